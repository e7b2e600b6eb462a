"""The built interaction model: samples and slot values, as words."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from .amazon_intents import PHRASES
from .words import Words, to_words

BUILT = Path(__file__).parents[2] / "build" / "interaction_model"
_SLOT = re.compile(r"\{\s*(\w+)\s*\}")


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence of an intent. In `tokens` a slot stands as {Type}; `slots` has the slots' names in that order."""

    intent: str
    tokens: Words
    slots: Words


@dataclass(frozen=True, slots=True)
class Entity:
    """A value of a custom slot type: what entity resolution answers."""

    id: str
    name: str


@dataclass(frozen=True)
class Model:
    """What a skill package says about understanding.

    `slots`: intent -> slot -> type. `values`: type -> words of a value or synonym -> the entities that bear it.
    """

    invocation: Words
    samples: tuple[Sample, ...]
    slots: Mapping[str, Mapping[str, str]]
    values: Mapping[str, Mapping[Words, tuple[Entity, ...]]]

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The slot types in use."""
        return tuple(dict.fromkeys(kind for slots in self.slots.values() for kind in slots.values()))

    @cached_property
    def longest_value(self) -> int:
        """How many words the longest slot value has."""
        return max((len(words) for values in self.values.values() for words in values), default=0)


@cache
def built_model(locale: str) -> Model:
    """The model that was built for a locale such as en-US. Raises FileNotFoundError if it was not built."""
    path = BUILT / f"{locale}.json"
    if not path.exists():
        raise FileNotFoundError(f"{path.name}: no interaction model is built for {locale}; `make` builds it.")
    return read_model(json.loads(path.read_text(encoding="utf-8")))


def read_model(source: Mapping[str, Any]) -> Model:
    """Read an Alexa interaction model (the JSON of a skill package)."""
    language = source["interactionModel"]["languageModel"]
    slots = {
        intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
        for intent in language["intents"]
    }
    samples = dict.fromkeys(
        _sample(intent["name"], sentence, slots[intent["name"]])
        for intent in language["intents"]
        for sentence in (*intent.get("samples", ()), *PHRASES.get(intent["name"], ()))
    )
    values = {kind["name"]: _values(kind["values"]) for kind in language.get("types", ())}
    return Model(to_words(language["invocationName"]), tuple(samples), slots, values)


def _sample(intent: str, sentence: str, slots: Mapping[str, str]) -> Sample:
    tokens: list[str] = []
    for part, name in _parts(sentence):
        tokens.extend([f"{{{slots[name]}}}"] if name else to_words(part))
    return Sample(intent, tuple(tokens), tuple(name for _, name in _parts(sentence) if name))


def _parts(sentence: str) -> Iterator[tuple[str, str]]:
    """The pieces of a sample: (words, "") or ("", name of a slot)."""
    for index, piece in enumerate(_SLOT.split(sentence)):
        yield ("", piece) if index % 2 else (piece, "")


def _values(values: list[dict[str, Any]]) -> dict[Words, tuple[Entity, ...]]:
    said: defaultdict[Words, dict[Entity, None]] = defaultdict(dict)
    for value in values:
        name = value["name"]["value"]
        entity = Entity(value.get("id") or name, name)
        for words in (name, *value["name"].get("synonyms", ())):
            said[to_words(words)][entity] = None
    return {words: tuple(entities) for words, entities in said.items()}
