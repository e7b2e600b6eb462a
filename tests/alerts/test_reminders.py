"""Reminders through the SDK's client: the JSON that is sent, what is read back, what a fault in the middle leaves."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from neck_coach.alerts.client import Alerts
from neck_coach.alerts.faults import AlertFault
from neck_coach.alerts.reminders import HalfSet
from neck_coach.coaching.recurrence import WEEK, Due, first_of
from simulator.services import Services
from tests.alerts.conftest import USER

CHICAGO, BERLIN = ZoneInfo("America/Chicago"), ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, tzinfo=CHICAGO)
TOMORROW = Due(datetime(2026, 11, 24, 9, tzinfo=CHICAGO))
TEXT = "Remember to call and make your appointment."


def test_a_reminder_is_asked_for_as_documented(alerts: Alerts, services: Services) -> None:
    alerts.reminders.put(TEXT, [TOMORROW], NOW)
    assert services.calls == [
        (
            "POST",
            "/v1/alerts/reminders",
            {
                "requestTime": "2026-11-23T09:00:00",
                "trigger": {
                    "type": "SCHEDULED_ABSOLUTE",
                    "timeZoneId": "America/Chicago",
                    "scheduledTime": "2026-11-24T09:00:00",
                },
                "alertInfo": {"spokenInfo": {"content": [{"locale": "en-US", "text": TEXT}]}},
                "pushNotification": {"status": "ENABLED"},
            },
        )
    ]


def test_one_that_comes_again_has_a_rule_and_a_start(alerts: Alerts, services: Services) -> None:
    alerts.reminders.put(TEXT, [first_of(WEEK, time(9, 30), NOW, CHICAGO)], NOW)
    sent = services.calls[0][2]
    assert sent and sent["trigger"] == {
        "type": "SCHEDULED_ABSOLUTE",
        "timeZoneId": "America/Chicago",
        "recurrence": {
            "startDateTime": "2026-11-23T00:00:00",
            "recurrenceRules": ["FREQ=DAILY;BYHOUR=9;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"],
        },
    }


def test_a_local_time_that_comes_twice_is_sent_as_seconds_from_now(alerts: Alerts, services: Services) -> None:
    services.clock.zone = BERLIN
    services.clock.now = datetime(2026, 10, 25, 0, 30, tzinfo=BERLIN).astimezone(UTC)
    second = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1)
    alerts.reminders.put(TEXT, [Due(second)], services.clock.now)
    sent = services.calls[0][2]
    assert sent and sent["trigger"] == {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": 3 * 3_600}
    [read] = alerts.reminders.all(services.clock.now.astimezone(BERLIN))
    assert [due.first for due in read.dues] == [second]


def test_reminders_are_read_back_the_next_first(alerts: Alerts, services: Services) -> None:
    weekdays = first_of(WEEK[:5], time(10), NOW, CHICAGO)
    alerts.reminders.put(TEXT, [TOMORROW, weekdays], NOW)
    assert [(reminder.text, *reminder.dues) for reminder in alerts.reminders.all(NOW)] == [
        (TEXT, weekdays),
        (TEXT, TOMORROW),
    ]
    services.clock.now = TOMORROW.first + timedelta(minutes=1)
    assert services.ring() == [f"Here's your reminder: {TEXT}"] * 2
    assert [reminder.dues[0].days for reminder in alerts.reminders.all(services.clock.now.astimezone(CHICAGO))] == [
        WEEK[:5]
    ]


def test_a_change_changes_and_makes_none(alerts: Alerts, services: Services) -> None:
    [(id, _)] = alerts.reminders.put(TEXT, [TOMORROW], NOW)
    later = Due(TOMORROW.first + timedelta(hours=1))
    assert alerts.reminders.put(TEXT, [later], NOW, [id]) == [(id, later)]
    assert [(method, path) for method, path, _ in services.calls[1:]] == [("PUT", f"/v1/alerts/reminders/{id}")]
    assert [due for reminder in alerts.reminders.all(NOW) for due in reminder.dues] == [later]


def test_a_change_of_more_or_fewer_leaves_as_many_as_wanted(alerts: Alerts) -> None:
    at_ten, at_three = (first_of(WEEK[:5], time(hour), NOW, CHICAGO) for hour in (10, 15))
    made = alerts.reminders.put(TEXT, [TOMORROW], NOW)
    made = alerts.reminders.put(TEXT, [at_ten, at_three], NOW, [id for id, _ in made])
    assert [due for reminder in alerts.reminders.all(NOW) for due in reminder.dues] == [at_ten, at_three]
    alerts.reminders.put(TEXT, [TOMORROW], NOW, [id for id, _ in made])
    assert [due for reminder in alerts.reminders.all(NOW) for due in reminder.dues] == [TOMORROW]


def test_a_change_of_one_that_is_gone_makes_it_anew(alerts: Alerts) -> None:
    [(id, due)] = alerts.reminders.put(TEXT, [TOMORROW], NOW, ["no such id"])
    assert due == TOMORROW
    assert [reminder.id for reminder in alerts.reminders.all(NOW)] == [id]


def test_days_that_are_refused_together_become_one_each(alerts: Alerts, services: Services) -> None:
    services.fail("one_day_rules")
    dues = [first_of(WEEK[:5], time(10), NOW, CHICAGO), TOMORROW]
    made = alerts.reminders.put(TEXT, dues, NOW)
    assert [due.days for _, due in made] == [("MO",), ("TU",), ("WE",), ("TH",), ("FR",), ()]
    assert len(alerts.reminders.all(NOW)) == 6


def test_a_fault_in_the_middle_takes_back_what_was_made(alerts: Alerts, services: Services) -> None:
    services.accounts[USER].reminders.most = 1
    with pytest.raises(HalfSet, match="too_many") as fault:
        alerts.reminders.put(TEXT, [TOMORROW, Due(TOMORROW.first + timedelta(days=1))], NOW)
    assert fault.value.left == []
    assert services.reminders(USER) == []


def test_what_could_not_be_taken_back_is_told(alerts: Alerts, services: Services) -> None:
    services.fail("500", good_calls=1)
    with pytest.raises(HalfSet, match="failed") as fault:
        alerts.reminders.put(TEXT, [TOMORROW, Due(TOMORROW.first + timedelta(days=1))], NOW)
    assert [due for _, due in fault.value.left] == [TOMORROW]
    assert len(services.reminders(USER)) == 1


def test_a_reminder_that_is_gone_can_be_cancelled(alerts: Alerts) -> None:
    [(id, _)] = alerts.reminders.put(TEXT, [TOMORROW], NOW)
    alerts.reminders.cancel(id)
    alerts.reminders.cancel(id)
    assert alerts.reminders.all(NOW) == []


def test_a_time_that_is_over_is_refused(alerts: Alerts) -> None:
    with pytest.raises(AlertFault, match="refused"):
        alerts.reminders.put(TEXT, [Due(NOW - timedelta(minutes=1))], NOW)
