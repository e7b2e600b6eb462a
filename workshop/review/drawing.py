"""A timeline as a drawing: rows with bars for words, count, hold, movement and rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from neck_coach.coaching.timeline import Cue, Timeline

Kind = Literal["words", "count", "hold", "move", "rest", "pause"]
ROW = 90.0
"""Seconds in one row."""
_SHORTEST_NAMED_MOVE = 1.5
"""Seconds: a shorter silence after the words of a movement is a pause, not the movement."""
_NEARER = 4.0
"""Seconds: two labels closer than this would overlap."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that goes on from second `at` of its row for `seconds`; `title` says what."""

    kind: Kind
    at: float
    seconds: float
    title: str


@dataclass(frozen=True, slots=True)
class Label:
    """The repetition and side that begin at second `at` of a row."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """`starts` is the second at which it begins, `seconds` its length."""

    starts: float
    seconds: float
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]


def rows(timeline: Timeline) -> list[Row]:
    """The drawing of a timeline, row by row."""
    total, starts, drawn = timeline.seconds, 0.0, []
    labels = list(_labels(timeline))
    while starts < total:
        ends = min(starts + ROW, total)
        bars = tuple(bar for cue in timeline.cues if (bar := _bar(cue, starts, ends)))
        here = tuple(Label(label.at - starts, label.text) for label in labels if starts <= label.at < ends)
        drawn.append(Row(starts, ends - starts, bars, here))
        starts += ROW
    return drawn


def _bar(cue: Cue, starts: float, ends: float) -> Bar | None:
    """What of `cue` falls between `starts` and `ends`."""
    first, last = max(cue.at, starts), min(cue.ends, ends)
    if last - first < 1e-6:
        return None
    return Bar(_kind(cue), first - starts, last - first, cue.text or f"{cue.seconds:.1f} s of silence")


def _kind(cue: Cue) -> Kind:
    if cue.counting:
        return "count" if cue.text else "hold"
    if cue.text:
        return "words"
    if cue.name in ("release", "rest"):
        return "rest"
    return "move" if cue.name == "move" and cue.seconds >= _SHORTEST_NAMED_MOVE else "pause"


def _labels(timeline: Timeline) -> Iterator[Label]:
    """The first label of each repetition and side, as long as there is room for them."""
    last = -_NEARER
    for mark in timeline.marks():
        if mark.at - last >= _NEARER:
            yield Label(mark.at, f"{mark.rep} {mark.side[0].upper()}" if mark.side else str(mark.rep))
            last = mark.at
