"""So long from now, in every way that a duration is written: a moment or a day, or nothing for nonsense."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.durations import Duration
from neck_coach.coaching.when import after, is_said_twice

NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")

zones = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))


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


@pytest.mark.parametrize(
    ("duration", "means"),
    [
        ("PT0.5H", datetime(2026, 11, 23, 9, 30)),
        ("PT1,5H", datetime(2026, 11, 23, 10, 30)),
        ("pt30m", datetime(2026, 11, 23, 9, 30)),
        ("PT90.5M", datetime(2026, 11, 23, 10, 31)),  # reminders ring at whole minutes
        ("P0.5D", datetime(2026, 11, 23, 21)),
        ("P1.5W", datetime(2026, 12, 3, 21)),
        ("P1DT12H", datetime(2026, 11, 24, 21)),
    ],
)
def test_a_part_of_a_unit_counts(duration: str, means: datetime) -> None:
    assert after(duration, datetime(2026, 11, 23, 9, tzinfo=NEW_YORK)) == means.replace(tzinfo=NEW_YORK)


def test_a_part_of_a_longer_unit_is_whole_days_if_it_can_be() -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=NEW_YORK)
    assert [after(duration, now) for duration in ("P0.5Y", "P1.5Y", "P0.1M", "P0.1Y")] == [
        date(2027, 5, 23), date(2028, 5, 23), date(2026, 11, 26), date(2026, 12, 29),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "duration",
    [
        "",
        "P",
        "PT",
        "PT0H0",
        "PT-5M",
        "-PT5M",
        "PT1E9H",
        "PT1.H",
        "PT.5H",
        "PT５M",
        "P9999999999D",
        f"P{'9' * 5_000}D",
        f"PT{'9' * 500}.5H",
        "PT１H",
        "P1W2",
        "PT5M\n6",
        "two hours",
        "P99999999999Y",
        "PT99999999999999H",
        "P9Y",
    ],
)
def test_what_is_no_duration_is_none(duration: str) -> None:
    assert after(duration, datetime(2026, 11, 23, tzinfo=BERLIN)) is None


@given(moments, zones, st.integers(1, 60 * 24 * 60))
def test_so_many_minutes_are_so_many_minutes_in_every_zone(now: datetime, zone: ZoneInfo, minutes: int) -> None:
    due = after(f"PT{minutes}M", now.astimezone(zone))
    assert isinstance(due, datetime)
    waited = due - now.astimezone(UTC)
    assert timedelta(0) <= waited - timedelta(minutes=minutes) < timedelta(minutes=1)
    assert due.astimezone(UTC).second == 0


durations = st.text(alphabet="PTYWDHMS0123456789.,-+eE٣５ptx", max_size=24) | st.from_regex(
    r"P([0-9]{1,12}([.,][0-9]{1,4})?[YMWD]){0,4}(T([0-9]{1,12}([.,][0-9]{1,4})?[HMS]){1,3})?", fullmatch=True
)


@given(durations, moments, zones)
def test_a_duration_is_read_or_refused_the_same_by_all_who_read_it(text: str, now: datetime, zone: ZoneInfo) -> None:
    read, due = Duration.read(text), after(text, now.astimezone(zone))
    if read is None:
        assert due is None
    elif due is None:
        assert read.in_seconds > 366 * 2 * 86_400
    else:
        day = due.date() if isinstance(due, datetime) else due
        passed = (day - now.astimezone(zone).date()).days
        assert abs(passed - read.in_seconds / 86_400) <= 16  # months and years are of different lengths
        assert passed >= 0
