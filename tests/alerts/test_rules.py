"""Rules of reminders that come again, in every form that Alexa or its app may give them: read fully, or refused."""

from contextlib import suppress
from datetime import datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.coaching.recurrence import WEEK, Due
from neck_coach.coaching.rules import Frame, dues_of

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 23, 11, tzinfo=CHICAGO)  # a Monday
START = Frame(datetime(2026, 11, 2), time(9, 30))  # a Monday, three weeks before


def at(*when: int, again: bool = True) -> list[Due]:
    return [Due(datetime(*when, tzinfo=CHICAGO), again=again)]  # type: ignore[misc, arg-type]


def weekly(*days: str, hours: tuple[int, ...] = (9,)) -> list[tuple[tuple[str, ...], time]]:
    return [(days, time(hour)) for hour in hours]


@pytest.mark.parametrize(
    ("rules", "means"),
    [
        (["FREQ=DAILY;BYHOUR=9"], weekly(*WEEK)),
        (["RRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"], weekly(*WEEK)),
        (["freq=weekly;byday=mo,tu;byhour=9"], weekly("MO", "TU")),
        (["FREQ=DAILY;BYDAY=SA,SU;BYHOUR=9"], weekly("SA", "SU")),
        (["FREQ=DAILY;BYHOUR=9,18"], weekly(*WEEK, hours=(18, 9))),
        (["FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;WKST=SU", "FREQ=WEEKLY;BYDAY=WE;BYHOUR=9"], weekly("MO", "WE")),
        (["FREQ=WEEKLY;BYDAY=MO;BYHOUR=9", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=18"], weekly("MO", hours=(18, 9))),
        (["FREQ=WEEKLY;BYHOUR=9"], weekly("MO")),
    ],
)
def test_weekly_rules_are_told_with_their_days(rules: list[str], means: list[object]) -> None:
    dues = dues_of(rules, START, NOW, CHICAGO)
    assert [(due.days, due.time_of_day) for due in dues] == means
    assert not any(due.again for due in dues)


@pytest.mark.parametrize(
    ("rule", "means"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=9", at(2026, 11, 30, 9)),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO;BYHOUR=12", at(2026, 11, 23, 12)),
        ("FREQ=DAILY;INTERVAL=2;BYHOUR=9", at(2026, 11, 24, 9)),
        ("FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=9", at(2026, 12, 5, 9)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=9", at(2026, 11, 30, 9)),
        ("FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9", at(2026, 12, 7, 9)),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;BYHOUR=9", at(2026, 11, 30, 9)),
        ("FREQ=MONTHLY;BYHOUR=9", at(2026, 12, 2, 9)),
        ("FREQ=MONTHLY;BYMONTHDAY=5", at(2026, 12, 5, 9, 30)),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1;BYHOUR=9;BYMINUTE=5", at(2027, 5, 1, 9, 5)),
        ("FREQ=YEARLY;BYHOUR=9", at(2027, 11, 2, 9)),
        ("FREQ=DAILY;COUNT=30;BYHOUR=9", at(2026, 11, 24, 9)),
        ("FREQ=DAILY;COUNT=23;BYHOUR=9", at(2026, 11, 24, 9, again=False)),
        ("FREQ=DAILY;COUNT=22;BYHOUR=9", []),
        ("FREQ=DAILY;UNTIL=20261125;BYHOUR=9", at(2026, 11, 24, 9)),
        ("FREQ=DAILY;UNTIL=20261124T150000Z;BYHOUR=9", at(2026, 11, 24, 9, again=False)),
        ("FREQ=DAILY;UNTIL=20261124T145959Z;BYHOUR=9", []),
        ("FREQ=DAILY;UNTIL=20261123T235959;BYHOUR=9", []),
    ],
)
def test_other_rhythms_are_told_with_their_next_time(rule: str, means: list[Due]) -> None:
    assert dues_of([rule], START, NOW, CHICAGO) == means


def test_an_end_beside_the_rules_ends_them() -> None:
    until = [Frame(START.start, None, NOW.replace(tzinfo=None) + timedelta(days=days)) for days in (0, 1, 2)]
    found = [dues_of(["FREQ=DAILY;BYHOUR=9"], frame, NOW, CHICAGO) for frame in until]
    assert found == [[], at(2026, 11, 24, 9, again=False), at(2026, 11, 24, 9)]


def test_a_start_that_is_still_to_come_is_waited_for() -> None:
    later = Frame(datetime(2026, 12, 1))
    assert [due.first.day for due in dues_of(["FREQ=DAILY;BYHOUR=0"], later, NOW, CHICAGO)] == [1]
    assert [due.first.day for due in dues_of(["FREQ=WEEKLY;BYDAY=MO;BYHOUR=9"], later, NOW, CHICAGO)] == [7]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=9", "FREQ=DAILY;COUNT=50;BYHOUR=9", "FREQ=DAILY", "FREQ=WEEKLY;BYHOUR=9",
     "FREQ=MONTHLY;BYHOUR=9", "FREQ=YEARLY;BYHOUR=9"],
)  # fmt: skip
def test_what_counts_from_a_start_is_refused_without_one(rule: str) -> None:
    assert dues_of([rule], START, NOW, CHICAGO)
    with pytest.raises(ValueError, match="start"):
        dues_of([rule], Frame(), NOW, CHICAGO)


