"""Who doubts asks, and what was asked is answered before anything is led."""

from datetime import timedelta

import pytest

from tests.handlers.alexa import START, has, slot

HEART, ELSE = "check:sign:heart", ("StretchNeckIntent", "AMAZON.NextIntent", "HeatOrColdIntent", "WhatYouKnowIntent")


def asked_about_the_heart(user, *beside):
    user.says("WarningSignIntent", slot("warning_sign", "i never had chest pain this bad", "heart"), *beside)
    assert user.asked == HEART


@pytest.mark.parametrize("intent", ELSE)
def test_a_question_about_a_sign_stays_open_until_it_is_answered(known_user, intent):
    asked_about_the_heart(known_user)
    known_user.says(intent)
    assert known_user.asked == HEART and "guided" not in known_user.attributes
    assert has(known_user.says("AMAZON.YesIntent"), "cannot_call")


def test_it_is_not_answered_by_the_denial_of_something_else(known_user):
    asked_about_the_heart(known_user)
    known_user.says("DenyWarningSignIntent", slot("warning_sign", "no fever", "feverish"))
    assert known_user.asked == HEART
    known_user.says("DenyWarningSignIntent", slot("warning_sign", "no chest pain", "heart"))
    assert known_user.asked != HEART


def test_a_session_may_be_left_at_it(known_user):
    asked_about_the_heart(known_user)
    known_user.says("AMAZON.StopIntent")
    assert known_user.attributes is None


def test_what_was_told_beside_a_sign_in_doubt_counts_at_once(known_user):
    asked_about_the_heart(known_user, slot("condition", "a torn neck artery", "neck_artery"))
    known_user.leaves()
    said = known_user.says("GuideExerciseIntent", slot("exercise", "neck turn", "rotation"))
    assert has(said, "not_now_left_out", name="neck turn")


def test_a_denial_whose_words_do_not_reach_us_is_asked_about(known_user):
    known_user.says("StretchNeckIntent")
    assert known_user.attributes["guided"]
    said = known_user.says("DenyWarningSignIntent", after=20)
    assert "Is something really wrong right now?" in said and "guided" not in known_user.attributes
    known_user.says("AMAZON.NoIntent")
    assert known_user.attributes["guided"]
    known_user.says("DenyWarningSignIntent", after=20)
    assert has(known_user.says("AMAZON.YesIntent"), "cannot_call")


def test_at_a_safety_question_it_keeps_the_question(new_user):
    new_user.says("StretchNeckIntent")
    new_user.says("DenyWarningSignIntent")
    new_user.says("AMAZON.NoIntent")
    assert new_user.asked == "check:now"


@pytest.mark.parametrize("known", ["double vision", "seeing double"])
def test_of_a_question_of_two_things_only_what_was_denied_is_left_out(new_user, known):
    new_user.says("StretchNeckIntent")
    for reply in ("Yes", "No", "No", "No", "Yes"):
        new_user.says(f"AMAZON.{reply}Intent")
    assert new_user.asked == "check:double_vision"
    said = new_user.says("DenyWarningSignIntent", slot("warning_sign", f"no {known}", "artery"))
    assert new_user.asked == "check:double_vision" and "blackout" in said


def test_what_ends_the_coaching_does_not_hide_what_limits_it(known_user):
    both = slot("condition", "i've just eaten and i have a torn neck artery", "not_now")
    both["resolutions"]["resolutionsPerAuthority"][0]["values"].append({"value": {"name": "x", "id": "neck_artery"}})
    both["value"] = "driving, with a torn neck artery"
    known_user.says("ConditionIntent", both)
    known_user.leaves()
    said = known_user.says("GuideExerciseIntent", slot("exercise", "neck turn", "rotation"))
    assert has(said, "not_now_left_out", name="neck turn")


def test_an_exercise_of_the_massage_needs_its_question_by_whatever_way(known_user):
    known_user.touches("GuideExerciseIntent", "exercise", "circles")
    assert known_user.asked == "check:massage"


def test_a_place_that_one_voice_left_does_not_lead_another_on(new_user):
    for voice, days_ago in (("amzn1.ask.person.other", 5), ("amzn1.ask.person.one", 0)):
        new_user.voice, new_user.now = voice, START - timedelta(days=days_ago)
        new_user.says("StretchNeckIntent")
        for _ in ("now", "history"):
            new_user.says("AMAZON.NoIntent")
        assert new_user.attributes["guided"]
        new_user.leaves(after=20)
    new_user.voice = "amzn1.ask.person.other"
    new_user.opens()
    new_user.says("AMAZON.YesIntent")
    assert new_user.asked == "check:recheck"
