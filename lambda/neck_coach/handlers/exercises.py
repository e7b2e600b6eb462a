"""Asking for an exercise: by name, by side, by time, as a routine, or in general."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from ..answer import Answer, Card, answer
from ..coaching.catalogue import Care, Exercise, Routine, Side
from ..coaching.choice import GENEROUS, another, best_for, offered, seconds_of
from ..coaching.pace import PACES
from ..coaching.phrases import Line, line
from ..coaching.place import Place
from ..turn import Heard, Turn
from .checks import ask_check
from .registry import do, does, handles

_FIRST = "side_tilt"
_MASSAGE = "massage"
_ONLY_A_MOMENT = 15
"""Seconds: "one second" is no time for an exercise, it asks to wait."""


def start(turn: Turn, place: Place, *before: Line) -> Answer:
    """Lead the exercise from `place` on, or ask first what safety demands."""
    exercise = turn.content.exercises.get(place.exercise)
    if exercise is None:
        return which_exercise(turn).saying(line("unknown_exercise"))
    if turn.conversation.limited and not exercise.gentle:
        return answer("limited_refused").offering({"guide": "breathing"})
    then = {"guide": place.to_data()}
    if turn.profile.needs_safety_question(turn.today) and not turn.conversation.limited:
        opening = (line("before_first_exercise"),) if turn.profile.is_new else ()
        return ask_check(turn, "safety", then, *before, *opening)
    if place.routine == _MASSAGE and _MASSAGE not in turn.conversation.cleared:
        return ask_check(turn, _MASSAGE, then, *before)
    return _led(turn, place, exercise, before)


def _led(turn: Turn, place: Place, exercise: Exercise, before: tuple[Line, ...]) -> Answer:
    """The guided exercise, its summary and the one question after it."""
    routine = turn.content.routines.get(place.routine)
    to_come = routine.exercises[place.number + 1 :] if routine else ()
    to_go = len(to_come)
    card = Card(line("card_exercise", exercise=exercise.name), (exercise.benefit, *_summary(exercise)))
    if to_come:
        name = turn.content.exercises[to_come[0].exercise].name
        ask = line("one_left" if to_go == 1 else "next_in_routine", exercise=name, n=to_go)
        return Answer(lines=before, guide=place, ask=ask, yes={"next": ""}, card=card)
    after = () if turn.told_doctor else (line("doctor_line"),)
    if routine and routine.offered:
        last = Answer(lines=before, guide=place, after=after, ask=line("after_routine"), no={"close": ""}, card=card)
        return last.remembering(told_doctor=True)
    other = another(turn.content, exercise.id, gentle=turn.conversation.limited)
    ask = line("another_exercise", exercise=turn.content.exercises[other].name)
    single = Answer(lines=before, guide=place, after=after, ask=ask, yes={"guide": other}, no={"close": ""}, card=card)
    return single.remembering(told_doctor=True)


def _summary(exercise: Exercise) -> tuple[str, ...]:
    return tuple(text.replace("{side}", "…").replace("{other_side}", "…") for text in exercise.cautions)


def on_from_here(turn: Turn, *said: Line) -> Answer:
    """Say something that was asked for in between, and on with what was going on."""
    if turn.running:
        return start(turn, turn.running, *said)
    if turn.place:
        return replace(answer("shall_we_go_on"), lines=said).offering({"resume": ""}, {"wait": ""})
    if turn.new_session:
        return Answer(lines=said)
    return replace(answer("anything_else"), lines=said).offering({"menu": ""}, {"close": ""})


@does("guide")
def guide(turn: Turn, what: Mapping[str, Any] | str) -> Answer:
    """Lead an exercise: its id, or a place."""
    place = Place.from_data(what if isinstance(what, Mapping) else {"exercise": what})
    return start(turn, place or Place(_FIRST))


@does("ask_safety")
def ask_safety(turn: Turn, id: str) -> Answer:
    """The safety question, whenever it was heard last; then this exercise."""
    return ask_check(turn, "safety", {"guide": id})


@does("routine")
def routine(turn: Turn, id: str) -> Answer:
    """Lead a routine from its first exercise; say how many there are."""
    named = turn.content.routines[id]
    place = Place(named.exercises[0].exercise, routine=id)
    if not named.offered:
        return start(turn, place)
    return start(turn, place, line("routine_title", routine=named.name, n=len(named.exercises)))


@handles("StretchNeckIntent")
def stretch(turn: Turn) -> Answer:
    """A stretch without a name: the side stretch, at once."""
    return start(turn, Place(_FIRST, sides=_sides(turn)))


@handles("GuideExerciseIntent")
def named_exercise(turn: Turn) -> Answer:
    """An exercise by its name; honest about one that we don't have."""
    heard = turn.heard("exercise")
    if not heard.text:
        return which_exercise(turn)
    exercise = turn.content.exercises.get(heard.id)
    if exercise is None:
        return which_of_two("guide", turn.content.exercises, heard) or _nearest(turn, heard.id)
    sides = _sides(turn) if exercise.sides else ()
    if _sides(turn) and not sides:
        return start(turn, Place(exercise.id), line("no_sides"))
    return start(turn, Place(exercise.id, sides=sides))


