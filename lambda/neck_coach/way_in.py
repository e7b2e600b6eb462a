"""From Alexa's request to a turn: the one place that knows the shape of what comes in."""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest
from ask_sdk_model.interfaces.alexa.presentation.apl import UserEvent

from .alerts.client import Alerts
from .alerts.consent import reply_of
from .coaching.conversation import Conversation
from .coaching.profile import Profile
from .compiled_content import content_for
from .slot_values import heard_in
from .turn import Heard, Turn

_APL_VERSION = [1, 4]
"""The version of our documents: an older screen is left as it is."""

_VOICE_LENGTH = 16
"""Hex digits: enough to tell the few voices of a household apart."""


def user_of(handler_input: HandlerInput) -> str:
    """The user's id; empty if the request has none."""
    envelope = handler_input.request_envelope
    for part in (envelope.context and envelope.context.system, envelope.session):
        if part and part.user and part.user.user_id:
            return str(part.user.user_id)
    return ""


def read_turn(handler_input: HandlerInput, profile: Profile) -> Turn:
    """The turn of a request. Whatever is missing in it is left at its default."""
    envelope = handler_input.request_envelope
    request = envelope.request
    session = envelope.session
    conversation = Conversation.from_data(session.attributes if session else None)
    locale = str(getattr(request, "locale", None) or "en-US")
    content = content_for(locale)
    zone = _zone(conversation.zone) or _zone(content.phrases.data["time_zone"]["say"][0])
    moment = getattr(request, "timestamp", None)
    moment = moment if isinstance(moment, datetime) else datetime.now(UTC)
    now = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(zone)
    return Turn(
        name=_name(request),
        now=now,
        content=content,
        profile=profile.on(now.date()),
        conversation=conversation,
        slots=dict(_heard(request)),
        voice=_voice(envelope),
        new_session=bool(session and session.new),
        has_screen=_has_screen(envelope),
        alerts=_alerts(envelope, locale),
        reply=reply_of(request),
    )


def _voice(envelope: Any) -> str:
    """A hash of the id of who speaks, short enough to be kept; empty if Alexa does not know the voice."""
    person = envelope.context and envelope.context.system and envelope.context.system.person
    id = person.person_id if person else ""
    return sha256(str(id).encode()).hexdigest()[:_VOICE_LENGTH] if id else ""


def _name(request: Any) -> str:
    """The intent's name, or the type of a request that is no intent. A touch is the intent that it stands for."""
    if touched := _touched(request):
        return touched[0]
    intent = request.intent if isinstance(request, IntentRequest) else None
    return str(intent.name if intent else getattr(request, "object_type", ""))


def _touched(request: Any) -> list[str]:
    """What a button of ours sent: an intent, and a slot with the id in it; empty for anything else."""
    sent = request.arguments if isinstance(request, UserEvent) else None
    words = [word for word in sent or () if isinstance(word, str)]
    return words if words and words[0].endswith("Intent") else []


def _heard(request: Any) -> Iterator[tuple[str, Heard]]:
    match _touched(request):
        case [_, slot, id]:
            yield slot, Heard(id, id)
    if not isinstance(request, IntentRequest) or not request.intent:
        return
    for name, slot in (request.intent.slots or {}).items():
        if slot and (slot.value or slot.slot_value) and (heard := heard_in(slot)).text:
            yield name, heard


def _has_screen(envelope: Any) -> bool:
    device = envelope.context and envelope.context.system and envelope.context.system.device
    interfaces = device and device.supported_interfaces
    screen = interfaces and interfaces.alexa_presentation_apl
    version = str(screen.runtime.max_version) if screen and screen.runtime else ""
    return [int(part) for part in version.split(".") if part.isdigit()] >= _APL_VERSION


def _alerts(envelope: Any, locale: str) -> Alerts:
    """Where Alexa's services are for this request, and what the user allows."""
    system = envelope.context and envelope.context.system
    if not system:
        return Alerts()
    device = system.device.device_id if system.device else ""
    granted = dict(_granted(system.user.permissions if system.user else None))
    return Alerts(str(system.api_endpoint or ""), str(system.api_access_token or ""), str(device), locale, granted)


def _granted(permissions: Any) -> Iterator[tuple[str, str]]:
    """Each permission that the request names, with GRANTED or DENIED."""
    for name, scope in ((permissions.scopes if permissions else None) or {}).items():
        if scope and scope.status:
            yield name, scope.status.value


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
