"""The only way to an exercise: what has to be asked first, what is left out now and why, and what comes after it."""

from collections.abc import Mapping
from dataclasses import replace

from ..answer import Answer, Card, Further, answer
from ..coaching.catalogue import Care, Exercise, Routine
from ..coaching.choice import another
from ..coaching.naming import named_in
from ..coaching.phrases import Line, line
from ..coaching.place import Place
from ..coaching.routine import items_of, step_in
from ..coaching.standing import Reason, part_to_rest, why_not
from ..speech.compose import how_many_fit
from ..turn import Turn
from .checks import ask_check, cleared_today, is_cleared, safety_question
from .warning import what_goes_on

FIRST = "side_tilt"
"""The stretch for who names none."""


def start(turn: Turn, place: Place, *before: Line) -> Answer:
    """Lead the exercise from `place` on, or say why not, or ask first what safety demands: the only way to one."""
    exercise = turn.content.exercises.get(place.exercise)
    if exercise is None:
        return which_exercise(turn).saying(line("unknown_exercise"))
    reason = why_not(exercise, turn.standing)
    if reason:
        return _left_out(turn, place, exercise, reason, before)
    asking = question_before(turn, place) or _asked_before(turn, exercise)
    if asking:
        return with_disclaimer(turn, ask_check(turn, asking, {"guide": place.to_data()}, *before))
    led = _led(turn, place, exercise, before)
    if safety_question(turn) and _moves(turn, place):  # it was answered today, before this exercise began
        led = led.remembering(cleared=cleared_today(turn))
    return with_disclaimer(turn, led)


def with_disclaimer(turn: Turn, result: Answer) -> Answer:
    """`result`, before which who is new hears once that this is no doctor, and whom to call."""
    if not turn.profile.is_new:
        return result
    greeting = (line("hello"),) if turn.new_session else ()
    heard = result.saying(*greeting, line("not_a_doctor"))
    return replace(heard, profile={**heard.profile, "disclaimer_on": turn.today})


def question_before(turn: Turn, place: Place) -> str:
    """The check to ask before leading from `place` on; empty if none has to be."""
    return safety_question(turn) if _moves(turn, place) and not _goes_on_today(turn, place) else ""


def _moves(turn: Turn, place: Place) -> bool:
    """True if something is to come that is not fit for everybody."""
    to_come = items_of(turn.content.routines.get(place.routine), place)[place.number :]
    exercises = (turn.content.exercises[item.exercise] for item in to_come)
    return any(why_not(each, turn.standing) is None and not each.gentle for each in exercises)


def _goes_on_today(turn: Turn, place: Place) -> bool:
    """True if it was stopped right there today: the safety questions were answered before it began.

    A voice that Alexa knows has to have answered them today itself: the place is the account's.
    """
    profile = turn.profile
    was_there = place == profile.place and profile.place_on == turn.today
    cleared = profile.is_cleared(turn.voice, turn.today)
    return was_there and cleared and (not turn.voice or profile.safety_of.get(turn.voice) == turn.today)


def _asked_before(turn: Turn, exercise: Exercise) -> str:
    """The check to ask of the care that leads through this exercise; empty if it has none, or it was answered."""
    routines = turn.content.routines
    for care in turn.content.care.values():
        items = routines[care.guide].exercises if care.guide in routines else ()
        if any(item.exercise == exercise.id for item in items):
            return "" if is_cleared(turn, care.ask_first) else care.ask_first
    return ""


def _left_out(turn: Turn, place: Place, exercise: Exercise, reason: Reason, before: tuple[Line, ...]) -> Answer:
    """Why this one is not led now. A routine goes on with the next that may be; else slow breathing is offered."""
    why = not_now(turn, exercise, reason)
    routine = turn.content.routines.get(place.routine)
    following = next_allowed(turn, place) if routine else None
    if following:
        on = line("next_is")
        return start(turn, following, *(said for said in before if said != on), why, on)
    return refusing(turn, why).saying(*before)


def next_allowed(turn: Turn, place: Place) -> Place | None:
    """The next place in its routine whose exercise may be led; None if there is none."""
    routine = turn.content.routines[place.routine]
    following = step_in(routine, place, 1)
    while following and why_not(turn.content.exercises[following.exercise], turn.standing):
        following = step_in(routine, following, 1)
    return following


def is_any_left(turn: Turn, place: Place) -> bool:
    """True if the exercise at `place`, or one after it in its routine, may be led."""
    here = why_not(turn.content.exercises[place.exercise], turn.standing) is None
    return here or next_allowed(turn, place) is not None


def not_now(turn: Turn, thing: Exercise | Care, reason: Reason) -> Line:
    """The sentence that says why `thing` is left out now."""
    if reason == "resting":
        return line(f"not_now_resting_{part_to_rest(thing, turn.standing)}", name=thing.name)
    return line(f"not_now_{reason}", name=thing.name)


