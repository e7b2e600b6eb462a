"""Questions about the exercise, or what else was spoken of: answered, and on from where it was."""

from ..answer import Answer, answer
from ..coaching.catalogue import Exercise, Level
from ..coaching.phrases import line, told
from ..coaching.place import Place
from ..coaching.routine import felt_on, order_of_bouts, other_side, way
from ..referring import referred, subject
from ..speech.compose import dose_at
from ..turn import Turn
from .about import Asked, lines_about
from .leading import on_from_here, which_exercise
from .registry import handles
from .reminders_made import list_reminders


def _here(turn: Turn) -> tuple[Place, Exercise, Level] | None:
    """The place, the exercise and its dose; None if something else was spoken of last, or nothing yet."""
    meant, place = subject(turn), turn.here
    if meant and not (turn.running or (place and place.exercise == meant.id)):
        place = Place(meant.id) if meant.kind == "exercise" else None
    exercise = turn.content.exercises.get(place.exercise) if place else None
    if place is None or exercise is None:
        return None
    return place, exercise, dose_at(turn, place)


def _of_subject(turn: Turn, asked: Asked) -> Answer | None:
    """The answer about what was spoken of last, if that is no exercise."""
    meant = subject(turn)
    if meant and meant.kind == "reminder" and asked in ("how_long", "how_often") and not meant.offered:
        return list_reminders(turn)
    said = next(filter(None, (lines_about(turn, each, asked) for each in referred(turn))), ())
    return on_from_here(turn, *said) if said else None


@handles("HowManyLeftIntent")
def how_many_left(turn: Turn) -> Answer:
    """Repetitions left, and exercises left in a routine; how long it takes of what is not counted."""
    here = _here(turn)
    if here is None or not (turn.running or turn.place):
        return _of_subject(turn, "how_long") or answer("nothing_is_running").offering({"guide": "side_tilt"})
    place, exercise, dose = here
    # The place may be from a dose of more repetitions: what counts is where it would go on.
    left = dose.reps - order_of_bouts(exercise, dose, place)[0][0] + 1
    said = [line("reps_left_one" if left == 1 else "reps_left", n=left)]
    routine = turn.content.routines.get(place.routine)
    if routine and (exercises := len(routine.exercises) - place.number - 1) > 0:
        said.append(line("exercises_left_one" if exercises == 1 else "exercises_left", n=exercises))
    return on_from_here(turn, *said)


@handles("WhichSideIntent")
def which_side(turn: Turn) -> Answer:
    """Which way it was going, and where it is felt. In an exercise both follow anyway, with the movement."""
    here = _here(turn)
    if here is None or turn.here is None:
        return answer("nothing_is_running").offering({"guide": "side_tilt"})
    place, exercise, dose = here
    side = order_of_bouts(exercise, dose, place)[0][1]
    if side is None:
        return on_from_here(turn, line("no_sides"))
    if turn.running:
        return on_from_here(turn)
    felt = felt_on(exercise, side)
    where = turn.phrases.within(way(exercise, side))
    return on_from_here(turn, line("the_way_is", where=where), *((line("felt_on", side=felt),) if felt else ()))


@handles("HowLongHoldIntent")
def how_long_hold(turn: Turn) -> Answer:
    """The hold in seconds, or how long the care is left on that was spoken of."""
    here = _here(turn)
    if here is None:
        return _of_subject(turn, "how_long") or answer("holds_in_general").offering({"guide": "side_tilt"})
    _, exercise, dose = here
    return on_from_here(turn, line("hold_is", n=dose.hold) if dose.hold else line("no_hold", exercise=exercise.name))


@handles("HowToDoItIntent")
def how_to_do_it(turn: Turn) -> Answer:
    """The movement once more, in full, and what to mind. In an exercise the movement follows anyway."""
    here = _here(turn)
    if here is None:
        return which_exercise(turn)
    place, exercise, dose = here
    side = order_of_bouts(exercise, dose, place)[0][1]
    sides = {"side": side, "other_side": other_side(side) if side else ""}
    moves = [exercise.move, exercise.feel] if exercise.move else [beat.say for beat in exercise.beats]
    filled = [turn.phrases.fill(text, sides) for text in moves]
    said = [exercise.get_ready, *([] if turn.running else filled), exercise.cautions[0]]
    return on_from_here(turn, *map(told, said))


@handles("WhyIntent")
def why(turn: Turn) -> Answer:
    """What it is good for: the exercise, or whatever was spoken of last."""
    here = _here(turn)
    if here:
        return on_from_here(turn, told(here[1].benefit))
    return _of_subject(turn, "why") or answer("why_stretch").offering({"guide": "side_tilt"})


@handles("HowOftenIntent")
def how_often(turn: Turn) -> Answer:
    """How often a day: the exercise, or whatever was spoken of last."""
    here = _here(turn)
    if here:
        return on_from_here(turn, line("at_most_a_day", n=here[1].at_most_a_day, exercise=here[1].name))
    return _of_subject(turn, "how_often") or answer("how_often_in_general").offering({"guide": "side_tilt"})


@handles("ExerciseSafetyIntent")
def is_it_safe(turn: Turn) -> Answer:
    """What to watch out for; never a promise."""
    here = _here(turn)
    if here is None:
        general = answer("safety_in_general").offering({"ask_safety": "side_tilt"})
        return _of_subject(turn, "safe") or general
    exclusion = (here[1].exclusion,) if here[1].exclusion else ()
    return on_from_here(turn, *map(told, (*here[1].cautions, *exclusion)), line("ask_your_doctor"))
