"""A reminder as the API lists it, read from its JSON: what can't be read of one is left open, and loses no other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ..coaching.recurrence import Due
from ..coaching.rules import Frame, dues_of
from ..coaching.when import moment_of

_ODD = (AttributeError, LookupError, OSError, OverflowError, TypeError, ValueError)
"""What reading a value of another shape can raise."""
_RELATIVE = "SCHEDULED_RELATIVE"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that is still to come. `id` and `text` are empty, and there are no `dues`, where they can't be read.

    `dues`: the next first; several, if one reminder comes at several times of the day.
    """

    id: str
    text: str
    dues: tuple[Due, ...] = ()


def read(entry: Mapping[str, Any], now: datetime) -> Reminder | None:
    """One entry of the list; None if it is over. `now`: aware, in the device's zone."""
    status = entry.get("status")
    if status == "COMPLETED":
        return None
    try:
        dues = _dues(entry, now)
    except _ODD:
        return Reminder(_id(entry), _text(entry))
    # With a status that we don't know, such as one that was put off, what is past may still come.
    return None if not dues and status == "ON" else Reminder(_id(entry), _text(entry), tuple(dues))


def _id(entry: Mapping[str, Any]) -> str:
    id = entry.get("alertToken")
    return str(id) if isinstance(id, str | int) else ""


def _text(entry: Mapping[str, Any]) -> str:
    try:
        texts = [each["text"] for each in entry["alertInfo"]["spokenInfo"]["content"]]
    except _ODD:
        return ""
    return next((text for text in texts if isinstance(text, str)), "")


def _dues(entry: Mapping[str, Any], now: datetime) -> list[Due]:
    """When it comes; none if that is over. Raises one of _ODD for what can't be read."""
    trigger = entry["trigger"]
    named = trigger.get("timeZoneId")
    zone = ZoneInfo(named) if named else now.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise ValueError("no time zone")
    recurrence = trigger.get("recurrence") or {}
    if any(recurrence.values()):
        frame = Frame(
            _local(recurrence.get("startDateTime") or trigger.get("scheduledTime"), zone),
            at.time() if (at := _local(trigger.get("scheduledTime"), zone)) else None,
            _local(recurrence.get("endDateTime"), zone),
        )
        return dues_of(_rules(recurrence), frame, now, zone)
    moment = _once(trigger, entry.get("createdTime"), zone)
    return [Due(moment)] if moment > now.astimezone(UTC) else []


def _once(trigger: Mapping[str, Any], created: Any, zone: ZoneInfo) -> datetime:
    if trigger.get("type") in (_RELATIVE, None) and trigger.get("offsetInSeconds"):
        made = datetime.fromisoformat(created)
        made = made if made.tzinfo else made.replace(tzinfo=UTC)
        return (made + timedelta(seconds=float(trigger["offsetInSeconds"]))).astimezone(zone)
    local = _local(trigger.get("scheduledTime"), zone)
    if local is None:
        raise ValueError("no time")
    return moment_of(local.date(), local.time(), zone)


def _local(written: Any, zone: ZoneInfo) -> datetime | None:
    """A time as the clocks of `zone` show it, without a zone; with an offset or a Z it is of that."""
    if not written:
        return None
    moment = datetime.fromisoformat(written)
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment


def _rules(recurrence: Mapping[str, Any]) -> Sequence[str]:
    """The rules; a recurrence of the API's first version has its parts one by one."""
    rules = recurrence.get("recurrenceRules")
    if rules:
        return [rules] if isinstance(rules, str) else list(rules)
    days = recurrence.get("byDay") or ()
    by_day = [f"BYDAY={','.join(days)}"] if days else []
    return [";".join([f"FREQ={recurrence['freq']}", f"INTERVAL={recurrence.get('interval') or 1}", *by_day])]
