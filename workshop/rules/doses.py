"""Doses that a body can take: holds, repetitions, rests, and either a held stretch or a movement in beats."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from neck_coach.coaching.place import MOST_REPS

from ..documents import Steps
from ..errors import ContentFault
from ..library import Thing

_LIMITS: Mapping[str, range] = {
    "hold": range(0, 121),
    "reps": range(1, MOST_REPS + 1),
    "rest": range(0, 16),
    "after_days": range(0, 31),
}
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_HELD = ("move", "release")


def faults_of_dose(thing: Thing) -> Iterator[ContentFault]:
    """Doses out of range in exercises and routines, and times of care that contradict each other."""
    if thing.kind == "exercises":
        yield from _faults_of_exercise(thing, thing.fields)
    if thing.kind == "routines":
        for index, item in enumerate(thing.fields["exercises"]):
            yield from _out_of(range(0, MOST_REPS + 1), thing, ("exercises", index, "reps"), item.get("reps", 0))
    if thing.kind == "plans":
        yield from _faults_of_plan(thing, thing.fields)
    if thing.kind == "care":
        minutes = thing.fields.get("minutes", 0)
        yield from _out_of(range(0, 61), thing, ("minutes",), minutes)
        if minutes:
            yield from _out_of(range(0, minutes), thing, ("check_at",), thing.fields.get("check_at", 0))
            yield from _out_of(range(minutes, 61), thing, ("longest",), thing.fields.get("longest", minutes))


def _faults_of_exercise(thing: Thing, fields: Mapping[str, Any]) -> Iterator[ContentFault]:
    for number, level in fields["levels"].items():
        for name in _LIMITS.keys() & level.keys():
            yield from _out_of(_LIMITS[name], thing, ("levels", number, name), level[name])
        if not fields.get("beats") and not level.get("hold"):
            yield thing.fault(("levels", number, "hold"), "is needed: this exercise is held, it has no beats")
    if "1" not in fields["levels"]:
        yield thing.fault(("levels",), "has no level 1")
    yield from _out_of(range(0, 121), thing, ("longest_hold",), fields.get("longest_hold", 0))
    yield from _out_of(range(1, 25), thing, ("at_most_a_day",), fields["at_most_a_day"])
    yield from _faults_of_reps(thing, fields)
    yield from _faults_of_beats(thing, fields) if fields.get("beats") else _faults_of_hold(thing, fields)


def _faults_of_reps(thing: Thing, fields: Mapping[str, Any]) -> Iterator[ContentFault]:
    """The short version has at most as many repetitions as each level, and "more" at least as many."""
    fewest, most = fields.get("fewest", 1), fields.get("most", 1)
    yield from _out_of(range(1, MOST_REPS + 1), thing, ("most",), most)
    for number, level in fields["levels"].items():
        if level.get("reps", 0) in _LIMITS["reps"]:
            yield from _out_of(range(fewest, most + 1), thing, ("levels", number, "reps"), level["reps"])


def _faults_of_plan(thing: Thing, fields: Mapping[str, Any]) -> Iterator[ContentFault]:
    """A list of times for each number a day without a gap, the usual one too; each in the order of the day."""
    yield from _out_of(range(1, 16), thing, ("minutes",), fields["minutes"])
    many = [len(times) for times in fields["times"]]
    if not many or many != list(range(many[0], many[0] + len(many))):
        yield thing.fault(("times",), "must have one time more in each list than in the one before")
    if fields["usual"] not in many:
        yield thing.fault(("usual",), f"must be one of {many}, as there are times for")
    for index, times in enumerate(fields["times"]):
        if not all(_TIME.fullmatch(at) for at in times) or list(times) != sorted(set(times)):
            yield thing.fault(("times", index), 'must be times such as "09:30", one after the other')


def _faults_of_beats(thing: Thing, fields: Mapping[str, Any]) -> Iterator[ContentFault]:
    for index, beat in enumerate(fields["beats"]):
        yield from _out_of(range(1, 121), thing, ("beats", index, "seconds"), beat["seconds"])
    for name in (*_HELD, "move_again", "release_again"):
        if fields.get(name):
            yield thing.fault((name,), "does not go together with beats")


def _faults_of_hold(thing: Thing, fields: Mapping[str, Any]) -> Iterator[ContentFault]:
    for name in _HELD:
        if not fields.get(name):
            yield thing.fault((name,), "is missing: an exercise has move, hold and release, or else beats")


def _out_of(limits: range, thing: Thing, steps: Steps, value: int) -> Iterator[ContentFault]:
    if value not in limits:
        yield thing.fault(steps, f"must be {limits.start} to {limits.stop - 1}, not {value}")
