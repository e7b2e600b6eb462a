"""Long sentences, to which no sample is near."""

from datetime import date

import pytest

from simulator.understanding.match import FALLBACK
from simulator.understanding.matcher import matcher
from simulator.understanding.words import to_words

MONDAY = date(2026, 11, 23)


@pytest.fixture
def heard(small_matcher):
    def understand(text):
        match = small_matcher.match(to_words(text), MONDAY)
        return match.intent, [entity.id for filled in match.slots.values() for entity in filled.entities or ()]

    return understand


def test_a_sentence_in_a_sentence_is_found(heard):
    story = "well i was out in the garden with the dog and then all at once my arm feels numb and heavy"
    assert heard(story) == ("SymptomIntent", ["numbness"])


def test_one_word_of_ours_makes_no_story(heard):
    assert heard("the story of the fever that came over the whole of the town") == (FALLBACK, [])


@pytest.mark.parametrize(
    ("story", "sign"),
    [
        ("we were sitting down to eat and then half of her face slid down and her words came out all wrong", "stroke"),
        (
            "i can't do my buttons like i could and these past months i'm more and more wobbly on my feet",
            "cord_slow",
        ),
    ],
)
def test_all_words_together_tell_what_it_is_about(story, sign):
    match = matcher("en-US").match(to_words(story), MONDAY)
    assert match.intent == "WarningSignIntent" and match.score < 1
    assert [entity.id for entity in match.slots["warning_sign"].entities or ()] == [sign]


def test_a_long_sentence_of_words_that_are_not_ours_stays_none_of_ours():
    story = "the council said that parking permits in the old town would be twice as dear from the first of april on"
    assert matcher("en-US").match(to_words(story), MONDAY).intent == FALLBACK
