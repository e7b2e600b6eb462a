"""The side that is wished for is the side that is stretched: in words, on the screen, and whatever is asked after."""

from collections.abc import Iterator
from typing import Any

import pytest

from neck_coach.coaching.catalogue import Exercise
from neck_coach.compiled_content import content_for
from tests.handlers.alexa import User, slot
from tests.memory.quick_table import QuickTable, quick_table
from tests.paths.ways import exercise_led, someone

TWO_SIDED = [each for each in content_for("en-US").exercises.values() if each.sides and each.offered]
OTHER = {"right": "left", "left": "right"}
SIDES = pytest.mark.parametrize("side", ["right", "left"])
EXERCISES = pytest.mark.parametrize("exercise", TWO_SIDED, ids=lambda each: each.id)


@pytest.fixture(scope="module")
def table() -> Iterator[QuickTable]:
    with quick_table() as table:
        yield table


def wishing(table: QuickTable, exercise: Exercise, side: str, why: str) -> User:
    """Somebody with a screen who wished for this exercise on this side."""
    user = someone(table, f"{why} {exercise.id} {side}")
    user.has_screen = True
    user.says("GuideExerciseIntent", slot("exercise", exercise.name, exercise.id), slot("side", side, side))
    return user


def moves(exercise: Exercise, side: str) -> str:
    """Where the head goes for who wishes for `side`."""
    return OTHER[side] if exercise.felt == "other" else side


def sides_led(user: User) -> set[str]:
    assert user.attributes
    return {mark[2] for mark in user.attributes["guided"]["marks"] if mark[2]}


def screen(user: User) -> dict[str, Any]:
    [document] = [each for each in user.response["response"]["directives"] if each["type"].endswith("RenderDocument")]
    data: dict[str, Any] = document["datasources"]["screen"]
    return data


@EXERCISES
@SIDES
def test_words_say_which_way_to_move_and_where_it_is_felt(table, exercise, side):
    user = wishing(table, exercise, side, "words")
    said = user.response["response"]["outputSpeech"]["ssml"]
    assert sides_led(user) == {moves(exercise, side)}
    assert (
        exercise.move.format(side=moves(exercise, side), other_side=OTHER[moves(exercise, side)]).split(".")[0] in said
    )
    title = f"to the {side}." if not exercise.felt else f"for your {side} side."
    assert title in said


@EXERCISES
@SIDES
def test_the_screen_shows_the_way_that_is_said(table, exercise, side):
    shown = screen(wishing(table, exercise, side, "screen"))
    way = moves(exercise, side)
    preposition = "on" if exercise.felt == "same" else "to"
    for bout in shown["bouts"]:
        assert bout["where"].lower().startswith(f"{preposition} the {way}")
        assert bout["dir"] == {"right": 1, "left": -1}[way]
        assert "{" not in bout["step"]


@EXERCISES
@SIDES
def test_which_side_says_both(table, exercise, side):
    user = wishing(table, exercise, side, "which")
    said = user.says("WhichSideIntent", after=25)
    preposition = "on" if exercise.felt == "same" else "to"
    assert f"{preposition} the {moves(exercise, side)}" in said.lower()
    assert exercise.feel.format(side=moves(exercise, side), other_side=OTHER[moves(exercise, side)]) in said
    if exercise.felt:
        assert "side}" in exercise.feel, "where it is felt has a side"
    assert sides_led(user) == {moves(exercise, side)}


@EXERCISES
@SIDES
def test_the_other_side_is_the_other_one(table, exercise, side):
    user = wishing(table, exercise, side, "other")
    user.says("ChooseSideIntent", after=25)
    assert sides_led(user) == {OTHER[moves(exercise, side)]}
    user.says("ChooseSideIntent", slot("side", side, side), after=25)
    assert sides_led(user) == {moves(exercise, side)}


@EXERCISES
@SIDES
def test_after_a_pause_and_in_the_next_session_it_is_the_same_side(table, exercise, side):
    user = wishing(table, exercise, side, "resume")
    user.says("AMAZON.PauseIntent", after=25)
    user.says("AMAZON.ResumeIntent")
    assert sides_led(user) == {moves(exercise, side)}
    user.leaves(after=25)
    said = user.opens()
    assert f"the {moves(exercise, side)}" in said
    user.says("AMAZON.YesIntent")
    assert sides_led(user) == {moves(exercise, side)}


@SIDES
def test_a_twitch_on_one_side_is_stretched_on_that_side(table, side):
    user = someone(table, f"twitch {side}")
    user.says("TwitchReliefIntent", slot("side", side, side))
    user.says("AMAZON.YesIntent")
    led = content_for("en-US").exercises[exercise_led(user)]
    assert sides_led(user) == {moves(led, side)}


@SIDES
def test_a_stretch_without_a_name_is_for_the_side_that_was_named(table, side):
    user = someone(table, f"stretch {side}")
    user.says("StretchNeckIntent", slot("side", side, side))
    assert sides_led(user) == {OTHER[side]}
