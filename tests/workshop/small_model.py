"""A small interaction model, for tests to spoil."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from workshop.errors import ContentFaults
from workshop.model import Built, build_model
from workshop.slot_types import FROM_CONTENT

NOTHING: dict[str, dict[str, Any]] = {section: {} for sections, _ in FROM_CONTENT.values() for section in sections}
"""Content in which nothing is."""
FILES = {
    "model.yaml": "invocation_name: neck coach\nfallback_sensitivity: MEDIUM\nsaid_intent: true\n",
    "en/intents.yaml": "SitIntent:\n  for: to sit\n  slots: {seat: Seat}\n",
    "en/sentences/sitting.yaml": 'SitIntent:\n  - "let me sit on {seat}"\n',
    "en/slots.yaml": 'Seat:\n  chair: ["a chair"]\n',
}
_INTENTS = (
    "SignIntent:\n  for: to tell\n  slots: {" + ", ".join(f"{kind.lower()}: {kind}" for kind in FROM_CONTENT) + "}\n"
)
_SENTENCES = "SignIntent:\n" + "".join(f'  - "it is {{{kind.lower()}}}"\n' for kind in FROM_CONTENT)


def build(root: Path, changed: Mapping[str, str] | None = None, content: Mapping[str, Any] | None = None) -> Built:
    """The small model with some files changed, and with an intent for all types of the content."""
    files = FILES | {"en/intents.yaml": FILES["en/intents.yaml"] + _INTENTS, "en/sentences/content.yaml": _SENTENCES}
    if changed and "en/intents.yaml" in changed:
        changed = {**changed, "en/intents.yaml": changed["en/intents.yaml"] + _INTENTS}
    for name, text in (files | dict(changed or {})).items():
        path = root / "interaction_model" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return build_model(root / "interaction_model", "en-US", {**NOTHING, **(content or {})})


def faults(root: Path, changed: Mapping[str, str]) -> list[str]:
    """What is wrong with it then."""
    with pytest.raises(ContentFaults) as found:
        build(root, changed)
    return [str(fault) for fault in found.value.faults]


def values(built: Built, kind: str) -> dict[str, list[str]]:
    """The values of a type as Alexa gets them: id -> the name and its synonyms."""
    types = built.for_alexa["interactionModel"]["languageModel"]["types"]
    [found] = (each for each in types if each["name"] == kind)
    return {each["id"]: [each["name"]["value"], *each["name"]["synonyms"]] for each in found["values"]}
