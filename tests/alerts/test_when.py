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
    in_part,
    is_at_night,
    is_said_twice,
    moment_of,
    part_of,
    time_of,
    working_day_after,
)

MONDAY = date(2026, 11, 23)
LOS_ANGELES, LONDON, KOLKATA = (ZoneInfo(name) for name in ("America/Los_Angeles", "Europe/London", "Asia/Kolkata"))
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
        ("2026-w48", date(2026, 11, 24)),
        ("2026-w48-we", date(2026, 11, 28)),
        ("2026-W53-WE", date(2027, 1, 2)),
        ("2026-11-xx", date(2026, 11, 24)),
        ("present_ref", MONDAY),
        (" 2026-11-24 ", date(2026, 11, 24)),
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
        "2026-W48-W",
        "-2026-W48",
        "２０２６-W48",
        "2026-1१-23",
        "99999999999-W48",
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
        ("mo", time(9)), ("MO", time(9)), ("AF", time(14)), ("EV", time(18)), ("NI", time(20)),
    ],
)  # fmt: skip
def test_a_time_of_day(heard: str, means: time) -> None:
    assert time_of(heard) == means


@pytest.mark.parametrize("heard", ["", "25:00", "XX", "PRESENT_REF", "nine"])
def test_what_is_no_time_is_none(heard: str) -> None:
    assert time_of(heard) is None


def test_an_hour_is_taken_as_it_is_heard() -> None:
    assert [time_of(f"{hour:02}:30") for hour in range(24)] == [time(hour, 30) for hour in range(24)]


def test_only_hours_at_which_nobody_stretches_are_doubted() -> None:
    assert [hour for hour in range(24) if is_at_night(time(hour, 59))] == [0, 1, 2, 3, 4]
    assert not is_at_night(time(5))
    assert [by_day(time(hour, 15)) for hour in range(5)] == [time(hour, 15) for hour in range(12, 17)]


@pytest.mark.parametrize(
    ("hour", "part", "means"),
    [
        (7, "EV", 19), (7, "MO", 7), (19, "MO", 7), (3, "AF", 15), (12, "AF", 12), (0, "AF", 12), (9, "NI", 21),
        # The hand does not come by then: the part's own hour.
        (10, "EV", 18), (9, "AF", 14), (2, "MO", 9), (3, "NI", 20),
    ],
)  # fmt: skip
def test_a_part_of_the_day_tells_which_half_an_hour_is_of(hour: int, part: str, means: int) -> None:
    assert in_part(time(hour), part) == time(means)
    assert part_of(part.lower()) == part


def test_a_time_by_the_clock_is_no_part_of_the_day() -> None:
    assert [part_of(heard) for heard in ("09:00", "", "XX")] == ["", "", ""]


def test_working_days() -> None:
    assert [working_day_after(MONDAY + timedelta(days=days)).isoweekday() for days in range(7)] == [2, 3, 4, 5, 1, 1, 1]


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


@pytest.mark.parametrize(
    ("zone", "begins", "ends"),
    [
        (LOS_ANGELES, date(2027, 3, 14), date(2026, 11, 1)),
        (LONDON, date(2027, 3, 28), date(2026, 10, 25)),
        (KOLKATA, None, None),
    ],
)
def test_days_and_hours_at_both_changes_of_the_clocks(zone: ZoneInfo, begins: date | None, ends: date | None) -> None:
    skipped, twice = (time(1, 30), time(1, 30)) if zone is LONDON else (time(2, 30), time(1, 30))
    for day, at, lasts in ((begins, skipped, 23), (ends, twice, 25), (MONDAY, time(1, 30), 24)):
        if day is None:
            continue
        midnight, next_midnight = (moment_of(day + timedelta(days=ahead), time(), zone) for ahead in (0, 1))
        assert (midnight.time(), next_midnight.time()) == (time(), time())
        assert next_midnight.astimezone(UTC) - midnight.astimezone(UTC) == timedelta(hours=lasts)
        assert after(f"PT{lasts}H", midnight) == next_midnight
        assert after("P1D", midnight) == day + timedelta(days=1)
        moment = moment_of(day, at, zone)
        assert is_said_twice(moment) == (lasts == 25)
        assert moment.time() == (time(at.hour + 1, at.minute) if lasts == 23 else at)
        assert moment.fold == 0


@given(st.text(max_size=12) | st.text(alphabet="0123456789-WwEXx", max_size=11), days)
def test_no_text_is_too_odd(text: str, today: date) -> None:
    day_of(text, today)
    time_of(text)
    after(text, datetime.combine(today, time(), UTC).astimezone(BERLIN))
