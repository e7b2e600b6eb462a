"""Phrases: variants take turns, numbers and sides become words, a sentence keeps its capital."""

import pytest

from neck_coach.coaching.phrases import Line, Phrases, asked, line, told

DATA = {
    "praise": {"say": ["one", "two", "three"]},
    "hold_set": {"say": ["{n} seconds on the {side}."], "ask": ["Ready?"]},
    "side_right": {"say": ["right"]},
    "side_left": {"say": ["left"]},
    "told": {"say": ["{text}"]},
    "asked": {"ask": ["{question}"], "reprompt": ["{question} Yes or no?"]},
}
NUMBERS = [f"number {n}" for n in range(61)]
PHRASES = Phrases(DATA, NUMBERS)


def test_variants_take_turns():
    assert [Phrases(DATA, NUMBERS, seed).say(line("praise")) for seed in range(4)] == ["One", "Two", "Three", "One"]


def test_numbers_and_sides_are_said_in_words():
    assert PHRASES.say(line("hold_set", n=5, side="left")) == "Number 5 seconds on the left."


def test_a_number_without_a_word_is_said_in_digits():
    assert PHRASES.say(line("hold_set", n=90, side="right")) == "90 seconds on the right."


def test_a_part_that_is_not_there_says_nothing():
    assert PHRASES.ask(line("praise")) == "" == PHRASES.reprompt(line("hold_set", n=5, side="left"))


@pytest.mark.parametrize("phrase", [line("nothing"), Line("hold_set", {"n": 1})])
def test_an_unknown_phrase_or_value_is_an_error(phrase):
    with pytest.raises(KeyError):
        PHRASES.say(phrase)


@pytest.mark.parametrize("text", ["{side} stays", "{}", "{0.x}", "100 {"])
def test_what_fills_a_placeholder_is_never_filled_itself(text):
    assert PHRASES.say(told(text)) == text[:1].upper() + text[1:]
    assert PHRASES.ask(asked(text)).startswith(text[:1].upper())
