"""What a stop signal leaves behind: parts to spare, an exercise to leave out, the all-clear taken back."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..answer import Answer
from ..coaching.catalogue import Part
from ..coaching.profile import TAKEN_BACK
from ..coaching.standing import known_parts
from ..turn import Turn


def taken_back(turn: Turn, answer: Answer, ids: Iterable[str] = (), spares: Iterable[Part] = ()) -> Answer:
    """`answer`, after which the safety questions come again before the next exercise, and what it names is spared."""
    changed = sparing(turn, answer, ids, spares)
    return replace(changed, profile={**TAKEN_BACK, **changed.profile}).remembering(cleared=())


def sparing(turn: Turn, answer: Answer, ids: Iterable[str] = (), spares: Iterable[Part] = ()) -> Answer:
    """`answer`, after which these parts are spared, and what `ids` (signs, discomforts, conditions) rule out."""
    told = tuple(dict.fromkeys((*turn.conversation.told, *ids)))
    return answer.remembering(spared=known_parts((*turn.conversation.spared, *spares)), told=told)


def leaving_out(turn: Turn, answer: Answer) -> Answer:
    """`answer`, after which the exercise that was being done is not led again today, and what it uses is spared."""
    place = turn.here
    exercise = turn.content.exercises.get(place.exercise) if place else None
    if exercise is None:
        return answer
    today: dict[str, Any] = dict.fromkeys((*turn.profile.left_out_on(turn.today), exercise.id), turn.today)
    spared = known_parts((*answer.conversation.get("spared", turn.conversation.spared), *exercise.uses))
    conversation = {**answer.conversation, "spared": spared}
    return replace(answer, place=None, profile={**answer.profile, "left_out": today}, conversation=conversation)
