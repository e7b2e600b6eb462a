"""The samples and wordings that Alexa gets, in every locale."""

import re
from collections import Counter

import pytest

from tests.understanding.built import LOCALES, language_model, model_file, samples, wordings
from workshop.bench.phrases import phrases

LARGEST = 1_500_000
"""Bytes of an interaction model."""
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
    heard = Counter(re.sub(r"['.-]", "", sample) for _, sample in samples(locale))
    assert [sample for sample, times in heard.items() if times > 1] == []


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
    assert model_file(locale).stat().st_size < LARGEST


def test_nothing_that_is_measured_was_taught():
    taught = {sample for _, sample in samples()} | {said for *_, said in wordings()}
    copied = [phrase for phrase in phrases() if phrase.say in taught]
    assert [phrase.say for phrase in copied if not phrase.held_out] == []
    assert len(copied) == 0  # what is held out is not shown


def test_no_phrase_is_measured_twice():
    times = Counter(phrase.say for phrase in phrases())
    assert [say for say, many in times.items() if many > 1] == []
