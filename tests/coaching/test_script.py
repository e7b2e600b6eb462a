"""What is said of an exercise: in full at first, then in fewer words that vary; taken up again, it is the same."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.coaching.catalogue import Exercise
from neck_coach.coaching.counting import COUNTS
from neck_coach.coaching.manner import Manner
from neck_coach.coaching.phrases import line
from neck_coach.coaching.place import Place
from neck_coach.coaching.routine import order_of_bouts
from neck_coach.coaching.script import Script, script
from neck_coach.compiled_content import content_for
from tests.coaching.made_up import places

CONTENT = content_for("en-US")
EXERCISES = st.sampled_from(list(CONTENT.exercises.values()))
HELD = [id for id, exercise in CONTENT.exercises.items() if exercise.move]
VARIED = [id for id in HELD if CONTENT.exercises[id].levels[1].reps >= 5]
DAYS = range(12)


def told(exercise: Exercise | str, place: Place | None = None, **manner) -> Script:
    exercise = CONTENT.exercises[exercise] if isinstance(exercise, str) else exercise
    place = place or Place(exercise.id)
    return script(exercise, exercise.levels[1], place, CONTENT.phrases, Manner(**manner))


def moves(whole: Script) -> list[str]:
    return [step.text for bout in whole.bouts for step in bout if step.name == "move"]


@settings(deadline=None)
@given(EXERCISES, places())
def test_a_script_has_a_bout_for_each_repetition_and_side_that_is_left(exercise, place):
    whole = told(exercise, place)
    assert [(bout[0].rep, bout[0].side) for bout in whole.bouts] == order_of_bouts(exercise, exercise.levels[1], place)
    assert all(not step.rep for step in (*whole.opening, *whole.closing))


@pytest.mark.parametrize("id", VARIED)
@pytest.mark.parametrize("day", DAYS)
def test_no_two_repetitions_after_each_other_are_told_alike(id, day):
    """Nobody wants to hear the same sentence ten times."""
    said = moves(told(id, day=day))
    plain = [text.replace("right", "side").replace("left", "side") for text in said]
    several = len(CONTENT.exercises[id].sides) or 1
    for earlier, later in zip(plain[2 * several :], plain[3 * several :], strict=False):
        assert earlier != later
    assert len(set(plain)) >= min(4, 1 + len(CONTENT.exercises[id].move_again))


@pytest.mark.parametrize("id", HELD)
def test_words_become_fewer_and_the_first_is_told_in_full(id):
    exercise = CONTENT.exercises[id]
    said = moves(told(id))
    assert len(said[0]) == max(map(len, said))
    first, last = len(said[0].split()), len(said[-1].split())
    assert last < first and exercise.feel.split("{")[0].strip() in said[0]


@pytest.mark.parametrize("id", HELD)
def test_no_movement_ends_in_the_word_with_which_its_hold_begins(id):
    """ "Tip left, and breathe. And breathe." """
    word = CONTENT.phrases.say(line("breath")).split()[-1]
    assert not [text for text in moves(told(id, count="breaths")) if text.endswith(word)]


@settings(deadline=None, max_examples=60)
@given(EXERCISES, st.integers(0, 30), st.sampled_from(COUNTS), st.data())
def test_what_is_taken_up_again_is_told_as_it_would_have_been(exercise, day, count, data):
    """All but the first repetition, which is told in full again, and its count."""
    whole = told(exercise, day=day, count=count)
    number = data.draw(st.integers(0, len(whole.bouts) - 1))
    start = whole.bouts[number][0]
    again = told(exercise, Place(exercise.id, rep=start.rep, side=start.side), day=day, count=count, known=True)
    later = [[(step.text, step.style) for step in bout] for bout in whole.bouts[number + 2 :]]
    assert [[(step.text, step.style) for step in bout] for bout in again.bouts[2:]] == later


@pytest.mark.parametrize("id", [id for id, exercise in CONTENT.exercises.items() if exercise.sides])
def test_the_other_side_is_announced_once(id):
    variants = CONTENT.phrases.data["switch_sides"]["say"]
    for day in DAYS:
        assert sum(text.startswith(tuple(variants)) for text in moves(told(id, day=day))) == 1
    one_side = moves(told(id, Place(id, sides=("left",))))
    assert not any(text.startswith(tuple(variants)) for text in one_side)


def test_the_last_repetitions_are_announced():
    said = " ".join(step.text for bout in told("chin_glide").bouts for step in bout)
    assert said.count("Last one.") == 1 and said.count("Two more to go.") == 1
    assert said.index("Two more to go.") < said.index("Last one.")


@pytest.mark.parametrize("id", [id for id, exercise in CONTENT.exercises.items() if exercise.levels[1].reps > 1])
@pytest.mark.parametrize("known", [True, False])
def test_who_takes_it_up_at_the_last_one_is_told(id, known):
    reps = CONTENT.exercises[id].levels[1].reps
    said = [
        " ".join(step.text for step in told(id, Place(id, rep=rep), known=known).opening) for rep in (reps - 1, reps)
    ]
    assert ["Last one" in text for text in said] == [False, True]


def test_of_an_even_number_half_is_announced():
    steps = [step for bout in told("breathing").bouts for step in bout]
    halfway = [step.rep for step in steps if step.aside == CONTENT.phrases.say(line("halfway"))]
    assert halfway == [9]


@pytest.mark.parametrize("id", HELD)
@pytest.mark.parametrize("hold", [10, 15, 30])
def test_every_long_hold_has_a_word_in_its_silence(id, hold):
    exercise = CONTENT.exercises[id]
    dose = replace(exercise.levels[1], hold=hold)
    whole = script(exercise, dose, Place(id), CONTENT.phrases, Manner())
    cues = exercise.cues or tuple(CONTENT.phrases.data["keep_going"]["say"])
    held = [step for bout in whole.bouts for step in bout if step.hold]
    assert held and all(step.aside in cues for step in held)


@pytest.mark.parametrize("exercise_id", CONTENT.exercises)
@pytest.mark.parametrize("side", ["right", "left"])
def test_no_placeholder_and_no_missing_side_is_ever_said(exercise_id, side):
    for step in told(exercise_id, Place(exercise_id, side=side)).steps:
        assert "{" not in step.text and "None" not in step.text


def test_when_to_stop_is_said_in_full_in_short_or_not_at_all():
    """The composer knows what was heard before."""
    full, short = (CONTENT.phrases.say(line(key)) for key in ("guide_safety", "guide_safety_again"))
    assert full in told("rotation").opening[0].text
    assert short in told("rotation", safety="guide_safety_again").opening[0].text
    opening = told("rotation", safety="").opening[0].text
    assert full not in opening and short not in opening


@pytest.mark.parametrize("id", [id for id, exercise in CONTENT.exercises.items() if exercise.gentle])
def test_what_is_fit_for_everybody_says_its_own_caution_in_place_of_pain(id):
    opening = told(id).opening[0].text
    assert CONTENT.exercises[id].cautions[0] in opening
    assert CONTENT.phrases.say(line("guide_safety")) not in opening


@pytest.mark.parametrize("id", [id for id, exercise in CONTENT.exercises.items() if exercise.offered])
def test_at_the_end_it_is_said_what_it_was_for_and_between_two_a_breath_is_left(id):
    exercise = CONTENT.exercises[id]
    assert exercise.finish and told(id).closing[-1].text.endswith(exercise.finish)
    between = told(id, last=False).closing[-1]
    assert exercise.finish not in between.text and between.pause >= 1
