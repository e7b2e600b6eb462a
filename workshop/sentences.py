"""What people say: the templates of sentences/ as single sentences, and what is wrong with them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hassil import parse_sentence
from hassil.errors import HassilError
from hassil.parser import ParseError
from hassil.sample import sample_sentence

from .documents import Document
from .errors import ContentFault
from .hearable import problems, straightened

Slots = Mapping[str, str]
"""The slots of an intent: name -> type."""

_SLOT = re.compile(r"\{(\w+)\}")
_UNHEARD = re.compile(r"['.-]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One way to say something: "lead me through the {exercise}". `file` and `line` are its template's."""

    intent: str
    text: str
    file: str
    line: int

    def fault(self, problem: str) -> ContentFault:
        """What is wrong with this sentence."""
        return ContentFault(self.file, self.line, self.intent, f"{self.text!r} {problem}")

    def heard(self, slots: Slots) -> str:
        """The sentence as it sounds, each slot as its type: two sentences that are heard alike cannot be told apart."""
        words = _UNHEARD.sub("", _SLOT.sub(" { } ", self.text)).split(" { } ")
        types = [f" {{{slots.get(name, name)}}} " for name in _SLOT.findall(self.text)]
        return " ".join("".join(part for pair in zip(words, [*types, ""], strict=True) for part in pair).split())


def expanded(document: Document, templates: Mapping[str, Any], *above: str) -> Iterator[Sentence | ContentFault]:
    """Every sentence of `templates` (intent -> templates), and a fault for what is no template.

    A template is written as for hassil: (a|b) is a choice, [a] may be left out, {a} is a slot. `above`: the keys under
    which the templates stand in `document`.
    """
    for intent, lines in templates.items():
        if not isinstance(lines, list) or not all(isinstance(template, str) for template in lines):
            yield ContentFault(document.file, document.lines[(*above, intent)], intent, "must be a list of sentences")
            continue
        for index, template in enumerate(lines):
            line = document.lines[(*above, intent, index)]
            try:
                parsed = parse_sentence(straightened(template))
                texts = [" ".join(text.split()) for text in sample_sentence(parsed, expand_lists=False)]
            except (ParseError, HassilError, AssertionError) as error:
                yield ContentFault(document.file, line, intent, f"{template!r} is no template: {error}")
                continue
            yield from (Sentence(intent, text, document.file, line) for text in texts)


def faults_of_sentences(
    sentences: Iterable[Sentence], intents: Mapping[str, Slots], name: str
) -> Iterator[ContentFault]:
    """What Alexa would refuse, not hear or not tell apart. `intents`: name -> slots. `name`: the invocation name."""
    first: dict[str, Sentence] = {}
    for sentence in sentences:
        if sentence.intent not in intents:
            yield sentence.fault("belongs to an intent that intents.yaml does not have")
            continue
        slots = intents[sentence.intent]
        yield from _faults(sentence, slots, name)
        same = first.setdefault(sentence.heard(slots), sentence)
        if same is not sentence:
            yield sentence.fault(f"is there twice: also in {same.intent}, line {same.line} of {same.file}")


def _faults(sentence: Sentence, slots: Slots, name: str) -> Iterator[ContentFault]:
    yield from map(sentence.fault, problems(sentence.text, name))
    if not sentence.text:
        yield sentence.fault("is empty: a template must not be optional as a whole")
    for slot, times in Counter(_SLOT.findall(sentence.text)).items():
        if slot not in slots:
            yield sentence.fault(f"uses the slot {slot}, which the intent does not have")
        if times > 1:
            yield sentence.fault(f"uses the slot {slot} twice")
