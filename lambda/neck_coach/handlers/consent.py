"""Timers and reminders that could not be set: the permission is asked for, or the fault is said with another way."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..alerts.consent import SCOPES, Kind, Pending, Reply
from ..alerts.faults import AlertFault
from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..coaching.standing import known_parts
from ..turn import Turn
from .registry import can_do, do, handles


def troubled(turn: Turn, fault: AlertFault, kind: Kind, action: Mapping[str, Any] | None = None, *said: Line) -> Answer:
    """Nothing is claimed. If only the permission is missing for `action`, Alexa is told to ask for it, once."""
    if fault.reason == "not_allowed" and action:
        [(verb, argument)] = action.items()
        if not argument.get("asked"):
            before = turn.conversation
            pending = Pending(kind, {verb: {**argument, "asked": True}}, before.spared, before.told)
            asking = Answer(lines=(*said, line(f"needs_permission_{kind}")), consent=pending.token)
            return asking.remembering(pending=pending.token)
    way = line(f"another_way_{kind}" if action else f"another_way_to_hear_{kind}")
    no_other_way = fault.reason == "too_many"
    return _another_way(turn, *said, line(f"fault_{fault.reason}"), *(() if no_other_way else (way,)))


def can_be_none(turn: Turn, fault: AlertFault, kind: str) -> bool:
    """Only the permission is missing, and no `kind` of alert ("timer", "reminder") of ours is noted: there is none."""
    return fault.reason == "not_allowed" and all(alert.kind != kind for alert in turn.profile.alerts)


def _another_way(turn: Turn, *lines: Line) -> Answer:
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
        return do(turn, pending.action).remembering(pending="", **limits)
    refused = tuple({*turn.conversation.refused, pending.kind})
    result = _another_way(turn, line(f"permission_{reply.outcome}"), line(f"another_way_{pending.kind}"))
    if reply.outcome == "unavailable" and not reply.has_card:
        result = replace(result, permission_card=SCOPES[pending.kind])
    return result.remembering(pending="", refused=refused, **limits)
