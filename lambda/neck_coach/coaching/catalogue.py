"""What the coach can offer: exercises, routines, care, topics. Typed, frozen, free of I/O.

The YAML files in content/ have exactly these fields; the build checks them against these classes. Content is read once,
so things are told apart by identity: comparing them by value would cost time at every start.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Side = Literal["right", "left"]
# What an exercise or a care turns, bends, loads or uses, and what a condition or a stop signal asks to spare.
Part = Literal["neck", "shoulders", "jaw", "hands", "massage", "heat", "cold"]
# What a "yes" to an offered question does: one verb and what it is about, as in {"guide": "side_tilt"}.
Action = Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Which source (an id of content/sources.yaml) supports which figure or advice."""

    id: str
    supports: str


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """A dose: `hold` and `rest` in seconds (hold 0: a movement without a hold), `reps` for each side.

    `after_days`: days of practice after which this level is offered.
    """

    reps: int
    rest: int
    hold: int = 0
    after_days: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Beat:
    """One part of a movement without a hold: it lasts `seconds` from the start of `say`; `count` says them aloud.

    `again`: shorter words for it, which take turns after the first round.
    """

    say: str
    seconds: int
    count: bool = False
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Exercise:
    """A stretch or movement led by voice. `{side}` and `{other_side}` stand for the side in what is said.

    `side` is where it moves to; `felt` says where a stretch is felt: on the other side, on the same, or that who names
    a side means the way to move. `uses` is what it turns, bends, loads or uses: nothing, if it is fit for everybody.
    `move` and `release` are said in full the first time, then the first words of `move_again` and `release_again`, then
    the others by turns. `feel` tells where it is felt, `finish` what it was for. `fewest` and `most` are the
    repetitions (of each side) that a short version has, and that "more" stops at.
    """

    id: str
    name: str
    also_called: tuple[str, ...]
    benefit: str
    levels: Mapping[int, Level]
    at_most_a_day: int
    get_ready: str
    screen: str
    sources: tuple[Source, ...]
    article: str
    deviation: str
    sides: tuple[Side, ...] = ()
    fewest: int = 1
    most: int = 1
    move: str = ""
    feel: str = ""
    move_again: tuple[str, ...] = ()
    release: str = ""
    release_again: tuple[str, ...] = ()
    finish: str = ""
    cues: tuple[str, ...] = ()
    """Words for the silence of a long hold; those of all exercises if empty."""
    beats: tuple[Beat, ...] = ()
    rounds: str = ""
    """What the repetitions of a movement are called: it is told how many there are, if there are several."""
    longest_hold: int = 0
    cautions: tuple[str, ...] = ()
    uses: tuple[Part, ...] = ()
    felt: Literal["other", "same", ""] = ""
    leave_out_if: tuple[str, ...] = ()
    """Ids of warning signs, discomforts and conditions."""
    exclusion: str = ""
    """Who should skip it: said once, the first time that it is led."""
    offered: bool = True
    suggested: bool = True
    """False if it is only led when asked for by its name or in a routine."""

    @property
    def gentle(self) -> bool:
        """True if it is fit for everybody."""
        return not self.uses

    @property
    def turns_head(self) -> bool:
        """True if the head may be away from its center in it."""
        return "neck" in self.uses

    @property
    def has_longer_holds(self) -> bool:
        """True if a level is offered after some days of practice."""
        return any(level.after_days for level in self.levels.values())


@dataclass(frozen=True, slots=True, eq=False)
class RoutineItem:
    """An exercise in a routine; `reps` 0 keeps the level's own."""

    exercise: str
    reps: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Routine:
    """A named list of exercises."""

    id: str
    name: str
    also_called: tuple[str, ...]
    benefit: str
    exercises: tuple[RoutineItem, ...]
    sources: tuple[Source, ...]
    offered: bool = True
    suggested: bool = True
    """False if it is for some complaint: who only says how much time there is gets it only where no other fits."""


@dataclass(frozen=True, slots=True, eq=False)
class Care:
    """A self-care measure. `minutes`, `check_at` and `longest` (all in minutes) are for its timer, which says
    `when_done`; `guide` names a routine to lead.
    """

    id: str
    name: str
    also_called: tuple[str, ...]
    benefit: str
    first: str
    how: tuple[str, ...]
    how_long: str
    how_often: str
    check: str
    avoid: str
    sources: tuple[Source, ...]
    article: str
    deviation: str
    temperature: Literal["cold", "warm", ""] = ""
    ask_first: str = ""
    minutes: int = 0
    check_at: int = 0
    longest: int = 0
    when_done: str = ""
    guide: str = ""
    uses: tuple[Part, ...] = ()
    leave_out_if: tuple[str, ...] = ()
    """Ids of warning signs, discomforts and conditions."""

    @property
    def gentle(self) -> bool:
        """True if it is fit for everybody."""
        return not self.uses


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """Something explained. `intent` is the intent that asks for it; `ask` offers `yes`."""

    id: str
    name: str
    intent: str
    say: tuple[str, ...]
    more: tuple[str, ...]
    ask: str
    sources: tuple[Source, ...]
    yes: Action = field(default_factory=dict)
    article: str = ""
    deviation: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class NotOffered:
    """An exercise that people ask for and that we don't lead: why, in one sentence, and the nearest that we do."""

    id: str
    said: tuple[str, ...]
    say: str
    nearest: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A few short breaks a day, of so many `minutes`, in which `routine` is led.

    `times`: the times of day ("10:30") if nobody says when, one list for each number a day that there may be; `usual`:
    how many if nobody says how many; `days`: of the week, as in RFC 5545.
    """

    id: str
    name: str
    routine: str
    minutes: int
    usual: int
    days: tuple[Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"], ...]
    times: tuple[tuple[str, ...], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Milestone:
    """What is said once to who has used it for `after_days` without a gap, on `days_of_use` of the last thirty."""

    id: str
    after_days: int
    days_of_use: int
    say: str
    sources: tuple[Source, ...]
