"""Doses, the order of repetitions and sides, and the way through a routine."""

from dataclasses import replace
from typing import Literal

from .catalogue import Exercise, Level, Routine, RoutineItem, Side
from .phrases import Line, line
from .place import Place

Bout = tuple[int, Side | None]
"""A repetition (from 1) and its side."""


def dose_of(exercise: Exercise, level: int, hold: int, reps: int = 0) -> Level:
    """The dose of the highest level up to `level`, with the hold (seconds) and reps wished for; 0 keeps its own."""
    dose = exercise.levels[max((number for number in exercise.levels if number <= level), default=1)]
    if hold and exercise.longest_hold:
        dose = replace(dose, hold=max(SHORTEST_HOLD, min(hold, exercise.longest_hold)))
    return replace(dose, reps=reps) if reps else dose


SHORTEST_HOLD = 3
"""Seconds: a shorter hold is not a stretch (own choice)."""


def order_of_bouts(exercise: Exercise, dose: Level, place: Place) -> list[Bout]:
    """Every rep and side from `place` on. Sides take turns, as in the article: one side, then the other."""
    sides: tuple[Side | None, ...] = (place.sides or exercise.sides) if exercise.sides else (None,)
    bouts = [(rep, side) for rep in range(1, dose.reps + 1) for side in sides]
    start = next((i for i, bout in enumerate(bouts) if bout == (place.rep, place.side)), None)
    if start is None:
        start = next((i for i, (rep, _) in enumerate(bouts) if rep == place.rep), 0)
    return bouts[start:]


def other_side(side: Side) -> Side:
    """Left for right, and right for left."""
    return "left" if side == "right" else "right"


def towards(exercise: Exercise, wished: Side) -> Side:
    """Where `exercise` moves to for who names a side: a stretch that is felt on the other side moves away from it."""
    return other_side(wished) if exercise.felt == "other" else wished


def felt_on(exercise: Exercise, side: Side) -> Side | None:
    """The side on which `exercise` is felt when it moves to `side`; None if that is not one side."""
    return {"other": other_side(side), "same": side}.get(exercise.felt)


def way(exercise: Exercise, side: Side) -> Line:
    """Which way it goes: to a side, or on a side."""
    return line("way_on" if exercise.felt == "same" else "way_to", side=side)


def items_of(routine: Routine | None, place: Place) -> tuple[RoutineItem, ...]:
    """The exercises of the routine of `place`: the exercise alone if it belongs to none."""
    return routine.exercises if routine else (RoutineItem(place.exercise),)


def step_in(routine: Routine, place: Place, by: Literal[1, -1], *, done: bool = False) -> Place | None:
    """The place of the next (or the one before) exercise; None at either end. Only what is `done` counts as done."""
    number = place.number + by
    if not 0 <= number < len(routine.exercises):
        return None
    finished = (*place.done, place.exercise) if done and place.exercise not in place.done else place.done
    return Place(routine.exercises[number].exercise, routine=routine.id, number=number, done=finished)
