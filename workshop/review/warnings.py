"""Warning signs as the sheet shows them: by urgency, with what other locales say where it differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from neck_coach.coaching.cautions import Urgency, WarningSign
from neck_coach.coaching.content import Content
from neck_coach.coaching.phrases import Line, line


@dataclass(frozen=True, slots=True)
class SignView:
    """A sign, the sentence of each group of locales that say something else, and what is said after its sentence."""

    sign: WarningSign
    elsewhere: tuple[tuple[tuple[str, ...], str], ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelOfSigns:
    """All signs of an urgency, and what is said before and (of most of them) after the sentence of each."""

    level: Urgency
    before: tuple[str, ...]
    after: tuple[str, ...]
    signs: tuple[SignView, ...]


_AFTER: Mapping[Urgency, tuple[str, ...]] = {
    "emergency": ("cannot_call",),
    "today": ("warned_today",),
    "soon": ("warned_soon",),
    "pharmacist": ("warned_soon",),
}
"""Keys of the phrases that follow the sentence of a sign. After an emergency its path is the question."""
_MOST = "emergency"
"""The path of most emergencies."""


def levels_of_signs(contents: Sequence[Content]) -> Iterator[LevelOfSigns]:
    """The signs of the first content, the most urgent first; the others are compared with it."""
    here, *others = contents
    for level in get_args(Urgency):
        signs = [sign for sign in here.warning_signs.values() if sign.level == level]
        before = ["stop_moving"] + ["stop_and_keep_still"] * any(sign.keep_still for sign in signs)
        views = [
            SignView(sign, tuple(_elsewhere(sign, others)), _said(here, _after(level, sign.path)))
            for sign in sorted(signs, key=_row)
        ]
        yield LevelOfSigns(level, _said(here, before), _said(here, _after(level, _MOST)), tuple(views))


def _after(level: Urgency, path: str) -> tuple[str, ...]:
    return (*_AFTER[level], path) if level == "emergency" else _AFTER[level]


def _row(sign: WarningSign) -> int:
    return sign.row


def _elsewhere(sign: WarningSign, others: Sequence[Content]) -> Iterator[tuple[tuple[str, ...], str]]:
    said: dict[str, list[str]] = {}
    for content in others:
        sentence = content.warning_signs[sign.id].say
        if sentence != sign.say:
            said.setdefault(sentence, []).append(content.locale)
    for sentence, locales in said.items():
        yield tuple(locales), sentence


def _said(content: Content, keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(_words(content, line(key)) for key in keys)


def _words(content: Content, phrase: Line) -> str:
    return " ".join(filter(None, (content.phrases.say(phrase), content.phrases.ask(phrase))))
