"""Timelines of every exercise, at any hold and pace: in order, without gap, overlap or long silence, holds exact."""

from dataclasses import replace
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.coaching.counting import COUNTS, LONGEST_SILENCE
from neck_coach.coaching.manner import Manner
from neck_coach.coaching.pace import PACES, Pace
from neck_coach.coaching.place import Place
from neck_coach.coaching.routine import order_of_bouts
from neck_coach.coaching.script import script
from neck_coach.coaching.timeline import Step, Timeline, lay_out
from neck_coach.compiled_content import content_for
from tests.coaching.made_up import paces, some_sides

CONTENT = content_for("en-US")


@st.composite
def led(draw, any_pace=paces):
    """An exercise with any hold, repetitions and sides, laid out at any pace; and what it should be."""
    exercise = draw(st.sampled_from(list(CONTENT.exercises.values())))
    dose = draw(st.sampled_from(list(exercise.levels.values())))
    if dose.hold:
        dose = replace(dose, hold=draw(st.integers(1, 120)))
    dose = replace(dose, reps=draw(st.integers(1, 6)))
    place = Place(exercise.id, sides=draw(some_sides) if exercise.sides else ())
    manner = Manner(day=draw(st.integers(0, 30)), count=draw(st.sampled_from(COUNTS)))
    whole = script(exercise, dose, place, CONTENT.phrases, manner)
    return exercise, dose, place, lay_out(whole.steps, draw(any_pace), CONTENT.phrases.counting())


@settings(deadline=None, max_examples=150)
@given(led())
def test_cues_follow_each_other_without_gap_or_overlap(led):
    *_, timeline = led
    assert timeline.cues[0].at == 0
    for one, next_one in pairwise(timeline.cues):
        assert next_one.at == pytest.approx(one.ends)
    assert all(cue.seconds > 0 for cue in timeline.cues)


@settings(deadline=None, max_examples=150)
@given(led())
def test_the_whole_is_the_sum_of_its_cues(led):
    *_, timeline = led
    assert timeline.seconds == pytest.approx(sum(cue.seconds for cue in timeline.cues))
    assert timeline.last_release(0) <= timeline.seconds


@settings(deadline=None, max_examples=300)
@given(led())
def test_no_silence_is_longer_than_ten_seconds_however_many_cues_it_has(led):
    *_, timeline = led
    for is_said, cues in groupby(timeline.cues, key=lambda cue: bool(cue.text)):
        if not is_said:
            assert sum(cue.seconds for cue in cues) <= LONGEST_SILENCE + 1e-6


@settings(deadline=None, max_examples=150)
@given(led())
def test_every_repetition_and_side_is_there_in_order(led):
    exercise, dose, place, timeline = led
    assert [(mark.rep, mark.side) for mark in timeline.marks()] == order_of_bouts(exercise, dose, place)


@settings(deadline=None, max_examples=150)
@given(led())
def test_every_hold_lasts_exactly_as_long_as_it_says(led):
    exercise, dose, place, timeline = led
    if dose.hold:
        spans = [end - start for start, end in timeline.holds()]
        assert spans == pytest.approx([dose.hold] * len(order_of_bouts(exercise, dose, place)))


@settings(deadline=None)
@given(led(st.sampled_from(list(PACES.values()))))
def test_movements_without_a_hold_keep_their_time_at_our_paces(led):
    exercise, dose, _, timeline = led
    if exercise.beats:
        in_reps = sum(cue.seconds for cue in timeline.cues if cue.rep)
        assert in_reps == pytest.approx(dose.reps * sum(beat.seconds for beat in exercise.beats))


@settings(deadline=None)
@given(led(st.sampled_from(list(PACES.values()))))
def test_the_rest_after_a_repetition_lasts_as_long_as_it_says(led):
    _, dose, _, timeline = led
    if not dose.hold or dose.rest < 5:
        return
    rests = [(span[1], mark.at) for span, mark in zip(timeline.holds(), timeline.marks()[1:], strict=False)]
    for released, next_rep in rests:
        assert next_rep - released == pytest.approx(dose.rest, abs=0.002)


@pytest.mark.parametrize("name", PACES)
def test_the_posture_check_is_never_silent_for_long_at_our_paces(name):
    exercise = CONTENT.exercises["posture_check"]
    whole = script(exercise, exercise.levels[1], Place(exercise.id), CONTENT.phrases)
    steps = [step for bout in whole.bouts for step in bout]
    timeline = lay_out([*steps, *whole.closing], PACES[name], CONTENT.phrases.counting())
    for is_said, cues in groupby(timeline.cues, key=lambda cue: bool(cue.text)):
        assert is_said or sum(cue.seconds for cue in cues) <= LONGEST_SILENCE + 1e-6


def test_breathing_counts_on_after_the_words(content, counting):
    exercise = content.exercises["breathing"]
    whole = script(exercise, replace(exercise.levels[1], reps=1), Place(exercise.id), content.phrases)
    said = [cue.text for cue in lay_out(whole.bouts[0], Pace(), counting).cues if cue.text]
    assert said == ["In.", "Two.", "Three.", "Four.", "Five.", "Out.", "Two.", "Three.", "Four.", "Five."]


def test_pauses_follow_the_pace(counting):
    one = lay_out([Step("ready", "", pause=2.0)], Pace(pauses=1.5), counting)
    assert one.seconds == pytest.approx(3.0)


def test_nothing_takes_no_time():
    assert Timeline().seconds == Timeline().last_release(0) == 0
    assert not Timeline().marks() and not Timeline().holds()
