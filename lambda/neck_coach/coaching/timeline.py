"""Cues and their times: what the voice does at which second."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .catalogue import Side
from .counting import Counting, fill_hold, fill_wait
from .pace import Pace

StepName = Literal["say", "ready", "move", "hold", "release", "rest", "close"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do before its times are known: say `text`, then hold for `hold` or stay silent for `pause` seconds.

    `lasts` makes words and the silence after them last that many seconds together; `counted` says them aloud.
    A step that belongs to no repetition has `rep` 0.
    """

    name: StepName
    text: str
    rep: int = 0
    side: Side | None = None
    pause: float = 0.0
    hold: int = 0
    lasts: int = 0
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing the voice does: say `text`, or stay silent when it is empty. `at` and `seconds` are in seconds."""

    name: StepName
    text: str
    at: float
    seconds: float
    rep: int = 0
    side: Side | None = None
    counting: bool = False

    @property
    def ends(self) -> float:
        """The second at which the cue is over."""
        return self.at + self.seconds


@dataclass(frozen=True, slots=True)
class Mark:
    """From second `at` on, this repetition (counted from 1) on this side is the one to do."""

    at: float
    rep: int
    side: Side | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """All cues of an answer in order, without gap or overlap."""

    cues: tuple[Cue, ...] = ()

    @property
    def seconds(self) -> float:
        """How long the whole lasts."""
        return self.cues[-1].ends if self.cues else 0.0

    @property
    def last_hold_ends(self) -> float:
        """The second at which nothing is left to do but to listen to the close."""
        return max((cue.ends for cue in self.cues if cue.rep), default=0.0)

    def marks(self) -> tuple[Mark, ...]:
        """Where each repetition and side begins. The rest after a repetition belongs to the one before."""
        marks: list[Mark] = []
        for cue in self.cues:
            if cue.rep and (not marks or (marks[-1].rep, marks[-1].side) != (cue.rep, cue.side)):
                marks.append(Mark(round(cue.at, 3), cue.rep, cue.side))
        return tuple(marks)

    def holds(self) -> tuple[tuple[float, float], ...]:
        """Start and end, in seconds, of every counted stretch of time."""
        spans: list[tuple[float, float]] = []
        for cue in self.cues:
            if not cue.counting:
                continue
            if spans and abs(spans[-1][1] - cue.at) < 1e-6:
                spans[-1] = (spans[-1][0], cue.ends)
            else:
                spans.append((cue.at, cue.ends))
        return tuple(spans)


def lay_out(steps: Iterable[Step], pace: Pace, counting: Counting) -> Timeline:
    """Give every cue its time.

    Words cost the time that `pace` says. A hold of N seconds lasts N seconds from the end of its first cue to its
    release: the count words fill it, silence fills the rest, never more than ten seconds at once.
    """
    cues: list[Cue] = []
    now = quiet = 0.0

    def put(step: Step, text: str, seconds: float, *, counted: bool = False) -> None:
        nonlocal now, quiet
        cues.append(Cue(step.name, text, now, seconds, step.rep, step.side, counted))
        now += seconds
        quiet = 0.0 if text else quiet + seconds

    def wait(step: Step, seconds: float) -> None:
        for text, part in fill_wait(seconds, pace, counting, quiet):
            put(step, text, part)

    for step in steps:
        spoken = pace.seconds(step.text)
        if step.text:
            put(step, step.text, spoken)
        if step.hold:
            for text, seconds in fill_hold(step.hold, pace, counting):
                put(step, text, seconds, counted=True)
        elif step.lasts and step.counted:
            for text, seconds in fill_hold(step.lasts, pace, counting, spoken):
                put(step, text, seconds, counted=True)
        elif step.lasts:
            wait(step, step.lasts - spoken)
        wait(step, step.pause * pace.pauses)
    return Timeline(tuple(cues))
