"""How near a sentence is to each example, by the words that they share."""

from collections import defaultdict
from collections.abc import Iterator
from math import log

from rapidfuzz.distance import Indel

from .examples import Example, is_slot, stems
from .model import Model
from .readings import Reading
from .words import Words

_DENIALS = {"not", "no", "never", "without", "non", "neither", "nor"}
_ONE_DENIES = 0.8
_ORDER = 0.2


class Nearest:
    """Weighs words by how few intents use them: "serious" says more than "my", and a word that none uses speaks
    against all. A slot weighs what the words of its value weigh.
    """

    def __init__(self, examples: list[Example], model: Model) -> None:
        self._examples = examples
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for index, example in enumerate(examples):
            for token in set(example.stems):
                self._with[token].append(index)
        self._unknown = log(1 + len(model.slots)) + 0.1
        self._weights = {token: self._unknown - log(len(intents)) for token, intents in _users(examples, model).items()}
        self._slots = [tuple(filter(is_slot, example.stems)) for example in examples]
        self._sizes = [sum(self._weights[token] for token in {*ex.stems} if not is_slot(token)) for ex in examples]
        self._denies = [not _DENIALS.isdisjoint(example.stems) for example in examples]

    def to(self, reading: Reading, words: Words, at_least: float) -> Iterator[tuple[Example, float]]:
        """The examples near to a sentence and how near: 1 the same, 0 nothing shared."""
        heard = self._heard(reading, words)
        size = sum(heard.values())
        denies = not _DENIALS.isdisjoint(heard)
        order = stems(tuple(edge.token for edge in reading))
        for index, shared in self._shared(heard).items():
            if 2 * shared < at_least * (size + self._sizes[index]):
                continue  # most examples share no more than a common word
            slots = self._slots[index]
            if all(token in heard for token in slots):
                near = 2 * shared / (size + self._sizes[index] + sum(heard[token] for token in slots))
                near *= 1 if denies == self._denies[index] else _ONE_DENIES
                if near >= at_least:
                    example = self._examples[index]
                    yield example, (1 - _ORDER) * near + _ORDER * Indel.normalized_similarity(order, example.stems)

    def _shared(self, heard: dict[str, float]) -> dict[int, float]:
        """For each example that shares something with what was heard, the weight of it."""
        shared: defaultdict[int, float] = defaultdict(float)
        for token, weight in heard.items():
            for index in self._with.get(token, ()):
                shared[index] += weight
        return shared

    def _heard(self, reading: Reading, words: Words) -> dict[str, float]:
        """The stems and slots of a reading, each with its weight."""
        weights: dict[str, float] = {}
        begin = 0
        for edge in reading:
            covered = stems(words[begin : edge.end])
            weight = sum(self._weights.get(stem, self._unknown) for stem in covered)
            weights[edge.token if edge.filled else covered[0]] = weight
            begin = edge.end
        return weights


def _users(examples: list[Example], model: Model) -> dict[str, set[str]]:
    """For each stem and slot the intents that use it, be it in a value of a slot."""
    users: defaultdict[str, set[str]] = defaultdict(set)
    for example in examples:
        for token in example.stems:
            users[token].add(example.sample.intent)
    for intent, slots in model.slots.items():
        values = (value for kind in slots.values() for value in model.values.get(kind, ()))
        for stem in {stem for value in values for stem in stems(value)}:
            users[stem].add(intent)
    return users
