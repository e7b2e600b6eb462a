"""Nothing can be understood that is neither measured nor answered."""

from collections import Counter

import pytest

from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers import registry
from neck_coach.turn import SIGN_INTENTS, Turn
from neck_coach.words_in import SAID
from tests.handlers.alexa import START
from tests.handlers.intents import INTENTS
from workshop.bench.phrases import NETS, SIGN, phrases
from workshop.bench.skill import STATES

FALLBACK = "AMAZON.FallbackIntent"
ENOUGH = 6
"""Phrases that measure an intent."""
WISHES = [name for name in INTENTS if name not in (*SIGN_INTENTS, SAID)]
"""Signs are measured by what they are, whichever intent has them; SaidIntent is whatever its words mean."""


@pytest.mark.parametrize("name", WISHES)
def test_an_intent_is_measured(name):
    assert Counter(phrase.intent for phrase in phrases())[name] >= ENOUGH


def test_nothing_is_measured_that_is_no_intent_no_state_and_no_kind():
    named = {phrase.intent for phrase in phrases()} | {phrase.never for phrase in phrases()}
    assert named - {""} <= {*WISHES, SIGN}
    assert {phrase.state for phrase in phrases()} <= set(STATES)
    assert {phrase.kind for phrase in phrases()} <= {"", "fine", *NETS}


def test_slots_that_are_measured_are_those_of_the_intent():
    signs = content_for("en-US").warning_signs
    for phrase in phrases():
        if phrase.intent == SIGN:
            assert phrase.slots["warning_sign"] in signs, phrase.group
        else:
            assert set(phrase.slots) <= set(INTENTS.get(phrase.intent, ())), phrase.group


def test_the_set_is_as_large_as_was_asked_for():
    many = Counter(phrase.intent for phrase in phrases())
    assert sum(many[name] for name in WISHES if name != FALLBACK) >= 400
    assert many[SIGN] >= 60
    assert many[FALLBACK] >= 60


def test_at_least_a_fifth_is_held_out_and_has_every_intent():
    held_out = [phrase for phrase in phrases() if phrase.held_out]
    assert len(held_out) >= 0.2 * len(phrases())
    assert {*WISHES, SIGN} - {phrase.intent for phrase in held_out} == set()


def test_every_warning_sign_is_measured():
    measured = {phrase.slots.get("warning_sign") for phrase in phrases()}
    assert set(content_for("en-US").warning_signs) - measured == set()


@pytest.mark.parametrize("name", INTENTS)
def test_an_intent_has_a_function_that_answers_it(name):
    turn = Turn(name, START, content_for("en-US"), Profile(), Conversation())
    answering = next((function for when, function in registry.HANDLERS if when(turn)), None)
    assert answering is not None
    assert (answering.__name__ == "not_understood") == (name == FALLBACK)
