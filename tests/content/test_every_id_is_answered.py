"""Everything in the content can be had through the skill, in every way there is to it, as valid, plain speech."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from neck_coach.coaching.dialled import spoken
from neck_coach.compiled_content import content_for
from tests.content.reading import read
from tests.handlers.alexa import START, User, slot
from tests.memory.quick_table import QuickTable, quick_table

LOCALES = ("en-US", "en-GB")
CONTENT = content_for("en-US")
TODAY = START.date().isoformat()
HIGHEST_GRADE = 6.0


@pytest.fixture(scope="module")
def table() -> Iterator[QuickTable]:
    with quick_table() as table:
        yield table


@pytest.fixture(params=LOCALES)
def user(table, request) -> User:
    """Someone who heard the disclaimer and all the safety questions today, and has nothing new to tell."""
    table.put(request.node.nodeid, revision=1, version=1, disclaimer_on=TODAY, safety_on=TODAY)
    return User(request.node.nodeid, request.param).rechecked()


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
def test_an_exercise_is_led_for_the_side_that_is_named(user, id, side):
    """A stretch that is felt on the other side moves away from the side that it is for."""
    user.says("GuideExerciseIntent", slot("exercise", id, id), slot("side", side, side))
    other = {"right": "left", "left": "right"}[side]
    moves_to = other if content_of(user).exercises[id].felt == "other" else side
    assert {mark[2] for mark in user.attributes["guided"]["marks"]} == {moves_to}


@pytest.mark.parametrize("id", [id for id in offered(CONTENT.exercises) if CONTENT.exercises[id].exclusion])
def test_who_should_skip_an_exercise_is_said_the_first_time_it_is_led(user, id):
    exclusion = content_of(user).exercises[id].exclusion
    assert exclusion in user.says("GuideExerciseIntent", slot("exercise", id, id))
    assert exclusion not in user.says("AMAZON.StartOverIntent", after=user.hears_all())


@pytest.mark.parametrize("id", [id for id in offered(CONTENT.exercises) if CONTENT.exercises[id].exclusion])
def test_who_broke_in_before_it_was_said_who_should_skip_it_hears_it_again(user, id):
    exclusion = content_of(user).exercises[id].exclusion
    user.says("GuideExerciseIntent", slot("exercise", id, id))
    assert exclusion in user.says("AMAZON.StartOverIntent", after=2)


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
    led: list[str] = []
    while user.attributes and "guided" in user.attributes:
        guided = user.attributes["guided"]
        led += [leg["place"]["exercise"] for leg in (guided, *guided.get("further", ()))]
        user.says("AMAZON.NextIntent", after=user.hears_all())
    assert led == [item.exercise for item in routine.exercises]


@pytest.mark.parametrize("id", CONTENT.care)
def test_a_care_is_explained_and_checked_first(user, id):
    care = content_of(user).care[id]
    said = user.says("CareIntent", slot("care", care.name, id))
    if care.ask_first:
        assert user.asked == f"check:{care.ask_first}"
        assert care.first not in said
    while user.asked.startswith("check:"):
        said = user.says("AMAZON.NoIntent")
    how = () if care.guide else care.how
    for text in (care.first, *how, care.how_long, care.how_often, care.check, care.avoid):
        assert text in said
    assert user.attributes
    assert ("guided" in user.attributes) == bool(care.guide)


@pytest.mark.parametrize("id", CONTENT.topics)
def test_a_topic_is_explained_and_its_question_can_be_answered(user, id):
    topic = content_of(user).topics[id]
    said = user.says(topic.intent)
    assert all(spoken(text) in said for text in topic.say) and topic.ask in said
    assert user.says("AMAZON.YesIntent")


@pytest.mark.parametrize("id", CONTENT.warning_signs)
def test_a_warning_sign_is_answered_with_its_advice(user, id):
    sign = content_of(user).warning_signs[id]
    said = user.says("WarningSignIntent", slot("warning_sign", sign.said[0], id))
    assert spoken(sign.say) in said
    assert ("emergency" in user.attributes) == (sign.level == "emergency")


@pytest.mark.parametrize("id", CONTENT.discomforts)
def test_a_discomfort_ends_an_exercise_and_at_rest_means_its_sign_or_has_its_own_advice(user, id):
    felt = content_of(user).discomforts[id]
    at_rest = user.says("DiscomfortIntent", slot("discomfort", felt.said[0], id))
    sign = content_of(user).warning_signs.get(felt.at_rest)
    assert spoken(sign.say if sign else felt.say_at_rest) in at_rest
    user.leaves()
    user.id += " again"
    user.says("GuideExerciseIntent", slot("exercise", "breathing", "breathing"))
    user.says("AMAZON.NoIntent")
    assert spoken(felt.say) in user.says("DiscomfortIntent", slot("discomfort", felt.said[0], id), after=20)
    assert "guided" not in (user.attributes or {})


@pytest.mark.parametrize("id", CONTENT.conditions)
def test_a_condition_says_what_follows_and_limits_the_session(user, id):
    condition = content_of(user).conditions[id]
    said = user.says("ConditionIntent", slot("condition", condition.said[0], id))
    sign = content_of(user).warning_signs.get(condition.sign)
    assert spoken(sign.say if sign else condition.say) in said
    assert (user.attributes is None) == condition.ends
    if not condition.ends:
        user.says("StretchNeckIntent")
        assert ("guided" in user.attributes) == (not condition.limited)


def test_every_thing_to_try_is_offered_once(user):
    content = content_of(user)
    first = user.says("TwitchReliefIntent")
    said = [first, *(user.says("TryOtherIntent") for _ in content.relief[1:])]
    for item, heard in zip(content.relief, said, strict=True):
        assert item["say"] in heard and item["ask"] in heard


# What is asked for, and the check that comes first: for somebody new, in the days after, before cold, before massage.
BEFORE: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "now": ("StretchNeckIntent", []),
    "recheck": ("StretchNeckIntent", []),
    "skin": ("CareIntent", [slot("care", "ice", "ice")]),
    "massage": ("CareIntent", [slot("care", "massage", "massage")]),
}


def checks_from(first: str, table: QuickTable, replies: tuple[bool, ...] = ()) -> set[str]:
    """The safety questions that follow these replies. Only a no to each leads to what was asked for."""
    user = User(f"{first}: {replies}")
    if first != "now":
        table.put(user.id, revision=1, version=1, disclaimer_on=TODAY, safety_on=TODAY)
    if first in ("skin", "massage"):
        user.rechecked()
    name, slots = BEFORE[first]
    said = user.says(name, *slots)
    assert user.asked == f"check:{first}"
    for reply in replies:
        said = user.says("AMAZON.YesIntent" if reply else "AMAZON.NoIntent")
    if not user.asked.startswith("check:"):
        has_begun = CONTENT.care["ice"].first in said if first == "skin" else "guided" in (user.attributes or {})
        assert has_begun == (not any(replies)), replies
        return set()
    following = (checks_from(first, table, (*replies, reply)) for reply in (True, False))
    return {user.asked.removeprefix("check:")}.union(*following)


def test_every_way_through_the_safety_questions_ends_and_every_question_is_on_one(table):
    assert set().union(*(checks_from(first, table) for first in BEFORE)) == CONTENT.checks.keys()


@pytest.mark.parametrize("name", ["LaunchRequest", "AMAZON.HelpIntent", "HeatOrColdIntent", "WhatYouKnowIntent"])
def test_answers_as_a_whole_are_easy_to_follow(user, name):
    said = user.opens() if name == "LaunchRequest" else user.says(name)
    assert read(said).grade <= HIGHEST_GRADE
