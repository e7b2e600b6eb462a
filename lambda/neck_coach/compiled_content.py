"""The compiled content of each locale, read once."""

import json
from functools import cache
from pathlib import Path

from .coaching.content import Content

_FOLDER = Path(__file__).parent / "compiled"
_FALLBACK = "en-US"


def content_for(locale: str) -> Content:
    """The content of `locale`; of another locale of its language, or American English, if we don't have it."""
    return _read(_nearest(locale))


@cache
def _read(locale: str) -> Content:
    return Content.from_data(json.loads((_FOLDER / f"{locale}.json").read_text(encoding="utf-8")))


@cache
def _ours() -> list[str]:
    return sorted(path.stem for path in _FOLDER.glob("*.json"))


def _nearest(locale: str) -> str:
    ours = _ours()
    if locale in ours:
        return locale
    same_language = [name for name in ours if name.split("-")[0] == locale.split("-")[0]]
    return _FALLBACK if _FALLBACK in same_language or not same_language else same_language[0]
