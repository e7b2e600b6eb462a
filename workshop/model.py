"""Builds Alexa's interaction model: what is said, from interaction_model/, with the names that content/ gives.

python -m workshop.model --table     the table of intents, as docs/intents.md has it
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .documents import Document, read
from .errors import ContentFault, ContentFaults
from .sentences import Sentence, Slots, expanded, faults_of_sentences
from .slot_types import (
    CATCH_ALL,
    FROM_CONTENT,
    NOT_READ,
    add_wordings,
    as_json,
    content_types,
    faults_of_types,
    ids_by_name,
    own_types,
)

ROOT = Path(__file__).resolve().parents[1]
LARGEST_MODEL = 400_000
"""Characters of the JSON. Amazon's limit is said to be 1.5 MB for a locale; one that is easy to survey is smaller."""
MOST_SAMPLES = 120
"""Of an intent. What teaches more than they do is an utterance."""
SAID = "SaidIntent"
"""The intent that gets whatever no other one claims."""
TIGHT = (",", ":")
"""No blanks and line breaks between what is separated, since the size is limited."""

_NAME = re.compile(r"(AMAZON\.)?[A-Za-z_]+")


@dataclass(frozen=True, slots=True)
class Built:
    """What is built for a locale: Alexa's interaction model, and what the skill reads words with."""

    for_alexa: dict[str, Any]
    for_the_skill: dict[str, Any]
    """`intents`: name -> slots with their types, in order; `names`: type -> name -> id, the long names too."""


def build_model(folder: Path, locale: str, content: Mapping[str, Any]) -> Built:
    """The interaction model of a locale such as en-GB.

    `folder`: interaction_model/, where <language>/ holds sentences/, slots and intents, and <locale>.yaml
    (if it is there) more `sentences` and `slots` for one locale. `content`: the compiled content of the locale.

    Raises ContentFaults with everything that Alexa would refuse or could not tell apart.
    """
    root, language = folder.parent, folder / locale.split("-")[0]
    settings = read(root, folder / "model.yaml").data
    name = settings["invocation_name"]
    intents = read(root, language / "intents.yaml")
    said = [read(root, path) for path in sorted((language / "sentences").glob("*.yaml"))]
    slots = read(root, language / "slots.yaml")
    local = _local(root, folder / f"{locale}.yaml")

    types = own_types(slots) | content_types(content)
    names_of_content = {kind: values for kind, values in slots.data.items() if kind in FROM_CONTENT}
    faults = [*add_wordings(types, Document(slots.file, names_of_content, slots.lines))]
    faults += [*add_wordings(types, local, "slots")]
    faults += [*faults_of_types(types, slots, name)]

    sentences, no_templates = _sentences(said, local)
    faults += no_templates
    slots_of = {intent: wish.get("slots", {}) for intent, wish in intents.data.items()}
    faults += [*faults_of_sentences(sentences, slots_of, name)]
    faults += [*_faults_of_intents(intents, sentences, types)]
    model = _as_json(settings, slots_of, sentences, as_json(types))
    faults += [*_faults_of_numbers(intents, sentences)]
    size = len(json.dumps(model, separators=TIGHT))
    if size > LARGEST_MODEL:
        problem = f"the model of {locale} has {size} of {LARGEST_MODEL} characters"
        faults.append(ContentFault(intents.file, 1, "", problem))
    if faults:
        raise ContentFaults(faults)
    names = {kind: ids_by_name(values) for kind, values in types.items() if kind not in NOT_READ}
    in_order = {intent: [*slots.items()] for intent, slots in slots_of.items()}
    return Built(model, {"intents": in_order, "names": names})


def _faults_of_numbers(intents: Document, sentences: list[Sentence]) -> Iterator[ContentFault]:
    """Intents with more samples than anybody can survey."""
    for name, many in Counter(sentence.intent for sentence in sentences).items():
        if many > MOST_SAMPLES:
            yield ContentFault(intents.file, 1, name, f"has {many} samples, more than {MOST_SAMPLES}")


