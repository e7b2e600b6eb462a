"""An exercise too long for one response is cut between repetitions, and nothing of it is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.answer import Answer, Further
from neck_coach.coaching.pace import PACES
from neck_coach.coaching.phrases import line, told
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Settings
from neck_coach.coaching.routine import dose_of, order_of_bouts
from neck_coach.compiled_content import content_for
from neck_coach.speech.compose import compose, how_many_fit
from neck_coach.speech.limits import LONGEST_SPEECH, fits
from tests.coaching.made_up import some_sides

CONTENT = content_for("en-US")
ASK = line("another_exercise", exercise="side stretch")
LONGEST = Settings(hold=30, pace="slower", level=2)
any_settings = st.builds(
    Settings, hold=st.sampled_from((0, *range(3, 61))), pace=st.sampled_from(sorted(PACES)), level=st.integers(0, 2)
)


def parts_of(turn, place):
    """The parts of an exercise, each asked for when the one before was heard."""
    parts = []
    while True:
        part = compose(Answer(guide=place, after=(line("doctor_line"),), ask=ASK, yes={"guide": "rotation"}), turn)
        assert fits(part.ssml, part.timeline.seconds)
        assert part.guided is not None and part.question is not None
        parts.append(part)
        if not part.guided.is_part:
            return parts
        assert len(parts) < 50
        turn = replace(turn, now=turn.now + timedelta(seconds=part.timeline.seconds + 2))
        place = part.guided.at(turn.now.timestamp())


def bouts_of(parts):
    return [(mark.rep, mark.side) for part in parts for mark in part.guided.marks]


@pytest.mark.parametrize("id", CONTENT.exercises)
def test_with_the_longest_holds_and_the_slowest_voice_all_repetitions_come(turn_with, id):
    exercise = CONTENT.exercises[id]
    parts = parts_of(turn_with(LONGEST), Place(id))
    dose = dose_of(exercise, LONGEST.level, LONGEST.hold)
    assert bouts_of(parts) == order_of_bouts(exercise, dose, Place(id))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(list(CONTENT.exercises.values())), any_settings, some_sides, st.integers(0, 6))
def test_at_any_settings_all_repetitions_come_once(turn_with, exercise, chosen, sides, turns):
    place = Place(exercise.id, sides=sides if exercise.sides else ())
    parts = parts_of(turn_with(chosen, turns=turns), place)
    dose = dose_of(exercise, chosen.level, chosen.hold)
    assert bouts_of(parts) == order_of_bouts(exercise, dose, place)


@pytest.fixture(scope="module")
def long_one(turn_with):
    parts = parts_of(turn_with(LONGEST), Place("side_tilt"))
    assert len(parts) > 1
    return parts


def test_a_part_asks_to_go_on_and_the_last_asks_what_was_to_be_asked(long_one):
    *first, last = long_one
    for part in first:
        assert part.question.id == "part_done" and part.question.yes == {"resume": ""}
    assert last.question.id == ASK.key and last.question.yes == {"guide": "rotation"}


@settings(deadline=None, max_examples=40)
@given(st.sampled_from([each for each in CONTENT.exercises.values() if each.sides]), any_settings, st.integers(0, 6))
def test_it_is_cut_after_both_sides(turn_with, exercise, chosen, turns):
    for part in parts_of(turn_with(chosen, turns=turns), Place(exercise.id)):
        assert part.guided is not None
        sides = [mark.side for mark in part.guided.marks]
        assert sides.count("right") == sides.count("left") and sides[0] == exercise.sides[0]


def legs_of(routine):
    items = CONTENT.routines[routine].exercises
    return [Further(Place(item.exercise, routine=routine, number=n)) for n, item in enumerate(items)]


@pytest.mark.parametrize("hold", [0, 10, 15, 20, 30])
@pytest.mark.parametrize("routine", ["daily", "twitch_now"])
def test_what_has_to_be_cut_anyway_begins_in_the_room_that_is_left(turn_with, routine, hold):
    """With holds of twenty seconds an answer of a minute was followed by one of four."""
    turn, legs = turn_with(Settings(hold=hold)), legs_of(routine)
    while legs:
        now = legs[: how_many_fit(turn, legs)]
        part = compose(Answer(guide=now[0].place, further=tuple(now[1:]), ask=ASK), turn)
        led, left = part.guided, legs[len(now) :]
        assert led is not None and fits(part.ssml, part.timeline.seconds)
        assert led.places == tuple(leg.place for leg in now)
        if led.is_part and led.then:
            done = [mark.side for mark in led.marks if mark.leg == len(led.places) - 1]
            assert done and done.count("right") == done.count("left")
            left = [Further(led.then), *left]
        elif left and is_cut_alone(turn, left[0]):
            assert part.timeline.seconds > LONGEST_SPEECH / 2
        legs = left


def is_cut_alone(turn, leg):
    led = compose(Answer(guide=leg.place, ask=ASK), turn).guided
    return led is not None and led.is_part


def test_praise_and_close_come_only_after_all_of_it(long_one):
    close = {CONTENT.phrases.say(line("doctor_line")), *CONTENT.phrases.data["doctor_line"]["say"]}
    said = [{cue.text for cue in part.timeline.cues} for part in long_one]
    assert not any(close & words for words in said[:-1])
    assert close & said[-1]


def test_lines_before_are_said_once_and_count_for_the_length(turn_with):
    long_talk = tuple(told("This is a sentence of nine or ten short words.") for _ in range(20))
    turn = turn_with(LONGEST)
    part = compose(Answer(lines=long_talk, guide=Place("side_tilt"), ask=ASK), turn)
    assert fits(part.ssml, part.timeline.seconds)
    assert part.ssml.count("This is a sentence") == 20
    assert part.guided and part.guided.is_part


@pytest.mark.parametrize("id", CONTENT.exercises)
def test_at_first_settings_nothing_is_cut(turn_with, id):
    assert len(parts_of(turn_with(), Place(id))) == 1
