"""The built interaction model: samples, slots and slot values, as Alexa gets them."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .amazon_intents import PHRASES
from .match import Entity
from .words import Words, to_words

BUILT = Path(__file__).parents[2] / "build" / "interaction_model"


@dataclass(frozen=True)
class Model:
    """What a skill package says about understanding.

    `samples`: intent -> sentences, slots as {name}. `slots`: intent -> slot -> type. `values`: type -> words of a
    value or synonym -> the entities that bear it.
    """

    invocation: Words
    samples: Mapping[str, tuple[str, ...]]
    slots: Mapping[str, Mapping[str, str]]
    values: Mapping[str, Mapping[Words, tuple[Entity, ...]]]


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
    intents = language["intents"]
    samples = {
        each["name"]: tuple(dict.fromkeys((*each.get("samples", ()), *PHRASES.get(each["name"], ()))))
        for each in intents
    }
    slots = {each["name"]: {slot["name"]: slot["type"] for slot in each.get("slots", ())} for each in intents}
    values = {kind["name"]: _values(kind["values"]) for kind in language.get("types", ())}
    return Model(to_words(language["invocationName"]), samples, slots, values)


def _values(values: list[dict[str, Any]]) -> dict[Words, tuple[Entity, ...]]:
    said: defaultdict[Words, dict[Entity, None]] = defaultdict(dict)
    for value in values:
        name = value["name"]["value"]
        entity = Entity(value.get("id") or name, name)
        for words in (name, *value["name"].get("synonyms", ())):
            said[to_words(words)][entity] = None
    return {words: tuple(entities) for words, entities in said.items()}
