"""Every sample, with values in its slots, finds its own intent and no other."""

import pytest

from simulator.understanding.match import SAID, Match
from simulator.understanding.matcher import matcher
from simulator.understanding.words import to_words
from tests.understanding.built import language_model
from tests.understanding.filled import filled_samples
from workshop.bench.phrases import TODAY

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("over_match")]

THE_QUESTION_TELLS = ("daily",)
"""How often, or which routine?"""
NAMES = {"a few more seconds": "ChangeHoldIntent"}
"""Names of ours that are an amount, too: the name wins."""

Matches = list[tuple[str, str, list[Match]]]


@pytest.fixture(scope="module")
def matches() -> Matches:
    """Every intent and sentence, and all samples that are the same sentence."""
    found = matcher("en-US")
    sentences = ((intent, text) for intent, text in filled_samples() if intent != SAID)
    return [(intent, text, [*found.samples(to_words(text), TODAY)]) for intent, text in sentences]


def test_each_sample_finds_its_own_intent_only(matches: Matches):
    assert len(matches) > 5_000
    # A sentence as it stands wins over a slot that takes all of it: "just a minute" is no time to stretch.
    fewest = [(intent, text, min(len(match.slots) for match in found), found) for intent, text, found in matches]
    found = {
        f"{intent}: {text}": {match.intent for match in found if len(match.slots) == few}
        for intent, text, few, found in fewest
        if text not in THE_QUESTION_TELLS
    }
    stolen = {said: intents for said, intents in found.items() if intents != {said.partition(":")[0]}}
    assert stolen.keys() <= {f"{intent}: {text}" for text, intent in NAMES.items()}, stolen


@pytest.mark.parametrize("text", NAMES)
def test_a_name_of_ours_wins_over_an_amount(text):
    assert matcher("en-US").match(to_words(text), TODAY).intent == NAMES[text]


def test_every_slot_is_filled_by_some_sample(matches: Matches):
    filled = {(match.intent, name) for *_, found in matches for match in found for name in match.slots}
    intents = [intent for intent in language_model()["intents"] if intent["name"] != SAID]
    slots = {(intent["name"], slot["name"]) for intent in intents for slot in intent["slots"]}
    assert slots - filled == set()
