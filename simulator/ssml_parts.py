"""An answer's SSML as what is heard: stretches of text, and silences between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

WORDS_PER_MINUTE = 160
_LONGEST_BREAK = 10
_STRENGTHS = {"none": 0.0, "x-weak": 0.1, "weak": 0.2, "medium": 0.4, "strong": 0.7, "x-strong": 1.0}
_DIGITS = {"digits", "telephone", "characters", "spell-out"}


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that are spoken in one go, without markup."""

    text: str

    def seconds(self) -> float:
        """About how long the words last."""
        return len(self.text.split()) * 60 / WORDS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class Silence:
    """A break of exactly so many seconds."""

    length: float

    def seconds(self) -> float:
        """How long the silence lasts."""
        return self.length


Part = Speech | Silence


def parts_of(ssml: str) -> list[Part]:
    """What is heard of an SSML document, in order; breaks in a row are one silence.

    Raises ValueError for what Alexa refuses: markup that is not well-formed, a break of more than ten seconds.
    """
    try:
        root = ElementTree.fromstring(re.sub(r"(</?)(\w+):", r"\1\2-", ssml))
    except ElementTree.ParseError as error:
        raise ValueError(f"SSML that is not well-formed: {error}: {ssml}") from error
    parts: list[Part] = []
    words = ""
    for piece in _pieces(root):
        if isinstance(piece, str):
            words += piece
            continue
        _add_speech(parts, words)
        words = ""
        before = parts.pop().seconds() if parts and isinstance(parts[-1], Silence) else 0.0
        parts.append(Silence(before + piece))
    _add_speech(parts, words)
    return parts


def heard(parts: list[Part]) -> str:
    """The text of an answer as it is heard."""
    return " ".join(part.text for part in parts if isinstance(part, Speech))


def _add_speech(parts: list[Part], words: str) -> None:
    text = " ".join(words.split())
    if text:
        parts.append(Speech(text))


def _pieces(element: ElementTree.Element) -> Iterator[str | float]:
    """Text, and seconds of silence."""
    if element.tag == "break":
        yield _length(element)
    elif element.tag == "say-as" and element.get("interpret-as") in _DIGITS:
        yield " ".join("".join((element.text or "").split()))
    elif element.tag == "sub":
        yield element.get("alias", "")
    else:
        yield element.text or ""
        for child in element:
            yield from _pieces(child)
            yield child.tail or ""
        yield " " if element.tag in ("p", "s") else ""


def _length(element: ElementTree.Element) -> float:
    number = re.fullmatch(r"([\d.]+)(ms|s)", element.get("time", ""))
    if not number:
        return _STRENGTHS[element.get("strength", "medium")]
    seconds = float(number[1]) / (1000 if number[2] == "ms" else 1)
    if seconds > _LONGEST_BREAK:
        raise ValueError(f"Alexa refuses a break of {seconds} seconds.")
    return seconds
