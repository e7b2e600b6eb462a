"""The one thing to offer someone who comes back."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given

from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.coaching.suggestion import suggestion
from tests.coaching.made_up import days, profiles

MONDAY = date(2026, 11, 23)
YESTERDAY = MONDAY - timedelta(days=1)
THREE_DAYS = tuple(MONDAY - timedelta(days=ago) for ago in (5, 3, 1))
TEN_DAYS = tuple(MONDAY - timedelta(days=ago) for ago in range(9, 0, -1))


def test_to_someone_who_was_never_here_nothing():
    assert suggestion(Profile(), MONDAY) == "none"


def test_a_doctor_comes_before_the_place_and_the_place_before_all_else():
    practised = Profile(days_used=THREE_DAYS, temperature="cold", temperature_on=YESTERDAY)
    at_a_place = practised.at(Place("side_tilt"), YESTERDAY)
    assert suggestion(replace(at_a_place, days_used=TEN_DAYS), MONDAY) == "see_doctor"
    assert suggestion(at_a_place, MONDAY) == "place"
    assert suggestion(practised, MONDAY) == "warm_today"


def test_warmth_is_for_the_day_after_cold():
    for ago, expected in ((0, "none"), (1, "warm_today"), (2, "none")):
        profile = Profile(temperature="cold", temperature_on=MONDAY - timedelta(days=ago))
        assert suggestion(profile, MONDAY) == expected
    assert suggestion(Profile(temperature="warm", temperature_on=YESTERDAY), MONDAY) == "none"


def test_longer_holds_are_offered_after_three_days_of_practice_once_a_day():
    assert suggestion(Profile(days_used=THREE_DAYS[1:]), MONDAY) == "none"
    assert suggestion(Profile(days_used=THREE_DAYS), MONDAY) == "level_up"
    assert suggestion(Profile(days_used=(*THREE_DAYS, MONDAY)), MONDAY) == "none"


def test_longer_holds_are_not_offered_to_those_who_chose_a_level():
    for level in (1, 2):
        assert suggestion(Profile(days_used=THREE_DAYS, settings=Settings(level=level)), MONDAY) == "none"


@given(profiles, days)
def test_there_is_always_one_answer(profile, today):
    offer = suggestion(profile, today)
    assert offer in ("see_doctor", "place", "warm_today", "level_up", "none")
    assert offer != "place" or profile.place_to_offer(today) is not None
