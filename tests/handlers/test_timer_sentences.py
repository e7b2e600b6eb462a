"""What is said of timers: whole sentences for any of them, and "take it off" wherever a timer ends with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.alerts.timers import Timer
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers.care_timer import left_on
from neck_coach.turn import Turn
from tests.handlers.alexa import START

CONTENT = content_for("en-US")
TURN = Turn("", START, CONTENT, Profile(), Conversation())


@given(st.sampled_from(["", " ", "neck ice"]), st.none() | st.floats(0, 7_200), st.booleans())
def test_a_sentence_about_a_timer_has_no_gap_and_begins_with_a_capital(label, left, paused):
    said = TURN.phrases.say(left_on(TURN, Timer("T", label, left, paused)))
    assert "  " not in said and said[0] == said[0].upper()
    assert ("neck ice timer" if label.strip() else "the timer") in said.lower()
    assert ("paused" in said) == paused


@pytest.mark.parametrize("id", CONTENT.discomforts)
def test_what_says_to_take_it_off_ends_its_timer(id):
    felt = CONTENT.discomforts[id]
    assert ("take it off" in felt.say.lower() or "take off any" in felt.say.lower()) == felt.takes_off
