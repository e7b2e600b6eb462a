"""Where someone is who breaks in, whatever a device and a network take: never further on than they really are."""

from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.manner import Manner
from neck_coach.coaching.pace import PACES
from neck_coach.coaching.phrases import line
from neck_coach.coaching.place import LAG, LEAST_LAG, Guided, Place, guided
from neck_coach.coaching.script import script
from neck_coach.coaching.timeline import Step, lay_out
from neck_coach.compiled_content import content_for

CONTENT = content_for("en-US")
BEGAN = 1_800_000_000.0


@st.composite
def led(draw: st.DrawFn) -> Guided:
    """Up to three exercises that are being led from the start of the first."""
    exercises = draw(st.lists(st.sampled_from(list(CONTENT.exercises.values())), min_size=1, max_size=3))
    scripts = [
        script(
            each,
            draw(st.sampled_from(list(each.levels.values()))),
            Place(each.id, number=leg),
            CONTENT.phrases,
            Manner(leg=leg, last=leg == len(exercises) - 1, day=draw(st.integers(0, 9))),
        )
        for leg, each in enumerate(exercises)
    ]
    question = draw(st.sampled_from(("another_exercise", "one_left", "next_in_routine", "part_done", "after_routine")))
    asked = Step("close", CONTENT.phrases.ask(line(question, exercise="chin tuck", n=2)))
    steps = (*(step for whole in scripts for step in whole.steps), asked)
    return guided(
        [Place(each.id, number=leg) for leg, each in enumerate(exercises)],
        BEGAN,
        lay_out(steps, draw(st.sampled_from([*PACES.values()])), CONTENT.phrases.counting()),
        None,
    )


def bouts(one: Guided) -> list[tuple[int, int, object]]:
    """Every exercise, repetition and side in its order; whoever has heard none yet is at the first."""
    return [(mark.leg, mark.rep, mark.side) for mark in one.marks]


def true_number(one: Guided, heard: float) -> int:
    """Which of them is done after so many seconds of the voice; from an exercise's last release on the next one's."""
    if heard >= one.finished_at:
        return len(one.marks)
    ended = sum(heard >= end for end in one.ends[:-1])
    first = next(number for number, mark in enumerate(one.marks) if mark.leg == ended)
    return max(first, sum(mark.at <= heard for mark in one.marks) - 1)


def placed_number(one: Guided, now: float) -> int:
    if one.is_finished(now):
        return len(one.marks)
    place = one.at(now)
    assert place
    side = place.side or next(mark.side for mark in one.marks if mark.leg == place.number)
    return bouts(one).index((place.number, place.rep, side))


@pytest.mark.parametrize("late", [0.0, 2.0, 4.0])
@given(one=led(), share=st.floats(0, 1), hidden=st.floats(0, 0.999))
def test_nobody_is_placed_further_than_they_are_and_at_worst_one_side_is_done_again(late, one, share, hidden):
    heard = share * (one.finished_at + 10)
    is_at, placed = true_number(one, heard), placed_number(one, BEGAN + floor(hidden + heard + late))
    assert is_at - 1 <= placed <= is_at


@pytest.mark.parametrize("late", [LEAST_LAG, 2.0, 4.0])
@given(one=led(), thinks=st.floats(0, 10))
def test_whoever_answers_the_question_after_it_has_done_it(late, one, thinks):
    now = BEGAN + one.over_at + late + thinks + 1e-3
    assert one.is_finished(now)


@given(one=led(), share=st.floats(0, 0.999))
def test_with_the_lag_that_is_set_the_place_is_exact(one, share):
    heard = share * (one.finished_at - 1)  # in the last second it may be told from the question that all is done
    assert placed_number(one, BEGAN + heard + LAG + 1e-3) == true_number(one, heard + 1e-3)
