"""When to stop is said once in an answer: of the first exercise that may hurt, whichever of them that is."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from neck_coach.answer import Answer, Further
from neck_coach.coaching.phrases import line
from neck_coach.coaching.place import Place
from neck_coach.compiled_content import content_for
from neck_coach.speech.compose import compose

CONTENT = content_for("en-US")
FULL, SHORT = (CONTENT.phrases.say(line(key)) for key in ("guide_safety", "guide_safety_again"))
SOME = ("breathing", "shoulder_rolls", "rotation")


def said_before_each(turn, ids):
    """What opens each of these exercises in one answer."""
    places = [Place(id, reps=CONTENT.exercises[id].fewest) for id in ids]
    answer = Answer(guide=places[0], further=tuple(map(Further, places[1:])), ask=line("anything_else"))
    spoken = compose(answer, turn)
    return [
        " ".join(cue.text for cue in spoken.timeline.cues if cue.leg == leg and cue.name == "ready")
        for leg in range(len(ids))
    ]


@pytest.mark.parametrize("ids", list(permutations(SOME)))
@pytest.mark.parametrize(("heard", "words"), [(False, FULL), (True, SHORT)])
def test_it_is_said_of_the_first_that_may_hurt(turn_with, ids, heard, words):
    opened = said_before_each(turn_with(told_stop=heard), ids)
    first = next(number for number, id in enumerate(ids) if not CONTENT.exercises[id].gentle)
    assert [text.count(FULL) + text.count(SHORT) for text in opened] == [number == first for number in range(len(ids))]
    assert words in opened[first]


def test_it_was_heard_only_when_an_exercise_that_may_hurt_was_introduced(turn_with):
    answer = Answer(guide=Place("breathing", reps=6), further=(Further(Place("rotation")),), ask=line("anything_else"))
    turn = turn_with()
    led = compose(answer, turn).guided
    assert led is not None
    first_turn = next(mark.at for mark in led.marks if mark.leg == 1)
    for seconds, heard in ((20, False), (led.ends[0] + 6, False), (first_turn + 6, True)):
        later = replace(turn_with(guided=led), now=turn.now + timedelta(seconds=seconds))
        assert later.told_stop is heard
