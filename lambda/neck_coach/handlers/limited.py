"""What may not be led now is not offered either, whoever offers it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer
from ..coaching.catalogue import Care, Exercise
from ..coaching.phrases import line
from ..coaching.place import Place
from ..coaching.standing import allowed_in, why_not
from ..turn import Turn


def within_limits(turn: Turn, answer: Answer) -> Answer:
    """`answer`; with something that is fit for everybody in place of an offer that a "yes" could not have."""
    after = after_answer(turn, answer)
    if all(may_be_had(after, offer) for offer in (answer.yes, answer.no, *answer.options)):
        return answer
    fit = next((each for each in _for_everybody(after)), None)
    if fit is None:
        return replace(answer, ask=line("anything_else"), yes={"menu": ""}, no={"close": ""}, options=(), question="")
    name = turn.content.exercises[fit].name
    asking = replace(answer, ask=line("fit_offer", exercise=name), options=(), question="")
    return replace(asking, yes={"guide": fit}, no={"close": ""} if answer.no == {"close": ""} else {})


def after_answer(turn: Turn, answer: Answer) -> Turn:
    """The turn as it is remembered after `answer`, as far as that limits what may be offered."""
    names = [name for name in ("spared", "told") if name in answer.conversation]
    conversation = replace(turn.conversation, **{name: answer.conversation[name] for name in names})
    kept = [name for name in ("left_out", "cold_only_until") if name in answer.profile]
    return replace(
        turn,
        conversation=conversation,
        profile=replace(turn.profile, **{name: answer.profile[name] for name in kept}),
    )


def _for_everybody(turn: Turn) -> list[str]:
    """Exercises that need no question first, and may be led."""
    fit = [each for each in turn.content.exercises.values() if each.gentle]
    return [each.id for each in fit if why_not(each, turn.standing) is None]


def may_be_had(turn: Turn, offer: Mapping[str, Any]) -> bool:
    """True if nothing that is told or spared now stands against an action."""
    match dict(offer):
        case {"routine": str(id)} if id in turn.content.routines:
            return allowed_in(turn.content.routines[id], turn.content.exercises, turn.standing)
        case {"level": _} | {"longer": _}:
            return not turn.standing.limited
    thing = _thing_of(turn, offer)
    return thing is None or why_not(thing, turn.standing) is None


def _thing_of(turn: Turn, offer: Mapping[str, Any]) -> Exercise | Care | None:
    """The exercise or care that an action leads to; None if it leads to none."""
    match dict(offer):
        case {"guide": what}:
            place = Place.from_data(what if isinstance(what, Mapping) else {"exercise": what})
            return turn.content.exercises.get(place.exercise) if place else None
        case {"ask_safety": str(id)}:
            return turn.content.exercises.get(id)
        case {"resume": _}:
            return turn.content.exercises.get(turn.place.exercise) if turn.place else None
        case {"care": str(id)} | {"offer_timer": {"care": str(id)}}:
            return turn.content.care.get(id)
    return None
