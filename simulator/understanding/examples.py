"""What a model's sentences look like, for comparing: samples, and the values that are a sentence by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass

from .model import Entity, Model, Sample
from .words import Words

_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "ly", "y", "e")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence by its stems. `entities`: the sample is nothing but a slot, and this is one of its values."""

    sample: Sample
    stems: Words
    entities: tuple[Entity, ...] | None = None


def examples_of(model: Model) -> Iterator[Example]:
    """Every sample; where a sample is nothing but a slot ("{exercise}"), every value of that slot instead."""
    for sample in model.samples:
        kind = sample.tokens[0].strip("{}") if len(sample.tokens) == 1 else ""
        for value, entities in model.values.get(kind, {}).items():
            yield Example(sample, stems(value), entities)
        yield Example(sample, stems(sample.tokens))


def stems(words: Words) -> Words:
    """The words without their endings: twitches, twitching and twitchy are the same. A slot's {Type} stays."""
    return tuple(word if is_slot(word) else _stem(word) for word in words)


def is_slot(token: str) -> bool:
    """Is this a slot's {Type}, not a word."""
    return token.startswith("{")


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
