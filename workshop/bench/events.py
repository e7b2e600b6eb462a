"""Alexa's requests as JSON, made by hand: for measurements and tests that need no virtual Echo."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from simulator.memory import SKILL_ID

Json = dict[str, Any]

START = datetime(2026, 1, 5, 8, tzinfo=UTC)
# Port 9 of this machine refuses every call at once, as if Alexa's services were down.
_NO_SERVICE = "http://127.0.0.1:9"
_LAUNCH, _SESSION_ENDED, _SKILL_EVENT = "LaunchRequest", "SessionEndedRequest", "AlexaSkillEvent."


def slot(name: str, value: str, id: str | None = None) -> Json:
    """A slot in which `value` was heard, resolved to the content's `id`; empty: none matches; None: Amazon's type."""
    heard: Json = {"value": value}
    if id is not None:
        code = "ER_SUCCESS_MATCH" if id else "ER_SUCCESS_NO_MATCH"
        resolution: Json = {"authority": f"amzn1.er-authority.echo-sdk.{SKILL_ID}.{name}", "status": {"code": code}}
        if id:
            resolution["values"] = [{"value": {"name": value, "id": id}}]
        heard["resolutions"] = {"resolutionsPerAuthority": [resolution]}
    return {"name": name, "confirmationStatus": "NONE", "source": "USER", **heard}


def event(
    name: str = _LAUNCH,
    *slots: Json,
    at: datetime = START,
    user: str = "someone",
    locale: str = "en-US",
    attributes: Mapping[str, Any] | None = None,
    screen: bool = False,
) -> Json:
    """A request: `name` is a request type or an intent. `attributes` are the session's; None begins a new session."""
    request: Json = {
        "type": name,
        "requestId": f"amzn1.echo-api.request.{at.timestamp():.0f}",
        "timestamp": f"{at:%Y-%m-%dT%H:%M:%SZ}",
        "locale": locale,
    }
    if name == _SESSION_ENDED:
        request["reason"] = "USER_INITIATED"
    elif name.endswith("Intent"):
        request["type"] = "IntentRequest"
        filled = {one["name"]: one for one in slots}
        request["intent"] = {"name": name, "confirmationStatus": "NONE", "slots": filled}
    application = {"applicationId": SKILL_ID}
    account = {"userId": f"amzn1.ask.account.{user}"}
    interfaces = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.2"}}} if screen else {}
    system = {
        "application": application,
        "user": account,
        "device": {"deviceId": f"amzn1.ask.device.{user}", "supportedInterfaces": interfaces},
        "apiEndpoint": _NO_SERVICE,
        "apiAccessToken": f"token-of-{user}",
    }
    whole: Json = {"version": "1.0", "context": {"System": system}, "request": request}
    if not name.startswith(_SKILL_EVENT):
        session = {"new": attributes is None, "sessionId": "amzn1.echo-api.session.1"}
        about = {"application": application, "user": account, "attributes": {**(attributes or {})}}
        whole["session"] = session | about
    return whole


def seconds_later(seconds: float) -> datetime:
    """A time so many seconds after the start."""
    return START + timedelta(seconds=seconds)
