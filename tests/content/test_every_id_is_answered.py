"""Everything in the content can be had through the skill, in every way there is to it, as valid, plain speech."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from neck_coach.compiled_content import content_for
from neck_coach.speech.ssml import readable
from tests.content.reading import read
from tests.handlers.alexa import START, User, slot
from tests.memory.table import Table, profile_table

LOCALES = ("en-US", "en-GB")
CONTENT = content_for("en-US")
TODAY = START.date().isoformat()
HIGHEST_GRADE = 6.0


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    with profile_table() as table:
        yield table


@pytest.fixture(params=LOCALES)
def user(table, request) -> User:
    """Someone who heard the disclaimer and the safety question today."""
    table.put(request.node.nodeid, revision=1, version=1, disclaimer_on=TODAY, safety_on=TODAY)
    return User(request.node.nodeid, request.param)


def content_of(user: User) -> Any:
    return content_for(user.locale)


def offered(kind: Mapping[str, Any]) -> list[str]:
    return [id for id, entry in kind.items() if entry.offered]


def is_led(user: User, exercise: str) -> bool:
    attributes = user.attributes or {}
    return bool(attributes) and attributes["guided"]["place"]["exercise"] == exercise


@pytest.mark.parametrize("id", offered(CONTENT.exercises))
def test_an_exercise_is_led(user, id):
    exercise = content_of(user).exercises[id]
    said = user.says("GuideExerciseIntent", slot("exercise", exercise.name, id))
    assert is_led(user, id)
    for text in (exercise.name, exercise.get_ready, exercise.release):
        assert text in said or text[:1].upper() + text[1:] in said
    for side in exercise.sides:
        assert f"{side} " in said


@pytest.mark.parametrize("id", [id for id in offered(CONTENT.exercises) if CONTENT.exercises[id].sides])
@pytest.mark.parametrize("side", ["right", "left"])
def test_an_exercise_is_led_on_one_side(user, id, side):
    user.says("GuideExerciseIntent", slot("exercise", id, id), slot("side", side, side))
    assert {mark[2] for mark in user.attributes["guided"]["marks"]} == {side}


@pytest.mark.parametrize("id", CONTENT.not_offered)
def test_what_is_not_offered_is_answered_with_its_reason_and_the_nearest(user, id):
    other = content_of(user).not_offered[id]
    said = user.says("GuideExerciseIntent", slot("exercise", other.said[0], id))
    assert other.say in said
    user.says("AMAZON.YesIntent")
    assert is_led(user, other.nearest)


@pytest.mark.parametrize("id", offered(CONTENT.routines))
def test_a_routine_is_led_to_its_end(user, id):
    routine = content_of(user).routines[id]
    user.says("RoutineIntent", slot("routine", routine.name, id))
    for item in routine.exercises:
        while user.asked == "part_done":
            user.says("AMAZON.YesIntent", after=user.hears_all())
        assert is_led(user, item.exercise)
        user.says("AMAZON.NextIntent", after=user.hears_all())
    assert user.attributes and "guided" not in user.attributes


@pytest.mark.parametrize("id", CONTENT.care)
def test_a_care_is_explained_and_checked_first(user, id):
    care = content_of(user).care[id]
    said = user.says("CareIntent", slot("care", care.name, id))
    body = [care.first] if care.guide else [*care.how, care.how_long, care.how_often, care.check, care.avoid]
    assert care.guide or all(text in said for text in body)
    if care.ask_first:
        assert user.asked == f"check:{care.ask_first}"
        assert user.says("AMAZON.NoIntent")
    assert user.attributes


@pytest.mark.parametrize("id", CONTENT.topics)
def test_a_topic_is_explained_and_its_question_can_be_answered(user, id):
    topic = content_of(user).topics[id]
    said = user.says(topic.intent)
    assert all(readable(text) in said for text in topic.say) and topic.ask in said
    assert user.says("AMAZON.YesIntent")


@pytest.mark.parametrize("id", CONTENT.warning_signs)
def test_a_warning_sign_is_answered_with_its_advice(user, id):
    sign = content_of(user).warning_signs[id]
    said = user.says("WarningSignIntent", slot("warning_sign", sign.said[0], id))
    assert readable(sign.say) in said
    assert ("emergency" in user.attributes) == (sign.level == "emergency")


@pytest.mark.parametrize("id", CONTENT.discomforts)
def test_a_discomfort_ends_an_exercise_and_means_its_sign_at_rest(user, id):
    felt = content_of(user).discomforts[id]
    at_rest = user.says("DiscomfortIntent", slot("discomfort", felt.said[0], id))
    sign = content_of(user).warning_signs.get(felt.at_rest)
    assert sign is None or readable(sign.say) in at_rest
    user.leaves()
    user.id += " again"
    user.says("GuideExerciseIntent", slot("exercise", "breathing", "breathing"))
    user.says("AMAZON.NoIntent")
    assert readable(felt.say) in user.says("DiscomfortIntent", slot("discomfort", felt.said[0], id), after=20)
    assert "guided" not in (user.attributes or {})


@pytest.mark.parametrize("id", CONTENT.conditions)
def test_a_condition_says_what_follows_and_limits_the_session(user, id):
    condition = content_of(user).conditions[id]
    said = user.says("ConditionIntent", slot("condition", condition.said[0], id))
    sign = content_of(user).warning_signs.get(condition.sign)
    assert readable(sign.say if sign else condition.say) in said
    user.says("StretchNeckIntent")
    assert ("guided" in user.attributes) == (not condition.limited)


def test_every_thing_to_try_is_offered_once(user):
    content = content_of(user)
    first = user.says("TwitchReliefIntent")
    said = [first, *(user.says("TryOtherIntent") for _ in content.relief[1:])]
    for item, heard in zip(content.relief, said, strict=True):
        assert item["say"] in heard and item["ask"] in heard


def checks_from(replies: tuple[bool, ...]) -> set[str]:
    """The safety questions that follow these replies. Only a plain no leads to the exercise."""
    user = User(f"replies {replies}")
    user.says("StretchNeckIntent")
    for reply in replies:
        user.says("AMAZON.YesIntent" if reply else "AMAZON.NoIntent")
    if not user.asked.startswith("check:"):
        assert ("guided" in (user.attributes or {})) == (replies == (False,))
        return set()
    return {user.asked} | checks_from((*replies, True)) | checks_from((*replies, False))


def test_every_way_through_the_safety_questions_ends(table):
    of_care = {care.ask_first for care in CONTENT.care.values()}
    assert checks_from(()) == {f"check:{id}" for id in CONTENT.checks if id not in of_care}


@pytest.mark.parametrize("name", ["LaunchRequest", "AMAZON.HelpIntent", "HeatOrColdIntent", "WhatYouKnowIntent"])
def test_answers_as_a_whole_are_easy_to_follow(user, name):
    said = user.opens() if name == "LaunchRequest" else user.says(name)
    assert read(said).grade <= HIGHEST_GRADE
