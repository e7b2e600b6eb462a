"""Alexa takes the wake word away before a skill hears anything, so that no sentence of ours has one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..posted import Json

_MODELS = sorted((Path(__file__).parents[3] / "build" / "interaction_model").glob("*.json"))
_WAKE_WORD = re.compile(r"\b(alexa|amazon|echo(es|ed|ing)?)\b", re.IGNORECASE)


def _sentences(model: Json) -> Iterator[str]:
    language: Json = model["interactionModel"]["languageModel"]
    for intent in language["intents"]:
        yield from (f"{intent['name']}: {sample}" for sample in intent.get("samples", ()))
    for kind in language["types"]:
        for value in kind["values"]:
            names = (value["name"]["value"], *value["name"].get("synonyms", ()))
            yield from (f"{kind['name']}: {name}" for name in names)


@pytest.mark.parametrize("file", _MODELS, ids=lambda file: file.stem)
def test_no_sentence_has_a_wake_word(file: Path) -> None:
    sentences = list(_sentences(json.loads(file.read_text(encoding="utf-8"))))
    assert len(sentences) > 1_000
    assert [each for each in sentences if _WAKE_WORD.search(each.partition(": ")[2])] == []


def test_there_are_models() -> None:
    assert _MODELS
