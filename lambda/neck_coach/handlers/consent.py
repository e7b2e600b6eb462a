"""Timers and reminders that could not be set: the permission is asked for, or the fault is said with another way."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..alerts.consent import SCOPES, Kind, Pending, Reply
from ..alerts.faults import AlertFault
from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..coaching.standing import known_parts
from ..referring import leads_to
from ..turn import Turn
from .registry import can_do, do, handles
from .returning import open_question
from .wanting import only_asks

_ENOUGH = 2
"""Refusals of a permission in one session (own choice)."""
_MOST_REFUSALS = 8


def troubled(turn: Turn, fault: AlertFault, kind: Kind, action: Mapping[str, Any] | None = None, *said: Line) -> Answer:
    """Nothing is claimed, and `action` waits. If only the permission is missing for it, Alexa is told to ask for that.

    She asks once for each time that the user wants it, and not again after two refusals.
    """
    if action:
        [(verb, argument)] = action.items()
        before = turn.conversation
        waits = Pending(kind, {verb: {**argument, "asked": True}}, before.spared, before.told).token
        if fault.reason == "not_allowed" and not argument.get("asked"):
            if is_refused_for_good(turn, kind):
                return switched_off(turn, kind, *said, line("not_so_far")).remembering(pending=waits)
            asking = Answer(lines=(*said, line(f"needs_permission_{kind}")), consent=waits)
            return replace(asking, about=leads_to(turn, action)).remembering(pending=waits)
        return _with_way(turn, fault, kind, "set", *said).remembering(pending=waits)
    return _with_way(turn, fault, kind, "hear", *said)


def _with_way(turn: Turn, fault: AlertFault, kind: Kind, wish: str, *said: Line) -> Answer:
    """What went wrong, and what Alexa can do instead. She can't hear it while we listen: the session ends, or later."""
    wish = f"make_room_for_{kind}" if fault.reason == "too_many" else f"{wish}_{kind}"
    said = (*said, line(f"fault_{fault.reason}"))
    if not (turn.place or _is_in_between(turn)):
        return Answer(lines=(*said, line(f"tell_alexa_{wish}")))
    return _and_on(turn, *said, line(f"tell_alexa_later_{wish}"))


def _is_in_between(turn: Turn) -> bool:
    """True if there is a question to come back to: the session stays open for it."""
    asked = open_question(turn)
    return asked is not None and asked.lasts and only_asks(turn)


def can_be_none(turn: Turn, fault: AlertFault, kind: str) -> bool:
    """Only the permission is missing, and no `kind` of alert ("timer", "reminder") of ours is noted: there is none."""
    return fault.reason == "not_allowed" and all(alert.kind != kind for alert in turn.profile.alerts)


def is_refused_for_good(turn: Turn, kind: Kind) -> bool:
    """True if the permission was asked for often enough in this session."""
    return turn.conversation.refused.count(kind) >= _ENOUGH


def switched_off(turn: Turn, kind: Kind, *said: Line) -> Answer:
    """Where the permission can be given; nobody is asked for it again."""
    return replace(_and_on(turn, *said, line(f"switch_on_{kind}")), permission_card=SCOPES[kind])


def waiting_beside(turn: Turn, kind: Kind) -> str:
    """The token of what waits after something of this kind was set."""
    pending = Pending.from_token(turn.conversation.pending)
    return turn.conversation.pending if pending and pending.kind != kind else ""


def _and_on(turn: Turn, *lines: Line) -> Answer:
    if turn.place:
        return replace(answer("shall_we_go_on"), lines=lines).offering({"resume": ""}, {"close": ""})
    return replace(answer("anything_else"), lines=lines).offering({"menu": ""}, {"close": ""})


@handles("Connections.Response", "SessionResumedRequest")
def replied(turn: Turn) -> Answer:
    """The user gave the permission, or not. What was asked for comes with the reply, or else from the session."""
    reply = turn.reply or Reply("unavailable")
    pending = Pending.from_token(reply.token) or Pending.from_token(turn.conversation.pending)
    if pending is None or not can_do(pending.action):
        return answer("what_now")
    limits: Any = {
        "spared": known_parts((*turn.conversation.spared, *pending.spared)),
        "told": tuple(dict.fromkeys((*turn.conversation.told, *pending.told))),
    }
    turn = replace(turn, new_session=False, conversation=replace(turn.conversation, **limits))
    if reply.outcome == "accepted":
        turn.alerts.grant(pending.kind)
        return do(turn, pending.action).remembering(**limits)
    return _not_given(turn, pending, reply).remembering(**limits)


def _not_given(turn: Turn, pending: Pending, reply: Reply) -> Answer:
    """Nothing is set, and what was asked for waits: "set it" tries again."""
    refused = turn.conversation.refused
    if reply.outcome != "unavailable":  # that nobody could be asked is no refusal
        refused = (*refused, pending.kind)[-_MOST_REFUSALS:]
    turn = replace(turn, conversation=replace(turn.conversation, refused=refused))
    for_good = is_refused_for_good(turn, pending.kind)
    way = line(f"switch_on_{pending.kind}") if for_good else line(f"tell_alexa_later_set_{pending.kind}")
    result = _and_on(turn, line(f"permission_{reply.outcome}"), way)
    if result.yes == {"menu": ""} and not for_good:
        result = replace(result, yes={"set_or_menu": ""})
    if reply.outcome == "unavailable" and not reply.has_card:
        result = replace(result, permission_card=SCOPES[pending.kind])
    return result.remembering(pending=pending.token, refused=refused)
