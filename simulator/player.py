"""Plays an answer in real time: the words as they are spoken, a count in the pauses, a bar; a key interrupts."""

import math
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .ssml_parts import Part, Silence, Speech
from .terminal import Terminal

_FRAME = 0.05
_BAR = 30
# A text of so few words is a count: it stays in the line of what it counts.
_WORDS_OF_A_COUNT = 2
_SHORTEST_COUNTED_PAUSE = 1


@dataclass(frozen=True, slots=True)
class Moment:
    """A part of an answer, and between which seconds from its start it is heard."""

    part: Part
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Interruption:
    """How many seconds of an answer were heard, and the key that ended it."""

    after: float
    key: str


def planned(parts: Sequence[Part], seconds: float) -> list[Moment]:
    """Spread parts over the planned length of an answer: breaks last what they say, words share the rest."""
    silence = sum(part.seconds() for part in parts if isinstance(part, Silence))
    words = sum(part.seconds() for part in parts if isinstance(part, Speech))
    pace = max(0.0, seconds - silence) / words if words else 0
    return timed((part, part.seconds() * (pace if isinstance(part, Speech) else 1)) for part in parts)


def timed(lengths: Iterable[tuple[Part, float]]) -> list[Moment]:
    """Parts that last so many seconds each, one after the other."""
    answer: list[Moment] = []
    now = 0.0
    for part, length in lengths:
        answer.append(Moment(part, now, now + length))
        now += length
    return answer


def play(answer: Sequence[Moment], terminal: Terminal) -> Interruption | None:
    """Play an answer to its end, or until a key is pressed."""
    total = answer[-1].ends if answer else 0
    began = time.monotonic()
    text = ""
    with terminal.hearing_keys():
        for moment in answer:
            if isinstance(moment.part, Speech) and len(moment.part.text.split()) > _WORDS_OF_A_COUNT:
                terminal.end_paragraph()
                text = ""
            while (now := time.monotonic() - began) < moment.ends:
                terminal.show(*_picture(moment, text, now), _status(now, total))
                if key := terminal.key(min(_FRAME, moment.ends - now)):
                    terminal.end_paragraph()
                    return Interruption(now, key)
            if isinstance(moment.part, Speech):
                text = f"{text} {moment.part.text}".strip()
                terminal.show(text, "", _status(moment.ends, total))
    terminal.end_paragraph()
    return None


def _picture(moment: Moment, before: str, now: float) -> tuple[str, str]:
    """The text as far as it was spoken, and what stands behind it: how long a pause still lasts."""
    if isinstance(moment.part, Speech):
        words = moment.part.text.split()
        spoken = math.ceil(len(words) * (now - moment.begins) / (moment.ends - moment.begins))
        return f"{before} {' '.join(words[:spoken])}".strip(), ""
    counted = moment.part.length >= _SHORTEST_COUNTED_PAUSE
    return before, f"  {math.ceil(moment.ends - now)}" if counted else ""


def _status(now: float, total: float) -> str:
    filled = round(_BAR * now / total) if total else _BAR
    clock = " / ".join(f"{int(seconds) // 60}:{int(seconds) % 60:02}" for seconds in (now, math.ceil(total)))
    return f"{'━' * filled}{'─' * (_BAR - filled)}  {clock}   any key: speak now"
