"""The compiled content of each locale, read once."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .coaching.content import Content
from .understanding.denial import Denials, words_of
from .understanding.language import SIGNS, Language
from .understanding.table import Table

_FOLDER = Path(__file__).parent / "compiled"
_WORDS, _TAUGHT = _FOLDER / "words", _FOLDER / "taught"
_NO_COUNTRY = "en"
"""English with nobody's telephone numbers: what is said in a locale that we don't have."""


def content_for(locale: str) -> Content:
    """The content of `locale`; where we have none its language's without a country, never another country's numbers."""
    return _read(_nearest(locale))


def denials_for(locale: str) -> Denials:
    """How people deny in the language of `locale`."""
    return _denials(_nearest(locale))


def language_for(locale: str) -> Language:
    """All that words are read with in `locale`. Read when words come for the first time: most requests have none."""
    return _language(_nearest(locale))


@cache
def _language(locale: str) -> Language:
    content = _read(locale)
    words = json.loads((_WORDS / f"{locale}.json").read_text(encoding="utf-8"))
    said = {name: id for id, sign in content.warning_signs.items() for name in sign.said}
    names = {kind: _in_words(ids) for kind, ids in {**words["names"], SIGNS: said}.items()}
    intents = {intent: dict(slots) for intent, slots in words["intents"].items()}
    return Language(_table(locale.split("-")[0]), _denials(locale), content.warning_signs, intents, names)


@cache
def _table(language: str) -> Table:
    return Table.from_bytes((_TAUGHT / f"{language}.table").read_bytes())


def _in_words(ids: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(words_of(name.replace("'", ""))): id for name, id in ids.items()}


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
