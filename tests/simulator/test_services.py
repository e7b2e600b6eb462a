"""The simulator's services refuse what Alexa's do, and ring by their own clock."""

from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from simulator.clock import Clock
from simulator.echo import Echo
from simulator.idle import Idle
from simulator.kept_accounts import keep
from simulator.reminder_service import ReminderService
from simulator.services import TIMERS, Services
from simulator.timer_service import Refused, TimerService

CLOCK = Clock("2026-11-23T09:00", "America/Chicago")
NOW = CLOCK.now
START = {"startDateTime": "2026-11-23T00:00:00"}


def timer(**changes: Any) -> dict[str, Any]:
    return {
        "duration": "PT10M",
        "timerLabel": "neck ice",
        "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
        "triggeringBehavior": {
            "operation": {"type": "ANNOUNCE", "textToAnnounce": [{"locale": "en-US", "text": "Up."}]},
            "notificationConfig": {"playAudible": True},
        },
    } | changes


def reminder(**trigger: Any) -> dict[str, Any]:
    absolute = {"type": "SCHEDULED_ABSOLUTE", "timeZoneId": "America/Chicago", "scheduledTime": "2026-11-24T09:00:00"}
    return {
        "requestTime": "2026-11-23T09:00:00",
        "trigger": absolute | trigger,
        "alertInfo": {"spokenInfo": {"content": [{"locale": "en-US", "text": "Call."}]}},
        "pushNotification": {"status": "ENABLED"},
    }


@pytest.mark.parametrize(
    "wish",
    [
        timer(duration="PT2H1S"), timer(duration="10"), timer(duration="PT0S"), timer(duration="PT"),
        timer(duration=600), timer(creationBehavior={}), {},
        timer(triggeringBehavior={"operation": {"type": "ANNOUNCE"}}),
    ],
)  # fmt: skip
def test_a_timer_that_alexa_would_refuse(wish: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refused:
        TimerService().create(wish, NOW)
    assert refused.value.status == 400


@pytest.mark.parametrize(
    ("trigger", "code"),
    [
        ({"scheduledTime": "2026-11-24T09:00:00Z"}, "INVALID_TRIGGER_SCHEDULED_TIME_FORMAT"),
        ({"scheduledTime": "2026-11-24T09:00:00+00:00"}, "INVALID_TRIGGER_SCHEDULED_TIME_FORMAT"),
        ({"scheduledTime": None}, "INVALID_TRIGGER_SCHEDULED_TIME_FORMAT"),
        ({"scheduledTime": "2026-11-23T08:59:00"}, "INVALID_TRIGGER_SCHEDULED_TIME"),
        ({"timeZoneId": "Mars/Olympus"}, "INVALID_TIME_ZONE_ID"),
        ({"type": "SCHEDULED_RELATIVE"}, "INVALID_TRIGGER_OFFSET"),
        ({"recurrence": {**START, "recurrenceRules": []}}, "UNSUPPORTED_TRIGGER_RECURRENCE"),
        ({"recurrence": {**START, "recurrenceRules": ["?"]}}, "UNSUPPORTED_TRIGGER_RECURRENCE"),
    ],
)  # fmt: skip
def test_a_reminder_that_alexa_would_refuse(trigger: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        ReminderService().create(reminder(**trigger), NOW)
    assert (refused.value.status, refused.value.code) == (400, code)


def test_a_reminder_is_shown_for_three_days_when_it_is_over() -> None:
    reminders = ReminderService()
    reminders.create(reminder(), NOW)
    due = reminders.next_due()
    assert due
    assert reminders.ring(due) == ["Here's your reminder: Call."]
    assert [alert["status"] for alert in reminders.all(due)["alerts"]] == ["COMPLETED"]
    later = Clock("2026-11-28T09:00").now
    assert reminders.all(later)["alerts"] == []


def test_timers_ring_in_real_time_while_a_line_is_typed() -> None:
    echo = Echo(skill=lambda request: {}, matcher_for=lambda locale: None, user="who types")  # type: ignore[arg-type,return-value]
    echo.services.accounts["who types"].timers.create(timer(duration="PT1S"), echo.clock.now)
    told: Queue[str] = Queue()
    with Idle(echo, told.put):
        assert told.get(timeout=60) == "Up."  # while the line is still being typed
    assert echo.announced == ["Up."]


def test_what_a_user_has_at_alexa_is_kept_between_runs(tmp_path: Path) -> None:
    file = tmp_path / "state" / "alerts.json"
    before = Services(Clock("2026-11-23T09:00"))
    keep(before, file)
    before.decide("someone", TIMERS, "ACCEPTED")
    account = before.accounts["someone"]
    account.reminders.create(reminder(), before.clock.now)
    account.timers.create(timer(), before.clock.now)
    account.timers.create(timer(timerLabel="paused", duration="PT1M"), before.clock.now)
    account.timers.pause(account.timers.all()["timers"][1]["id"], before.clock.now)
    before.changed()
    later = Services(Clock("2026-11-23T09:05"))
    keep(later, file)
    assert later.accounts["someone"].granted == {TIMERS: True}
    assert later.timers("someone") == before.timers("someone")
    assert later.reminders("someone") == before.reminders("someone")
    much_later = Services(Clock("2026-11-25T09:05"))
    keep(much_later, file)
    assert [kept["timerLabel"] for kept in much_later.timers("someone")] == ["paused"]
    assert much_later.reminders("someone") == []


def test_a_spoiled_file_is_put_aside(tmp_path: Path) -> None:
    file = tmp_path / "alerts.json"
    file.write_text('{"someone": 5}')
    services = Services(Clock("2026-11-23T09:00"))
    keep(services, file)
    assert services.timers("someone") == []
    assert file.with_suffix(".spoiled").exists()
