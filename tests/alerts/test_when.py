"""Days and times that Alexa heard, as moments: in every zone there is, whatever its clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.when import (
    after,
    by_day,
    day_of,
    is_said_twice,
    moment_of,
    time_of,
    working_day_after,
)

MONDAY = date(2026, 11, 23)
NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")

zones = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
days = st.dates(date(1990, 1, 1), date(2036, 12, 31))
times = st.times().map(lambda at: at.replace(fold=0))  # what Alexa hears knows no second half past two
moments = st.datetimes(datetime(1990, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("heard", "means"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("2026-11-22", date(2026, 11, 22)),
        ("2028-02-29", date(2028, 2, 29)),
        ("PRESENT_REF", MONDAY),
        ("2026-W48", date(2026, 11, 24)),
        ("2026-W49", date(2026, 11, 30)),
        ("2026-W47", date(2026, 11, 20)),
        ("2026-W48-WE", date(2026, 11, 28)),
        ("2026-11", date(2026, 11, 24)),
        ("2026-12", date(2026, 12, 1)),
        ("2026-08-XX", date(2026, 8, 31)),
        ("2027-02", date(2027, 2, 1)),
    ],
)
def test_a_day_a_week_and_a_month_mean_a_day(heard: str, means: date) -> None:
    assert day_of(heard, MONDAY) == means


@pytest.mark.parametrize(
    "heard",
    [
        "",
        "2026",
        "202X",
        "2026-WI",
        "2026-Q4",
        "2027-02-29",
        "2026-13",
        "2026-W60",
        "tomorrow",
        "9999-12-31",
        "20261124",
    ],
)
def test_what_is_no_day_is_none(heard: str) -> None:
    assert day_of(heard, MONDAY) is None


def test_this_week_and_weekend_when_they_are_nearly_over() -> None:
    assert day_of("2026-W48", date(2026, 11, 27)) == date(2026, 11, 27)  # on its Friday
    assert day_of("2026-W48-WE", date(2026, 11, 29)) == date(2026, 11, 29)  # on its Sunday
    assert day_of("2026-W48", date(2026, 11, 29)) == date(2026, 11, 27)  # over


@pytest.mark.parametrize(
    ("heard", "means"),
    [
        ("09:00", time(9)), ("00:00", time(0)), ("23:59", time(23, 59)), ("09:30:15", time(9, 30)), ("09:00Z", time(9)),
        ("MO", time(9)), ("AF", time(14)), ("EV", time(18)), ("NI", time(20)),
    ],
)  # fmt: skip
def test_a_time_of_day(heard: str, means: time) -> None:
    assert time_of(heard) == means


@pytest.mark.parametrize("heard", ["", "25:00", "XX", "PRESENT_REF", "nine"])
def test_what_is_no_time_is_none(heard: str) -> None:
    assert time_of(heard) is None


def test_three_is_in_the_afternoon_unless_it_is_said_again() -> None:
    assert by_day(time(3)) == time(15)
    assert by_day(time(3), [time(15)]) == time(3)
    assert by_day(time(3), [time(10)]) == time(15)
    assert [by_day(time(hour)).hour for hour in (0, 1, 6, 7, 12, 13)] == [0, 13, 18, 7, 12, 13]


def test_working_days() -> None:
    assert [working_day_after(MONDAY + timedelta(days=days)).isoweekday() for days in range(7)] == [2, 3, 4, 5, 1, 1, 1]


def test_a_month_later_stays_in_its_month() -> None:
    assert after("P1M", datetime(2027, 1, 31, tzinfo=NEW_YORK)) == date(2027, 2, 28)
    assert after("P1M", datetime(2028, 1, 31, tzinfo=NEW_YORK)) == date(2028, 2, 29)
    assert after("P1Y", datetime(2028, 2, 29, tzinfo=NEW_YORK)) == date(2029, 2, 28)
    assert after("P2W3D", datetime(2026, 11, 23, tzinfo=NEW_YORK)) == date(2026, 12, 10)


def test_hours_pass_through_a_change_of_the_clocks() -> None:
    before = datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN)  # at three it becomes two again
    due = after("PT2H", before)
    assert isinstance(due, datetime)
    assert due.isoformat() == "2026-10-25T02:30:00+01:00"
    assert is_said_twice(due)
    assert not is_said_twice(before)


@pytest.mark.parametrize("duration", ["", "P", "PT", "PT0H0", "two hours", "P99999999999Y", "PT99999999999999H", "P9Y"])
def test_what_is_no_duration_is_none(duration: str) -> None:
    assert after(duration, datetime(2026, 11, 23, tzinfo=BERLIN)) is None


def test_a_time_that_the_clocks_skip_comes_as_much_later() -> None:
    assert moment_of(date(2027, 3, 14), time(2, 30), NEW_YORK).time() == time(3, 30)
    assert moment_of(date(2026, 11, 1), time(1, 30), NEW_YORK).fold == 0


@given(days, times, zones)
def test_a_moment_shows_the_time_that_was_said_or_the_clocks_skip_it(day: date, at: time, zone: ZoneInfo) -> None:
    moment = moment_of(day, at, zone)
    said = datetime.combine(day, at)
    shown = moment.replace(tzinfo=None)
    assert moment.utcoffset() == moment.astimezone(UTC).astimezone(zone).utcoffset()
    if shown != said:
        assert shown > said
        assert said.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != said


@given(moments, zones, st.integers(1, 60 * 24 * 60))
def test_so_many_minutes_are_so_many_minutes_in_every_zone(now: datetime, zone: ZoneInfo, minutes: int) -> None:
    due = after(f"PT{minutes}M", now.astimezone(zone))
    assert isinstance(due, datetime)
    waited = due - now.astimezone(UTC)
    assert timedelta(0) <= waited - timedelta(minutes=minutes) < timedelta(minutes=1)
    assert due.astimezone(UTC).second == 0


@given(st.text(max_size=12), days)
def test_no_text_is_too_odd(text: str, today: date) -> None:
    day_of(text, today)
    time_of(text)
    after(text, datetime.combine(today, time(), UTC).astimezone(BERLIN))
