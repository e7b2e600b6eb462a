"""What rules an exercise out is said by it, and what ends a session leaves nothing that could hurt."""

import re

import pytest

from neck_coach.coaching.catalogue import Exercise
from neck_coach.coaching.standing import STRETCHES
from neck_coach.compiled_content import content_for

CONTENT = content_for("en-US")
EXERCISES = CONTENT.exercises
LED_ALONE = [exercise for exercise in EXERCISES.values() if exercise.offered]
RULED_OUT = [exercise for exercise in EXERCISES.values() if exercise.leave_out_if]
TWO_SIDED = [exercise for exercise in EXERCISES.values() if exercise.sides]
SIGNS, DISCOMFORTS, CONDITIONS = CONTENT.warning_signs, CONTENT.discomforts, CONTENT.conditions
# What rules an exercise out, and how its `exclusion` calls that.
CALLED = {
    "tingling": "tingl",
    "arm_tingling": "tingl",
    "dizzy": "dizzy",
    "light_headed": "dizzy",
    "dizzy_on_moving": "dizzy",
    "electric_shock": "shock down your back",
    "shock_down_the_spine": "shock down your back",
    "recent_pain": "first three days of neck pain",
    "inflammatory_arthritis": "rheumatoid arthritis",
    "thin_bones": "osteoporosis",
}


def by_id(exercise: Exercise) -> str:
    return exercise.id


@pytest.mark.parametrize("exercise", RULED_OUT, ids=by_id)
def test_who_should_skip_an_exercise_is_told_of_all_that_rules_it_out(exercise):
    assert [id for id in exercise.leave_out_if if CALLED[id] not in exercise.exclusion] == []


def test_every_name_in_the_list_above_is_of_something_that_rules_out():
    assert CALLED.keys() == {id for exercise in RULED_OUT for id in exercise.leave_out_if}


@pytest.mark.parametrize("exercise", LED_ALONE, ids=by_id)
def test_who_should_skip_it_is_said_by_every_exercise_that_is_not_fit_for_everybody(exercise):
    assert bool(exercise.exclusion) == (not exercise.gentle)


def test_a_hurt_shoulder_is_named_by_every_exercise_of_the_shoulders_alone():
    of_shoulders = [exercise for exercise in LED_ALONE if exercise.uses == ("shoulders",)]
    assert len(of_shoulders) >= 3
    assert CONDITIONS["shoulder_injury"].spares == ("shoulders",)
    assert [exercise.id for exercise in of_shoulders if "hurt a shoulder" not in exercise.exclusion] == []


def test_only_breathing_posture_and_rest_are_fit_for_everybody():
    assert {exercise.id for exercise in EXERCISES.values() if exercise.gentle} == {"breathing", "posture_check"}
    assert {care.id for care in CONTENT.care.values() if care.gentle} == {"posture", "rest"}


@pytest.mark.parametrize("care", [care for care in CONTENT.care.values() if care.guide], ids=lambda care: care.id)
def test_a_care_uses_what_its_routine_uses(care):
    led = [EXERCISES[item.exercise] for item in CONTENT.routines[care.guide].exercises]
    assert set(care.uses) == {part for exercise in led for part in exercise.uses}


@pytest.mark.parametrize("exercise", TWO_SIDED, ids=by_id)
def test_where_a_stretch_is_felt_is_the_side_that_its_words_name(exercise):
    sentences = re.split(r"(?<=[.?!]) ", f"{exercise.move} {exercise.feel}")
    said = [sentence for sentence in sentences if re.search(r"\bfeel\b", sentence, re.I)]
    named = {name for sentence in said for name in re.findall(r"\{(\w+)\}", sentence)}
    if named:
        assert named == {{"other": "other_side", "same": "side"}[exercise.felt]}
    else:
        assert exercise.felt == ""  # who asks for a turn to a side means the way


def test_stretches_that_say_where_they_are_felt_are_among_those():
    assert {exercise.id for exercise in TWO_SIDED if exercise.felt == "other"} == {
        *("side_tilt", "levator_scapulae", "upper_trapezius"),
    }


@pytest.mark.parametrize("sign", [sign for sign in SIGNS.values() if sign.level == "today"], ids=lambda sign: sign.id)
def test_after_a_sign_that_should_be_seen_today_nothing_is_stretched_or_pressed(sign):
    assert set(STRETCHES) <= set(sign.spares)


@pytest.mark.parametrize("sign", [sign for sign in SIGNS.values() if sign.injury], ids=lambda sign: sign.id)
def test_after_an_injury_there_is_nothing_left_but_cold(sign):
    assert sign.level == "emergency" or "heat" in sign.spares


def test_only_who_speaks_of_dying_is_led_on_to_a_crisis_line():
    paths = {sign.id: sign.path for sign in SIGNS.values() if sign.path != "emergency"}
    assert paths == {"wish_to_die": "crisis", "wish_to_die_of_another": "crisis_of_another"}
    assert all(SIGNS[id].level == "emergency" for id in paths)


@pytest.mark.parametrize("felt", DISCOMFORTS.values(), ids=lambda felt: felt.id)
def test_a_discomfort_that_means_a_sign_is_not_taken_lightly(felt):
    sign = SIGNS.get(felt.at_rest)
    if sign and sign.level in ("emergency", "today"):
        assert not felt.harmless
        assert felt.spares


@pytest.mark.parametrize("check", CONTENT.checks.values(), ids=lambda check: check.id)
def test_after_a_yes_to_what_could_be_harmed_it_is_left_alone(check):
    for outcome in (check.yes, check.no):
        if "spare" in outcome:
            said = CONTENT.phrases.data[outcome["spare"]]["say"][0].lower()
            words = {"heat": "heat", "cold": "ice", "massage": "massage", "neck": "stretching"}
            named = {part for part, word in words.items() if word in said}
            assert named
            assert named <= set(check.spares)
