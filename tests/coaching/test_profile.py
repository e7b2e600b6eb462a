"""What is known of a user from dates and settings alone."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import DAYS_REMEMBERED, Profile
from tests.coaching.made_up import days, places, profiles

TODAY = date(2026, 11, 23)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@given(profiles, days)
def test_dates_of_use_older_than_thirty_days_are_dropped(profile, day):
    used = profile.used_on(day).days_used
    assert day in used
    assert all(day - one < timedelta(days=DAYS_REMEMBERED) for one in used)
    assert set(used) - {day} <= set(profile.days_used)
    assert list(used) == sorted(set(used))


@given(profiles, days)
def test_a_second_use_on_a_day_changes_nothing(profile, day):
    once = profile.used_on(day)
    assert once.used_on(day) is once


@given(places())
def test_a_place_is_offered_for_three_days(place):
    kept = Profile().at(place, TODAY)
    offered = [kept.place_to_offer(TODAY + timedelta(days=later)) for later in range(-1, 6)]
    assert offered == [None, place, place, place, place, None, None]


def test_a_place_that_is_forgotten_is_not_offered():
    assert Profile().at(Place("side_tilt"), TODAY).at(None, TODAY) == Profile()


@given(places())
def test_staying_at_a_place_changes_nothing_on_the_same_day(place):
    kept = Profile().at(place, TODAY)
    assert kept.at(place, TODAY) is kept
    assert kept.at(place, TODAY + timedelta(days=1)).place_on == TODAY + timedelta(days=1)


def test_the_safety_question_is_due_at_first_and_again_after_thirty_days():
    assert Profile().needs_safety_question(TODAY)
    asked = Profile(safety_on=TODAY)
    due = [asked.needs_safety_question(TODAY + timedelta(days=later)) for later in (0, 1, 29, 30, 31)]
    assert due == [False, False, False, True, True]


def test_a_user_is_new_until_the_disclaimer_was_heard():
    assert Profile(days_used=(TODAY,)).is_new
    assert not Profile(disclaimer_on=TODAY).is_new


def test_ten_of_the_last_fourteen_days_are_worth_a_visit():
    nine = tuple(sorted(ago(days) for days in range(1, 10)))
    assert Profile(days_used=nine).days_of_last(14, TODAY) == 9
    # 23 November 2026 is a Monday: today is the tenth day and the first of its week.
    assert Profile(days_used=nine).is_due_for_a_doctor(TODAY)
    assert not Profile(days_used=nine[1:]).is_due_for_a_doctor(TODAY)
    assert not Profile(days_used=(*nine, TODAY)).is_due_for_a_doctor(TODAY)


def week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


@given(st.lists(st.integers(0, 120), max_size=150).map(sorted))
def test_a_visit_is_suggested_at_most_once_a_calendar_week_and_never_to_those_who_come_rarely(offsets):
    profile = Profile()
    told: list[date] = []
    used: set[date] = set()
    for offset in offsets:
        day = TODAY + timedelta(days=offset)
        used.add(day)
        if profile.is_due_for_a_doctor(day):
            told.append(day)
            assert sum(1 for one in used if day - one < timedelta(days=14)) >= 10
        profile = profile.used_on(day)
    assert len(told) == len({week(day) for day in told})


def test_to_those_who_come_daily_a_visit_is_suggested_each_monday_from_the_second_week_on():
    profile = Profile()
    told = []
    for offset in range(28):
        if profile.is_due_for_a_doctor(TODAY + timedelta(days=offset)):
            told.append(offset)
        profile = profile.used_on(TODAY + timedelta(days=offset))
    assert told == [14, 21]
