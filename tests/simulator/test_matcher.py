"""What is a sample, word for word, comes as its intent; everything else as words, or as the fallback."""

import json
from datetime import date
from pathlib import Path

import pytest

from simulator.understanding.match import Entity, Filled, Match
from simulator.understanding.matcher import Matcher
from simulator.understanding.model import read_model
from simulator.understanding.words import to_words

MONDAY = date(2026, 11, 23)
NOT_OURS = "AMAZON.FallbackIntent"


@pytest.fixture
def heard(small_matcher):
    """The intent of a sentence, and the ids or values of its slots."""

    def understand(text):
        match = small_matcher.match(to_words(text), MONDAY)
        slots = {
            name: filled.value if filled.entities is None else [entity.id for entity in filled.entities]
            for name, filled in match.slots.items()
        }
        return match.intent, slots

    return understand


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("How do I stretch my neck?", "StretchNeckIntent", {}),
        ("stop", "AMAZON.StopIntent", {}),  # Alexa's own phrase
        ("next one", "AMAZON.NextIntent", {}),  # a sample of ours beside them
        ("what time is it", NOT_OURS, {}),
        ("do the side stretch", "GuideExerciseIntent", {"exercise": ["side_tilt"]}),
        ("do the fist under the chin stretch", "GuideExerciseIntent", {"exercise": ["chin_glide"]}),
        ("side stretch on the left", "GuideExerciseIntent", {"exercise": ["side_tilt"], "side": ["left"]}),
        ("the stretch", "GuideExerciseIntent", {"exercise": ["shoulder_rolls", "shrug"]}),
        ("I have 2 minutes", "HaveTimeIntent", {"duration": "PT2M"}),
        ("I've two minutes", "HaveTimeIntent", {"duration": "PT2M"}),
        ("half an hour", "AddIntent", {"duration": "PT30M"}),
        ("twenty five more", "AddIntent", {"number": "25"}),
        ("the twenty first one", "OrderIntent", {"place": "21"}),
        ("I used ice yesterday", "UsedCareIntent", {"date": "2026-11-22"}),
        ("hold for twenty seconds", "ChangeHoldIntent", {"seconds": "20"}),
        ("remind me at half past nine", "RemindIntent", {"time": "09:30"}),
        ("I do not have a fever", "DenyIntent", {"symptom": ["fever"]}),
        ("I don’t have fever", "DenyIntent", {"symptom": ["fever"]}),
    ],
)
def test_a_sample_is_found_word_for_word(heard, text, intent, slots):
    assert heard(text) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("left side stretch", "GuideExerciseIntent", {"side": ["left"], "exercise": ["side_tilt"]}),
        ("fever and numbness", "SymptomIntent", {"symptom": ["fever"], "also": ["numbness"]}),
        ("remind me tomorrow at nine in the evening", "RemindIntent", {"date": "2026-11-24", "time": "21:00"}),
        ("remind me tomorrow at nine", "RemindIntent", {"date": "2026-11-24", "time": "09:00"}),
        ("remind me on friday ten thirty", "RemindIntent", {"date": "2026-11-27", "time": "10:30"}),
    ],
)
def test_two_slots_side_by_side_share_the_words(heard, text, intent, slots):
    assert heard(text) == (intent, slots)


@pytest.mark.parametrize(
    "text",
    [
        "please could i stretch my neck",
        "side strech",
        "do the purple elephants",
        "both my arms feel numb",
        "remind me at purple",
        "hold for twenty seconds and then stop",
        "stop stop",
        "order a pizza",
    ],
)
def test_whatever_is_no_sample_comes_as_words(small_matcher, text):
    words = to_words(text)
    assert small_matcher.match(words, MONDAY) == Match(
        "SaidIntent", {"words": Filled("Said", " ".join(words), ())}, is_sample=False
    )


@pytest.mark.parametrize("text", ["", "?!", "日本語"])
def test_where_nothing_was_recognized_the_words_are_empty(heard, text):
    assert heard(text) == ("SaidIntent", {})


def test_the_type_that_takes_anything_is_no_sample_of_its_own(small_matcher):
    assert not small_matcher.match(to_words("anything at all"), MONDAY).is_sample


def without_said() -> dict:
    """The small model as one without SaidIntent is built."""
    source = json.loads((Path(__file__).parent / "model.json").read_text())
    language = source["interactionModel"]["languageModel"]
    language["intents"] = [intent for intent in language["intents"] if intent["name"] != "SaidIntent"]
    language["types"] = [kind for kind in language["types"] if kind["name"] != "Said"]
    return source


def test_the_fallback_has_no_words_if_the_model_has_no_intent_for_them(small_matcher):
    left_out = Matcher(read_model(without_said()))
    turned_off = Matcher(small_matcher.model, with_words=False)
    for matcher in (left_out, turned_off):
        assert matcher.match(to_words("order a pizza"), MONDAY) == Match(NOT_OURS, {}, is_sample=False)
        assert matcher.match(to_words("do the side stretch"), MONDAY).intent == "GuideExerciseIntent"


def test_of_two_samples_the_one_with_fewer_slots_wins(small_matcher):
    words = to_words("stretch my neck on the left side")
    assert small_matcher.match(words, MONDAY).intent == "StretchNeckIntent"
    source = without_said()
    for intent in source["interactionModel"]["languageModel"]["intents"]:
        if intent["name"] == "AMAZON.NextIntent":
            intent["samples"].append("stretch my neck on the left side")
    assert Matcher(read_model(source)).match(words, MONDAY) == Match("AMAZON.NextIntent", {})


def test_a_synonym_is_resolved_to_the_name(small_matcher):
    match = small_matcher.match(to_words("ear to shoulder stretch"), MONDAY)
    assert match.slots["exercise"].entities == (Entity("side_tilt", "side stretch"),)


def test_every_sample_of_the_model_finds_its_own_intent(small_matcher):
    plain = [
        (intent, sample)
        for intent, samples in small_matcher.model.samples.items()
        for sample in samples
        if "{" not in sample
    ]
    assert len(plain) > 15
    for intent, sample in plain:
        assert small_matcher.match(to_words(sample), MONDAY) == Match(intent, {}), sample
