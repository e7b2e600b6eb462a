"""Reminders at Alexa: made, changed, read back and taken away."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import zip_longest
from typing import Any

from ..coaching.recurrence import Due
from ..coaching.when import is_said_twice
from .client import Alerts
from .faults import AlertFault
from .raw import entries, id_in
from .reminder_json import Reminder, read

_LAST = datetime.max.replace(tzinfo=UTC)


class HalfSet(AlertFault):
    """A fault in the middle. `left`: what was made or changed before and could not be taken back."""

    def __init__(self, fault: AlertFault, left: Sequence[tuple[str, Due]]) -> None:
        """`left`: ids with what they are set to."""
        super().__init__(fault.reason)
        self.left = left


class Reminders:
    """The reminders of one user that this skill made. Every method raises AlertFault."""

    def __init__(self, alerts: Alerts) -> None:
        """No call is made."""
        self._alerts = alerts

    def all(self, now: datetime) -> list[Reminder]:
        """Those still to come, the next first and those whose time can't be read last.

        `now`: aware, in the device's zone.
        """
        found = self._ask("get_reminders", read=lambda found: [read(entry, now) for entry in entries(found, "alerts")])
        still = [reminder for reminder in found if reminder]
        return sorted(still, key=lambda each: each.dues[0].first if each.dues else _LAST)

    def put(self, text: str, dues: Sequence[Due], now: datetime, ids: Sequence[str] = ()) -> list[tuple[str, Due]]:
        """Make one reminder for each of `dues`, in the place of those with these `ids`; the new ids with their dues.

        Days of the week that Alexa refuses in one rule become a reminder each. A fault in the middle takes back what
        was made (HalfSet tells what stayed).
        """
        self._alerts.require("reminders")
        try:
            return self._put(text, dues, now, ids)
        except HalfSet as fault:
            if fault.reason != "refused" or all(len(due.days) in (0, 1, 7) for due in dues) or fault.left:
                raise
        singly = [one for due in dues for one in (due.one_a_day() if 1 < len(due.days) < 7 else [due])]
        return self._put(text, singly, now, ids)

    def cancel(self, id: str) -> None:
        """Take it away; it may be gone already."""
        try:
            self._do("delete_reminder", id)
        except AlertFault as fault:
            if fault.reason != "gone":
                raise

    def _put(self, text: str, dues: Sequence[Due], now: datetime, ids: Sequence[str]) -> list[tuple[str, Due]]:
        done: list[tuple[str, Due]] = []
        try:
            for id, due in zip_longest(ids, dues):
                if due is None:
                    self.cancel(id)
                else:
                    done.append((self._set(id, self._wish(text, due, now)), due))
        except AlertFault as fault:
            raise HalfSet(fault, [each for each in done if each[0] in ids or not self._undone(each[0])]) from fault
        return done

    def _set(self, id: str | None, wish: dict[str, Any]) -> str:
        """Change the reminder `id`; make a new one without an id, or where it is gone."""
        if id:
            try:
                return self._ask("update_reminder", id, wish, read=lambda changed: _token(changed) if changed else id)
            except AlertFault as fault:
                if fault.reason != "gone":
                    raise
        return self._ask("create_reminder", wish, read=_token)

    def _undone(self, id: str) -> bool:
        try:
            self.cancel(id)
        except AlertFault:
            return False
        return True

    def _wish(self, text: str, due: Due, now: datetime) -> dict[str, Any]:
        """The JSON of a reminder. Alexa wants local times without a zone, and the zone beside them."""
        trigger: dict[str, Any] = {"type": "SCHEDULED_ABSOLUTE", "timeZoneId": str(due.first.tzinfo)}
        ahead = due.first - now.astimezone(UTC)
        if due.days:
            start = datetime.combine(due.first.date(), time())
            trigger["recurrence"] = {"startDateTime": start.isoformat(), "recurrenceRules": [due.rule]}
        elif is_said_twice(due.first) and ahead < timedelta(days=1):
            trigger = {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": round(ahead.total_seconds())}
        else:
            trigger["scheduledTime"] = _local(due.first)
        content = [{"locale": self._alerts.locale, "text": text}]
        return {
            "requestTime": _local(now.astimezone(due.first.tzinfo)),
            "trigger": trigger,
            "alertInfo": {"spokenInfo": {"content": content}},
            "pushNotification": {"status": "ENABLED"},
        }

    def _do(self, operation: str, id: str) -> None:
        self._ask(operation, id, read=bool)

    def _ask[T](self, operation: str, *arguments: Any, read: Callable[[Any], T]) -> T:
        return self._alerts.call("reminder_management", operation, *arguments, read=read)


def _local(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")


def _token(made: Any) -> str:
    return id_in(made, "alertToken")
