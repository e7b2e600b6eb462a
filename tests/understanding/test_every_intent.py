"""Nothing can be understood that is neither measured nor answered."""

from collections import Counter

import pytest

from neck_coach.compiled_content import content_for
from neck_coach.handlers import registry
from neck_coach.turn import Turn
from tests.handlers.alexa import START
from tests.handlers.intents import INTENTS
from workshop.bench.phrases import phrases

ENOUGH = 6
"""Phrases that measure an intent."""
NOT_UNDERSTOOD = "not_understood"


@pytest.mark.parametrize("name", INTENTS)
def test_an_intent_is_measured(name):
    assert Counter(phrase.intent for phrase in phrases())[name] >= ENOUGH


def test_nothing_is_measured_that_is_no_intent():
    named = {phrase.intent for phrase in phrases()} | {phrase.never for phrase in phrases()}
    assert named - {""} <= set(INTENTS)


def test_the_set_is_as_large_as_was_asked_for():
    found = phrases()
    assert len([phrase for phrase in found if phrase.intent and phrase.group != "out_of_domain"]) >= 400
    assert len([phrase for phrase in found if phrase.intent == "WarningSignIntent"]) >= 60
    assert len([phrase for phrase in found if phrase.group == "out_of_domain"]) >= 60


def test_about_a_fifth_is_held_out_and_has_every_intent():
    held_out = [phrase for phrase in phrases() if phrase.held_out]
    assert 0.15 <= len(held_out) / len(phrases()) <= 0.25
    assert set(INTENTS) - {phrase.intent for phrase in held_out} == set()


@pytest.mark.parametrize("kind", ["warning_signs", "exercises", "care", "routines"])
def test_every_value_that_content_names_is_measured(kind):
    slot = {"warning_signs": "warning_sign", "exercises": "exercise", "care": "care", "routines": "routine"}[kind]
    things = getattr(content_for("en-US"), kind)
    measured = {phrase.slots.get(slot) for phrase in phrases()}
    named = {id for id, thing in things.items() if getattr(thing, "offered", True)} - {"emergency_unclear"}
    assert named - measured == set()


@pytest.mark.parametrize("name", INTENTS)
def test_an_intent_has_a_function_that_answers_it(name, a_turn):
    answering = next((function for when, function in registry.HANDLERS if when(a_turn(name))), None)
    assert answering is not None
    assert (answering.__name__ == NOT_UNDERSTOOD) == (name == "AMAZON.FallbackIntent")


@pytest.fixture
def a_turn():
    def make(name: str) -> Turn:
        from neck_coach.coaching.conversation import Conversation
        from neck_coach.coaching.profile import Profile

        return Turn(name, START, content_for("en-US"), Profile(), Conversation())

    return make
