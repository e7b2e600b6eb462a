"""The samples and wordings that Alexa gets, in every locale."""

import re
from collections import Counter

import pytest

from tests.understanding.built import LOCALES, language_model, model_file, samples, wordings
from tests.understanding.taught import taught
from workshop.model import LARGEST_MODEL, MOST_SAMPLES
from workshop.slot_types import CATCH_ALL, MOST_WORDS

SLOT = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("locale", LOCALES)
def test_alexa_takes_every_character(locale):
    for _, sample in samples(locale):
        assert re.fullmatch(r"[a-z][a-z' .-]*", SLOT.sub("x", sample)), sample
    for *_, said in wordings(locale):
        assert re.fullmatch(r"[a-z0-9][a-z' .-]*", said), said


@pytest.mark.parametrize("locale", LOCALES)
def test_no_device_and_no_skill_is_called_by_its_name(locale):
    called = re.compile(rf"\b(alexa|amazon|computer|echo|ziggy|{language_model(locale)['invocationName']})\b")
    texts = [sample for _, sample in samples(locale)] + [said for *_, said in wordings(locale)]
    assert [text for text in texts if called.search(text)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_apostrophes_are_inside_words(locale):
    texts = [sample for _, sample in samples(locale)] + [said for *_, said in wordings(locale)]
    assert [text for text in texts if re.search(r"(?<![a-z}])'|'(?![a-z])", text)] == []


def test_numbers_are_in_words():
    assert not [said for *_, said in wordings() if re.search(r"\d", said)]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_sentence_is_there_twice(locale):
    bare = Counter[str]()
    for intent in language_model(locale)["intents"]:
        types = {slot["name"]: slot["type"] for slot in intent["slots"]}
        for sample in intent["samples"]:
            bare[re.sub(r"['.-]", "", sample.format_map({name: f"<{kind}>" for name, kind in types.items()}))] += 1
    assert [sample for sample, times in bare.items() if times > 1] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_wording_of_a_type_means_two_things(locale):
    meant = Counter((kind, said) for kind, _, said in wordings(locale))
    assert [wording for wording, times in meant.items() if times > 1] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_slots_are_those_of_the_intent(locale):
    for intent in language_model(locale)["intents"]:
        known = {slot["name"] for slot in intent["slots"]}
        for sample in intent["samples"]:
            used = SLOT.findall(sample)
            assert set(used) <= known and len(used) == len(set(used)), sample


@pytest.mark.parametrize("locale", LOCALES)
def test_the_model_is_not_too_large(locale):
    assert model_file(locale).stat().st_size < LARGEST_MODEL
    many = {intent["name"]: len(intent["samples"]) for intent in language_model(locale)["intents"]}
    assert {name: number for name, number in many.items() if number > MOST_SAMPLES} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_names_are_short_and_every_type_has_some(locale):
    names = [(kind, said) for kind, _, said in wordings(locale) if kind != CATCH_ALL]
    assert [(kind, said) for kind, said in names if len(said.split()) > MOST_WORDS] == []
    assert {kind["name"] for kind in language_model(locale)["types"]} == {kind for kind, *_ in wordings(locale)}


def test_what_takes_anything_has_words_of_every_length():
    """Alexa fills a slot with about as many words as its values have."""
    lengths = {len(said.split()) for kind, _, said in wordings() if kind == CATCH_ALL}
    assert lengths >= set(range(2, 11))


def test_every_intent_that_words_can_mean_is_in_the_model_and_is_taught():
    intents = {intent["name"] for intent in language_model()["intents"]}
    classes = {name for name in taught() if "/" not in name}
    assert classes <= intents
    signs = {"EmergencySignIntent", "TodaySignIntent", "SoonSignIntent"}
    assert intents - classes == {"SaidIntent", *signs}