@pytest.mark.parametrize(
    "rule",
    ["", ";", "RRULE:", "DAILY", "FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0;BYHOUR=9",
     "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYHOUR=-1", "FREQ=DAILY;BYHOUR=９", "FREQ=DAILY;BYHOUR=9;BYHOUR=10",
     "FREQ=DAILY;BYHOUR=9;X-MOON=FULL", "FREQ=DAILY;BYHOUR=9;BYMONTH=5", "FREQ=WEEKLY;BYDAY=1MO;BYHOUR=9",
     "FREQ=WEEKLY;BYDAY=XX;BYHOUR=9", "FREQ=MONTHLY;BYMONTHDAY=0;BYHOUR=9", "FREQ=MONTHLY;BYMONTHDAY=32;BYHOUR=9",
     "FREQ=DAILY;INTERVAL=2;BYDAY=MO;BYHOUR=9", "FREQ=DAILY;UNTIL=20261340;BYHOUR=9", "FREQ=DAILY;UNTIL=soon",
     "FREQ=DAILY;COUNT=5;UNTIL=20261224;BYHOUR=9", "FREQ=DAILY;BYHOUR=9;BYSECOND=0,30", "FREQ=DAILY;BYHOUR=",
     f"FREQ=DAILY;BYHOUR=9;BYMINUTE={','.join(map(str, range(60)))}"],
)  # fmt: skip
def test_what_can_not_be_read_fully_is_refused(rule: str) -> None:
    with pytest.raises(ValueError):
        dues_of([rule], START, NOW, CHICAGO)
    with pytest.raises(ValueError):
        dues_of(["FREQ=DAILY;BYHOUR=9", rule], START, NOW, CHICAGO)


def test_a_start_ages_ago_is_refused() -> None:
    with pytest.raises(ValueError):
        dues_of(["FREQ=DAILY;INTERVAL=2;BYHOUR=9"], Frame(datetime(1, 1, 1)), NOW, CHICAGO)


@pytest.mark.parametrize(
    ("zone", "now", "hour", "shown"),
    [
        ("America/Los_Angeles", datetime(2027, 3, 13, 12), 2, time(3)),
        ("America/Los_Angeles", datetime(2026, 10, 31, 12), 1, time(1)),
        ("Europe/London", datetime(2027, 3, 27, 12), 1, time(2)),
        ("Europe/London", datetime(2026, 10, 24, 12), 1, time(1)),
        ("Asia/Kolkata", datetime(2027, 3, 27, 12), 1, time(1)),
    ],
)
def test_the_next_time_at_a_change_of_the_clocks(zone: str, now: datetime, hour: int, shown: time) -> None:
    home = ZoneInfo(zone)
    frame = Frame(datetime.combine(now.date() - timedelta(days=1), time()))
    [due] = dues_of([f"FREQ=DAILY;INTERVAL=2;BYHOUR={hour}"], frame, now.replace(tzinfo=home), home)
    assert due.first.date() == now.date() + timedelta(days=1)
    assert (due.first.time(), due.first.fold) == (shown, 0)


days = st.lists(st.sampled_from(WEEK), min_size=1, max_size=3, unique=True).map(",".join)
numbers = st.lists(st.integers(0, 59), min_size=1, max_size=2, unique=True).map(lambda found: ",".join(map(str, found)))
parts = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])},
    optional={
        "INTERVAL": st.integers(0, 5).map(str),
        "COUNT": st.integers(0, 40).map(str),
        "UNTIL": st.sampled_from(["20261201", "20261201T090000Z", "20251201", "20261201T090000"]),
        "BYDAY": days | st.sampled_from(["1MO", "-1FR", "2TU,3TH"]),
        "BYMONTHDAY": st.integers(-31, 31).map(str),
        "BYHOUR": numbers,
        "BYMINUTE": numbers,
        "BYSECOND": st.just("0"),
    },
)


@settings(deadline=None)
@given(parts)
def test_the_next_time_is_the_one_that_a_library_names(parts: dict[str, str]) -> None:
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        dues = dues_of([rule], Frame(START.start), NOW, CHICAGO)
    except ValueError:
        return
    if "UNTIL" in parts:  # in local time, and of a day its end
        local = {"20261201": "20261201T235959", "20261201T090000Z": "20261201T030000", "20251201": "20251201T235959"}
        rule = rule.replace(parts["UNTIL"], local.get(parts["UNTIL"], parts["UNTIL"]))
    named = rrulestr(rule, dtstart=START.start).xafter(NOW.replace(tzinfo=None))
    assert [due.first.replace(tzinfo=None) for due in dues[:1]] == [*islice(named, 1)]


@given(st.text(max_size=40) | st.text(alphabet="FREQ=DAILYWKMONTH;BUS,0123456789-:", max_size=60))
def test_no_rule_is_too_odd(rule: str) -> None:
    with suppress(ValueError):
        dues_of([rule], START, NOW, CHICAGO)
