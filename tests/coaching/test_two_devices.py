"""What two devices of an account write at the same time is kept: settings, dates and alerts of both."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.alert import Alert
from neck_coach.coaching.merging import merged
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import TAKEN_BACK, Profile, Settings
from tests.coaching.made_up import profiles

KITCHEN = Alert("1", "timer", "ice", datetime(2026, 11, 23, 10, tzinfo=UTC))
BEDROOM = Alert("2", "reminder", "doctor", datetime(2026, 11, 24, 10, tzinfo=UTC))
_OF_BOTH = ("left_out", "practised")
last_days = st.dates(date(2026, 11, 1), date(2026, 11, 23))


@given(profiles, profiles)
def test_what_did_not_change_here_is_as_the_other_device_left_it(base, theirs):
    assert merged(base, base, theirs) == theirs


@given(profiles, profiles)
def test_what_did_not_change_there_is_as_it_is_here(base, mine):
    result = merged(mine, base, base)
    for field in fields(Profile):
        here = getattr(mine, field.name)
        if field.name == "born":
            assert getattr(result, field.name) == base.born or here
        elif field.name in _OF_BOTH:
            assert set(here) <= set(getattr(result, field.name))
        elif field.name in ("introduced", "milestones", "alerts"):
            assert set(getattr(result, field.name)) == set(here)
        elif field.name == "settings":
            assert replace(result.settings, longer=()) == replace(here, longer=())
            assert set(result.settings.longer) == set(here.longer)
        else:
            assert getattr(result, field.name) == here


@given(st.sets(last_days), last_days, last_days)
def test_no_date_of_use_is_lost(before, here, there):
    base = Profile(days_used=tuple(sorted(before)))
    result = merged(base.used_on(here), base, base.used_on(there))
    assert set(result.days_used) == before | {here, there}


@given(profiles, st.integers(3, 30), st.sampled_from(("slower", "faster")), st.integers(1, 2))
def test_settings_of_both_are_kept(base, hold, pace, level):
    mine = replace(base, settings=replace(base.settings, hold=hold))
    theirs = replace(base, settings=replace(base.settings, pace=pace, level=level))
    result = merged(mine, base, theirs).settings
    assert result == replace(base.settings, hold=hold, pace=pace, level=level)


def test_longer_holds_that_both_took_are_kept():
    base = Profile(settings=Settings(longer=("chin_tuck",)))
    mine = replace(base, settings=Settings(longer=("chin_tuck", "rotation")))
    theirs = replace(base, settings=Settings(longer=("chin_tuck", "side_tilt")))
    assert set(merged(mine, base, theirs).settings.longer) == {"chin_tuck", "rotation", "side_tilt"}


@given(last_days, last_days)
def test_what_was_left_out_or_practised_on_either_device_is_kept(here, there):
    base = Profile()
    mine = replace(base, left_out={"side_tilt": here}, introduced=("side_tilt",)).practised_on("rotation", here)
    theirs = replace(base, left_out={"chin_tuck": there}, introduced=("rotation",)).practised_on("side_tilt", there)
    result = merged(mine, base, theirs)
    assert result.left_out == {"side_tilt": here, "chin_tuck": there}
    assert set(result.introduced) == {"side_tilt", "rotation"}
    assert result.practised == {"rotation": (here,), "side_tilt": (there,)}


@given(last_days)
def test_an_all_clear_that_was_taken_back_here_does_not_come_back(day):
    base = Profile(safety_on=day, safety_of={"voice": day})
    result = merged(replace(base, safety_on=None, safety_of={}), base, replace(base, settings=Settings(hold=20)))
    assert result.safety_on is None and result.safety_of == {}


@given(profiles, last_days)
def test_an_all_clear_that_was_taken_back_wins_over_one_that_another_device_wrote_at_the_same_time(base, day):
    mine = replace(base, **TAKEN_BACK)
    theirs = replace(base, **base.clearing("", day)) if day.day % 2 else replace(base, **base.clearing("voice", day))
    result = merged(mine, base, theirs)
    assert result.safety_on is None and result.safety_of == {}


def test_what_two_voices_answered_at_the_same_time_is_kept_and_what_was_taken_back_does_not_return():
    day = date(2026, 11, 23)
    base = Profile(safety_of={"one": day})
    mine, theirs = replace(base, **base.clearing("two", day)), replace(base, **base.clearing("three", day))
    assert merged(mine, base, theirs).safety_of == {"one": day, "two": day, "three": day}
    assert merged(mine, base, replace(base, safety_of={})).safety_of == {"two": day}


@given(st.none() | last_days, st.none() | last_days, last_days)
def test_a_date_that_is_over_here_does_not_undo_a_new_one_there(before, here, there):
    base = Profile(cold_only_until=before, number_given_on=before)
    mine = replace(base, cold_only_until=here, number_given_on=here)
    theirs = replace(base, cold_only_until=there, number_given_on=there)
    result = merged(mine, base, theirs)
    expected = here if there == before else max(here or there, there) if here != before else there
    assert (result.cold_only_until, result.number_given_on) == (expected, expected)


@given(last_days, last_days)
def test_what_was_done_last_and_its_day_are_of_one_device(here, there):
    base = Profile().done_on("breathing", date(2026, 1, 1))
    mine, theirs = base.done_on("daily", here), base.done_on("side_tilt", there)
    result = merged(mine, base, theirs)
    assert (result.done_last, result.done_last_on) == ("daily", here)
    untouched = merged(replace(base, settings=Settings(hold=20)), base, theirs)
    assert (untouched.done_last, untouched.done_last_on) == ("side_tilt", there)


def test_alerts_of_both_are_kept():
    base = Profile()
    mine, theirs = replace(base, alerts=(KITCHEN,)), replace(base, alerts=(BEDROOM,))
    assert set(merged(mine, base, theirs).alerts) == {KITCHEN, BEDROOM}


def test_an_alert_that_was_cancelled_here_does_not_come_back():
    base = Profile(alerts=(KITCHEN,))
    mine, theirs = replace(base, alerts=()), replace(base, alerts=(KITCHEN, BEDROOM))
    assert merged(mine, base, theirs).alerts == (BEDROOM,)


def test_an_alert_that_was_cancelled_there_does_not_come_back_when_it_was_changed_here():
    base = Profile(alerts=(KITCHEN,))
    mine, theirs = replace(base, alerts=(replace(KITCHEN, about="ice:15"),)), replace(base, alerts=())
    assert merged(mine, base, theirs).alerts == ()


@given(profiles, profiles, profiles)
def test_whatever_was_taken_away_on_either_device_does_not_come_back(base, mine, theirs):
    result = merged(mine, base, theirs)
    for name in ("alerts", "introduced", "days_used"):
        before, here, there, both = (set(_keys(getattr(each, name))) for each in (base, mine, theirs, result))
        if name == "alerts" or getattr(mine, name) != getattr(base, name):
            assert both >= (here - before) | (there - before)
            assert not both & (before - here)
        if name == "alerts":
            assert not both & (before - there)


def _keys(values):
    return [getattr(value, "id", value) for value in values]


@given(profiles, profiles, profiles)
def test_fields_that_belong_together_stay_together(base, mine, theirs):
    result = merged(mine, base, theirs)
    for names in (("place", "place_on", "led"), ("zone", "zone_on"), ("temperature", "temperature_on")):
        pair, here, there = ([getattr(each, name) for name in names] for each in (result, mine, theirs))
        assert pair in (here, there)


def test_a_setting_put_back_here_wins_over_one_that_did_not_change_there():
    base = Profile(settings=Settings(hold=20))
    mine, theirs = Profile(), replace(base, settings=Settings(hold=20, level=2))
    assert merged(mine, base, theirs).settings == Settings(hold=0, level=2)


def test_a_place_forgotten_after_a_warning_sign_stays_forgotten():
    day = date(2026, 11, 23)
    base = Profile(safety_on=day).at(Place("side_tilt"), day)
    mine = replace(base.at(None, day), safety_on=None)
    result = merged(mine, base, base.used_on(day).at(Place("side_tilt", rep=2), day))
    assert result.place is None and result.safety_on is None and result.days_used == (day,)


@given(profiles, profiles)
def test_fields_of_a_newer_version_are_kept(base, theirs):
    theirs = replace(theirs, extra={"streak": 3})
    assert merged(base.used_on(date(2027, 1, 1)), base, theirs).extra == {"streak": 3}
