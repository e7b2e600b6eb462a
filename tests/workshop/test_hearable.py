"""Samples and wordings that Alexa refuses, or that no skill ever hears, are named where they are written."""

import pytest

from tests.workshop.small_model import build, faults, values
from workshop.hearable import problems, straightened

NOT_INSIDE = "has an apostrophe that is not inside a word"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("alexa {warning_sign}", "has 'alexa', which wakes a device"),
        ("echo that", "has 'echo', which wakes a device"),
        ("show me the echo's home page", "has 'echo', which wakes a device"),
        ("my computer-chair hurts", "has 'computer', which wakes a device"),
        ("is this from amazon", "has 'amazon', which wakes a device"),
        ("ziggy stop", "has 'ziggy', which wakes a device"),
        ("open neck coach", "has 'neck coach', which calls the skill"),
        ("what is neck coach's name", "has 'neck coach', which calls the skill"),
        ("dont ' stop", NOT_INSIDE),
        ("'tis sore", NOT_INSIDE),
        ("sore 'n stiff", NOT_INSIDE),
        ("it s' sore", NOT_INSIDE),
        ("a bit o'", NOT_INSIDE),
        ("my neck'' is sore", NOT_INSIDE),
        ("' {side} side", NOT_INSIDE),
        ("the {side}' one", NOT_INSIDE),
        ("My neck", "has 'M': only lower-case letters"),
        ("5 more", "has '5': only lower-case letters"),
    ],
)
def test_what_is_not_heard_is_a_problem(text, problem):
    assert [each for each in problems(text, "neck coach") if each.startswith(problem)], text


@pytest.mark.parametrize(
    "text",
    ["it's sore", "o'clock", "the {side}'s turn", "y'all've {care} b. c.", "echoes in my neck", "my neck coached"],
)
def test_what_only_looks_like_it_is_none(text):
    assert list(problems(text, "neck coach")) == []


def test_curly_apostrophes_become_straight():
    assert straightened("it’s ‘sore’") == "it's 'sore'"


def test_the_line_of_a_sample_is_named(tmp_path):
    sentences = 'SitIntent:\n  - "let me sit on {seat}"\n  - (alexa|please) i\'ll sit\n  - it’s neck coach\n'
    where = "interaction_model/en/sentences/sitting.yaml"
    assert faults(tmp_path, {"en/sentences/sitting.yaml": sentences}) == [
        f"{where}:3: SitIntent: \"alexa i'll sit\" has 'alexa', "
        "which wakes a device and is cut off before a skill hears it",
        f"{where}:4: SitIntent: \"it's neck coach\" has 'neck coach', "
        "which calls the skill and is cut off before it hears the rest",
    ]


def test_the_line_of_a_wording_is_named(tmp_path):
    slots = 'Seat:\n  chair: [a chair, mum’s chair]\n  desk: [the computer, "o\' desk"]\n'
    assert faults(tmp_path, {"en/slots.yaml": slots}) == [
        f'interaction_model/en/slots.yaml:3: Seat.desk: "o\' desk" {NOT_INSIDE}',
        "interaction_model/en/slots.yaml:3: Seat.desk: 'the computer' has 'computer', "
        "which wakes a device and is cut off before a skill hears it",
    ]


def test_what_can_be_heard_is_no_fault(tmp_path):
    assert values(build(tmp_path), "Seat") == {"chair": ["a chair"]}
