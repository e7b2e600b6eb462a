from datetime import date

import pytest

from simulator.understanding.model import Entity
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
        ("stop", "AMAZON.StopIntent", {}),
        ("do the side stretch", "GuideExerciseIntent", {"exercise": ["side_tilt"]}),
        ("do the fist under the chin stretch", "GuideExerciseIntent", {"exercise": ["chin_glide"]}),
        ("side stretch on the left", "GuideExerciseIntent", {"exercise": ["side_tilt"], "side": ["left"]}),
        ("the stretch", "GuideExerciseIntent", {"exercise": ["shoulder_rolls", "shrug"]}),
        ("I have 2 minutes", "HaveTimeIntent", {"duration": "PT2M"}),
        ("I used ice yesterday", "UsedCareIntent", {"date": "2026-11-22"}),
        ("hold for twenty seconds", "ChangeHoldIntent", {"seconds": "20"}),
        ("remind me at half past nine", "RemindIntent", {"time": "09:30"}),
        ("fever and numbness", "SymptomIntent", {"symptom": ["fever"], "also": ["numbness"]}),
    ],
)
def test_a_sample_is_found_word_for_word(heard, text, intent, slots):
    assert heard(text) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("please could I stretch my neck", "StretchNeckIntent", {}),
        ("side strech", "GuideExerciseIntent", {"exercise": ["side_tilt"]}),
        ("lead me through the fist under my chin stretch", "GuideExerciseIntent", {"exercise": ["chin_glide"]}),
        ("can you hold it a bit longer", "ChangeHoldIntent", {}),
        ("both my arms feel numb", "SymptomIntent", {"symptom": ["numbness"]}),
        ("I really do not have any fever", "DenyIntent", {"symptom": ["fever"]}),
    ],
)
def test_what_is_no_sample_goes_to_the_nearest(heard, text, intent, slots):
    assert heard(text) == (intent, slots)


@pytest.mark.parametrize(
    "text", ["what time is it", "order a pizza", "asdf qwer", "", "two hundred sheep", "how are you"]
)
def test_what_is_near_to_nothing_is_none_of_ours(heard, text):
    assert heard(text) == (NOT_OURS, {})


def test_a_value_that_nobody_knows_reaches_the_intent_without_a_match(small_matcher):
    match = small_matcher.match(to_words("lead me through purple elephants"), MONDAY)
    assert match.intent == "GuideExerciseIntent"
    assert (match.slots["exercise"].value, match.slots["exercise"].entities) == ("purple elephants", ())


def test_a_known_value_scores_above_one_that_nobody_knows(small_matcher):
    known = small_matcher.match(to_words("do the side stretch"), MONDAY)
    unknown = small_matcher.match(to_words("do the zigzag"), MONDAY)
    assert known.intent == unknown.intent == "GuideExerciseIntent"
    assert known.score > unknown.score


def test_a_synonym_is_resolved_to_the_name(small_matcher):
    match = small_matcher.match(to_words("ear to shoulder stretch"), MONDAY)
    assert match.slots["exercise"].entities == (Entity("side_tilt", "side stretch"),)


def test_every_sample_of_the_model_finds_its_own_intent(small_matcher):
    for sample in small_matcher.model.samples:
        if not sample.slots:
            assert small_matcher.match(sample.tokens, MONDAY).intent == sample.intent
