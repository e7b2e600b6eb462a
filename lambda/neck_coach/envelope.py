"""What the skill reads of Alexa's request JSON: a short list, taken out of whatever comes.

Nothing else of a request matters: a value, a type or a part that nobody has heard of changes nothing. So this reads
the raw event, and not the SDK's model of it, which refuses the whole request for one value that it does not know.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from .alerts.consent import Reply, read_reply
from .slot_values import Heard, heard_in

# Alexa lets only these be answered with speech.
SPOKEN_TO = (
    "LaunchRequest",
    "IntentRequest",
    "Connections.Response",
    "SessionResumedRequest",
    "Alexa.Presentation.APL.UserEvent",
)
_SCREEN = "Alexa.Presentation.APL"
_ERROR = re.compile(r"[A-Za-z][A-Za-z0-9_.]{1,63}")
# Milliseconds since 1970 are larger than any seconds that can be meant.
_MILLISECONDS = 10**11
_SENSIBLE_YEARS = range(2000, 2101)


@dataclass(frozen=True, slots=True)
class Envelope:
    """One request, as far as the skill reads it. What is missing in it, or of another type, is at its default."""

    kind: str = ""
    """The type of the request; empty: none of Alexa's."""
    skill_ids: frozenset[str] = frozenset()
    """The ids of the skill that it is for, wherever they stand: one, if all is well."""
    user: str = ""
    person: str = ""
    """Who speaks, if Alexa knows the voice."""
    device: str = ""
    endpoint: str = ""
    token: str = ""
    scopes: Mapping[str, str] = field(default_factory=dict)
    """Permission -> GRANTED or DENIED, as far as Alexa tells."""
    screen: tuple[int, ...] = ()
    """The version of APL that the device shows, as (2024, 2); empty without a screen."""
    has_session: bool = False
    new: bool = False
    attributes: Mapping[str, Any] = field(default_factory=dict)
    locale: str = "en-US"
    moment: datetime | None = None
    """When it was sent, in UTC."""
    intent: str = ""
    slots: Mapping[str, Heard] = field(default_factory=dict)
    touched: tuple[str, ...] = ()
    """What a button sent."""
    reply: Reply | None = None
    """What came of asking for a permission."""
    errors: tuple[str, ...] = ()
    """The kinds of error that it tells of: why a session ended, what Alexa or a screen could not do."""

    @property
    def may_be_spoken_to(self) -> bool:
        """True if Alexa takes speech as the answer."""
        return self.kind in SPOKEN_TO

    def is_for(self, skill: str) -> bool:
        """True if it is for `skill` and nobody else."""
        return self.skill_ids == {skill}


def read_envelope(event: object) -> Envelope:
    """What there is to read in `event`, which may be anything. Never raises."""
    request, session = _part(event, "request"), _part(event, "session")
    system = _part(event, "context", "System")
    kind = _text(request.get("type"))
    new = session.get("new")
    return Envelope(
        kind=kind,
        skill_ids=frozenset(filter(None, (_id(part, "application", "applicationId") for part in (system, session)))),
        user=_id(system, "user", "userId") or _id(session, "user", "userId"),
        person=_id(system, "person", "personId"),
        device=_id(system, "device", "deviceId"),
        endpoint=_text(system.get("apiEndpoint")),
        token=_text(system.get("apiAccessToken")),
        scopes=dict(_scopes(_part(system, "user", "permissions", "scopes"))),
        screen=_version(_part(system, "device", "supportedInterfaces", _SCREEN, "runtime").get("maxVersion")),
        has_session=bool(session),
        new=new is True or _text(new).lower() == "true",
        attributes=_part(session, "attributes"),
        locale=_text(request.get("locale")) or "en-US",
        moment=_moment(request.get("timestamp")),
        intent=_text(_part(request, "intent").get("name")) if kind == "IntentRequest" else "",
        slots=dict(_slots(_part(request, "intent", "slots"))) if kind == "IntentRequest" else {},
        touched=_touched(request.get("arguments")) if kind == f"{_SCREEN}.UserEvent" else (),
        reply=read_reply(kind, request),
        errors=tuple(dict.fromkeys(_errors(request))),
    )


def _part(value: object, *names: str) -> Mapping[str, Any]:
    """The object at this path; an empty one if there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    """A text, or a number where a text should be; empty for anything else. Half characters, which no text has, go."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)
    return text if text.isascii() else text.encode(errors="replace").decode()


def _id(part: Mapping[str, Any], *path: str) -> str:
    return _text(_part(part, *path[:-1]).get(path[-1]))


def _scopes(scopes: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, scope in scopes.items():
        if status := _text(_part(scope).get("status")):
            yield str(name), status


def _version(version: object) -> tuple[int, ...]:
    return tuple(int(part) for part in _text(version).split(".") if part.isascii() and part.isdigit() and len(part) < 9)


def _moment(sent: object) -> datetime | None:
    """ISO 8601, which is UTC unless it says so, or seconds or milliseconds since 1970."""
    try:
        if isinstance(sent, str):
            moment = datetime.fromisoformat(sent)
        else:
            seconds = float(sent)  # type: ignore[arg-type]
            moment = datetime.fromtimestamp(seconds / 1000 if abs(seconds) > _MILLISECONDS else seconds, UTC)
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    return moment if moment.year in _SENSIBLE_YEARS else None


def _slots(slots: Mapping[str, Any]) -> Iterator[tuple[str, Heard]]:
    for name, slot in slots.items():
        heard = heard_in(slot)
        if heard.text:
            yield str(name), heard


def _touched(arguments: object) -> tuple[str, ...]:
    return tuple(word for word in arguments if isinstance(word, str)) if isinstance(arguments, list) else ()


def _errors(request: Mapping[str, Any]) -> Iterator[str]:
    """Kinds only: a message may hold what was said."""
    several = request.get("errors")
    for error in (request.get("error"), *(several if isinstance(several, list) else ())):
        part = _part(error)
        for name in (part.get("type"), part.get("reason")):
            if isinstance(name, str) and _ERROR.fullmatch(name):
                yield name
