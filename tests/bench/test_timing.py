"""Holds and exercises last as long as planned: measured on every exercise at every level."""

import pytest

from neck_coach.coaching.counting import fill_hold
from neck_coach.coaching.pace import Pace
from neck_coach.coaching.place import Place
from neck_coach.compiled_content import content_for
from tests.needs import needs_a_voice
from workshop.bench.groups.timing import MOST_OFF, measure
from workshop.bench.recording import heard_seconds, said_seconds
from workshop.bench.stretches import stretches
from workshop.led import answers

CONTENT = content_for("en-US")
WITH_LEVELS = [(exercise, level) for exercise in CONTENT.exercises.values() for level in exercise.levels]


@needs_a_voice
def test_no_hold_beat_or_exercise_is_more_than_five_percent_off():
    measured = list(measure())
    worst = {metric.name: metric.value for metric in measured if metric.name.endswith("_max")}
    assert worst.keys() == {"hold_error_max", "beat_error_max", "total_error_max"}
    assert max(worst.values()) <= MOST_OFF
    assert len([metric for metric in measured if metric.name == "total_error"]) == len(WITH_LEVELS)


@needs_a_voice
def test_a_hold_of_any_length_is_right():
    counting = CONTENT.phrases.counting()
    for hold in range(1, 61):
        heard = sum(said_seconds(text) if text else seconds for text, seconds in fill_hold(hold, Pace(), counting))
        assert heard == pytest.approx(hold, rel=MOST_OFF / 100), hold


@needs_a_voice
def test_in_the_recording_each_silence_is_where_the_timeline_says():
    [(_, answer)] = answers(CONTENT, Place("side_tilt"))
    heard = 0.0
    for cue in answer.timeline.cues:
        assert heard == pytest.approx(cue.at, abs=max(0.6, cue.at * MOST_OFF / 100)), cue
        heard += said_seconds(cue.text) if cue.text else cue.seconds
    assert heard_seconds(answer.ssml) == pytest.approx(heard, rel=0.02)


@needs_a_voice
def test_a_break_is_exact_silence():
    assert heard_seconds('<speak><break time="2500ms"/><break time="250ms"/></speak>') == pytest.approx(2.75, abs=1e-4)


@pytest.mark.parametrize(("exercise", "level"), WITH_LEVELS, ids=lambda value: getattr(value, "id", str(value)))
def test_what_is_measured_is_every_hold_or_every_beat(exercise, level):
    found = [
        stretch
        for _, answer in answers(CONTENT, Place(exercise.id), level)
        for stretch in stretches(exercise, answer.timeline.cues)
    ]
    dose = exercise.levels[level]
    lengths = [beat.seconds for beat in exercise.beats] or [dose.hold]
    assert len(found) == dose.reps * max(1, len(exercise.sides)) * len(lengths)
    assert [stretch.planned for stretch in found] == pytest.approx(lengths * (len(found) // len(lengths)))
