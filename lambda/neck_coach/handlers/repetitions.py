"""More or fewer repetitions of an exercise, for this time."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.catalogue import Exercise
from ..coaching.phrases import line
from ..coaching.place import Place
from ..speech.compose import dose_at
from ..turn import Turn
from .leading import start
from .registry import does, handles

_STEP = 2
"""Repetitions: "more" and "fewer" are so many."""


@handles("ChangeRepsIntent")
def change_reps(turn: Turn) -> Answer:
    """A number of repetitions, or more, fewer, the short version, the usual number."""
    number = turn.heard("reps").text
    return set_reps(turn, number if number.isdigit() else turn.heard("reps_change").id)


@does("reps")
def set_reps(turn: Turn, wished: str) -> Answer:
    """Go on, or begin again if it was just done, with so many repetitions as the exercise allows."""
    here = turn.here
    exercise = turn.content.exercises.get(here.exercise) if here else None
    if here is None or exercise is None:
        return answer("nothing_is_running").offering({"guide": "side_tilt"})
    if wished == "normal":
        return start(turn, _with(turn, here, 0), line("from_the_start" if turn.just_done else "going_on"))
    now = dose_at(turn, here).reps
    by_name = {"more": now + _STEP, "fewer": now - _STEP, "short": exercise.fewest}
    reps = int(wished) if wished.isdigit() else by_name.get(wished)
    if reps is None:
        return replace(answer("which_reps"), options=({"reps": "more"}, {"reps": "fewer"}))
    return _so_many(turn, here, exercise, reps)


def _so_many(turn: Turn, here: Place, exercise: Exercise, reps: int) -> Answer:
    """Within the exercise's limits, which are said where they are met."""
    if exercise.fewest == exercise.most:
        return start(turn, here, line("no_reps_here"))
    allowed = max(exercise.fewest, min(reps, exercise.most))
    if allowed < reps:
        said = line("most_reps", n=allowed)
    elif allowed > reps:
        said = line("fewest_reps", n=allowed)
    else:
        said = line("reps_once") if reps == 1 else line("reps_set", n=reps)
    return start(turn, _with(turn, here, allowed), said)


def _with(turn: Turn, here: Place, reps: int) -> Place:
    """Where to go on with `reps`: at the last of them if more were done; from the start if all was done."""
    place = replace(here, reps=reps)
    if turn.just_done:
        return place.from_start()
    return replace(place, rep=min(place.rep, dose_at(turn, place).reps))
