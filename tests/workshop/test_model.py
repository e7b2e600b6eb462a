"""The interaction model is lean: a sample or a name too many, and what only we read ourselves, are not for Alexa."""

import json
from pathlib import Path

import pytest

from tests.workshop.small_model import FILES, build, faults, values
from workshop import model
from workshop.slot_types import MOST_WORDS

INTENTS, SENTENCES, SLOTS = "en/intents.yaml", "en/sentences/sitting.yaml", "en/slots.yaml"
SIGN = {"row": 1, "level": "emergency", "words": []}
SAID = {
    INTENTS: FILES[INTENTS] + "SaidIntent:\n  for: anything\n  slots: {words: Said}\n",
    SENTENCES: FILES[SENTENCES] + 'SaidIntent:\n  - "{words}"\n',
    SLOTS: FILES[SLOTS] + "Said:\n  any: [word, two words, these are more than four words]\n",
}


def samples(many: int) -> dict[str, str]:
    lines = [f'  - "seat {"abcdefghij"[number // 10 % 10]} {"abcdefghij"[number % 10]} ' for number in range(many - 1)]
    endings = [f'{"x" * (number // 100 + 1)}"\n' for number in range(many - 1)]
    return {SENTENCES: FILES[SENTENCES] + "".join(map("".join, zip(lines, endings, strict=True)))}


def test_an_intent_may_have_so_many_samples_and_no_more(tmp_path: Path) -> None:
    build(tmp_path, samples(model.MOST_SAMPLES))
    assert faults(tmp_path, samples(model.MOST_SAMPLES + 1)) == [
        "interaction_model/en/intents.yaml:1: SitIntent: has 121 samples, more than 120"
    ]


def test_the_samples_of_a_template_are_counted_and_not_the_templates(tmp_path: Path) -> None:
    choice = "(a|b|c|d|e|f|g|h|i|j|k|l)"
    assert faults(tmp_path, {SENTENCES: f'{FILES[SENTENCES]}  - "{choice} seat {choice}"\n'}) == [
        "interaction_model/en/intents.yaml:1: SitIntent: has 145 samples, more than 120"
    ]


def test_a_model_that_is_too_large_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(json.dumps(build(tmp_path).for_alexa, separators=model.TIGHT))
    monkeypatch.setattr(model, "LARGEST_MODEL", size)
    build(tmp_path)
    monkeypatch.setattr(model, "LARGEST_MODEL", size - 1)
    assert faults(tmp_path, {}) == [
        f"interaction_model/en/intents.yaml:1: the model of en-US has {size} of {size - 1} characters"
    ]


def test_long_names_are_for_us_and_not_for_alexa(tmp_path: Path) -> None:
    long = "the chair by the window"
    assert len(long.split()) == MOST_WORDS + 1
    built = build(tmp_path, {SLOTS: f"Seat:\n  chair: [a chair, {long}, chair by the window]\n  bench: [{long} too]\n"})
    assert values(built, "Seat") == {"chair": ["a chair", "chair by the window"]}
    names = built.for_the_skill["names"]["Seat"]
    assert names == {"a chair": "chair", long: "chair", "chair by the window": "chair", f"{long} too": "bench"}


@pytest.mark.parametrize("section", ["warning_signs", "discomforts", "conditions"])
@pytest.mark.parametrize("level", ["emergency", "today", "soon", "pharmacist"])
def test_what_alexa_gets_of_a_sign_are_names_and_no_clauses(tmp_path: Path, section: str, level: str) -> None:
    kind = {
        "emergency": "EmergencySign",
        "today": "TodaySign",
        **dict.fromkeys(("soon", "pharmacist"), "SoonSign"),
    }[level]
    kind = {"discomforts": "Discomfort", "conditions": "Condition"}.get(section, kind)
    said = ["chest pain", "a droopy face", "my chest hurts", "i can't breathe", "it burns", "chest is tight"]
    built = build(tmp_path, content={section: {"heart": {**SIGN, "level": level, "said": said}}})
    assert values(built, kind) == {"heart": ["chest pain", "a droopy face"]}


def test_the_intents_of_signs_are_told_apart_by_how_urgent_they_are(tmp_path: Path) -> None:
    signs = {level: {**SIGN, "level": level, "said": [f"{level} pain"]} for level in ("emergency", "today", "soon")}
    built = build(tmp_path, content={"warning_signs": signs})
    for kind, level in (("EmergencySign", "emergency"), ("TodaySign", "today"), ("SoonSign", "soon")):
        assert values(built, kind) == {level: [f"{level} pain"]}
    assert built.for_the_skill["names"].keys().isdisjoint({"EmergencySign", "TodaySign", "SoonSign", "DeniedSign"})


def test_the_intent_for_all_other_words_has_values_of_every_length(tmp_path: Path) -> None:
    built = build(tmp_path, SAID)
    assert values(built, "Said") == {"any": ["word", "two words", "these are more than four words"]}
    assert "Said" not in built.for_the_skill["names"]


def test_without_said_intent_alexa_gets_neither_the_intent_nor_its_type(tmp_path: Path) -> None:
    whole = build(tmp_path, SAID)
    settings = FILES["model.yaml"].replace("said_intent: true", "said_intent: false")
    built = build(tmp_path, SAID | {"model.yaml": settings})
    language = built.for_alexa["interactionModel"]["languageModel"]
    assert [intent["name"] for intent in language["intents"]] == ["SitIntent", "SignIntent"]
    assert "Said" not in [kind["name"] for kind in language["types"]]
    assert "Seat" in [kind["name"] for kind in language["types"]]
    assert built.for_the_skill == whole.for_the_skill
