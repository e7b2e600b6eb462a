"""Alexa's reminders, as its Reminders API documents them: JSON, limits and errors, by the simulator's own clock."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

from .timer_service import Json, Refused, stamp

_SHOWN_AFTER = timedelta(days=3)


@dataclass(slots=True)
class ReminderEntry:
    """A reminder. `due`: when it comes next; None: it is over since `rang`."""

    token: str
    wish: Json
    made: datetime
    due: datetime | None
    version: int = 1
    rang: datetime | None = None

    @property
    def text(self) -> str:
        """What is said."""
        return str(self.wish["alertInfo"]["spokenInfo"]["content"][0]["text"])

    def json(self) -> Json:
        """As the API answers it when it is asked for."""
        return self.made_json() | {name: self.wish[name] for name in ("trigger", "alertInfo", "pushNotification")}

    def made_json(self) -> Json:
        """As the API answers when it is made or changed."""
        return {
            "alertToken": self.token,
            "createdTime": stamp(self.made),
            "updatedTime": stamp(self.made),
            "status": "ON" if self.due else "COMPLETED",
            "version": str(self.version),
            "href": f"/v1/alerts/reminders/{self.token}",
        }


class ReminderService:
    """The reminders of one user. `one_day_rules`: rules with several days are refused, which is not documented."""

    def __init__(self) -> None:
        self.entries: dict[str, ReminderEntry] = {}
        self.one_day_rules = False
        self.most = 250

    def create(self, wish: Json, now: datetime) -> Json:
        """A new reminder. Raises Refused."""
        due = self._due(wish, now)
        if sum(1 for entry in self.entries.values() if entry.due) >= self.most:
            raise Refused(403, "MAX_REMINDERS_EXCEEDED")
        entry = ReminderEntry(str(uuid.uuid4()), wish, now, due)
        self.entries[entry.token] = entry
        return entry.made_json()

    def update(self, token: str, wish: Json, now: datetime) -> Json:
        """Change one. Raises Refused."""
        entry = self.get(token)
        entry.due = self._due(wish, now)
        entry.wish, entry.version, entry.rang = wish, entry.version + 1, None
        return entry.made_json()

    def get(self, token: str) -> ReminderEntry:
        """One reminder. Raises Refused."""
        if token not in self.entries:
            raise Refused(404, "ALERT_NOT_FOUND")
        return self.entries[token]

    def delete(self, token: str) -> None:
        """Take one away. Raises Refused."""
        self.get(token)
        del self.entries[token]

    def all(self, now: datetime) -> Json:
        """All of this skill; those that are over for three more days."""
        for entry in list(self.entries.values()):
            if entry.rang and now - entry.rang > _SHOWN_AFTER:
                del self.entries[entry.token]
        alerts = [entry.json() for entry in self.entries.values()]
        return {"totalCount": str(len(alerts)), "alerts": alerts, "links": None}

    def next_due(self) -> datetime | None:
        """When the next one comes."""
        return min((entry.due for entry in self.entries.values() if entry.due), default=None)

    def ring(self, now: datetime) -> list[str]:
        """What those say that are due by now."""
        due = [entry for entry in self.entries.values() if entry.due and entry.due <= now]
        due.sort(key=lambda entry: entry.due or now)
        for entry in due:
            trigger = entry.wish["trigger"]
            entry.rang = entry.due
            entry.due = _next(trigger, entry.due or now) if "recurrence" in trigger else None
        return [f"Here's your reminder: {entry.text}" for entry in due]

    def _due(self, wish: Json, now: datetime) -> datetime:
        """When it comes first. Raises Refused for what the API does not take."""
        trigger = _checked(wish)["trigger"]
        if trigger["type"] == "SCHEDULED_RELATIVE":
            return now + timedelta(seconds=_positive(trigger.get("offsetInSeconds")))
        if "recurrence" in trigger:
            self._check_rules(trigger["recurrence"].get("recurrenceRules") or [])
            return _next(trigger, now)
        due = _no_zone_in(trigger.get("scheduledTime")).replace(tzinfo=_zone(trigger)).astimezone(UTC)
        if due <= now:
            raise Refused(400, "INVALID_TRIGGER_SCHEDULED_TIME")
        return due

    def _check_rules(self, rules: list[Any]) -> None:
        if not rules or (self.one_day_rules and any("BYDAY" in rule and "," in rule for rule in rules)):
            raise Refused(400, "UNSUPPORTED_TRIGGER_RECURRENCE")


def _checked(wish: Json) -> Json:
    """`wish`, which has all that the API wants. Raises Refused."""
    try:
        fine = wish["trigger"]["type"] and wish["pushNotification"]["status"] in ("ENABLED", "DISABLED")
        fine = fine and all(each["locale"] and each["text"] for each in wish["alertInfo"]["spokenInfo"]["content"])
    except (KeyError, TypeError):
        fine = False
    if not fine:
        raise Refused(400, "INVALID_REQUEST")
    _no_zone_in(wish.get("requestTime"))
    return wish


def _next(trigger: Json, after: datetime) -> datetime:
    """The next time of the rules, which are RFC 5545 in local time."""
    zone = _zone(trigger)
    start = _no_zone_in(trigger["recurrence"].get("startDateTime"))
    local = max(after.astimezone(zone).replace(tzinfo=None), start - timedelta(seconds=1))
    try:
        rules = [rrulestr(rule.strip(";"), dtstart=start) for rule in trigger["recurrence"]["recurrenceRules"]]
    except (ValueError, AttributeError) as error:
        raise Refused(400, "UNSUPPORTED_TRIGGER_RECURRENCE") from error
    moments = [moment.replace(tzinfo=zone).astimezone(UTC) for rule in rules if (moment := rule.after(local))]
    if not moments:
        raise Refused(400, "UNSUPPORTED_TRIGGER_RECURRENCE")
    return min(moments)


def _zone(trigger: Json) -> ZoneInfo:
    try:
        return ZoneInfo(trigger.get("timeZoneId") or "")
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Refused(400, "INVALID_TIME_ZONE_ID") from error


def _no_zone_in(moment: object) -> datetime:
    """A local time: with a zone or a Z it is refused."""
    try:
        read = datetime.fromisoformat(moment) if isinstance(moment, str) else None
    except ValueError:
        read = None
    if read is None or read.tzinfo:
        raise Refused(400, "INVALID_TRIGGER_SCHEDULED_TIME_FORMAT")
    return read


def _positive(seconds: object) -> int:
    if not isinstance(seconds, int) or seconds <= 0:
        raise Refused(400, "INVALID_TRIGGER_OFFSET")
    return seconds
