"""Limited mode: what is offered is only what it leaves, whoever offers it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer
from ..coaching.content import Content
from ..coaching.phrases import line
from ..turn import Turn


def within_limits(turn: Turn, answer: Answer) -> Answer:
    """`answer`; in limited mode with slow breathing in place of an offer that a "yes" could not have."""
    limited = turn.conversation.limited or answer.conversation.get("limited", False)
    if not limited or all(_is_gentle(turn.content, offer) for offer in (answer.yes, answer.no, *answer.options)):
        return answer
    return replace(answer, ask=line("limited_offer"), yes={"guide": "breathing"}, no={}, options=(), question="")


def _is_gentle(content: Content, offer: Mapping[str, Any]) -> bool:
    match dict(offer):
        case {"guide": str(id)} | {"guide": {"exercise": str(id)}} if id in content.exercises:
            return content.exercises[id].gentle
        case {"care": str(id)} if id in content.care:
            return content.care[id].gentle
        case {"routine": str(id)} if id in content.routines:
            return all(content.exercises[item.exercise].gentle for item in content.routines[id].exercises)
    return True
