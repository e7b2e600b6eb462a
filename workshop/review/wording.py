"""Content as it is read on paper: digits without brackets, placeholders in angles, ids as words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from neck_coach.coaching.catalogue import Part
from neck_coach.speech.ssml import readable

_NOT_SAID = frozenset(
    "id name article deviation also_called leave_out_if uses felt sides ask_first guide temperature intent".split()
)
_PARTS: Mapping[Part, str] = {
    "neck": "neck moves",
    "shoulders": "shoulder moves",
    "jaw": "what touches or loads the jaw",
    "hands": "what uses the hands",
    "massage": "pressing and massage",
    "heat": "heat",
    "cold": "cold",
}
_NOWHERE = "no country"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def said(thing: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is spoken (or shown) of an exercise, care or topic: the name and texts of each text field that is filled."""
    for field in fields(thing):
        value = getattr(thing, field.name)
        texts = (value,) if isinstance(value, str) else value
        if field.name in _NOT_SAID or not isinstance(texts, tuple) or not any(texts):
            continue
        if all(isinstance(text, str) for text in texts):
            yield field.name, texts


def words(text: str) -> str:
    """Spoken text: digits without brackets, and angles around what is filled in when it is said."""
    return readable(_PLACEHOLDER.sub(lambda found: f"⟨{plain(found[1])}⟩", text))


def in_words(parts: Iterable[Part]) -> str:
    """What is used or left alone, in the order in which it is written here; "nothing" if there is nothing."""
    named = set(parts)
    return ", ".join(said for part, said in _PARTS.items() if part in named) or "nothing"


def place(locale: str) -> str:
    """A locale as it is read; a language alone is where we don't know the country."""
    return locale if "-" in locale else _NOWHERE


def minutes(seconds: float) -> str:
    """Seconds as minutes and seconds: 150 is "2:30"."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def plain(id: str) -> str:
    """An id as words."""
    return id.replace("_", " ")


def capital(text: str) -> str:
    """`text` with a capital at its start."""
    return text[:1].upper() + text[1:]