def _sentences(said: Iterable[Document], local: Document) -> tuple[list[Sentence], list[ContentFault]]:
    found = [found for document in said for found in expanded(document, document.data)]
    found += expanded(local, local.data.get("sentences", {}), "sentences")
    sentences = [sentence for sentence in found if isinstance(sentence, Sentence)]
    return sentences, [fault for fault in found if isinstance(fault, ContentFault)]


def table(intents: Mapping[str, Any]) -> str:
    """The intents as a Markdown table: name, slots with their types, what it is for."""
    rows = ["| Intent | Slots | The user wants |", "|---|---|---|"]
    for name, wish in intents.items():
        slots = ", ".join(f"`{slot}`: {kind}" for slot, kind in wish.get("slots", {}).items())
        rows.append(f"| `{name}` | {slots} | {wish['for']} |")
    return "\n".join(rows)


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m workshop.model", description=__doc__.splitlines()[0])
    parser.add_argument("--table", action="store_true", required=True, help="print the table of intents")
    parser.parse_args(arguments)
    print(table(read(root, root / "interaction_model" / "en" / "intents.yaml").data))
    return 0


def _local(root: Path, path: Path) -> Document:
    """What only one locale says; nothing if it says nothing of its own."""
    if not path.exists():
        return Document(path.relative_to(root).as_posix(), {}, {})
    document = read(root, path)
    unknown = document.data.keys() - {"sentences", "slots"}
    if unknown:
        where = [ContentFault(document.file, document.lines[(key,)], key, "is not known here") for key in unknown]
        raise ContentFaults(where)
    return document


def _faults_of_intents(
    intents: Document, sentences: list[Sentence], types: Mapping[str, Any]
) -> Iterator[ContentFault]:
    """Intents that nobody can say, slots that nobody can fill, types that nothing uses."""
    spoken = {name: " ".join(one.text for one in sentences if one.intent == name) for name in intents.data}
    for name, wish in intents.data.items():
        line = intents.lines[(name,)]
        if not _NAME.fullmatch(name):
            yield ContentFault(intents.file, line, name, "is no name for an intent: only letters and underscores")
        if not wish.get("for"):
            yield ContentFault(intents.file, line, name, "does not say what it is for")
        if not spoken[name]:
            yield ContentFault(intents.file, line, name, "has no sentence")
        yield from _faults_of_slots(intents, name, types, spoken[name])
    yield from _unused(intents, types)


def _unused(intents: Document, types: Mapping[str, Any]) -> Iterator[ContentFault]:
    used = {kind for wish in intents.data.values() for kind in wish.get("slots", {}).values()}
    for kind in types.keys() - used:
        yield ContentFault(intents.file, 1, kind, "is a slot type that no intent uses")


def _faults_of_slots(intents: Document, name: str, types: Mapping[str, Any], spoken: str) -> Iterator[ContentFault]:
    line = intents.lines[(name,)]
    for slot, kind in intents.data[name].get("slots", {}).items():
        if not kind.startswith("AMAZON.") and kind not in types:
            yield ContentFault(intents.file, line, f"{name}.{slot}", f"there is no slot type {kind}")
        if f"{{{slot}}}" not in spoken:
            yield ContentFault(intents.file, line, f"{name}.{slot}", "is in no sentence")


def _as_json(
    settings: Mapping[str, Any], intents: Mapping[str, Slots], sentences: list[Sentence], types: list[dict[str, Any]]
) -> dict[str, Any]:
    left_out = () if settings["said_intent"] else (SAID,)
    language_model = {
        "invocationName": settings["invocation_name"],
        "intents": [
            {
                "name": name,
                "slots": [{"name": slot, "type": kind} for slot, kind in slots.items()],
                "samples": [sentence.text for sentence in sentences if sentence.intent == name],
            }
            for name, slots in intents.items()
            if name not in left_out
        ],
        "types": [kind for kind in types if kind["name"] != CATCH_ALL or not left_out],
        "modelConfiguration": {"fallbackIntentSensitivity": {"level": settings["fallback_sensitivity"]}},
    }
    return {"interactionModel": {"languageModel": language_model}}


if __name__ == "__main__":
    sys.exit(main())
