"""Where Alexa hears a sign in words that no slot knows, the coach's own rules find it; and little else."""

from neck_coach.compiled_content import content_for, denials_for
from neck_coach.understanding.signs import told
from workshop.bench.phrases import phrases
from workshop.bench.understood import percent

SIGNS = content_for("en-US").warning_signs
DENIALS = denials_for("en-US")
TUNED = [phrase for phrase in phrases() if not phrase.held_out]
MAY_TELL = {
    *("WarningSignIntent", "DenyWarningSignIntent", "DiscomfortIntent", "ConditionIntent", "SeeDoctorIntent"),
    "ExplainMedicinesIntent",
}
"""Intents whose words may give a sign away."""


def found_in(text: str) -> str:
    sign = told(DENIALS.read(text).stated, SIGNS)
    return sign.id if sign else ""


def test_the_words_alone_tell_of_nearly_all_signs():
    told = [phrase for phrase in TUNED if phrase.intent == "WarningSignIntent"]
    assert percent(found_in(phrase.say) == phrase.slots["warning_sign"] for phrase in told) >= 92
    assert percent(bool(found_in(phrase.say)) for phrase in told) >= 96


def test_the_words_of_other_intents_hardly_ever_tell_of_a_sign():
    harmless = [phrase.say for phrase in TUNED if phrase.intent not in MAY_TELL]
    assert percent(bool(found_in(text)) for text in harmless) <= 3