def which_exercise(turn: Turn) -> Answer:
    """Two to choose from."""
    return replace(answer("which_exercise"), options=({"guide": _FIRST}, {"guide": "shoulder_rolls"}))


def which_of_two(verb: str, things: Mapping[str, Exercise | Routine | Care], heard: Heard) -> Answer | None:
    """Ask which of the things that were named, or may have been meant; None if these are not two that we know."""
    known = [things[id] for id in heard.others if id in things]
    if len(known) < 2:
        return None
    asking = answer("which_of_two", first=known[0].name, second=known[1].name)
    return replace(asking, options=tuple({verb: each.id} for each in known[:2]))


def _nearest(turn: Turn, id: str) -> Answer:
    """What we don't lead, with the reason and the nearest that we do; or two that exist."""
    known = turn.content.not_offered.get(id)
    if known is None:
        return which_exercise(turn).saying(line("unknown_exercise"))
    name = turn.content.exercises[known.nearest].name
    return answer("not_offered", reason=known.say, exercise=name).offering({"guide": known.nearest})


@handles("RoutineIntent")
def named_routine(turn: Turn) -> Answer:
    """A routine by its name."""
    heard = turn.heard("routine")
    if heard.id in turn.content.routines:
        return routine(turn, heard.id)
    which = replace(answer("which_routine"), options=({"routine": "quick_calm"}, {"routine": "daily"}))
    unknown = which.saying(line("unknown_exercise")) if heard.text else which
    return which_of_two("routine", turn.content.routines, heard) or unknown


@handles("HaveTimeIntent")
def have_time(turn: Turn) -> Answer:
    """What fits into the time there is."""
    seconds = seconds_of(turn.heard("duration").text)
    if seconds and seconds < _ONLY_A_MOMENT:
        return do(turn, {"pause": ""})
    if not seconds:
        return replace(answer("how_much_time"), options=({"routine": "quick_calm"}, {"routine": "twitch_now"}))
    settings = turn.profile.settings
    place, length = best_for(turn.content, seconds, settings, PACES[settings.pace], gentle=turn.conversation.limited)
    minutes = max(1, round(length / 60))
    named = turn.content.routines.get(place.routine)
    if named:
        said = line("fits_routine", routine=named.name, minutes=minutes, n=len(named.exercises))
    else:
        fits = length <= seconds * GENEROUS
        said = line("fits_exercise" if fits else "shortest_is", exercise=turn.content.exercises[place.exercise].name)
    return start(turn, place, said)


@handles("ChooseSideIntent")
def choose_side(turn: Turn) -> Answer:
    """Only one side, the other one, or both again, of the exercise that is being led or was just asked for."""
    place = turn.running or turn.just_done or turn.place or Place(_FIRST)
    exercise = turn.content.exercises.get(place.exercise)
    if exercise is None or not exercise.sides:
        return answer("no_sides_here").offering({"guide": _FIRST})
    heard = turn.heard("side")
    if heard.ids:
        return start(turn, replace(place.from_start(), sides=_sides(turn)))
    others = _other_sides(replace(place, side=None, sides=()) if heard.text else place, exercise)
    if len(others) == 1:
        return start(turn, others[0])
    return replace(answer("which_side_to_do"), options=tuple({"guide": other.to_data()} for other in others))


def _other_sides(place: Place, exercise: Exercise) -> list[Place]:
    """The exercise on each side that is not the one of `place`."""
    now = {place.side, *place.sides[:1]}
    return [replace(place.from_start(), sides=(side,)) for side in exercise.sides if side not in now]


def _sides(turn: Turn) -> tuple[Side, ...]:
    id = turn.heard("side").id
    return (cast(Side, id),) if id in ("right", "left") else ()


@handles("ListExercisesIntent")
def list_exercises(turn: Turn) -> Answer:
    """Three names, not all of them, and how to get the others."""
    names = [exercise.name for exercise in offered(turn.content.exercises)]
    shift = turn.conversation.turns * 3 % len(names)
    three = (names[shift:] + names[:shift])[:3]
    values = {"first": three[0], "second": three[1], "third": three[2], "n": len(names)}
    ids = {exercise.name: exercise.id for exercise in offered(turn.content.exercises)}
    result = answer("exercises_are", **values).offering({"guide": ids[three[0]]})
    return replace(result, options=tuple({"guide": ids[name]} for name in three))
