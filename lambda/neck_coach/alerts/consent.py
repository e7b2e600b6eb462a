"""The user's permission for timers and reminders: how Alexa is told to ask for it, and what comes back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..coaching.catalogue import Part
from ..coaching.standing import STRETCHES, known_parts

Kind = Literal["timers", "reminders"]
Outcome = Literal["accepted", "denied", "unanswered", "unavailable"]

SCOPES: Mapping[str, str] = {
    "timers": "alexa::alerts:timers:skill:readwrite",
    "reminders": "alexa::alerts:reminders:skill:readwrite",
}
_OUTCOMES: Mapping[object, Outcome] = {"ACCEPTED": "accepted", "DENIED": "denied", "NOT_ANSWERED": "unanswered"}


@dataclass(frozen=True, slots=True)
class Pending:
    """What waits for a permission: the `action` to carry out, and what of the session must outlive the question.

    Its token goes out with the question, as nobody promises that the session's attributes come back.
    """

    kind: Kind
    action: Mapping[str, Any]
    spared: tuple[Part, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def token(self) -> str:
        """Compact JSON."""
        return json.dumps([self.kind, self.action, self.spared, self.told], separators=(",", ":"))

    @classmethod
    def from_token(cls, token: str) -> "Pending | None":
        """What `token` was made of; None for any other text."""
        try:
            kind, action, spared, *rest = json.loads(token)
        except (ValueError, TypeError):
            return None
        told = rest[0] if rest else ()  # the version before has none
        parts = known_parts(spared) if isinstance(spared, list) else STRETCHES if spared else ()
        ids = tuple(str(id) for id in told) if isinstance(told, list) else ()
        return cls(kind, action, parts, ids) if kind in SCOPES and isinstance(action, Mapping) else None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of the question with this `token`. `has_card`: Alexa itself sent a card to the app."""

    outcome: Outcome
    token: str = ""
    has_card: bool = False


def question(token: str) -> dict[str, Any]:
    """The fields of the directive Connections.SendRequest that makes Alexa ask for what a Pending needs."""
    pending = Pending.from_token(token)
    payload = {
        "@type": "AskForPermissionsConsentRequest",
        "@version": "1",
        "permissionScope": SCOPES[pending.kind] if pending else "",
    }
    return {"name": "AskFor", "payload": payload, "token": token}


def read_reply(kind: str, request: Mapping[str, Any]) -> Reply | None:
    """The reply in the JSON of a Connections.Response or a SessionResumedRequest; None for other kinds of request."""
    if kind == "Connections.Response":
        return _read(request.get("status"), request.get("payload"), request.get("token"))
    if kind == "SessionResumedRequest":
        cause = _object(request.get("cause"))
        return _read(cause.get("status"), cause.get("result"), cause.get("token"))
    return None


def _read(status: object, result: object, token: object) -> Reply:
    result = _object(result)
    worked = str(_object(status).get("code")) == "200"
    outcome = _OUTCOMES.get(str(result.get("status")), "unanswered") if worked else "unavailable"
    return Reply(outcome, token if isinstance(token, str) else "", result.get("isCardThrown") is True)


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
