"""Exercises and routines as the sheet shows them: how long they take, and their drawings."""

from collections.abc import Iterator
from dataclasses import dataclass

from neck_coach.coaching.catalogue import Exercise, Level, Routine
from neck_coach.coaching.content import Content
from neck_coach.coaching.place import Place

from ..led import answers
from .drawing import Row, rows


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level with its dose, how long it takes in all (seconds), and a drawing of each answer that leads it."""

    number: int
    dose: Level
    seconds: float
    drawings: tuple[list[Row], ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An exercise of a routine: how often it is done there, and how long it takes (seconds)."""

    exercise: Exercise
    reps: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RoutineView:
    """A routine and its exercises."""

    routine: Routine
    items: tuple[ItemView, ...]

    @property
    def seconds(self) -> float:
        """The real length, without the time that the user takes to answer between exercises."""
        return sum(item.seconds for item in self.items)


def levels_of(content: Content, exercise: Exercise) -> list[LevelView]:
    """All levels of `exercise`, as they are led when nothing else was chosen."""
    return [_level(content, exercise, number) for number in sorted(exercise.levels)]


def _level(content: Content, exercise: Exercise, number: int) -> LevelView:
    timelines = [spoken.timeline for _, spoken in answers(content, Place(exercise.id), number)]
    total = sum(timeline.seconds for timeline in timelines)
    return LevelView(number, exercise.levels[number], total, tuple(map(rows, timelines)))


def routines_of(content: Content) -> Iterator[RoutineView]:
    """All routines at level 1."""
    for routine in content.routines.values():
        lengths = [0.0] * len(routine.exercises)
        for place, spoken in answers(content, Place(routine.exercises[0].exercise, routine=routine.id)):
            lengths[place.number] += spoken.timeline.seconds
        items = zip(routine.exercises, lengths, strict=True)
        yield RoutineView(routine, tuple(_item(content, item.exercise, item.reps, length) for item, length in items))


def _item(content: Content, id: str, reps: int, seconds: float) -> ItemView:
    exercise = content.exercises[id]
    return ItemView(exercise, reps or exercise.levels[1].reps, seconds)
