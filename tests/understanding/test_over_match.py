"""Every sample, with values in its slots, finds its own intent and no other."""

from collections.abc import Iterator

import pytest

from simulator.understanding.matcher import Match, matcher
from simulator.understanding.words import to_words
from tests.understanding.built import language_model
from workshop.bench.filled_samples import FilledSample, filled_samples
from workshop.bench.phrases import TODAY

THE_QUESTION_TELLS = {
    # "What time?" or "which one?", "how often?" or "which routine?"
    "one": {"ChooseIntent", "WhenIntent"},
    "two": {"ChooseIntent", "WhenIntent"},
    "three": {"ChooseIntent", "WhenIntent"},
    "one please": {"ChooseIntent", "WhenIntent"},
    "daily": {"RoutineIntent", "WhenIntent"},
}
LITERALS = {"one second", "just a second", "one sec", "just a sec", "just a minute", "half a minute"}
"""Sentences of PauseIntent, which win over the time that HaveTimeIntent hears in them."""

Matches = list[tuple[FilledSample, list[Match]]]


@pytest.fixture(scope="module")
def matches() -> Matches:
    """Every sample with its slots filled, and all samples that are the same sentence."""
    understanding = matcher("en-US")
    return [
        (sample, understanding.word_for_word(to_words(sample.text), TODAY))
        for sample in filled_samples(language_model())
    ]


def test_each_sample_finds_its_own_intent_only(matches: Matches):
    assert len(matches) > 10_000
    assert dict(_stolen(matches)) == {}


def _stolen(matches: Matches) -> Iterator[tuple[str, set[str]]]:
    for sample, found in matches:
        expected = THE_QUESTION_TELLS.get(sample.text, {sample.intent})
        intents = {match.intent for match in found}
        if intents != expected and not (sample.text in LITERALS and sample.intent in intents):
            yield f"{sample.intent}: {sample.text}", intents


def test_every_slot_is_filled_by_some_sample(matches: Matches):
    filled = {(match.intent, name) for _, found in matches for match in found for name in match.slots}
    slots = {(intent["name"], slot["name"]) for intent in language_model()["intents"] for slot in intent["slots"]}
    assert slots - filled == set()


@pytest.mark.parametrize("text", sorted(LITERALS))
def test_a_literal_wins_over_a_slot(text):
    match = matcher("en-US").match(to_words(text), TODAY)
    assert (match.intent, match.slots) == ("AMAZON.PauseIntent", {})
