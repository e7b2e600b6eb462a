"""All that is spoken can be followed by ear: grade 6 or lower, sentences of one breath, no promises, no diagnosis."""

import re

import pytest

from neck_coach.coaching.dialled import DIALLED
from neck_coach.compiled_content import content_for
from tests.content.reading import read
from tests.content.spoken import LOCALES, texts

HIGHEST_GRADE = 6.0
TOO_SHORT_TO_GRADE = 5
"""Words: the formula is made for passages, and finds "Gladly." as hard as a law."""
LONGEST_SENTENCE = 16
LONGEST_IN_AN_EMERGENCY = 25
LONGEST_LIST = 20
"""What is left of a safety question: names of things, no sentences to grade. The question itself is graded."""
FORBIDDEN = re.compile(
    r"\b(cur(e|es|ed|ing)|treat\w*|heal(s|ed|ing)?|fix(es|ed)?|diagnos\w*|guarantee\w*|promise\w*|clinically|miracle"
    r"|safe for everyone|always works|perfectly safe|nothing to worry about|you have a)\b",
    re.IGNORECASE,
)
HARD = re.compile(
    r"\b(symptom\w* of|consult|physician|approximately|immediately|prior to|cervical|musculature|adverse)\b", re.I
)


def is_emergency(where: str) -> bool:
    kind, _, name = where.partition(".")
    if kind == "warning_signs":
        return content_for("en-US").warning_signs[name.removesuffix(".ask")].level == "emergency"
    return where.startswith(("phrases.emergency", "phrases.cannot_call"))


def is_list(where: str) -> bool:
    return where.startswith("checks.") and where.endswith(".rest")


def longest(where: str) -> int:
    if is_list(where):
        return LONGEST_LIST
    return LONGEST_IN_AN_EMERGENCY if is_emergency(where) else LONGEST_SENTENCE


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_has_a_reading_grade_of_six_or_lower(locale):
    readings = {(where, text): read(text) for where, text in texts(locale) if not is_list(where)}
    graded = {key: round(found.grade, 1) for key, found in readings.items() if found.words >= TOO_SHORT_TO_GRADE}
    assert len(graded) > 300
    assert {key: grade for key, grade in graded.items() if grade > HIGHEST_GRADE} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sentence_can_be_said_in_one_breath(locale):
    too_long = [(where, text) for where, text in texts(locale) if read(text).longest_sentence > longest(where)]
    assert too_long == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("words", [FORBIDDEN, HARD], ids=["promises", "hard words"])
def test_no_text_promises_diagnoses_or_speaks_like_a_leaflet(locale, words):
    assert [(where, text) for where, text in texts(locale) if words.search(text)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_has_an_unfilled_placeholder_or_markup(locale):
    assert [(where, text) for where, text in texts(locale) if re.search(r"[{}<>&|\[\]\d]", DIALLED.sub("", text))] == []
