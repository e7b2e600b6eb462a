"""Questions about the exercise: answered, and on from the same repetition."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.catalogue import Exercise, Level
from ..coaching.phrases import Line, line, told
from ..coaching.place import Place
from ..coaching.routine import dose_of, felt_on, order_of_bouts, other_side, way
from ..speech.compose import reps_in_routine
from ..turn import Turn
from .leading import start, which_exercise
from .registry import handles


def _here(turn: Turn) -> tuple[Place, Exercise, Level] | None:
    """The place, the exercise and its dose; None if nothing is being led and nothing was."""
    place = turn.here
    exercise = turn.content.exercises.get(place.exercise) if place else None
    if place is None or exercise is None:
        return None
    settings = turn.profile.settings
    return (
        place,
        exercise,
        dose_of(exercise, settings.level_of(exercise.id), settings.hold, reps_in_routine(turn, place)),
    )


def _then_on(turn: Turn, *said: Line) -> Answer:
    """Say it, and go on from the same repetition if one was running."""
    if turn.running:
        return start(turn, turn.running, *said)
    if turn.place:
        return replace(answer("shall_we_go_on"), lines=said).offering({"resume": ""}, {"wait": ""})
    return replace(answer("what_now"), lines=said)


@handles("HowManyLeftIntent")
def how_many_left(turn: Turn) -> Answer:
    """Repetitions left, and exercises left in a routine."""
    here = _here(turn)
    if here is None or not (turn.running or turn.place):
        return answer("nothing_is_running").offering({"guide": "side_tilt"})
    place, exercise, dose = here
    # The place may be from a dose of more repetitions: what counts is where it would go on.
    left = dose.reps - order_of_bouts(exercise, dose, place)[0][0] + 1
    said = [line("reps_left_one" if left == 1 else "reps_left", n=left)]
    routine = turn.content.routines.get(place.routine)
    if routine and (exercises := len(routine.exercises) - place.number - 1) > 0:
        said.append(line("exercises_left_one" if exercises == 1 else "exercises_left", n=exercises))
    return _then_on(turn, *said)


@handles("WhichSideIntent")
def which_side(turn: Turn) -> Answer:
    """Which way it was going, and where it is felt."""
    here = _here(turn)
    if here is None:
        return answer("nothing_is_running").offering({"guide": "side_tilt"})
    place, exercise, dose = here
    side = order_of_bouts(exercise, dose, place)[0][1]
    if side is None:
        return _then_on(turn, line("no_sides"))
    felt = felt_on(exercise, side)
    where = turn.phrases.within(way(exercise, side))
    return _then_on(turn, line("the_way_is", where=where), *((line("felt_on", side=felt),) if felt else ()))


@handles("HowLongHoldIntent")
def how_long_hold(turn: Turn) -> Answer:
    """The hold in seconds."""
    here = _here(turn)
    if here is None:
        return answer("holds_in_general").offering({"guide": "side_tilt"})
    _, exercise, dose = here
    return _then_on(turn, line("hold_is", n=dose.hold) if dose.hold else line("no_hold", exercise=exercise.name))


@handles("HowToDoItIntent")
def how_to_do_it(turn: Turn) -> Answer:
    """The movement once more, in full, and what to mind. In an exercise the movement follows anyway."""
    here = _here(turn)
    if here is None:
        return which_exercise(turn)
    place, exercise, dose = here
    side = order_of_bouts(exercise, dose, place)[0][1]
    move = turn.phrases.fill(exercise.move, {"side": side, "other_side": other_side(side) if side else ""})
    moves = [move] if move else [beat.say for beat in exercise.beats]
    said = [exercise.get_ready, *([] if turn.running else moves), exercise.cautions[0]]
    return _then_on(turn, *map(told, said))


@handles("WhyIntent")
def why(turn: Turn) -> Answer:
    """What the exercise is good for, or the care that was just explained."""
    here = _here(turn)
    what = here[1] if here else turn.content.care.get(str(turn.conversation.lead.get("care")))
    if what:
        return _then_on(turn, told(what.benefit))
    return answer("why_stretch").offering({"guide": "side_tilt"})


@handles("HowOftenIntent")
def how_often(turn: Turn) -> Answer:
    """How often a day: of the exercise, or of the care that was just explained."""
    care = turn.content.care.get(str(turn.conversation.lead.get("care")))
    here = _here(turn)
    if here is None and care:
        return replace(answer("what_now"), lines=(told(care.how_long), told(care.how_often)))
    if here is None:
        return answer("how_often_in_general").offering({"guide": "side_tilt"})
    return _then_on(turn, line("at_most_a_day", n=here[1].at_most_a_day, exercise=here[1].name))


@handles("ExerciseSafetyIntent")
def is_it_safe(turn: Turn) -> Answer:
    """What to watch out for; never a promise."""
    here = _here(turn)
    if here is None:
        return answer("safety_in_general").offering({"ask_safety": "side_tilt"})
    exclusion = (here[1].exclusion,) if here[1].exclusion else ()
    return _then_on(turn, *map(told, (*here[1].cautions, *exclusion)), line("ask_your_doctor"))
