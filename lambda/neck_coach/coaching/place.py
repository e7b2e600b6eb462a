"""Where the user is: what resume goes back to, and how to tell it from a timeline and the time that has passed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any, cast

from .catalogue import Side
from .timeline import Mark, Timeline

WAKE_WORD = 2.5
"""Seconds from the wake word that interrupts us to the request. A touch takes none."""
LAG = 1.5 + WAKE_WORD + 1.0
"""Seconds between our answer and a spoken request in which nothing of it is heard: until the first word of the voice,
for the wake word (reported as three to five in all), and what whole seconds in requests may hide. What is taken off
too much costs a side that is done again, what is taken off too little a side that is never done. To be measured on a
device (docs/certification.md)."""
MOST_REPS = 30
"""Repetitions: no exercise has more."""
_SHORTEST_TAIL = 3.0
"""Seconds of praise and question after the last release: so much of LAG can be told from having done it all."""
LEAST_LAG = 1.0
"""Seconds that pass at least. Who answers our question says no wake word, so that less than LAG passes."""


@dataclass(frozen=True, slots=True)
class Place:
    """An exercise, the repetition (from 1) and the side to do next, and the routine it belongs to.

    `sides` are the sides asked for (empty: those of the exercise); `number` is the exercise's position in its routine,
    from 0.
    """

    exercise: str
    rep: int = 1
    side: Side | None = None
    sides: tuple[Side, ...] = ()
    routine: str = ""
    number: int = 0
    done: tuple[str, ...] = ()
    """Exercises of this routine that were finished: a skipped one is not done."""
    reps: int = 0
    """The repetitions wished for; 0 leaves them to the exercise."""

    def from_start(self) -> "Place":
        """The same exercise from its first repetition."""
        return replace(self, rep=1, side=None)

    def to_data(self) -> dict[str, Any]:
        """A JSON object without what is at its default."""
        data: dict[str, Any] = {"exercise": self.exercise, "rep": self.rep}
        data |= {"side": self.side} if self.side else {}
        data |= {"sides": list(self.sides)} if self.sides else {}
        data |= {"routine": self.routine, "number": self.number} if self.routine else {}
        data |= {"reps": self.reps} if self.reps else {}
        return data | ({"done": list(self.done)} if self.done else {})

    @classmethod
    def from_data(cls, data: object) -> "Place | None":
        """The place that `to_data` wrote; None for anything that is not one."""
        if not isinstance(data, Mapping) or not isinstance(data.get("exercise"), str) or not data["exercise"]:
            return None
        sides = tuple(side for side in _list(data.get("sides")) if side in ("right", "left"))
        side = data.get("side")
        return cls(
            exercise=data["exercise"],
            rep=_whole(data.get("rep"), 1),
            side=cast(Side, side) if side in ("right", "left") else None,
            sides=cast(tuple[Side, ...], sides),
            routine=data["routine"] if isinstance(data.get("routine"), str) else "",
            number=_whole(data.get("number"), 0),
            done=tuple(item for item in _list(data.get("done")) if isinstance(item, str)),
            reps=min(_whole(data.get("reps"), 0), MOST_REPS),
        )


@dataclass(frozen=True, slots=True)
class Guided:
    """Exercises that are being led in one answer: where each began, when each repetition comes, and when each ends.

    `began` is a Unix time in seconds: the moment the answer was asked for. `ends` are the seconds of the last release
    of each exercise of `places`, in order.
    """

    places: tuple[Place, ...]
    began: float
    marks: tuple[Mark, ...]
    ends: tuple[float, ...]
    over_at: float = inf
    """When the question after it was asked, too."""
    then: Place | None = None
    """Where to go on when all of it was done: the repetitions that did not fit, the next exercise, or nowhere."""

    @property
    def place(self) -> Place:
        """Where it began."""
        return self.places[0]

    @property
    def last(self) -> Place:
        """Where the last exercise of it began."""
        return self.places[-1]

    @property
    def finished_at(self) -> float:
        """The second of the last release of all."""
        return self.ends[-1]

    @property
    def is_part(self) -> bool:
        """True if repetitions are left that did not fit into the answer: they come then."""
        here, then = self.last, self.then
        return then is not None and (then.exercise, then.number) == (here.exercise, here.number)

    def heard(self, now: float) -> float:
        """How many seconds of it were heard when a request comes at the Unix time `now`."""
        return max(0.0, now - self.began - LAG)

    def leg_at(self, now: float) -> int:
        """Which exercise was being led at the Unix time `now`, from 0: the next one from the last release on."""
        return sum(self.heard(now) >= end for end in self.ends[:-1])

    def has_begun(self, now: float) -> bool:
        """True at the Unix time `now` if what comes before the first repetition of its exercise was heard."""
        leg = self.leg_at(now)
        first = next((mark.at for mark in self.marks if mark.leg == leg), 0.0)
        return self.heard(now) >= first or self.is_finished(now)

    def is_between(self, now: float) -> bool:
        """True at the Unix time `now` after the last release of an exercise, before the next one was named."""
        leg = self.leg_at(now)
        return leg > 0 and not self.is_finished(now) and self.heard(now) < self.ends[leg - 1] + _SHORTEST_TAIL

    def is_finished(self, now: float) -> bool:
        """True at the Unix time `now` if the last release was heard: surely so if there was time for the question."""
        over = max(self.over_at, self.finished_at + _SHORTEST_TAIL)
        return self.heard(now) >= self.finished_at or now - self.began - LEAST_LAG >= over

    def done_by(self, now: float) -> tuple[str, ...]:
        """The exercises that were heard to their end by the Unix time `now`."""
        if self.is_finished(now):
            done = self.places[:-1] if self.is_part else self.places
        else:
            done = self.places[: self.leg_at(now)]
        return tuple(place.exercise for place in done)

    def introduced_by(self, now: float) -> tuple[str, ...]:
        """The exercises of which all that comes before the first repetition was heard by the Unix time `now`."""
        begun = self.leg_at(now) + self.has_begun(now)
        return tuple(place.exercise for place in (self.places if self.is_finished(now) else self.places[:begun]))

    def at(self, now: float) -> Place | None:
        """The place at the Unix time `now`: the repetition that was running, or where to go on after the last."""
        if self.is_finished(now):
            return self.then
        leg = self.leg_at(now)
        place = self.places[leg]
        rep, side = place.rep, place.side
        for mark in self.marks:
            if mark.leg == leg and mark.at <= self.heard(now):
                rep, side = mark.rep, mark.side
        return replace(place, rep=rep, side=side)

    def to_data(self) -> dict[str, Any]:
        """A JSON object. A version that knew one exercise an answer reads the first of them in it."""
        data = {
            "place": self.place.to_data(),
            "began": self.began,
            "marks": [[mark.at, mark.rep, mark.side, *([mark.leg] if mark.leg else [])] for mark in self.marks],
            "finished_at": self.finished_at,
        }
        if self.places[1:]:
            later = zip(self.places[1:], self.ends, strict=False)
            data["further"] = [{"place": place.to_data(), "from": start} for place, start in later]
        data |= {"over_at": self.over_at} if self.over_at < inf else {}
        return data | ({"then": self.then.to_data()} if self.then else {})

    @classmethod
    def from_data(cls, data: object) -> "Guided | None":
        """What `to_data` wrote; None for anything else."""
        if not isinstance(data, Mapping):
            return None
        place, later = Place.from_data(data.get("place")), _all_further(_list(data.get("further")))
        began, finished = _seconds(data.get("began")), _seconds(data.get("finished_at"))
        if place is None or later is None or began is None or finished is None:
            return None
        places, starts = (place, *(each for each, _ in later)), [start for _, start in later]
        marks = tuple(_marks(data.get("marks"), len(places)))
        over, then = _seconds(data.get("over_at")), Place.from_data(data.get("then"))
        return cls(places, began, marks, (*starts, finished), inf if over is None else over, then)


def guided(places: Sequence[Place], began: float, timeline: Timeline, then: Place | None) -> Guided:
    """What to remember of `timeline`, whose answer was asked for at the Unix time `began`."""
    ends = [round(timeline.last_release(leg), 3) for leg in range(len(places))]
    return Guided(tuple(places), round(began, 3), timeline.marks(), tuple(ends), round(timeline.seconds, 3), then)


def _all_further(items: Sequence[object]) -> list[tuple[Place, float]] | None:
    """The places and starts of the exercises after the first; None if one of them can't be read."""
    known = [leg for item in items if (leg := _further(item))]
    return known if len(known) == len(items) else None


def _further(item: object) -> tuple[Place, float] | None:
    if not isinstance(item, Mapping):
        return None
    place, start = Place.from_data(item.get("place")), _seconds(item.get("from"))
    return None if place is None or start is None else (place, start)


def _marks(items: object, legs: int) -> Iterator[Mark]:
    return (mark for item in _list(items) if (mark := _mark(item, legs)))


def _mark(item: object, legs: int) -> Mark | None:
    match item:
        case [at, int() as rep, ("right" | "left" | None) as side, *rest] if (seconds := _seconds(at)) is not None:
            leg = _whole(rest[0], 0) if rest else 0
            return Mark(seconds, rep, side, leg) if leg < legs else None
    return None


def _seconds(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, (int, float)) else None
    except OverflowError:
        return None


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, (list, tuple)) else ()


def _whole(value: object, at_least: int) -> int:
    """A whole number from JSON or DynamoDB (whose numbers may be decimals), not below `at_least`."""
    try:
        return max(at_least, int(cast(int, value)))
    except (TypeError, ValueError, OverflowError):
        return at_least
