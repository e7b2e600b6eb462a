"""Which exercise or routine fits: by time, and what comes after an exercise on its own."""

from collections.abc import Collection, Mapping

from .catalogue import Exercise
from .content import Content
from .counting import Counting
from .manner import Manner, safety_after
from .pace import Pace
from .phrases import Phrases, line
from .place import Place
from .profile import Settings
from .routine import dose_of, items_of
from .script import script
from .standing import Standing, allowed_in, why_not
from .timeline import lay_out


def length_of(
    content: Content, place: Place, settings: Settings, pace: Pace, introduced: Collection[str] = ()
) -> float:
    """Seconds of all that is led from the start of the routine (or the exercise alone) of `place`, and of what is said
    with it: who should skip what was not `introduced` yet, when to see a doctor, and the question.
    """
    phrases: Phrases = content.phrases
    counting: Counting = phrases.counting()
    total = 0.0
    items = items_of(content.routines.get(place.routine), place)
    for leg, item in enumerate(items):
        exercise = content.exercises[item.exercise]
        dose = dose_of(exercise, settings.level_of(exercise.id), settings.hold, place.reps or item.reps)
        before = [content.exercises[each.exercise] for each in items[:leg]]
        safety = safety_after(before, heard=False)
        last, first = leg == len(items) - 1, exercise.id not in introduced
        manner = Manner(count=settings.count, first=first, leg=leg, last=last, safety=safety)
        led = script(exercise, dose, Place(exercise.id), phrases, manner)
        total += lay_out(led.steps, pace, counting).seconds
    ask = line("after_routine") if place.routine else line("another_exercise", exercise=exercise.name)
    return total + pace.seconds(phrases.say(line("doctor_line"))) + pace.seconds(phrases.ask(ask))


def best_for(
    content: Content,
    seconds: float,
    settings: Settings,
    pace: Pace,
    standing: Standing,
    introduced: Collection[str] = (),
) -> tuple[Place, float]:
    """The longest routine (else the longest single exercise, or its short version) that fits into `seconds`, and how
    long it is with what is said around it. A routine for some complaint comes after the others.

    If none fits, the shortest there is. Only what `standing` allows.
    """
    for places in (*_routines(content, standing), _exercises(content, standing, settings)):
        timed = [(length_of(content, place, settings, pace, introduced), place) for place in places]
        fitting = [item for item in timed if item[0] <= seconds * GENEROUS]
        if fitting:
            length, place = max(fitting, key=_length)
            return place, length
    length, place = min(timed, key=_length)
    return place, length


def _routines(content: Content, standing: Standing) -> tuple[list[Place], list[Place]]:
    """Those for everybody, and those for some complaint."""
    allowed = [each for each in content.routines.values() if each.offered]
    allowed = [each for each in allowed if allowed_in(each, content.exercises, standing)]
    for_all, for_some = (
        [Place(each.exercises[0].exercise, routine=each.id) for each in allowed if each.suggested is suggested]
        for suggested in (True, False)
    )
    return for_all, for_some


def _exercises(content: Content, standing: Standing, settings: Settings) -> list[Place]:
    """Each exercise, and its short version, which comes first for who has little time."""
    places = []
    for exercise in suggested(content, standing):
        own = dose_of(exercise, settings.level_of(exercise.id), settings.hold).reps
        places += [Place(exercise.id, reps=exercise.fewest)] if exercise.fewest < own else []
        places.append(Place(exercise.id))
    return places


def _length(timed: tuple[float, Place]) -> float:
    return timed[0]


GENEROUS = 1.25
"""People who have two minutes have two and a half (own choice)."""


def offered(exercises: Mapping[str, Exercise]) -> list[Exercise]:
    """The exercises that are offered alone, in the catalogue's order."""
    return [exercise for exercise in exercises.values() if exercise.offered]


def suggested(content: Content, standing: Standing) -> list[Exercise]:
    """The exercises that the coach may propose of its own: none that asks for caution, none that is left out now.

    Only when that leaves none, those that are fit for everybody, though they were to be left out today.
    """
    fit = [each for each in content.exercises.values() if (each.gentle if standing.limited else each.offered)]
    allowed = [exercise for exercise in fit if exercise.suggested and why_not(exercise, standing) is None]
    return allowed or [exercise for exercise in content.exercises.values() if exercise.gentle]


def another(content: Content, done: str, standing: Standing) -> str:
    """The exercise to suggest after `done`: the next of the daily routine's order, round and round."""
    daily = [item.exercise for item in content.routines["daily"].exercises]
    allowed = [exercise.id for exercise in suggested(content, standing)]
    order = list(dict.fromkeys([*daily, *allowed]))
    start = order.index(done) + 1 if done in order else 0
    return next(id for id in order[start:] + order[:start] if id in allowed)
