"""Reminders as the API may list them: whatever one of them looks like, it is there, and so are the others."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.alerts.client import Alerts
from neck_coach.alerts.reminder_json import Reminder, read
from neck_coach.coaching.recurrence import WEEK, Due
from simulator.services import Services
from tests.alerts.conftest import USER
from tests.coaching.made_up import json_values, nearly

CHICAGO, BERLIN = ZoneInfo("America/Chicago"), ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, tzinfo=CHICAGO)
TOMORROW = "2026-11-24T10:00:00.000"
DAILY = {"recurrenceRules": ["FREQ=DAILY;BYHOUR=10"], "startDateTime": "2026-11-20T00:00:00.000"}


def entry(trigger: Any, **more: Any) -> dict[str, Any]:
    """One reminder of the list, as documented."""
    content = [{"locale": "en-US", "text": "Stretch.", "ssml": None}]
    return {
        "alertToken": "an id",
        "createdTime": "2026-11-23T14:59:00.000Z",
        "status": "ON",
        "trigger": trigger,
        "alertInfo": {"spokenInfo": {"content": content}},
    } | more


def absolute(time: Any = TOMORROW, **more: Any) -> dict[str, Any]:
    return {"type": "SCHEDULED_ABSOLUTE", "scheduledTime": time, "timeZoneId": "America/Chicago"} | more


def dues(trigger: Any, **more: Any) -> tuple[Due, ...] | None:
    found = read(entry(trigger, **more), NOW)
    return found.dues if found else None


def local(*when: int) -> datetime:
    return datetime(*when, tzinfo=CHICAGO)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("trigger", "first"),
    [
        (absolute(), local(2026, 11, 24, 10)),
        (absolute("2026-11-24T10:00:00Z"), local(2026, 11, 24, 4)),
        (absolute("2026-11-24T10:00:00.000+01:00"), local(2026, 11, 24, 3)),
        (absolute(timeZoneId="Europe/Berlin"), local(2026, 11, 24, 3)),
        (absolute(timeZoneId=None), local(2026, 11, 24, 10)),
        (absolute(recurrence=None), local(2026, 11, 24, 10)),
        (absolute(recurrence={"freq": None, "recurrenceRules": None}), local(2026, 11, 24, 10)),
        (absolute(type="SCHEDULED_ON_THE_MOON"), local(2026, 11, 24, 10)),
        ({"type": "SCHEDULED_RELATIVE", "offsetInSeconds": 3_660}, local(2026, 11, 23, 10)),
        ({"type": "SCHEDULED_RELATIVE", "offsetInSeconds": "3660"}, local(2026, 11, 23, 10)),
        ({"type": "SCHEDULED_RELATIVE", "scheduledTime": TOMORROW, "offsetInSeconds": None}, local(2026, 11, 24, 10)),
    ],
)
def test_one_that_comes_once(trigger: Any, first: datetime) -> None:
    found = dues(trigger)
    assert found and [due.first.astimezone(UTC) for due in found] == [first.astimezone(UTC)]
    assert not found[0].days and not found[0].again


@pytest.mark.parametrize(
    ("recurrence", "days"),
    [
        (DAILY, WEEK),
        ({"recurrenceRules": "FREQ=DAILY;BYHOUR=10"}, WEEK),
        ({"freq": "WEEKLY", "byDay": ["MO"]}, ("MO",)),
        ({"freq": "DAILY", "interval": 1}, WEEK),
        ({"freq": "WEEKLY"}, ("TU",)),
        ({"freq": "WEEKLY", "byDay": ["MO"], "startDateTime": "2026-11-01T00:00:00.000"}, ("MO",)),
    ],
)
def test_one_that_comes_again_with_its_days(recurrence: Any, days: tuple[str, ...]) -> None:
    found = dues(absolute(recurrence=recurrence))
    assert found and [(due.days, due.time_of_day.hour) for due in found] == [(days, 10)]


@pytest.mark.parametrize(
    "recurrence",
    [
        {"freq": "WEEKLY", "byDay": ["TU"], "interval": 2},
        {"freq": "DAILY", "endDateTime": "2026-12-01T00:00:00.000"},
        {"recurrenceRules": ["FREQ=MONTHLY;BYMONTHDAY=24;BYHOUR=10"], "startDateTime": "2026-11-01T00:00:00.000"},
    ],
)
def test_one_of_another_rhythm_with_its_next_time(recurrence: Any) -> None:
    assert dues(absolute(recurrence=recurrence)) == (Due(local(2026, 11, 24, 10), again=True),)


@pytest.mark.parametrize(
    "trigger",
    [
        None,
        "tomorrow",
        {},
        absolute("tomorrow"),
        absolute(5),
        absolute(timeZoneId="Mars/Base"),
        absolute(timeZoneId="../etc/passwd"),
        absolute(timeZoneId="America"),
        absolute(timeZoneId=[5]),
        absolute(recurrence="FREQ=DAILY"),
        absolute(recurrence={"recurrenceRules": [5]}),
        absolute(recurrence={"recurrenceRules": {"FREQ": "DAILY"}}),
        absolute(recurrence={"recurrenceRules": ["FREQ=DAILY;BYHOUR=10", "FREQ=HOURLY"]}),
        absolute(None, recurrence={"freq": "WEEKLY", "byDay": ["MO"]}),
        absolute(recurrence={"freq": "FORTNIGHTLY"}),
        absolute(recurrence={"byDay": ["MO"]}),
        absolute(recurrence=DAILY | {"endDateTime": "never"}),
        absolute("0001-01-01T00:00:00+14:00"),
        {"type": "AFTER_LUNCH", "offsetInSeconds": 60},
        {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": float("inf")},
        {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": 10**400},
    ],
)
def test_one_that_can_not_be_read_is_there(trigger: Any) -> None:
    assert read(entry(trigger), NOW) == Reminder("an id", "Stretch.")


@pytest.mark.parametrize(
    "trigger", [absolute("2026-11-23T08:59:00"), absolute(recurrence=DAILY | {"endDateTime": "2026-11-22T00:00:00"})]
)
def test_what_is_over_is_none_but_may_come_with_a_status_that_we_do_not_know(trigger: Any) -> None:
    assert read(entry(trigger), NOW) is None
    assert read(entry(trigger, status="SNOOZED"), NOW) == Reminder("an id", "Stretch.")
    assert read(entry(absolute(), status="COMPLETED"), NOW) is None
    assert dues(absolute(), status="SNOOZED") == dues(absolute(), status=None) == (Due(local(2026, 11, 24, 10)),)


@pytest.mark.parametrize("info", [None, [], {"spokenInfo": None}, {"spokenInfo": {"content": [{"ssml": "?"}]}}, "x"])
def test_one_without_words_is_there(info: Any) -> None:
    assert read(entry(absolute(), alertInfo=info), NOW) == Reminder("an id", "", (Due(local(2026, 11, 24, 10)),))


times = st.sampled_from([TOMORROW, "2026-11-24T10:00:00Z", "9999-12-31T23:59:59", "0001-01-01T00:00:00+14:00", "soon"])
rules = st.sampled_from(["FREQ=DAILY;BYHOUR=9,18", "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9", "FREQ=DAILY;COUNT=3", "?"])
recurrences = json_values | st.fixed_dictionaries(
    {},
    optional={
        "recurrenceRules": st.lists(rules | json_values, max_size=2),
        "freq": st.sampled_from(["DAILY", "weekly"]) | json_values,
        "byDay": st.just(["MO"]) | json_values,
        "interval": st.integers(0, 3) | json_values,
        "startDateTime": times | json_values,
        "endDateTime": times | json_values,
    },
)
triggers = json_values | st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["SCHEDULED_ABSOLUTE", "SCHEDULED_RELATIVE"]) | json_values,
        "scheduledTime": times | json_values,
        "offsetInSeconds": st.integers() | st.floats() | json_values,
        "timeZoneId": st.sampled_from(["America/Chicago", "Mars/Base", ""]) | json_values,
        "recurrence": recurrences,
    },
)
entries = nearly("alertToken", "status", "trigger") | st.fixed_dictionaries(
    {"status": st.sampled_from(["ON", "SNOOZED"]), "trigger": triggers},
    optional={"alertToken": st.text() | json_values, "alertInfo": json_values, "createdTime": times | json_values},
)


@settings(deadline=None)
@given(entries)
def test_any_json_is_told_or_over(found: Any) -> None:
    if isinstance(found, dict):
        reminder = read(found, NOW)
        assert reminder or found.get("status") in ("ON", "COMPLETED")
        assert reminder is None or all(due.first > NOW.astimezone(UTC) for due in reminder.dues)


@settings(deadline=None)
@given(triggers, st.timedeltas(timedelta(minutes=1), timedelta(days=900)))
def test_no_reminder_that_is_still_to_come_is_left_out(trigger: Any, ahead: timedelta) -> None:
    coming = (NOW + ahead).replace(tzinfo=None, microsecond=0).isoformat()
    odd = trigger if isinstance(trigger, dict) else {}
    assert read(entry({**odd, **absolute(coming, recurrence=None)}), NOW)


def test_one_odd_entry_loses_no_other(alerts: Alerts, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = [entry(absolute(), status="SNOOZED"), entry(absolute(type="NEW")), entry(None), None, 5, entry({}, status=7)]
    listed = {"totalCount": "?", "alerts": [*odd, entry(absolute())], "links": {"next": 5}}
    monkeypatch.setattr(services.accounts[USER].reminders, "all", lambda now: listed)
    assert len(alerts.reminders.all(NOW)) == 5


@pytest.mark.parametrize("listed", [{"alerts": None}, {"alerts": []}, {}])
def test_an_empty_list_is_empty(listed: Any, alerts: Alerts, services: Services, monkeypatch) -> None:
    monkeypatch.setattr(services.accounts[USER].reminders, "all", lambda now: listed)
    assert alerts.reminders.all(NOW) == []


def test_a_reminder_is_made_whatever_is_said_of_its_status(alerts: Alerts, services: Services, monkeypatch) -> None:
    made = {"alertToken": "new", "status": "SNOOZED", "createdTime": 5}
    monkeypatch.setattr(services.accounts[USER].reminders, "create", lambda wish, now: made)
    tomorrow = Due(local(2026, 11, 24, 10))
    assert alerts.reminders.put("Stretch.", [tomorrow], NOW) == [("new", tomorrow)]
