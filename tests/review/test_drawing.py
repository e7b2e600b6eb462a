"""The drawn timeline shows all of the real one."""

import pytest

from neck_coach.coaching.place import Place
from neck_coach.compiled_content import content_for
from workshop.led import answers
from workshop.review.drawing import ROW, rows

CONTENT = content_for("en-US")
EVERY = [(exercise.id, level) for exercise in CONTENT.exercises.values() for level in exercise.levels]


@pytest.mark.parametrize(("exercise", "level"), EVERY)
def test_bars_fill_the_rows_without_gap_or_overlap(exercise, level):
    for _, answer in answers(CONTENT, Place(exercise), level):
        drawn = rows(answer.timeline)
        assert sum(row.seconds for row in drawn) == pytest.approx(answer.timeline.seconds)
        for row in drawn:
            now = 0.0
            for bar in row.bars:
                assert bar.at == pytest.approx(now, abs=1e-6)
                now += bar.seconds
            assert now == pytest.approx(row.seconds, abs=1e-6)
            assert row.seconds <= ROW


def test_holds_count_words_and_rests_have_their_own_shade():
    [(_, answer)] = answers(CONTENT, Place("side_tilt"))
    kinds = {bar.title: bar.kind for row in rows(answer.timeline) for bar in row.bars}
    assert kinds["Five."] == "count"
    assert kinds["And hold."] == "words"
    assert {"hold", "rest", "pause"} <= set(kinds.values())


def test_a_movement_without_a_hold_shows_the_time_to_move():
    [(_, answer)] = answers(CONTENT, Place("shoulder_rolls"))
    assert "move" in {bar.kind for row in rows(answer.timeline) for bar in row.bars}


def test_each_repetition_and_side_is_labelled_where_it_begins():
    [(_, answer)] = answers(CONTENT, Place("side_tilt"))
    labels = [(row.starts + label.at, label.text) for row in rows(answer.timeline) for label in row.labels]
    assert [text for _, text in labels] == [f"{rep} {side}" for rep in range(1, 6) for side in "RL"]
    assert [at for at, _ in labels] == [mark.at for mark in answer.timeline.marks()]
