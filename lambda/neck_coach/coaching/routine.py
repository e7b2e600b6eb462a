"""From an exercise to its steps: safety line, get ready, each rep and side, switch sides, rest, praise, close."""

from dataclasses import dataclass, replace
from typing import Literal

from .catalogue import Exercise, Level, Routine, RoutineItem, Side
from .phrases import Line, Phrases, line
from .place import Place
from .timeline import Step

# Seconds of silence that give time to follow (own choice; "instructions too fast" is the second complaint of users).
_TO_GET_READY = 1.2
_TO_MOVE = 0.8
_BEFORE_CLOSE = 0.6


Bout = tuple[int, Side | None]
"""A repetition (from 1) and its side."""


@dataclass(frozen=True, slots=True)
class Script:
    """An exercise from a place on, not yet timed: what opens it, the repetitions left, and what closes it."""

    opening: tuple[Step, ...]
    bouts: tuple[tuple[Step, ...], ...]
    """One for each rep and side."""
    closing: tuple[Step, ...]


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


def script(
    exercise: Exercise, dose: Level, place: Place, phrases: Phrases, *, known: bool = False, first: bool = False
) -> Script:
    """The steps of `exercise` from `place` on.

    `known`: it was just introduced, so that it goes on without a talk. `first`: it was never led, so that it is said
    who should skip it.
    """
    left = order_of_bouts(exercise, dose, place)
    opening = _on_again(exercise, left[0][1], phrases) if known else _opening(exercise, dose, place, phrases, first)
    bouts: list[tuple[Step, ...]] = []
    seen: set[Side | None] = set()
    for number, (rep, side) in enumerate(left):
        in_full = not number if known else side not in seen
        seen.add(side)
        steps = _movement(exercise, dose, rep, side, phrases, first=in_full)
        if in_full and number and side:
            switch = line("switch_sides", where=phrases.within(way(exercise, side)))
            steps = (Step("move", phrases.say(switch), rep, side), *steps)
        following = left[number + 1] if number + 1 < len(left) else None
        bouts.append((*steps, *_after(exercise, dose, (rep, side), following, phrases, first=in_full)))
    closing = (Step("close", "", pause=_BEFORE_CLOSE), Step("close", phrases.say(line("praise"))))
    return Script(opening, tuple(bouts), closing)


def _opening(exercise: Exercise, dose: Level, place: Place, phrases: Phrases, first: bool) -> tuple[Step, ...]:
    """What is led and how often, when to stop, who should skip it, and how to get ready."""
    title = phrases.say(_title(exercise, dose, place, phrases))
    safety = phrases.say(line("guide_safety_again" if place.number else "guide_safety"))
    exclusion = f" {exercise.exclusion}" if first and exercise.exclusion else ""
    ready = Step("ready", exercise.get_ready, pause=_TO_GET_READY)
    return (Step("ready", f"{title} {safety}{exclusion}"), ready)


def _on_again(exercise: Exercise, side: Side | None, phrases: Phrases) -> tuple[Step, ...]:
    """Of an exercise that was just introduced only the way."""
    if side is None:
        return ()
    where = phrases.within(way(exercise, side))
    return (Step("ready", phrases.say(line("guide_side", where=where)), pause=_TO_MOVE),)


def _movement(
    exercise: Exercise, dose: Level, rep: int, side: Side | None, phrases: Phrases, *, first: bool
) -> tuple[Step, ...]:
    """One repetition on one side: in full the first time, in short later."""
    if exercise.beats:
        return tuple(
            Step("move", beat.say, rep, side, lasts=beat.seconds, counted=beat.count) for beat in exercise.beats
        )
    move = exercise.move if first or not exercise.move_again else exercise.move_again
    return (
        Step("move", phrases.fill(move, _sides(side)), rep, side, pause=_TO_MOVE),
        Step("hold", phrases.say(line("hold")), rep, side, hold=dose.hold),
    )


def _after(
    exercise: Exercise, dose: Level, bout: Bout, following: Bout | None, phrases: Phrases, *, first: bool
) -> tuple[Step, ...]:
    """The release and the rest, which begins with it; a word on how many are to go when they are few or half."""
    rep, side = bout
    release = exercise.release if first or not exercise.release_again else exercise.release_again
    words = phrases.fill(release, _sides(side))
    if following is None:
        return (Step("release", words, rep, side),) if words else ()
    if dose.rest and following[0] > rep:
        words = f"{words} {_progress(dose.reps - rep, dose, phrases)}".strip()
    return (Step("release" if words else "rest", words, rep, side, lasts=dose.rest),)


def _progress(to_go: int, dose: Level, phrases: Phrases) -> str:
    """How many repetitions are left, when they are few or half."""
    if to_go > 2 and to_go * 2 != dose.reps:
        return ""
    return phrases.say(line("one_more") if to_go == 1 else line("more", n=to_go))


def _sides(side: Side | None) -> dict[str, str]:
    return {"side": side, "other_side": other_side(side)} if side else {}


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


def _title(exercise: Exercise, dose: Level, place: Place, phrases: Phrases) -> Line:
    """What is led and how often; when it is taken up again in the middle, which way."""
    start = order_of_bouts(exercise, dose, place)[0]
    _, side = start
    if start == order_of_bouts(exercise, dose, place.from_start())[0]:
        return _how_often(exercise, dose, place, side)
    if side:
        return line("guide_from_side", exercise=exercise.name, where=phrases.within(way(exercise, side)))
    return line("guide_title", exercise=exercise.name)


def _how_often(exercise: Exercise, dose: Level, place: Place, side: Side | None) -> Line:
    """What is led from its beginning, how often, and for which side if it is for one."""
    if dose.reps == 1 or not dose.hold:
        return line("guide_title", exercise=exercise.name)
    key, named = "guide_title_sides" if side else "guide_title_times", side
    if side and len(place.sides) == 1:
        felt = felt_on(exercise, side)
        key, named = ("guide_title_one_side", felt) if felt else ("guide_title_one_way", side)
    return line(key, exercise=exercise.name, n=dose.reps, side=named or "")
