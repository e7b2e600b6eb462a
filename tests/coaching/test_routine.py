"""From an exercise to its steps: the dose, every repetition and side, and the way through a routine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.place import Place
from neck_coach.coaching.routine import SHORTEST_HOLD, dose_of, items_of, order_of_bouts, step_in
from neck_coach.compiled_content import content_for
from tests.coaching.made_up import places, some_sides

CONTENT = content_for("en-US")
EXERCISES = st.sampled_from(list(CONTENT.exercises.values()))
ROUTINES = [routine.id for routine in CONTENT.routines.values()]


@given(EXERCISES, st.integers(0, 2), st.integers(0, 1000), st.integers(0, 20))
def test_a_dose_stays_within_what_the_exercise_allows(exercise, level, hold, reps):
    dose = dose_of(exercise, level, hold, reps)
    own = exercise.levels[max(number for number in exercise.levels if number <= max(level, 1))]
    assert dose.reps == (reps or own.reps)
    if hold and exercise.longest_hold:
        assert SHORTEST_HOLD <= dose.hold <= max(SHORTEST_HOLD, exercise.longest_hold)
    else:
        assert dose.hold == own.hold


@given(EXERCISES, some_sides)
def test_sides_take_turns_within_each_repetition(exercise, sides):
    dose = exercise.levels[1]
    expected = (sides or exercise.sides) if exercise.sides else (None,)
    bouts = order_of_bouts(exercise, dose, Place(exercise.id, sides=sides))
    assert bouts == [(rep, side) for rep in range(1, dose.reps + 1) for side in expected]


@given(EXERCISES, places())
def test_from_any_place_something_is_left_to_do(exercise, place):
    dose = exercise.levels[1]
    left = order_of_bouts(exercise, dose, place)
    assert left
    if place.side in (place.sides or exercise.sides) and exercise.sides and place.rep <= dose.reps:
        assert left[0] == (place.rep, place.side)


@pytest.mark.parametrize("id", ROUTINES)
def test_a_routine_leads_through_all_its_exercises_and_back(id):
    routine = CONTENT.routines[id]
    here = Place(routine.exercises[0].exercise, routine=id)
    assert step_in(routine, here, -1) is None
    way = [here]
    while following := step_in(routine, way[-1], 1, done=True):
        way.append(following)
    assert [place.exercise for place in way] == [item.exercise for item in routine.exercises]
    assert way[-1].done == tuple(place.exercise for place in way[:-1])
    for place, before in zip(way[:0:-1], way[-2::-1], strict=True):
        back = step_in(routine, place, -1)
        assert back and (back.exercise, back.number) == (before.exercise, before.number)


def test_what_is_skipped_is_not_done():
    routine = CONTENT.routines["daily"]
    here = Place(routine.exercises[0].exercise, routine="daily")
    skipped = step_in(routine, here, 1)
    assert skipped and skipped.done == ()


def test_what_is_done_twice_counts_once():
    routine = CONTENT.routines["daily"]
    first = routine.exercises[0].exercise
    again = step_in(routine, Place(first, routine="daily", done=(first,)), 1, done=True)
    assert again and again.done == (first,)


@pytest.mark.parametrize(("number", "by"), [(0, -1), (5, 1), (99, 1), (99, -1)])
def test_beyond_either_end_of_a_routine_is_nothing(number, by):
    assert step_in(CONTENT.routines["daily"], Place("rotation", routine="daily", number=number), by) is None


def test_an_exercise_alone_is_its_own_routine():
    assert [item.exercise for item in items_of(None, Place("rotation"))] == ["rotation"]
