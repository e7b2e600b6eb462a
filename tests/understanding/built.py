"""What was built: the interaction model and the content of each locale, and all that the content says."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LOCALES = ("en-AU", "en-CA", "en-GB", "en-IN", "en-US")
_NOT_SPOKEN = {"said", "words", "also_called", "sources", "article", "deviation", "id", "intent", "days", "times"}


def model_file(locale: str) -> Path:
    return ROOT / "build" / "interaction_model" / f"{locale}.json"


@cache
def language_model(locale: str = "en-US") -> dict[str, Any]:
    """The `languageModel` of a locale."""
    model: dict[str, Any] = json.loads(model_file(locale).read_text())["interactionModel"]["languageModel"]
    return model


@cache
def content(locale: str = "en-US") -> dict[str, Any]:
    """The compiled content of a locale."""
    found: dict[str, Any] = json.loads((ROOT / "lambda/neck_coach/compiled" / f"{locale}.json").read_text())
    return found


def spoken(node: Any) -> Iterator[str]:
    """Every text in a part of the content that may be said."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in _NOT_SPOKEN:
                yield from spoken(value)
    elif isinstance(node, list):
        for value in node:
            yield from spoken(value)


def samples(locale: str = "en-US") -> list[tuple[str, str]]:
    """Every sample with its intent."""
    return [(intent["name"], sample) for intent in language_model(locale)["intents"] for sample in intent["samples"]]


def wordings(locale: str = "en-US") -> list[tuple[str, str, str]]:
    """Every value and synonym of a slot type, with the type and the id that it means."""
    return [
        (kind["name"], value["id"], said)
        for kind in language_model(locale)["types"]
        for value in kind["values"]
        for said in (value["name"]["value"], *value["name"]["synonyms"])
    ]
