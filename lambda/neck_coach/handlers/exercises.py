"""Asking for an exercise: by name, by side, by time, as a routine, or in general."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from ..answer import Answer, answer
from ..coaching.catalogue import Care, Exercise, Routine, Side
from ..coaching.choice import GENEROUS, another, best_for, offered
from ..coaching.durations import seconds_of
from ..coaching.pace import PACES
from ..coaching.phrases import line
from ..coaching.place import Place
from ..coaching.routine import towards
from ..coaching.standing import allowed_in, why_not
from ..referring import subject
from ..slot_values import Heard
from ..turn import Turn
from .checks import SAFETY, ask_check
from .leading import FIRST, nearly_named, on_from_here, refusing, start, which_exercise
from .registry import do, does, handles

_NAMED_AT_ONCE = 3
_ONLY_A_MOMENT = 15
"""Seconds: "one second" is no time for an exercise, it asks to wait."""


@does("guide")
def guide(turn: Turn, what: Mapping[str, Any] | str) -> Answer:
    """Lead an exercise: its id, or a place."""
    place = Place.from_data(what if isinstance(what, Mapping) else {"exercise": what})
    return start(turn, place or Place(FIRST))


@does("ask_safety")
def ask_safety(turn: Turn, id: str) -> Answer:
    """The safety question, whenever it was heard last; then this exercise."""
    return ask_check(turn, SAFETY, {"guide": id})


@does("routine")
def routine(turn: Turn, id: str) -> Answer:
    """Lead a routine from its first exercise; say how many there are."""
    named = turn.content.routines[id]
    place = Place(named.exercises[0].exercise, routine=id)
    if not named.offered:
        return start(turn, place)
    if turn.standing.limited and not allowed_in(named, turn.content.exercises, turn.standing):
        return refusing(turn, line("not_now_limited", name=named.name))
    return start(turn, place, line("routine_title", routine=named.name, n=len(named.exercises)))


@handles("StretchNeckIntent")
def stretch(turn: Turn) -> Answer:
    """A stretch without a name: the side stretch, at once."""
    return start(turn, Place(FIRST, sides=sides_wished(turn, turn.content.exercises[FIRST])))


@handles("GuideExerciseIntent")
def named_exercise(turn: Turn) -> Answer:
    """An exercise by its name; honest about one that we don't have."""
    heard = turn.heard("exercise")
    if not heard.text:
        return which_exercise(turn)
    exercise = turn.content.exercises.get(heard.id)
    if exercise is None:
        return which_of_two("guide", turn.content.exercises, heard) or _nearest(turn, heard.id)
    sides = sides_wished(turn, exercise)
    if turn.heard("side").id in ("right", "left") and not sides:
        return start(turn, Place(exercise.id), line("no_sides"))
    return start(turn, Place(exercise.id, sides=sides))


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
    if not heard.text and (nearly := nearly_named(turn, "routine", turn.content.routines)):
        return nearly
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
        return replace(answer("how_much_time"), options=({"routine": "quick_calm"}, {"routine": "daily"}))
    settings = turn.profile.settings
    pace, introduced = PACES[settings.pace], turn.profile.introduced
    place, length = best_for(turn.content, seconds, settings, pace, turn.standing, introduced)
    minutes = max(1, min(round(length / 60), int(seconds / 60)))  # what fits must not sound longer than the time
    named = turn.content.routines.get(place.routine)
    if named:
        said = line("fits_routine", routine=named.name, minutes=minutes, n=len(named.exercises))
    else:
        fits = length <= seconds * GENEROUS
        key = ("fits_short" if place.reps else "fits_exercise") if fits else "shortest_is"
        said = line(key, exercise=turn.content.exercises[place.exercise].name)
    return start(turn, place, said)


@handles("ChooseSideIntent")
def choose_side(turn: Turn) -> Answer:
    """Only one side, the other one, or both again, of the exercise that is being led or was just asked for."""
    place = _place_meant(turn)
    if place is None:
        return on_from_here(turn, line("either_side"))
    exercise = turn.content.exercises.get(place.exercise)
    if exercise is None or not exercise.sides:
        return answer("no_sides_here").offering({"guide": FIRST})
    heard = turn.heard("side")
    if not {*_BY_NAME, "both"}.isdisjoint(heard.ids):
        return _on_side(turn, replace(place.from_start(), sides=sides_wished(turn, exercise)))
    others = [] if heard.text else _other_sides(place, exercise)
    if len(others) == 1:
        return _on_side(turn, others[0])
    wished = [towards(exercise, side) for side in _BY_NAME]
    return replace(answer("which_side_to_do"), options=tuple({"guide": _only(place, side)} for side in wished))


def _on_side(turn: Turn, place: Place) -> Answer:
    """Lead it; who was being led on both sides hears that it is one from now on, and how to have both again."""
    here = turn.place
    was_both = here is not None and here.exercise == place.exercise and len(here.sides) != 1
    return start(turn, place, *((line("one_side"),) if was_both and len(place.sides) == 1 else ()))


@does("other_here")
def other_here(turn: Turn, _: str) -> Answer:
    """ "The other one", in an exercise: the other side of it, or another exercise."""
    here = turn.running
    exercise = turn.content.exercises.get(here.exercise) if here else None
    if here is None or exercise is None:
        return which_exercise(turn)
    following = {"guide": another(turn.content, here.exercise, turn.standing)}
    if len(others := _other_sides(here, exercise)) != 1:
        return replace(answer("another_instead"), place=here).offering(following, {"resume": ""})
    return replace(answer("which_other"), place=here, options=({"guide": others[0].to_data()}, following))


def _place_meant(turn: Turn) -> Place | None:
    """Where the exercise is that was spoken of, at its start if it was only spoken of; None if that is no exercise."""
    meant, here = subject(turn), turn.here
    if meant is None:
        return here or Place(FIRST)
    if here and here.exercise == meant.id:
        return here
    return Place(meant.id) if meant.kind == "exercise" else None


_BY_NAME: tuple[Side, ...] = ("right", "left")
"""The sides as the question names them."""


def _only(place: Place, side: Side) -> Mapping[str, Any]:
    return replace(place.from_start(), sides=(side,)).to_data()


def _other_sides(place: Place, exercise: Exercise) -> list[Place]:
    """The exercise on each side that is not the one of `place`."""
    now = {place.side, *place.sides[:1]}
    return [replace(place.from_start(), sides=(side,)) for side in exercise.sides if side not in now]


def sides_wished(turn: Turn, exercise: Exercise) -> tuple[Side, ...]:
    """The side to move to for the side that was wished for: of a stretch that is felt on the other side, the other."""
    id = turn.heard("side").id
    return (towards(exercise, cast(Side, id)),) if id in ("right", "left") and exercise.sides else ()


@handles("ListExercisesIntent")
def list_exercises(turn: Turn) -> Answer:
    """Three names, not all of them, and how to get the others."""
    allowed = [each for each in offered(turn.content.exercises) if why_not(each, turn.standing) is None]
    if len(allowed) < _NAMED_AT_ONCE:
        return answer("only_gentle").offering({"guide": "breathing"})
    names = [exercise.name for exercise in allowed]
    shift = turn.conversation.turns * _NAMED_AT_ONCE % len(names)
    three = (names[shift:] + names[:shift])[:_NAMED_AT_ONCE]
    values = {"first": three[0], "second": three[1], "third": three[2], "n": len(names)}
    ids = {exercise.name: exercise.id for exercise in allowed}
    result = answer("exercises_are", **values).offering({"guide": ids[three[0]]})
    return replace(result, options=tuple({"guide": ids[name]} for name in three))
