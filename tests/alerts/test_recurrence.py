"""Reminders that come again: their rules, read by a library that knows RFC 5545, name the same times."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.recurrence import WEEK, Due, first_of, repeated, together
from neck_coach.coaching.rules import Frame, dues_of

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 23, 11, tzinfo=CHICAGO)  # a Monday

zones = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
some_days = st.lists(st.sampled_from(WEEK), min_size=1, max_size=7, unique=True)
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))


def test_the_rules_are_those_of_the_documentation() -> None:
    assert first_of(WEEK, time(9), NOW, CHICAGO).rule == "FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"
    weekdays = first_of(WEEK[:5], time(15, 30), NOW, CHICAGO)
    assert weekdays.rule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=15;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"
    assert Due(NOW).rule == ""


def test_the_first_time_is_today_if_it_is_not_over() -> None:
    assert first_of(WEEK, time(12), NOW, CHICAGO).first.date() == NOW.date()
    assert first_of(WEEK, time(11), NOW, CHICAGO).first.date() == date(2026, 11, 24)
    assert first_of(("MO",), time(10), NOW, CHICAGO).first.date() == date(2026, 11, 30)
    assert first_of(("SU",), time(10), NOW, CHICAGO).first.date() == date(2026, 11, 29)


def test_every_id_of_the_slot_type_means_days() -> None:
    assert repeated("weekends") == (["SA", "SU"], [])
    assert repeated("three_times_a_day")[1] == [time(10), time(14), time(18)]
    assert repeated("TH") == (["TH"], [])
    assert repeated("no such id") == ([], [])


def test_one_reminder_for_each_day_comes_at_the_same_times_as_one_for_all() -> None:
    singles = first_of(WEEK[:5], time(10), NOW, CHICAGO).one_a_day()
    assert [due.days for due in singles] == [("MO",), ("TU",), ("WE",), ("TH",), ("FR",)]
    assert together({f"id {n}": due for n, due in enumerate(singles)})[0][0].days == WEEK[:5]


def test_together_are_only_those_of_the_same_time() -> None:
    at_ten, at_three = first_of(("MO",), time(10), NOW, CHICAGO), first_of(("MO",), time(15), NOW, CHICAGO)
    once = Due(NOW + timedelta(days=1))
    assert [ids for _, ids in together({"a": at_ten, "b": at_three, "c": once})] == [["b"], ["c"], ["a"]]


def test_a_time_that_the_clocks_skip_is_skipped_on_that_day_only() -> None:
    new_york = ZoneInfo("America/New_York")
    due = first_of(WEEK, time(2, 30), datetime(2027, 3, 13, 12, tzinfo=new_york), new_york)
    assert due.first.time() == time(3, 30)
    assert due.rule == "FREQ=DAILY;BYHOUR=2;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"


@pytest.mark.parametrize(
    ("zone", "saturday", "at", "shown"),
    [
        ("America/Los_Angeles", date(2027, 3, 13), time(2, 30), time(3, 30)),
        ("America/Los_Angeles", date(2026, 10, 31), time(1, 30), time(1, 30)),
        ("Europe/London", date(2027, 3, 27), time(1, 30), time(2, 30)),
        ("Europe/London", date(2026, 10, 24), time(1, 30), time(1, 30)),
        ("Asia/Kolkata", date(2027, 3, 27), time(1, 30), time(1, 30)),
    ],
)
def test_at_a_change_of_the_clocks_it_comes_once_a_day(zone: str, saturday: date, at: time, shown: time) -> None:
    home = ZoneInfo(zone)
    coming = [first_of(WEEK, at, datetime.combine(saturday, time(12), home), home)]
    for _ in range(2):
        coming.append(first_of(WEEK, at, coming[-1].first, home))
    assert [due.first.date() - saturday for due in coming] == [timedelta(days=days) for days in (1, 2, 3)]
    assert [due.first.time() for due in coming] == [shown, at, at]
    assert {due.time_of_day for due in coming} == {at}


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Europe/London", "Asia/Kolkata"])
def test_midnight_is_the_beginning_of_the_day_that_is_named(zone: str) -> None:
    home = ZoneInfo(zone)
    for now in (datetime(2026, 11, 23, 0, 0, tzinfo=home), datetime(2026, 11, 23, 23, 59, tzinfo=home)):
        assert first_of(("TU",), time(), now, home).first == datetime(2026, 11, 24, tzinfo=home)


@given(moments, zones, some_days, times)
def test_the_first_time_is_the_one_that_the_rule_names(
    now: datetime, zone: ZoneInfo, days: list[str], at: time
) -> None:
    due = first_of(days, at, now.astimezone(zone), zone)
    assert due.first > now
    assert due.first - now < timedelta(days=9)
    midnight = datetime.combine(now.astimezone(zone).date(), time())
    named = rrulestr(due.rule.strip(";"), dtstart=midnight)
    moments_named = (moment.replace(tzinfo=zone).astimezone(UTC) for moment in named)
    assert due.first == next(moment for moment in moments_named if moment > now)


@given(moments, zones, some_days, times)
def test_a_rule_is_read_back_as_it_was_written(now: datetime, zone: ZoneInfo, days: list[str], at: time) -> None:
    due = first_of(days, at, now, zone)
    assert dues_of([due.rule], Frame(), now.astimezone(zone), zone) == [due]
    assert Due.from_data(due.to_data()) == due
