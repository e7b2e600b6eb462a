"""What a stop signal leaves behind: parts to spare, what is left out for the day, the all-clear taken back."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..answer import Answer
from ..coaching.catalogue import Care, Exercise, Part
from ..coaching.profile import TAKEN_BACK
from ..coaching.standing import Standing, known_parts, why_not
from ..turn import Turn


def taken_back(turn: Turn, answer: Answer, ids: Iterable[str] = (), spares: Iterable[Part] = ()) -> Answer:
    """`answer`, after which the safety questions come again, and what it rules out is not led again today."""
    return answers_taken_back(out_for_today(turn, sparing(turn, answer, ids, spares)))


def answers_taken_back(answer: Answer) -> Answer:
    """`answer`, after which the safety questions come again."""
    return replace(answer, profile={**answer.profile, **TAKEN_BACK}).remembering(cleared=())


def sparing(turn: Turn, answer: Answer, ids: Iterable[str] = (), spares: Iterable[Part] = ()) -> Answer:
    """`answer`, after which these parts are spared, and what `ids` (signs, discomforts, conditions) rule out."""
    told = tuple(dict.fromkeys((*turn.conversation.told, *ids)))
    return answer.remembering(spared=known_parts((*turn.conversation.spared, *spares)), told=told)


def leaving_out(turn: Turn, answer: Answer, *, rests: bool = True) -> Answer:
    """`answer`, after which the exercise that was being done is not led again today.

    `rests`: nor is what uses the same parts.
    """
    exercise = turn.content.exercises.get(turn.here.exercise) if turn.here else None
    if exercise is None:
        return answer
    uses = exercise.uses if rests else ()
    spared = known_parts((*answer.conversation.get("spared", turn.conversation.spared), *uses))
    conversation = {**answer.conversation, "spared": spared}
    return out_for_today(turn, replace(answer, place=None, conversation=conversation), exercise.id)


def out_for_today(turn: Turn, answer: Answer, *ids: str) -> Answer:
    """`answer`, after which what it rules out, and `ids`, are left out for the rest of the day, in later sessions too.

    Ids and the day are kept: why something is left out is forgotten with the session.
    """
    spared = answer.conversation.get("spared", turn.conversation.spared)
    told = answer.conversation.get("told", turn.conversation.told)
    standing = Standing(spared=frozenset(spared), told=frozenset(told))
    everything: tuple[Exercise | Care, ...] = (*turn.content.exercises.values(), *turn.content.care.values())
    ruled_out = (thing.id for thing in everything if why_not(thing, standing))
    day = turn.latest_today if answer.warned == "emergency" else turn.at_home().today  # nobody waits for 911
    out: dict[str, Any] = dict.fromkeys((*turn.profile.left_out_on(turn.today), *ruled_out, *ids), day)
    return replace(answer, profile={**answer.profile, "left_out": out}) if out else answer
