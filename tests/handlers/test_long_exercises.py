"""An exercise in parts, through the skill: only all of it is done, and the close comes once, at the end."""

import pytest

from neck_coach.compiled_content import content_for
from tests.handlers.alexa import START, has, slot

DOCTOR = content_for("en-US").phrases.data["doctor_line"]["say"]
TODAY = START.date().isoformat()


@pytest.fixture
def slow_user(known_user, table):
    """With the longest holds and the slowest voice the side stretch needs more than one answer."""
    settings = {"hold": 30, "pace": "slower", "level": 1}
    table.put(known_user.id, revision=1, version=1, disclaimer_on=TODAY, safety_on=TODAY, settings=settings)
    return known_user


def starts(user):
    said = user.says("StretchNeckIntent")
    assert user.asked == "part_done"
    return said


def test_the_parts_follow_each_other_and_the_last_has_the_close(slow_user):
    said = [starts(slow_user)]
    while slow_user.asked == "part_done":
        said.append(slow_user.says("AMAZON.YesIntent", after=slow_user.hears_all()))
        assert len(said) < 9
    assert len(said) > 1
    told = [any(line in part for line in DOCTOR) for part in said]
    assert told == [False] * (len(said) - 1) + [True]


def test_a_part_alone_is_not_the_whole_exercise(slow_user):
    slow_user.says("RoutineIntent", slot("routine", "daily", "daily"))
    slow_user.says("AMAZON.NextIntent", after=5)
    assert slow_user.attributes["guided"]["place"]["exercise"] == "rotation" and slow_user.asked == "part_done"
    slow_user.says("AMAZON.NextIntent", after=slow_user.hears_all())
    place = slow_user.attributes["guided"]["place"]
    assert place["exercise"] == "side_tilt" and "done" not in place


def test_again_after_a_part_is_that_part(slow_user):
    starts(slow_user)
    part = slow_user.attributes["guided"]
    slow_user.says("AMAZON.RepeatIntent", after=slow_user.hears_all())
    again = slow_user.attributes["guided"]
    assert (again["place"], len(again["marks"])) == (part["place"], len(part["marks"]))


def test_the_rest_is_offered_the_next_day(slow_user):
    starts(slow_user)
    rest = slow_user.attributes["guided"]["then"]
    slow_user.leaves(after=slow_user.hears_all())
    slow_user.now = slow_user.now.replace(day=slow_user.now.day + 1)
    assert "side stretch" in slow_user.opens()
    slow_user.says("AMAZON.YesIntent")
    assert slow_user.asked == "check:recheck"
    slow_user.says("AMAZON.NoIntent")
    assert slow_user.attributes["guided"]["place"] == rest


def test_after_fewer_repetitions_were_chosen_what_is_left_is_still_true(known_user):
    known_user.says("StretchNeckIntent")
    last = known_user.attributes["guided"]["marks"][-1]
    known_user.says("AMAZON.PauseIntent", after=last[0] + 3)
    assert known_user.attributes["place"]["rep"] == 5
    known_user.says("ChangeLevelIntent", slot("level", "level two", "two"))
    assert has(known_user.says("HowManyLeftIntent"), "reps_left", n=3)