def refusing(turn: Turn, why: Line) -> Answer:
    """Say why not, and offer what is fit for everybody."""
    return replace(answer("breathe_instead"), lines=(why,)).offering({"guide": "breathing"})


def _led(turn: Turn, place: Place, exercise: Exercise, before: tuple[Line, ...]) -> Answer:
    """The guided exercise and those of its routine that fit into the same answer, and the one question after them."""
    turn = turn.at_home()  # days of practice are counted
    routine = turn.content.routines.get(place.routine)
    legs = _legs(turn, place)
    last = legs[-1].place
    to_come = _to_come(turn, last)
    card = Card(line("card_exercise", exercise=exercise.name), (exercise.benefit, *_summary(exercise)))
    led = Answer(lines=before, guide=place, further=legs[1:], card=card)
    if to_come:
        ask = line("one_left" if len(to_come) == 1 else "next_in_routine", exercise=to_come[0].name, n=len(to_come))
        return replace(led, ask=ask, yes={"next": ""})
    led = replace(led, after=() if turn.told_doctor else (line("doctor_line"),))
    if routine and routine.offered:
        return replace(led, ask=line("after_routine"), no={"close": ""}).remembering(told_doctor=True)
    other = another(turn.content, last.exercise, turn.standing)
    ask = line("another_exercise", exercise=turn.content.exercises[other].name)
    return replace(led, ask=ask, yes={"guide": other}, no={"close": ""}).remembering(told_doctor=True)


def _legs(turn: Turn, place: Place) -> tuple[Further, ...]:
    """The exercise at `place` and those after it in its routine that can follow without a question.

    What has to be left out now is left out, and it is said why.
    """
    legs = [Further(place)]
    routine = turn.content.routines.get(place.routine)
    following = step_in(routine, place, 1, done=True) if routine and not turn.profile.settings.asks else None
    why: tuple[Line, ...] = ()
    while routine and following:
        exercise = turn.content.exercises[following.exercise]
        reason = why_not(exercise, turn.standing)
        if _asked_before(turn, exercise):
            break
        if reason:
            why = (*why, not_now(turn, exercise, reason))
        else:
            legs.append(Further(following, why))
            why = ()
        following = step_in(routine, following, 1, done=reason is None)
    return tuple(legs[: how_many_fit(turn, legs)])


def _to_come(turn: Turn, place: Place) -> list[Exercise]:
    """What is left of the routine after `place`, without what is left out now."""
    routine = turn.content.routines.get(place.routine)
    items = routine.exercises[place.number + 1 :] if routine else ()
    exercises = (turn.content.exercises[item.exercise] for item in items)
    return [each for each in exercises if why_not(each, turn.standing) is None]


def _summary(exercise: Exercise) -> tuple[str, ...]:
    said = (*exercise.cautions, *((exercise.exclusion,) if exercise.exclusion else ()))
    return tuple(text.replace("{side}", "…").replace("{other_side}", "…") for text in said)


def on_from_here(turn: Turn, *said: Line) -> Answer:
    """Say something that was asked for in between, and on with what was going on."""
    if turn.running:
        return start(turn, turn.running, *said)
    if turn.place:
        return replace(answer("shall_we_go_on"), lines=said).offering({"resume": ""}, {"wait": ""})
    if turn.new_session:
        return Answer(lines=said)
    return replace(answer("anything_else"), lines=said).offering({"menu": ""}, {"close": ""})


def at_rest(turn: Turn) -> Line:
    """How to rest in the middle of the exercise at the place: the head comes back only where it moves."""
    return line("rest_head" if turns_head(turn) else "rest_body")


def turns_head(turn: Turn) -> bool:
    """True of the exercise at the place; to be careful of one that is not known, too."""
    exercise = turn.content.exercises.get(turn.place.exercise) if turn.place else None
    return exercise is None or exercise.turns_head


def which_exercise(turn: Turn) -> Answer:
    """The one or two whose names are in the words that were said; else two to choose from."""
    return nearly_named(turn, "guide", turn.content.exercises) or replace(
        answer("which_exercise"), options=({"guide": FIRST}, {"guide": "shoulder_rolls"})
    )


def nearly_named(turn: Turn, verb: str, things: Mapping[str, Exercise] | Mapping[str, Routine]) -> Answer | None:
    """The question for the one or two `things` whose names are in the words that were said; None if there are none."""
    match named_in(things, turn.reading.words if turn.reading else ()):
        case [id]:
            name = turn.phrases.within(line("wish_named", exercise=things[id].name))
            return answer("meant_one", first=name).offering({verb: id}, what_goes_on(turn))
        case [first, second]:
            asking = answer("which_of_two", first=things[first].name, second=things[second].name)
            return replace(asking, options=({verb: first}, {verb: second}))
    return None
