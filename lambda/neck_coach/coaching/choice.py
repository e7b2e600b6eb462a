"""Which exercise or routine fits: by time, and what comes after an exercise on its own."""

import re
from collections.abc import Mapping

from .catalogue import Exercise
from .content import Content
from .counting import Counting
from .pace import Pace
from .phrases import Phrases
from .place import Place
from .profile import Settings
from .routine import dose_of, items_of, script
from .timeline import lay_out

_ISO_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_IN_SECONDS = (365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3_600, 60, 1)
_LONGEST = 10**10


def seconds_of(duration: str) -> float | None:
    """Seconds of an ISO 8601 duration such as "PT2M", as Alexa's AMAZON.DURATION gives it; None for anything else."""
    match = _ISO_DURATION.fullmatch(duration.strip())
    if not match or not any(match.groups()):
        return None
    parts = zip(match.groups(), _IN_SECONDS, strict=True)
    return min(sum(float(number) * unit for number, unit in parts if number), _LONGEST)


def length_of(content: Content, place: Place, settings: Settings, pace: Pace) -> float:
    """Seconds of all that is led from the start of the routine (or the exercise alone) of `place`."""
    phrases: Phrases = content.phrases
    counting: Counting = phrases.counting()
    total = 0.0
    for item in items_of(content.routines.get(place.routine), place):
        exercise = content.exercises[item.exercise]
        dose = dose_of(exercise, settings.level, settings.hold, item.reps)
        led = script(exercise, dose, Place(exercise.id), phrases)
        steps = (*led.opening, *(step for bout in led.bouts for step in bout), *led.closing)
        total += lay_out(steps, pace, counting).seconds
    return total


def best_for(content: Content, seconds: float, settings: Settings, pace: Pace, *, gentle: bool) -> tuple[Place, float]:
    """The longest routine (else the longest single exercise) that fits into `seconds`, and how long it is.

    If none fits, the shortest there is. `gentle`: only what is allowed in limited mode.
    """
    for places in ([] if gentle else _routines(content), _exercises(content, gentle=gentle)):
        timed = [(length_of(content, place, settings, pace), place) for place in places]
        fitting = [item for item in timed if item[0] <= seconds * GENEROUS]
        if fitting:
            length, place = max(fitting, key=_length)
            return place, length
    length, place = min(timed, key=_length)
    return place, length


def _routines(content: Content) -> list[Place]:
    routines = [routine for routine in content.routines.values() if routine.offered]
    return [Place(routine.exercises[0].exercise, routine=routine.id) for routine in routines]


def _exercises(content: Content, *, gentle: bool) -> list[Place]:
    return [Place(exercise.id) for exercise in offered(content.exercises, gentle=gentle)]


def _length(timed: tuple[float, Place]) -> float:
    return timed[0]


GENEROUS = 1.25
"""People who have two minutes have two and a half (own choice)."""


def offered(exercises: Mapping[str, Exercise], *, gentle: bool = False) -> list[Exercise]:
    """The exercises that are offered alone, in the catalogue's order; `gentle`: those that limited mode leaves."""
    return [exercise for exercise in exercises.values() if (exercise.gentle if gentle else exercise.offered)]


def another(content: Content, done: str, *, gentle: bool) -> str:
    """The exercise to suggest after `done`: the next of the daily routine's order, round and round."""
    daily = [item.exercise for item in content.routines["daily"].exercises]
    allowed = [exercise.id for exercise in offered(content.exercises, gentle=gentle)]
    order = list(dict.fromkeys([*daily, *allowed]))
    start = order.index(done) + 1 if done in order else 0
    return next(id for id in order[start:] + order[:start] if id in allowed)
