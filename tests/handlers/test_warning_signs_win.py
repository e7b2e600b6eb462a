"""Warning signs through the skill: a denial inside a sign denies nothing, and nothing goes on after an emergency."""

from datetime import timedelta

import pytest

from neck_coach.compiled_content import content_for
from tests.handlers.alexa import has, slot

CONTENT = content_for("en-US")
CRISIS = "988"


def sign(text, id=None):
    return slot("warning_sign", text, id)


@pytest.mark.parametrize(
    ("text", "id", "heard"),
    [
        ("don't want to live", "wish_to_die", CRISIS),
        ("i don't want to be here any more", "wish_to_die", CRISIS),
        ("no reason to live", None, CRISIS),
        ("no feeling between my legs", "bladder_bowel", "911"),
        ("No feeling between my legs", "bladder_bowel", "911"),
    ],
)
def test_a_denial_that_belongs_to_the_sign_does_not_hide_it(known_user, text, id, heard):
    assert f"{heard} now" in known_user.says("WarningSignIntent", sign(text, id))
    assert known_user.attributes["emergency"]


def test_what_comes_after_a_denial_counts(known_user):
    said = known_user.says("DenyWarningSignIntent", sign("fever but my chest hurts"))
    assert known_user.attributes["emergency"] == "heart" and "911" in said


def test_a_statement_after_no_counts(known_user):
    known_user.says("DenyWarningSignIntent", sign("my chest hurts"))
    assert known_user.attributes["emergency"] == "heart"


@pytest.mark.parametrize("text", ["fever", "chest pain", "numbness", "fever or chest pain", "stroke"])
def test_a_plain_denial_is_good_to_hear(known_user, text):
    known_user.says("DenyWarningSignIntent", sign(text), slot("also_not", "numbness"))
    assert "emergency" not in known_user.attributes


def test_a_denial_in_a_routine_goes_on_with_its_own_question(known_user):
    known_user.says("RoutineIntent", slot("routine", "daily", "daily"))
    question = known_user.asked
    known_user.says("DenyWarningSignIntent", sign("fever", "fever"), after=20)
    assert known_user.asked == question and known_user.attributes["guided"]["place"]["routine"] == "daily"


def test_a_denied_sign_in_its_own_slot_is_no_sign(known_user):
    known_user.says("WarningSignIntent", sign("no chest pain", "heart"))
    assert "emergency" not in known_user.attributes


@pytest.mark.parametrize("id", [sign.id for sign in CONTENT.warning_signs.values() if sign.level == "emergency"])
def test_in_the_middle_of_an_exercise_it_stops_the_movement_and_forgets_the_place(known_user, table, id):
    known_user.says("StretchNeckIntent")
    said = known_user.says("WarningSignIntent", sign("that", id), after=40)
    assert has(said, "stop_and_keep_still" if CONTENT.warning_signs[id].keep_still else "stop_moving")
    assert has(said, "cannot_call")
    for name in (
        "AMAZON.NextIntent",
        "AMAZON.ResumeIntent",
        "AMAZON.YesIntent",
        "StretchNeckIntent",
        "DeleteDataIntent",
    ):
        known_user.says(name)
        assert known_user.attributes["emergency"] == id and "guided" not in known_user.attributes
    item = table.item(known_user.id)
    assert not {"place", "safety_on"} & item.keys() and id not in str({**item, "id": ""})
    assert known_user.says("AMAZON.StopIntent") and known_user.attributes is None


@pytest.mark.parametrize("name", ["GuideExerciseIntent", "CareIntent", "RoutineIntent", "ConditionIntent"])
def test_a_sign_heard_in_any_slot_is_a_sign(known_user, name):
    names = {
        "GuideExerciseIntent": "exercise",
        "CareIntent": "care",
        "RoutineIntent": "routine",
        "ConditionIntent": "condition",
    }
    known_user.says(name, slot(names[name], "i have chest pain"))
    assert known_user.attributes["emergency"] == "heart"


def test_at_the_safety_question_it_is_a_sign_and_not_an_answer(new_user):
    new_user.says("StretchNeckIntent")
    assert new_user.asked == "check:now"
    new_user.says("WarningSignIntent", sign("slurred speech", "stroke"))
    assert new_user.attributes["emergency"] == "stroke"


def test_the_next_visit_asks_whether_help_came_and_then_begins_with_the_safety_question(known_user):
    known_user.says("StretchNeckIntent")
    known_user.says("WarningSignIntent", sign("chest pain", "heart"), after=30)
    known_user.leaves()
    assert "side stretch" not in known_user.opens() and known_user.asked == "help_came"
    known_user.says("AMAZON.YesIntent")
    assert "skip" in known_user.says("GuideExerciseIntent", slot("exercise", "chin tuck", "chin_tuck"))
    known_user.leaves()
    known_user.now += timedelta(days=1)
    known_user.says("GuideExerciseIntent", slot("exercise", "chin tuck", "chin_tuck"))
    assert known_user.asked == "check:now"


@pytest.mark.parametrize(
    ("text", "id", "answered"),
    [
        ("i came off my bike and now i can't feel my fingers", "injury_mild", "injury_severe"),
        ("my neck has twitched for weeks and now my face is drooping", "two_weeks", "stroke"),
        ("i take lithium and my speech is slurred", "lithium", "lithium"),
    ],
)
def test_an_emergency_in_the_words_wins_over_a_milder_sign(known_user, text, id, answered):
    known_user.says("WarningSignIntent", sign(text, id))
    assert known_user.attributes["emergency"] == answered


@pytest.mark.parametrize(
    ("one", "other", "answered"),
    [
        (("i came off my bike", "injury_mild"), ("i can't feel my fingers", "sudden_weakness"), "injury_severe"),
        (("my neck hurts", "not_better"), ("i can't feel my legs", "sudden_weakness"), "sudden_weakness"),
        (("a fever", "feverish"), ("my neck is stiff", "weak_or_stiff"), "meningitis"),
        (("twitching for weeks", "two_weeks"), ("my face is droopy", None), "stroke"),
    ],
)
def test_of_two_signs_in_one_breath_the_urgent_one_is_answered(known_user, one, other, answered):
    known_user.says("WarningSignIntent", sign(*one), slot("other_sign", *other))
    assert known_user.attributes["emergency"] == answered
