"""Safety questions: before the first exercise, before heat, cold and massage. Precise ones come only after a yes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..turn import Turn
from .registry import can_do, do, does, handles_when

_SAFETY = "safety"


def ask_check(turn: Turn, id: str, then: Mapping[str, Any], *before: Line) -> Answer:
    """Ask the check `id`; when it turns out well, the action `then` is carried out."""
    check = turn.content.checks[id]
    return Answer(
        lines=before,
        ask=line("asked_check", question=check.ask),
        question=f"check:{id}",
        yes={"check": {"id": id, "answer": "yes", "then": dict(then)}},
        no={"check": {"id": id, "answer": "no", "then": dict(then)}},
    )


@does("check")
def check_answered(turn: Turn, reply: Mapping[str, Any]) -> Answer:
    """Go where the answer to a check leads: another check, a warning sign, limits, or on."""
    check = turn.content.checks[reply["id"]]
    outcome = check.yes if reply["answer"] == "yes" else check.no
    [(kind, target)] = outcome.items()
    if kind == "check":
        return ask_check(turn, target, reply["then"])
    if kind == "sign":
        return do(turn, {"sign": target})
    if kind == "limited":
        return answer(target).offering({"guide": "breathing"}).remembering(limited=True)
    if kind == "skip":
        return answer(target).offering({"guide": "breathing"})
    return _cleared(turn, check.id, reply["then"])


def _cleared(turn: Turn, id: str, then: Mapping[str, Any]) -> Answer:
    cleared = tuple({*turn.conversation.cleared, id})
    profile = replace(turn.profile, safety_on=turn.today) if id == _SAFETY else turn.profile
    after = replace(turn, profile=profile, conversation=replace(turn.conversation, cleared=cleared))
    result = do(after, then) if can_do(then) else answer("what_now")
    changes = {"safety_on": turn.today} if id == _SAFETY else {}
    return replace(result, profile={**changes, **result.profile}).remembering(cleared=cleared)


def is_check_open(turn: Turn) -> bool:
    """True if the open question is one of the safety questions."""
    return bool(turn.conversation.asked and turn.conversation.asked.id.startswith("check:"))


@handles_when(lambda turn: is_check_open(turn) and turn.name == "UnsureIntent")
def unsure(turn: Turn) -> Answer:
    """Not sure counts as yes: the careful reading."""
    assert turn.conversation.asked is not None
    return do(turn, turn.conversation.asked.yes)


@handles_when(lambda turn: is_check_open(turn) and turn.name in ("DenyWarningSignIntent", "WarningSignIntent"))
def denied(turn: Turn) -> Answer:
    """ "No fever, no numbness" answers a safety question with no."""
    assert turn.conversation.asked is not None
    return do(turn, turn.conversation.asked.no)
