"""The start: a welcome, what fits today, help."""

from dataclasses import replace
from datetime import datetime, timedelta

from ..answer import Answer, answer
from ..coaching.alert import Alert
from ..coaching.catalogue import Exercise
from ..coaching.choice import best_for
from ..coaching.pace import PACES
from ..coaching.phrases import line, told
from ..coaching.routine import way
from ..coaching.standing import allowed_in, why_not
from ..coaching.suggestion import milestone_reached, suggestion
from ..turn import Turn
from .checks import NO_ANSWER
from .registry import do, does, handles, handles_when
from .returning import back_to

_REMINDED = timedelta(minutes=15)
"""Who comes so shortly before or after a reminder of a break comes for that (own choice)."""
_HELP_CAME = "help_came"
"""The question after an emergency."""
_CHOICES = ({"guide": "side_tilt"}, {"relief": ""})


@handles("LaunchRequest")
def launch(turn: Turn) -> Answer:
    """Who was given a number is asked whether help came. New users hear who speaks; others what fits them.

    Who is new stays so until the first exercise or care, before which the disclaimer is heard.
    """
    if turn.profile.minds_the_day or _planned(turn):
        turn = turn.at_home()
    fitting = _what_fits(turn, reminded=_just_reminded(turn))
    if fitting.question == _HELP_CAME:
        return fitting
    if turn.profile.is_new:
        return fitting.saying(line("first_welcome"))
    return _at_milestone(turn, fitting).saying(line("welcome_back"))


def _planned(turn: Turn) -> list[Alert]:
    """The reminders of breaks."""
    return [alert for alert in turn.profile.alerts if alert.about in turn.content.plans]


def _just_reminded(turn: Turn) -> datetime | None:
    """When the reminder of a break rings, or rang, for which the user comes now; None if its break was offered."""
    near = [at for alert in _planned(turn) for at in alert.near(turn.now, _REMINDED)]
    nearest = min(near, key=lambda at: abs(at - turn.now), default=None)
    return None if nearest == turn.profile.break_offered else nearest


def _at_milestone(turn: Turn, fitting: Answer) -> Answer:
    """Who has kept at it hears so, once."""
    reached = milestone_reached(turn.profile, turn.content.milestones.values(), turn.today)
    if reached is None:
        return fitting
    fitting = replace(fitting, profile={**fitting.profile, "milestones": (*turn.profile.milestones, reached.id)})
    return fitting.saying(told(reached.say))


def _what_fits(turn: Turn, *, reminded: datetime | None = None) -> Answer:
    content = turn.content
    fitting = suggestion(
        turn.profile, content.exercises, content.routines, turn.standing, turn.today, reminded=reminded is not None
    )
    exercise = content.exercises.get(fitting.exercise)
    match fitting.what:
        case "help_came":
            asking = replace(answer("help_came"), question=_HELP_CAME)
            return asking.offering({"help_came": "yes"}, {"help_came": "no"})
        case "break":
            return replace(_offer_break(turn), profile={"break_offered": reminded})
        case "place" if exercise:
            return _offer_place(turn, exercise)
        case "warm_today":
            return answer("warm_today").offering({"care": "warm_compress"}, {"menu": ""})
        case "longer" if exercise:
            return answer("level_up", exercise=exercise.name).offering(
                {"longer": exercise.id}, {"not_longer": exercise.id}
            )
        case "same_again":
            return _same_again(turn, fitting.exercise)
    return replace(_menu(turn), lines=())


def _same_again(turn: Turn, id: str) -> Answer:
    """What was done last: an exercise, or a routine."""
    routine = turn.content.routines.get(id)
    name = routine.name if routine else turn.content.exercises[id].name
    again = {"routine": id} if routine else {"guide": id}
    asking = replace(answer("same_again", exercise=name), lines=(), options=(again,))
    return asking.offering(again, {"menu": ""})


