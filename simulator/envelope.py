"""Alexa's requests as JSON: the envelope around everything that is said."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .memory import SKILL_ID
from .services import Services
from .skill import Json
from .understanding.match import Entity, Filled, Match


@dataclass(frozen=True, slots=True)
class Sender:
    """Who speaks, and through what. `device` is "echo" or "show"; `services` are Alexa's, which the skill may call."""

    user: str
    device: str
    services: Services

    @property
    def user_id(self) -> str:
        """The user's id, the same on all devices of the account."""
        return f"amzn1.ask.account.{self.user}"

    def context(self) -> Json:
        """The part of the envelope that says where a request comes from."""
        interfaces = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "1.4"}}} if self.device == "show" else {}
        device = {"deviceId": f"amzn1.ask.device.{self.user}.{self.device}", "supportedInterfaces": interfaces}
        scopes = self.services.permissions(self.user)
        return {
            "System": {
                "application": {"applicationId": SKILL_ID},
                "user": {"userId": self.user_id} | ({"permissions": {"scopes": scopes}} if scopes else {}),
                "device": device,
                "apiEndpoint": self.services.address,
                "apiAccessToken": self.services.token(self.user),
            }
        }


@dataclass(slots=True)
class Session:
    """An open session: what the skill wants to know again in its next turn."""

    id: str = field(default_factory=lambda: f"amzn1.echo-api.session.{uuid.uuid4()}")
    is_new: bool = True
    attributes: Json = field(default_factory=dict)


def in_session(sender: Sender, session: Session, request: Json) -> Json:
    """The envelope of a request in a session."""
    context = sender.context()
    user = {"application": context["System"]["application"], "user": context["System"]["user"]}
    about = {"new": session.is_new, "sessionId": session.id, **user, "attributes": session.attributes}
    return {"version": "1.0", "session": about, "context": context, "request": request}


def skill_event(sender: Sender, request: Json) -> Json:
    """The envelope of an event that comes without a session or a device."""
    system = {name: value for name, value in sender.context()["System"].items() if name != "device"}
    return {"version": "1.0", "context": {"System": system}, "request": request}


def request(kind: str, timestamp: str, locale: str, **about: Any) -> Json:
    """A request of a type such as LaunchRequest; `timestamp` is ISO in UTC."""
    request_id = f"amzn1.echo-api.request.{uuid.uuid4()}"
    return {"type": kind, "requestId": request_id, "timestamp": timestamp, "locale": locale, **about}


def intent(match: Match, slots: Mapping[str, str]) -> Json:
    """The intent of a request. `slots` are all slots of the intent with their types; those not heard have no value."""
    return {
        "name": match.intent,
        "confirmationStatus": "NONE",
        "slots": {name: _slot(name, match.slots.get(name)) for name in slots},
    }


def _slot(name: str, filled: Filled | None) -> Json:
    slot: Json = {"name": name, "confirmationStatus": "NONE", "source": "USER"}
    if filled is None:
        return slot
    heard: Json = {"value": filled.value}
    if filled.entities is not None:
        heard["resolutions"] = {"resolutionsPerAuthority": [_resolution(filled.type, filled.entities)]}
    return slot | heard | {"slotValue": {"type": "Simple", **heard}}


def _resolution(kind: str, entities: tuple[Entity, ...]) -> Json:
    resolution: Json = {
        "authority": f"amzn1.er-authority.echo-sdk.{SKILL_ID}.{kind}",
        "status": {"code": "ER_SUCCESS_MATCH" if entities else "ER_SUCCESS_NO_MATCH"},
    }
    if entities:
        resolution["values"] = [{"value": {"name": entity.name, "id": entity.id}} for entity in entities]
    return resolution
