"""The one thing to offer someone who comes back."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given

from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.coaching.standing import STRETCHES, Standing, why_not
from neck_coach.coaching.suggestion import Suggestion, milestone_reached, suggestion
from neck_coach.compiled_content import content_for
from tests.coaching.made_up import days, profiles, standings

MONDAY = date(2026, 11, 23)
YESTERDAY = MONDAY - timedelta(days=1)
CONTENT = content_for("en-US")
EXERCISES = CONTENT.exercises
LONGER = next(id for id, each in EXERCISES.items() if 2 in each.levels and each.levels[2].after_days)
NOTHING = Suggestion("none")


def days_before(count):
    return tuple(MONDAY - timedelta(days=ago) for ago in range(count, 0, -1))


def suggested(profile, standing=None, today=MONDAY, *, reminded=False):
    return suggestion(profile, EXERCISES, CONTENT.routines, standing or Standing(), today, reminded=reminded)


PRACTISED = Profile(days_used=days_before(3), practised={LONGER: days_before(3)})


def test_to_someone_who_was_never_here_nothing():
    assert suggested(Profile()) == NOTHING


def test_whether_help_came_is_asked_first_then_comes_the_place_then_all_else():
    cold = replace(PRACTISED, temperature="cold", temperature_on=YESTERDAY)
    at_a_place = cold.at(Place("side_tilt"), YESTERDAY)
    assert suggested(replace(at_a_place, number_given_on=YESTERDAY)) == Suggestion("help_came")
    assert suggested(at_a_place) == Suggestion("place", "side_tilt")
    assert suggested(cold) == Suggestion("warm_today")
    assert suggested(PRACTISED) == Suggestion("longer", LONGER)


def test_whether_help_came_is_asked_for_thirty_days():
    for ago, expected in ((0, "help_came"), (30, "help_came"), (31, "none")):
        assert suggested(Profile(number_given_on=MONDAY - timedelta(days=ago)).on(MONDAY)).what == expected


def test_warmth_is_for_the_day_after_cold_but_not_after_an_injury():
    for ago, expected in ((0, "none"), (1, "warm_today"), (2, "none")):
        profile = Profile(temperature="cold", temperature_on=MONDAY - timedelta(days=ago))
        assert suggested(profile).what == expected
        assert suggested(profile, Standing(cold_only=True)) == NOTHING
    assert suggested(Profile(temperature="warm", temperature_on=YESTERDAY)) == NOTHING


def test_longer_holds_are_for_the_exercise_that_was_practised_and_offered_once_a_day():
    needed = EXERCISES[LONGER].levels[2].after_days
    assert suggested(replace(PRACTISED, practised={LONGER: days_before(needed - 1)})) == NOTHING
    assert suggested(replace(PRACTISED, practised={"breathing": days_before(3)})) == NOTHING
    assert suggested(replace(PRACTISED, days_used=(*days_before(3), MONDAY))) == NOTHING


def test_longer_holds_are_not_offered_to_those_who_chose_a_level_or_took_them():
    for chosen in (Settings(level=1), Settings(level=2), Settings(longer=(LONGER,))):
        assert suggested(replace(PRACTISED, settings=chosen)) == NOTHING


def test_what_has_to_be_left_out_is_not_suggested():
    limited = Standing(spared=frozenset(STRETCHES))
    assert suggested(PRACTISED, limited) == NOTHING
    assert suggested(PRACTISED.at(Place("side_tilt"), YESTERDAY), limited) == NOTHING


def done(id, ago=1, used=()):
    day = MONDAY - timedelta(days=ago)
    return replace(Profile().done_on(id, day), days_used=tuple(sorted({day, *used})))


def test_what_was_done_at_the_last_visit_is_offered_again():
    for id in ("side_tilt", "breathing", "daily"):
        assert suggested(done(id)) == Suggestion("same_again", id)
    assert suggested(done("side_tilt", ago=29)).what == "same_again"
    assert suggested(done("side_tilt", ago=30)) == NOTHING


def test_it_is_the_last_visit_only_if_no_other_came_after_it():
    assert suggested(done("side_tilt", ago=2, used=[YESTERDAY])) == NOTHING
    assert suggested(done("side_tilt", used=[MONDAY])) == NOTHING
    assert suggested(done("side_tilt", used=days_before(4))).what == "same_again"


def test_all_else_goes_before_what_was_last():
    last = done("breathing")
    assert suggested(replace(last, number_given_on=YESTERDAY)).what == "help_came"
    assert suggested(last.at(Place("side_tilt"), YESTERDAY)).what == "place"
    assert suggested(replace(last, temperature="cold", temperature_on=YESTERDAY)).what == "warm_today"
    assert suggested(replace(last, practised=PRACTISED.practised)).what == "longer"


def test_not_again_what_is_left_out_now_or_is_not_proposed_of_our_own():
    for id in ("side_tilt", "daily"):
        assert suggested(done(id), Standing(spared=frozenset(STRETCHES))) == NOTHING
        assert suggested(done(id), Standing(left_out=frozenset({"side_tilt"}))) == NOTHING
    for id in ("isometric_front", "press", "massage", "no such thing"):
        assert suggested(done(id)) == NOTHING
    assert suggested(done("breathing"), Standing(spared=frozenset(STRETCHES))).what == "same_again"


@given(profiles, standings(), days)
def test_there_is_always_one_answer_that_may_be_had(profile, standing, today):
    offer = suggested(profile, standing, today)
    if offer.exercise:
        routine = CONTENT.routines.get(offer.exercise)
        led = [item.exercise for item in routine.exercises] if routine else [offer.exercise]
        assert [why_not(EXERCISES[id], standing) for id in led] == [None] * len(led)
    assert bool(offer.exercise) == (offer.what in ("place", "longer", "same_again"))


def test_who_was_just_reminded_of_a_break_is_offered_it_before_all_but_the_question_for_help():
    at_a_place = PRACTISED.at(Place("side_tilt"), YESTERDAY)
    assert suggested(at_a_place, reminded=True) == Suggestion("break")
    hurt = replace(at_a_place, number_given_on=YESTERDAY)
    assert suggested(hurt, reminded=True) == Suggestion("help_came")


KEEN = Profile(days_used=days_before(8), used_since=MONDAY - timedelta(days=42))


def reached(profile):
    found = milestone_reached(profile, content_for("en-US").milestones.values(), MONDAY)
    return found.id if found else ""


def test_six_weeks_of_use_are_noticed_once():
    assert reached(KEEN) == "six_weeks"
    assert reached(replace(KEEN, milestones=("six_weeks",))) == ""


def test_neither_a_few_visits_nor_a_few_weeks_are_keeping_at_it():
    assert reached(replace(KEEN, used_since=MONDAY - timedelta(days=41))) == ""
    assert reached(replace(KEEN, days_used=days_before(7))) == ""
    long_ago = tuple(day - timedelta(days=30) for day in days_before(8))
    assert reached(replace(KEEN, days_used=long_ago)) == ""
    assert reached(replace(KEEN, used_since=None)) == ""