def _offer_place(turn: Turn, exercise: Exercise) -> Answer:
    place = turn.profile.place_to_offer(turn.today)
    side = place.side if place else None
    where = turn.phrases.within(way(exercise, side)) if side else ""
    key = "offer_place_side" if side else "offer_place"
    offer = answer(key, exercise=exercise.name, where=where).offering({"resume": ""}, {"menu": ""})
    return offer.remembering(between=place is not None and place == place.from_start())


def _offer_break(turn: Turn) -> Answer:
    """The routine of the plan, or what else fits into a break now."""
    plan = next(turn.content.plans[alert.about] for alert in _planned(turn))
    routine = turn.content.routines[plan.routine]
    if allowed_in(routine, turn.content.exercises, turn.standing):
        return answer("break_now", benefit=routine.benefit).offering({"routine": routine.id}, {"menu": ""})
    settings = turn.profile.settings
    pace, introduced = PACES[settings.pace], turn.profile.introduced
    place, _ = best_for(turn.content, 60 * plan.minutes, settings, pace, turn.standing, introduced)
    benefit = turn.content.exercises[place.exercise].benefit
    return answer("break_now", benefit=benefit).offering({"guide": place.to_data()}, {"menu": ""})


@does("help_came")
def help_came(turn: Turn, came: str) -> Answer:
    """After an emergency number was given: glad, or once more what to do. What it was is not known any more."""
    known = {"number_given_on": None}
    if came == "yes":
        return replace(_menu(turn), lines=(line("glad_of_help"),), profile=known)
    if came == "over":
        return replace(_menu(turn), lines=(line("see_somebody"),), profile=known)
    asking = replace(answer("still_there"), question=f"{_HELP_CAME}:still")
    return asking.offering({"sign": "emergency_unclear"}, {"help_came": "over"})


@handles_when(lambda turn: turn.name == "UnsureIntent" and _asked_for_help(turn))
def unsure_of_help(turn: Turn) -> Answer:
    """Not sure whether help came, or whether it is over: the careful reading."""
    asked = turn.conversation.asked
    return do(turn, {"help_came": "no"} if asked and asked.id == _HELP_CAME else {"sign": "emergency_unclear"})


@handles_when(lambda turn: turn.name in (*NO_ANSWER, "AMAZON.HelpIntent") and _asked_for_help(turn))
def help_not_told(turn: Turn) -> Answer:
    """Neither yes nor no to whether help came: asked again."""
    asked = turn.conversation.asked
    if asked and asked.id == _HELP_CAME:
        return replace(_what_fits(turn), lines=(line("check_first"),))
    return replace(do(turn, {"help_came": "no"}), lines=(line("check_first"),))


def _asked_for_help(turn: Turn) -> bool:
    return bool(turn.conversation.asked and turn.conversation.asked.id.startswith(_HELP_CAME))


def _menu(turn: Turn) -> Answer:
    """Two things to choose from; none that has to be left out now."""
    stretch = turn.content.exercises[_CHOICES[0]["guide"]]
    if why_not(stretch, turn.standing):
        gentle = ({"guide": "breathing"}, {"relief": ""})
        return replace(answer("menu_gentle").offering(gentle[0]), options=gentle)
    return replace(answer("menu").offering(_CHOICES[0]), options=_CHOICES)


@does("menu")
def menu(turn: Turn, _: str) -> Answer:
    """What can be done, as one question. What was offered before is dropped."""
    return replace(_menu(turn), lines=(), place=None)


@handles("AMAZON.HelpIntent")
def help(turn: Turn) -> Answer:
    """What can be said now: in an exercise, at a safety question, or in general."""
    if turn.running:
        return replace(answer("help_in_exercise"), place=turn.running).offering({"resume": ""}, {"close": ""})
    asked = turn.conversation.asked
    if asked and asked.is_check:
        return back_to(turn, asked, line("help_check"), line("help_check_more"))
    return replace(answer("help").offering(_CHOICES[0]), options=_CHOICES)
