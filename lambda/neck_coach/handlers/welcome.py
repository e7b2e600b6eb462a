"""The start: a welcome, what fits today, help."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.phrases import line
from ..coaching.suggestion import suggestion
from ..turn import Turn
from .registry import does, handles

_CHOICES = ({"guide": "side_tilt"}, {"relief": ""})


@handles("LaunchRequest")
def launch(turn: Turn) -> Answer:
    """New users hear who speaks; others a short welcome and the one thing that fits."""
    if turn.profile.is_new:
        return replace(_what_fits(turn).saying(line("first_welcome")), profile={"disclaimer_on": turn.today})
    return _what_fits(turn).saying(line("welcome_back"))


def _what_fits(turn: Turn) -> Answer:
    place = turn.profile.place_to_offer(turn.today)
    match suggestion(turn.profile, turn.today):
        case "see_doctor":
            return answer("often_used").offering({"remind": "doctor"})
        case "place" if place and place.exercise in turn.content.exercises:
            name = turn.content.exercises[place.exercise].name
            key = "offer_place_side" if place.side else "offer_place"
            offer = answer(key, exercise=name, side=place.side).offering({"resume": ""}, {"menu": ""})
            return offer.remembering(between=place == place.from_start())
        case "warm_today":
            return answer("warm_today").offering({"care": "warm_compress"}, {"menu": ""})
        case "level_up":
            return answer("level_up").offering({"level": 2}, {"level": 1})
    return replace(_menu(), lines=())


def _menu() -> Answer:
    return replace(answer("menu").offering(_CHOICES[0]), options=_CHOICES)


@does("menu")
def menu(turn: Turn, _: str) -> Answer:
    """What can be done, as one question. What was offered before is dropped."""
    return replace(_menu(), lines=(), place=None)


@handles("AMAZON.NavigateHomeIntent")
def home(turn: Turn) -> Answer:
    """Back to the start; the place is kept."""
    return replace(_menu(), lines=(line("home"),))


@handles("AMAZON.HelpIntent")
def help(turn: Turn) -> Answer:
    """What can be said now: in an exercise, at a safety question, or in general."""
    if turn.running:
        return replace(answer("help_in_exercise"), place=turn.running).offering({"resume": ""}, {"close": ""})
    asked = turn.conversation.asked
    if asked and asked.id.startswith("check:"):
        return replace(answer("help_check"), question=asked.id).offering(asked.yes, asked.no)
    return replace(answer("help").offering(_CHOICES[0]), options=_CHOICES)
