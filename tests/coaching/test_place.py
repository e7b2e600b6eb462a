"""A place survives its way through JSON, and the time that has passed tells where in a timeline someone is."""

import json
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from neck_coach.coaching.place import LAG, Guided, Place, guided
from neck_coach.coaching.routine import order_of_bouts
from neck_coach.coaching.script import script
from neck_coach.coaching.timeline import Mark, lay_out
from neck_coach.compiled_content import content_for
from tests.coaching import made_up
from tests.coaching.made_up import nearly, paces, places, some_sides

CONTENT = content_for("en-US")
BEGAN = 1_800_000_000.0
HEARD_FROM = BEGAN + LAG
TOO_LARGE = 10**400


@given(places())
def test_a_place_survives_json(place):
    assert Place.from_data(json.loads(json.dumps(place.to_data()))) == place


@given(made_up.guided)
def test_what_is_led_survives_json(one):
    assert Guided.from_data(json.loads(json.dumps(one.to_data()))) == one


@given(nearly("exercise", "rep", "side", "sides", "routine", "number", "done", "reps"))
@example({"exercise": "side_tilt", "rep": TOO_LARGE, "number": float("inf")})
def test_any_json_gives_a_place_or_none(data):
    place = Place.from_data(data)
    assert place is None or (place.exercise and place.rep >= 1 and place.number >= 0)


@given(nearly("place", "began", "marks", "finished_at", "then", "further"), st.floats(0, 2e9))
@example({"place": {"exercise": "x"}, "began": TOO_LARGE, "finished_at": 1}, 0)
@example({"place": {"exercise": "x"}, "began": 0, "finished_at": TOO_LARGE}, 0)
@example({"place": {"exercise": "x"}, "began": 0, "finished_at": 9, "marks": [[TOO_LARGE, 1, None]]}, 0)
def test_any_json_gives_what_is_led_or_none(data, now):
    one = Guided.from_data(data)
    assert one is None or one.is_finished(now) in (True, False)
    assert one is None or one.at(now) is None or isinstance(one.at(now), Place)


@st.composite
def runs(draw):
    """An exercise that is being led from its start, with its timeline and the place where it goes on."""
    exercise = draw(st.sampled_from(list(CONTENT.exercises.values())))
    dose = draw(st.sampled_from(list(exercise.levels.values())))
    place = Place(exercise.id, sides=draw(some_sides) if exercise.sides else ())
    whole = script(exercise, dose, place, CONTENT.phrases)
    timeline = lay_out(whole.steps, draw(paces), CONTENT.phrases.counting())
    return exercise, dose, place, timeline, guided([place], BEGAN, timeline, draw(st.none() | places()))


@settings(deadline=None, max_examples=40)
@given(runs())
def test_the_place_at_any_moment_is_that_of_the_cue_that_is_heard(run):
    _, _, place, timeline, one = run
    for cue in timeline.cues:
        middle = cue.at + cue.seconds / 2
        if one.finished_at - 1.1 < middle < one.finished_at:
            continue  # there it may be told from the question that all is done
        here = one.at(HEARD_FROM + middle)
        if cue.rep:
            assert here == replace(place, rep=cue.rep, side=cue.side)
        elif cue.at < timeline.marks()[0].at:
            assert here == place


@settings(deadline=None, max_examples=40)
@given(runs())
def test_after_the_last_release_it_goes_on_elsewhere(run):
    *_, timeline, one = run
    assert not one.is_finished(HEARD_FROM + timeline.last_release(0) - 1.1)
    assert one.is_finished(HEARD_FROM + timeline.last_release(0) + 0.1)
    assert one.at(HEARD_FROM + timeline.seconds) == one.then


@settings(deadline=None, max_examples=40)
@given(runs())
def test_going_on_from_any_moment_leads_what_was_left_from_that_repetition_on(run):
    exercise, dose, place, _, one = run
    whole = order_of_bouts(exercise, dose, place)
    for number, mark in enumerate(one.marks):
        here = one.at(HEARD_FROM + mark.at + 0.01)
        assert here is not None
        assert order_of_bouts(exercise, dose, here) == whole[number:]
        assert len(script(exercise, dose, here, CONTENT.phrases).bouts) == len(whole) - number


@pytest.mark.parametrize("before", [-3600.0, -0.001])
def test_a_clock_that_goes_back_leaves_it_at_the_start(before):
    one = Guided((Place("side_tilt"),), BEGAN, (), (60.0,))
    assert one.at(BEGAN + before) == Place("side_tilt")


def test_from_the_start_keeps_the_sides_that_were_asked_for():
    place = Place("side_tilt", rep=3, side="left", sides=("left",), routine="daily", number=2)
    assert place.from_start() == Place("side_tilt", sides=("left",), routine="daily", number=2)


def two_exercises(finished: float = 90.0) -> Guided:
    first, second = Place("side_tilt", routine="daily"), Place("chin_tuck", routine="daily", number=1)
    marks = (Mark(5, 1, "right"), Mark(20, 1, "left"), Mark(50, 1, None, 1), Mark(70, 2, None, 1))
    return Guided((first, second), BEGAN, marks, (40.0, finished), 95.0, Place("breathing", routine="daily", number=2))


@pytest.mark.parametrize(
    ("heard", "exercise", "rep", "side", "done", "introduced"),
    [
        (1, "side_tilt", 1, None, (), ()),
        (25, "side_tilt", 1, "left", (), ("side_tilt",)),
        (41, "chin_tuck", 1, None, ("side_tilt",), ("side_tilt",)),
        (71, "chin_tuck", 2, None, ("side_tilt",), ("side_tilt", "chin_tuck")),
        (91, "breathing", 1, None, ("side_tilt", "chin_tuck"), ("side_tilt", "chin_tuck")),
    ],
)
def test_of_two_exercises_in_one_answer_each_has_its_time(heard, exercise, rep, side, done, introduced):
    one, now = two_exercises(), HEARD_FROM + heard
    here = one.at(now)
    assert here and (here.exercise, here.rep, here.side) == (exercise, rep, side)
    assert one.done_by(now) == done
    assert one.introduced_by(now) == introduced


def test_what_the_version_before_kept_of_one_exercise_is_read():
    data = {
        "place": {"exercise": "side_tilt", "rep": 1},
        "began": BEGAN,
        "marks": [[5.0, 1, "right"]],
        "finished_at": 60.0,
    }
    one = Guided.from_data(data)
    assert one == Guided((Place("side_tilt"),), BEGAN, (Mark(5.0, 1, "right"),), (60.0,))


def test_the_version_before_reads_the_first_exercise_of_several():
    """After a rollback: the keys that it knows are there, and the marks of later exercises have a shape it skips."""
    data = two_exercises().to_data()
    assert data["place"] == Place("side_tilt", routine="daily").to_data()
    assert [mark for mark in data["marks"] if len(mark) == 3] == [[5, 1, "right"], [20, 1, "left"]]


def test_a_broken_exercise_among_several_leaves_none():
    data = two_exercises().to_data() | {"further": [{"place": {}, "from": 40.0}]}
    assert Guided.from_data(data) is None
