"""Alexa's own question for a permission: what the skill asked her to ask, and how the answer comes back to it."""

from dataclasses import dataclass
from typing import Any, Literal

from .skill import Json

Status = Literal["ACCEPTED", "DENIED", "NOT_ANSWERED", "400", "500"]


@dataclass(frozen=True, slots=True)
class Consent:
    """A permission (its scope) that Alexa is asking for, and the skill's token."""

    scope: str
    token: str


def asked_for(response: Json) -> Consent | None:
    """The permission that a response makes Alexa ask for. Raises ValueError for a directive that she would refuse."""
    for directive in response.get("directives", ()):
        if directive["type"] != "Connections.SendRequest":
            continue
        payload: dict[str, Any] = directive.get("payload") or {}
        form = (directive.get("name"), payload.get("@type"), payload.get("@version"))
        if form != ("AskFor", "AskForPermissionsConsentRequest", "1") or not payload.get("permissionScope"):
            raise ValueError(f"Alexa refuses {directive}.")
        return Consent(payload["permissionScope"], directive.get("token", ""))
    return None


def reply(consent: Consent, status: Status, *, resumed: bool) -> tuple[str, Json]:
    """The type and the fields of the request that tells what came of it; documentation has two forms.

    `status` 400: the skill's manifest lacks the permission; 500: Alexa could not ask.
    """
    worked = not status.isdigit()
    code = {"code": "200" if worked else status, "message": "OK" if worked else "failed"}
    result: Json = {"permissionScope": consent.scope, "status": status, "isCardThrown": False} if worked else {}
    if resumed:
        cause = {"type": "ConnectionCompleted", "token": consent.token, "status": code, "result": result}
        return "SessionResumedRequest", {"cause": cause}
    return "Connections.Response", {"name": "AskFor", "status": code, "payload": result, "token": consent.token}
