"""Rules find most signs that are told of in words, and hardly any in other words: they confirm what was learnt."""

from neck_coach.compiled_content import content_for, denials_for
from neck_coach.understanding.signs import told
from tests.understanding.taught import taught

SIGNS, DENIALS = content_for("en-US").warning_signs, denials_for("en-US")
OF_HEALTH = ("signs/", "discomforts/", "conditions/", "net/", "DiscomfortIntent", "ConditionIntent", "InjuredIntent")
MAY_TELL = (*OF_HEALTH, "DenyWarningSignIntent", "SeeDoctorIntent", "ExplainMedicinesIntent")
"""Classes whose words may give a sign away."""
EVERY = 7


def found_in(text: str) -> str:
    sign = told(DENIALS.read(text).stated, SIGNS)
    return sign.id if sign else ""


def share(found: list[bool]) -> float:
    return sum(found) / len(found)


def test_the_words_alone_tell_of_most_signs():
    said = [
        (name.removeprefix("signs/").partition("-")[0], text)
        for name, sentences in taught().items()
        if name.startswith("signs/")
        for text in sentences[::EVERY]
    ]
    assert share([bool(found_in(text)) for _, text in said]) > 0.7
    assert share([found_in(text) == id for id, text in said]) > 0.65


def test_the_words_of_other_wishes_hardly_ever_tell_of_a_sign():
    harmless = [
        text
        for name, sentences in taught().items()
        if not name.startswith(MAY_TELL)
        for text in sentences[:: EVERY * 2]
    ]
    assert share([bool(found_in(text)) for text in harmless]) < 0.02
