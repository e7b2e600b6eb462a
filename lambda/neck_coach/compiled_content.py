"""The compiled content of each locale, read once."""

import json
from functools import cache
from pathlib import Path

from .coaching.content import Content
from .understanding.denial import Denials

_FOLDER = Path(__file__).parent / "compiled"
_NO_COUNTRY = "en"
"""English with nobody's telephone numbers: what is said in a locale that we don't have."""


def content_for(locale: str) -> Content:
    """The content of `locale`; where we have none its language's without a country, never another country's numbers."""
    return _read(_nearest(locale))


def denials_for(locale: str) -> Denials:
    """How people deny in the language of `locale`."""
    return _denials(_nearest(locale))


@cache
def _read(locale: str) -> Content:
    return Content.from_data(json.loads((_FOLDER / f"{locale}.json").read_text(encoding="utf-8")))


@cache
def _denials(locale: str) -> Denials:
    return Denials(_read(locale).denials)


@cache
def _ours() -> frozenset[str]:
    return frozenset(path.stem for path in _FOLDER.glob("*.json"))


def _nearest(locale: str) -> str:
    language = locale.split("-")[0]
    return next((name for name in (locale, language) if name in _ours()), _NO_COUNTRY)
