"""Cues and their times: what the voice does at which second."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from .catalogue import Side
from .counting import Counting, Style, fill_hold, fill_wait
from .pace import Pace

StepName = Literal["say", "ready", "move", "hold", "release", "rest", "close"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do before its times are known: say `text`, then hold for `hold` or stay silent for `pause` seconds.

    `lasts` makes words and the silence after them last that many seconds together; `counted` says them aloud, in
    `style`. `aside` is a word said in the silence of a hold. A step that belongs to no repetition has `rep` 0; `beat`
    is the number of the part of a movement, from 1; `leg` that of the exercise in the answer, from 0.
    """

    name: StepName
    text: str
    rep: int = 0
    side: Side | None = None
    pause: float = 0.0
    hold: int = 0
    lasts: int = 0
    counted: bool = False
    style: Style = "full"
    aside: str = ""
    beat: int = 0
    leg: int = 0


def of_leg(steps: Sequence[Step], leg: int) -> tuple[Step, ...]:
    """These steps as part of the exercise `leg` of the answer."""
    return tuple(replace(step, leg=leg) for step in steps)


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
    beat: int = 0
    leg: int = 0

    @property
    def ends(self) -> float:
        """The second at which the cue is over."""
        return self.at + self.seconds


@dataclass(frozen=True, slots=True)
class Mark:
    """From second `at` on, this repetition (counted from 1) on this side is the one to do; the exercise is `leg`."""

    at: float
    rep: int
    side: Side | None
    leg: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """All cues of an answer in order, without gap or overlap."""

    cues: tuple[Cue, ...] = ()

    @property
    def seconds(self) -> float:
        """How long the whole lasts."""
        return self.cues[-1].ends if self.cues else 0.0

    def last_release(self, leg: int) -> float:
        """The second at which nothing is left to do of the exercise `leg` (from 0) but to listen to its close."""
        return max((cue.ends for cue in self.cues if cue.rep and cue.leg == leg), default=0.0)

    def marks(self) -> tuple[Mark, ...]:
        """Where each repetition and side begins. The rest after a repetition belongs to the one before."""
        marks: list[Mark] = []
        for cue in self.cues:
            mark = Mark(round(cue.at, 3), cue.rep, cue.side, cue.leg)
            if cue.rep and (not marks or replace(marks[-1], at=mark.at) != mark):
                marks.append(mark)
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
        cues.append(Cue(step.name, text, now, seconds, step.rep, step.side, counted, step.beat, step.leg))
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
            style, aside = step.style, step.aside
            for text, seconds in fill_hold(step.hold, pace, counting, style=style, aside=aside, quiet=quiet):
                put(step, text, seconds, counted=True)
        elif step.lasts and step.counted:
            for text, seconds in fill_hold(step.lasts, pace, counting, spoken, style=step.style, aside=step.aside):
                put(step, text, seconds, counted=True)
        elif step.lasts:
            wait(step, step.lasts - spoken)
        wait(step, step.pause * pace.pauses)
    return Timeline(tuple(cues))
