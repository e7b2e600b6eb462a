"""A reminder that is being talked about: what is said later takes the place of what was said before."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.reminder_draft import Draft, Said, read
from tests.coaching.made_up import json_values

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 23, 11, tzinfo=CHICAGO)
TOMORROW = date(2026, 11, 24)

drafts = st.builds(
    Draft,
    about=st.sampled_from(["", "doctor", "ice"]),
    ids=st.lists(st.text(), max_size=2).map(tuple),
    day=st.none() | st.dates(),
    times=st.lists(st.times().map(lambda at: at.replace(second=0, microsecond=0)), max_size=2).map(tuple),
    due=st.none() | st.datetimes(timezones=st.just(UTC)),
    asks_day=st.booleans(),
    doubted=st.just(()) | st.just((time(3),)),
    meant=st.just(()) | st.just((time(3), time(4, 30))),
)


@pytest.mark.parametrize(
    ("heard", "means"),
    [
        ({"date": "2026-11-24"}, Said(day=TOMORROW)),
        ({"time": "09:00", "other_time": "15:00"}, Said(times=(time(9), time(15)))),
        ({"duration": "PT2H"}, Said(due=datetime(2026, 11, 23, 13, tzinfo=CHICAGO))),
        ({"duration": "P1D"}, Said(day=TOMORROW)),
        ({"repeat": "weekends"}, Said(days=("SA", "SU"))),
        ({"repeat": "twice_a_day"}, Said(days=("MO", "TU", "WE", "TH", "FR", "SA", "SU"), times=(time(10), time(18)))),
        ({"date": "2027-02-29"}, Said(unclear=("day",))),
        ({"time": "?"}, Said(unclear=("time",))),
        ({"time": "AF"}, Said(times=(time(14),), part="AF")),
        ({"time": "MO", "other_time": "EV"}, Said(times=(time(9), time(18)))),
        ({"date": "?", "time": "03:00"}, Said(times=(time(3),), unclear=("day",))),
        ({}, Said()),
    ],
)
def test_what_was_heard(heard: dict[str, str], means: Said) -> None:
    assert read(heard, NOW) == means


def test_one_thing_is_missing_after_the_other() -> None:
    draft = Draft("doctor")
    assert draft.missing == "day"
    draft = draft.saying(Said(day=TOMORROW), CHICAGO)
    assert draft.missing == "time"
    draft = draft.saying(Said(times=(time(9),)), CHICAGO)
    assert draft.missing == ""
    assert [due.first for due in draft.dues(NOW, CHICAGO)] == [datetime(2026, 11, 24, 9, tzinfo=CHICAGO)]


def test_a_day_takes_the_place_of_days_and_back() -> None:
    weekly = Draft("exercise", days=("MO",), times=(time(9),))
    once = weekly.saying(Said(day=TOMORROW), CHICAGO)
    assert (once.day, once.days, once.times) == (TOMORROW, (), (time(9),))
    assert once.saying(Said(days=("MO",)), CHICAGO) == weekly


def test_a_moment_keeps_its_day_when_only_the_time_changes() -> None:
    draft = Draft("ice", due=datetime(2026, 11, 23, 13, tzinfo=CHICAGO))
    later = draft.saying(Said(times=(time(14),)), CHICAGO)
    assert (later.due, later.day, later.times) == (None, NOW.date(), (time(14),))
    assert draft.saying(Said(unclear=("time",)), CHICAGO) == draft


def test_midnight_of_today_is_the_one_to_come() -> None:
    [due] = Draft("ice", day=NOW.date(), times=(time(0),)).dues(NOW, CHICAGO)
    assert due.first == datetime(2026, 11, 24, tzinfo=CHICAGO)
    [due] = Draft("ice", day=TOMORROW, times=(time(0),)).dues(NOW, CHICAGO)
    assert due.first == datetime(2026, 11, 24, tzinfo=CHICAGO)


def test_a_time_without_a_day_is_its_next_coming() -> None:
    draft = Draft("exercise").saying(Said(times=(time(18), time(9))), CHICAGO)
    assert draft.missing == ""
    firsts = [due.first for due in draft.dues(NOW, CHICAGO)]
    assert firsts == [datetime(2026, 11, 23, 18, tzinfo=CHICAGO), datetime(2026, 11, 24, 9, tzinfo=CHICAGO)]
    assert not any(due.days for due in draft.dues(NOW, CHICAGO))


def test_a_day_that_there_is_not_is_not_chosen_for_the_user() -> None:
    draft = Draft("exercise").saying(Said(times=(time(18),), unclear=("day",)), CHICAGO)
    assert draft.missing == "day"
    assert draft.saying(Said(times=(time(18),)), CHICAGO).missing == ""
    assert draft.saying(Said(day=TOMORROW), CHICAGO).missing == ""


def three_at_night() -> Draft:
    draft = Draft("exercise").saying(Said(day=TOMORROW, times=(time(3), time(9))), CHICAGO)
    assert draft.missing == "half"
    return draft.doubting()


def test_who_says_an_hour_of_the_night_again_means_it() -> None:
    assert three_at_night().saying(Said(times=(time(3),)), CHICAGO).missing == ""
    assert three_at_night().saying(Said(times=(time(4),)), CHICAGO).missing == "half"
    assert Draft("", times=(time(3),)).saying(Said(times=(time(3),)), CHICAGO).missing == "half"  # not asked yet


@pytest.mark.parametrize(("part", "hour"), [("AF", 15), ("EV", 15), ("MO", 3), ("NI", 3)])
def test_a_part_of_the_day_tells_which_half_is_meant(part: str, hour: int) -> None:
    draft = three_at_night().saying(read({"time": part}, NOW), CHICAGO)
    assert (draft.missing, draft.times) == ("", (time(hour), time(9)))


def test_another_day_does_not_answer_which_half_is_meant() -> None:
    assert three_at_night().saying(Said(day=NOW.date()), CHICAGO).missing == "half"


@given(drafts)
def test_it_survives_the_sessions_attributes(draft: Draft) -> None:
    assert Draft.from_data(draft.to_data()) == draft


names = st.sampled_from(["about", "text", "ids", "day", "days", "times", "due", "made", "doubted", "meant"])


@given(st.dictionaries(names, json_values))
def test_attributes_of_any_shape_are_survived(data: dict[str, object]) -> None:
    Draft.from_data(data)
