"""The samples of an interaction model with values in their slots: sentences as they are said."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .said_amounts import EXAMPLES

_SLOT = re.compile(r"\{(\w+)\}")
_FILLINGS = 3
"""Of a sample with words around its slots. One that is nothing but a slot is filled with every value."""


@dataclass(frozen=True, slots=True)
class FilledSample:
    """A sentence of an intent, without slots in it."""

    intent: str
    text: str


def filled_samples(language: Mapping[str, Any]) -> list[FilledSample]:
    """Every sample of a `languageModel`, those with slots several times with other values. Always the same."""
    wordings = wordings_of(language)
    return [sample for intent in language["intents"] for sample in _filled(intent, wordings)]


def wordings_of(language: Mapping[str, Any]) -> dict[str, list[str]]:
    """All that can be said in a slot: type -> values and synonyms, of Amazon's types some examples."""
    own = {kind["name"]: [said for value in kind["values"] for said in names(value)] for kind in language["types"]}
    return {**EXAMPLES, **own}


def names(value: Mapping[str, Any]) -> list[str]:
    """What a value of a slot type is called: its name, then its synonyms."""
    return [value["name"]["value"], *value["name"].get("synonyms", ())]


def _filled(intent: Mapping[str, Any], wordings: Mapping[str, list[str]]) -> Iterator[FilledSample]:
    kinds = {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
    for number, sample in enumerate(intent["samples"]):
        slots = _SLOT.findall(sample)
        alone = len(slots) == 1 and _SLOT.fullmatch(sample)
        fillings = len(wordings[kinds[slots[0]]]) if alone else _FILLINGS if slots else 1
        for filling in range(fillings):
            text = sample
            for place, slot in enumerate(slots):
                values = wordings[kinds[slot]]
                # Far apart for each sample, and another one for each filling, so that all values have their turn.
                value = values[(filling + number * 7 * _FILLINGS + place * 13) % len(values)]
                text = text.replace(f"{{{slot}}}", value)
            yield FilledSample(intent["name"], text)
