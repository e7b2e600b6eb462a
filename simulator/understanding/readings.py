"""The ways to read a sentence: each word as itself, or a stretch of words as the value of a slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .amazon_slots import AMAZON_TYPES, LONGEST, values_of
from .model import Entity, Model
from .words import Words


@dataclass(frozen=True, slots=True)
class Filled:
    """What a slot heard. `entities` is None for Amazon's types, and empty for a value that the model does not know."""

    type: str
    value: str
    entities: tuple[Entity, ...] | None


@dataclass(frozen=True, slots=True)
class Edge:
    """From one word of a sentence to word `end`: by the word itself, or by a slot value, whose token is {Type}."""

    token: str
    end: int
    filled: Filled | None = None


# For each word the edges that begin there, the longest first.
Lattice = list[list[Edge]]
Reading = tuple[Edge, ...]


def lattice(words: Words, model: Model, today: date) -> Lattice:
    """Every slot value in a sentence. `today` gives "tomorrow" its date."""
    return [[*_values(words, at, model, today), Edge(words[at], at + 1)] for at in range(len(words))]


def _values(words: Words, at: int, model: Model, today: date) -> Iterator[Edge]:
    for end in range(min(at + max(LONGEST, model.longest_value), len(words)), at, -1):
        said = words[at:end]
        for kind in model.types:
            if kind in AMAZON_TYPES and said in (values := values_of(kind, today)):
                yield Edge(f"{{{kind}}}", end, Filled(kind, values[said], None))
            elif said in model.values.get(kind, ()):
                yield Edge(f"{{{kind}}}", end, Filled(kind, " ".join(said), model.values[kind][said]))


def readings(lattice: Lattice, at: int = 0) -> Iterator[Reading]:
    """Every reading of a sentence, those with the longest slot values first."""
    if at == len(lattice):
        yield ()
        return
    for edge in lattice[at]:
        for rest in readings(lattice, edge.end):
            yield (edge, *rest)
