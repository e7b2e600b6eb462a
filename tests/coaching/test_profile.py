"""What is known of a user from dates and settings alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.alert import Alert, Paused
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import DAYS_REMEMBERED, TAKEN_BACK, Profile
from tests.coaching.made_up import days, places, profiles

TODAY = date(2026, 11, 23)


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


@given(profiles, days)
def test_what_is_over_is_dropped_and_nothing_else(profile, day):
    now = profile.on(day)
    assert now.left_out_on(day) == profile.left_out_on(day)
    assert all(on >= day for on in now.left_out.values())
    assert now.cold_only_until is None or now.cold_only_until > day
    assert now.number_given_on is None or day - now.number_given_on <= timedelta(days=30)
    kept = replace(now, left_out=profile.left_out)
    if profile.cold_only_until and profile.cold_only_until > day:
        assert now.cold_only_until == profile.cold_only_until
    same = replace(kept, cold_only_until=profile.cold_only_until, number_given_on=profile.number_given_on)
    assert same == profile
    assert now.on(day) == now


@given(places())
def test_a_place_is_offered_for_three_days(place):
    kept = Profile().at(place, TODAY)
    offered = [kept.place_to_offer(TODAY + timedelta(days=later)) for later in range(-1, 6)]
    assert offered == [place, place, place, place, place, None, None]


def test_a_place_that_is_forgotten_is_not_offered():
    assert Profile().at(Place("side_tilt"), TODAY).at(None, TODAY) == Profile()


@given(places())
def test_staying_at_a_place_changes_nothing_on_the_same_day(place):
    kept = Profile().at(place, TODAY)
    assert kept.at(place, TODAY) is kept
    assert kept.at(place, TODAY + timedelta(days=1)).place_on == TODAY + timedelta(days=1)


def test_the_safety_questions_hold_for_a_week_and_for_whom_they_were_asked():
    cleared = replace(Profile(), **Profile().clearing("", TODAY))
    hold = [cleared.is_cleared("", TODAY + timedelta(days=later)) for later in (-2, -1, 0, 1, 6, 7, 30)]
    assert hold == [False, True, True, True, True, False, False]  # before its zone was known it may have been tomorrow
    assert not Profile().is_cleared("", TODAY) and not cleared.is_cleared("somebody", TODAY)
    theirs = replace(Profile(), **Profile().clearing("somebody", TODAY))
    assert theirs.is_cleared("somebody", TODAY)
    assert not theirs.is_cleared("", TODAY) and not theirs.is_cleared("another", TODAY)


@given(profiles, days, st.lists(st.text(min_size=1, max_size=5), max_size=20))
def test_of_all_voices_those_that_answered_last_are_remembered(profile, day, voices):
    for later, voice in enumerate(voices):
        profile = replace(profile, **profile.clearing(voice, day + timedelta(days=later)))
        assert profile.is_cleared(voice, day + timedelta(days=later))
    assert len(profile.safety_of) <= 8


@given(profiles, days, st.sampled_from(("", "voice")))
def test_taken_back_nobody_is_cleared(profile, day, voice):
    assert not replace(profile, **TAKEN_BACK).is_cleared(voice, day)


def test_what_was_left_out_today_is_back_tomorrow():
    profile = Profile(left_out={"side_tilt": TODAY, "rotation": TODAY - timedelta(days=1)})
    assert profile.left_out_on(TODAY) == {"side_tilt"}
    assert profile.left_out_on(TODAY + timedelta(days=1)) == frozenset()


@given(st.lists(days, min_size=1, max_size=8))
def test_the_last_days_of_practice_of_each_exercise_are_kept(practised):
    profile = Profile()
    for day in sorted(practised):
        profile = profile.practised_on("chin_tuck", day)
        assert profile.practised_on("chin_tuck", day) is profile
    assert profile.practised == {"chin_tuck": tuple(sorted(set(practised)))[-3:]}


def test_a_user_is_new_until_the_disclaimer_was_heard():
    assert Profile(days_used=(TODAY,)).is_new
    assert not Profile(disclaimer_on=TODAY).is_new


def used(*ago):
    profile = Profile()
    for days_ago in ago:
        profile = profile.used_on(TODAY - timedelta(days=days_ago))
    return profile


@pytest.mark.parametrize(
    ("ago", "since"),
    [((0,), 0), ((40, 20, 0), 40), ((90, 70, 29, 0), 29), ((100, 71, 42, 13, 0), 100), ((40, 10, 10, 0), 10)],
)
def test_use_counts_from_its_first_day_without_a_months_gap(ago, since):
    assert used(*ago).used_since == TODAY - timedelta(days=since)


@given(profiles, days)
def test_who_is_here_has_been_so_since_some_day(profile, day):
    profile = replace(profile, days_used=tuple(one for one in profile.days_used if one < day), used_since=None)
    after = profile.used_on(day)
    assert after.used_since == after.days_used[0]


CHICAGO = ZoneInfo("America/Chicago")
BREAK = Alert("1", "reminder", "breaks", datetime(2026, 10, 30, 15, tzinfo=UTC), True, ("MO", "TU", "WE", "TH", "FR"))
"""At ten in Chicago, in summer time."""


@pytest.mark.parametrize(
    ("now", "is_near"),
    [
        ("2026-10-30T09:50", True),
        ("2026-10-29T10:00", False),  # before its first time
        ("2026-11-24T10:00", True),  # winter time
        ("2026-11-24T09:00", False),
        ("2026-11-24T09:45", True),
        ("2026-11-24T10:15", True),
        ("2026-11-24T10:16", False),
        ("2026-11-24T22:00", False),
        ("2026-11-28T10:00", False),  # a Saturday
    ],
)
def test_a_reminder_is_near_for_a_while_on_its_days(now, is_near):
    assert bool(BREAK.near(datetime.fromisoformat(now).replace(tzinfo=CHICAGO), timedelta(minutes=15))) == is_near


def test_a_reminder_about_midnight_is_near_on_both_days():
    late = replace(BREAK, due=datetime(2026, 11, 24, 5, 55, tzinfo=UTC), days=("MO",))
    for now, is_near in (("2026-11-24T00:05", True), ("2026-11-23T23:50", True), ("2026-11-25T00:05", False)):
        assert bool(late.near(datetime.fromisoformat(now).replace(tzinfo=CHICAGO), timedelta(minutes=15))) == is_near


def test_what_comes_once_is_near_once_and_a_paused_timer_never():
    once = replace(BREAK, again=False, days=())
    assert once.near(datetime(2026, 10, 30, 10, 5, tzinfo=CHICAGO), timedelta(minutes=15))
    assert not once.near(datetime(2026, 11, 2, 10, 5, tzinfo=CHICAGO), timedelta(minutes=15))
    paused = Alert("2", "timer", "ice", Paused(60))
    assert not paused.near(datetime(2026, 10, 30, 10, 5, tzinfo=CHICAGO), timedelta(minutes=15))
