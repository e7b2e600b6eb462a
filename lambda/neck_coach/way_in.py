"""From Alexa's request to a turn: what was read of it, with what is known of who sent it."""

from datetime import UTC, datetime
from hashlib import sha256

from .alerts.client import Alerts
from .coaching.conversation import Conversation
from .coaching.profile import Profile
from .coaching.when import zone_named
from .compiled_content import content_for
from .envelope import Envelope
from .slot_values import Heard
from .time_left import TimeLeft
from .turn import Turn
from .words_in import understood

_APL_VERSION = (1, 4)
"""The version of our documents: an older screen is left as it is."""

_VOICE_LENGTH = 16
"""Hex digits: enough to tell the few voices of a household apart."""


def read_turn(envelope: Envelope, profile: Profile, time: TimeLeft) -> Turn:
    """The turn of a request. Whatever is missing in it is left at its default."""
    conversation = Conversation.from_data(envelope.attributes)
    content = content_for(envelope.locale)
    moment = envelope.moment or datetime.now(UTC)
    zones = (conversation.zone, profile.known_zone(moment.date()), content.phrases.data["time_zone"]["say"][0])
    now = moment.astimezone(next(filter(None, map(zone_named, zones)), UTC))
    if not conversation.guided:
        profile = profile.at_the_time(now.timestamp())
    turn = Turn(
        name=_name(envelope),
        now=now,
        content=content,
        profile=profile.on(now.date()),
        conversation=conversation,
        slots={**_touched_slot(envelope), **envelope.slots},
        voice=sha256(envelope.person.encode()).hexdigest()[:_VOICE_LENGTH] if envelope.person else "",
        is_touch=bool(_touched(envelope)),
        new_session=envelope.new,
        has_screen=envelope.screen >= _APL_VERSION,
        alerts=Alerts(envelope.endpoint, envelope.token, envelope.device, envelope.locale, envelope.scopes, time),
        reply=envelope.reply,
    )
    return understood(turn)


def _name(envelope: Envelope) -> str:
    """The intent's name, or the type of a request that is no intent. A touch is the intent that it stands for."""
    return _touched(envelope)[0] if _touched(envelope) else envelope.intent or envelope.kind


def _touched(envelope: Envelope) -> tuple[str, ...]:
    """What a button of ours sent: an intent, and a slot with the id in it; empty for anything else."""
    words = envelope.touched
    return words if words and words[0].endswith("Intent") else ()


def _touched_slot(envelope: Envelope) -> dict[str, Heard]:
    match _touched(envelope):
        case [_, slot, id]:
            return {slot: Heard(id, id)}
    return {}
