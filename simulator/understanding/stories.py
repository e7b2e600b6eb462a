"""Long sentences, to which no sample is near: what they hold, or what all of their words together tell."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from .evidence import Evidence, Said
from .examples import stems
from .match import FALLBACK, Match
from .model import Entity, Model, Sample
from .readings import Filled, Lattice
from .words import Words

_VALUE_WORDS_AT_LEAST = 3
_STORY_WORDS_AT_LEAST = 12
# How sure the words have to be together, and how many of them have to be known (0 to 1).
_SURE = 0.9
_KNOWN = 0.95


class Stories:
    """Understands sentences in which most words say nothing: "I was out with the dog and my face went numb"."""

    def __init__(self, model: Model, evidence: Evidence) -> None:
        """`evidence`: of the intents."""
        self._evidence = evidence
        # Samples that are nothing but a slot: the values of our own types are sentences by themselves.
        self._alone = {sample.tokens[0]: sample for sample in model.samples if sample.slots and len(sample.tokens) == 1}
        own = {kind: model.values[kind.strip("{}")] for kind in self._alone if kind.strip("{}") in model.values}
        self._ids = {kind: _by_id(values) for kind, values in own.items()}
        self._meant = {kind: Evidence(_said_for_ids(values)) for kind, values in own.items()}

    def of(self, words: Words, edges: Lattice) -> Match | None:
        """What a sentence with these slot values (`edges`) tells; None if it tells nothing of ours."""
        return max(self._within(words, edges), default=None, key=lambda match: match.score) or self._told(words)

    def _within(self, words: Words, edges: Lattice) -> Iterator[Match]:
        """Some words of the sentence are a sentence by themselves."""
        for begin, here in enumerate(edges):
            for edge in here:
                if edge.filled and edge.token in self._ids and edge.end - begin >= _VALUE_WORDS_AT_LEAST:
                    sample = self._alone[edge.token]
                    said = replace(edge.filled, value=" ".join(words))
                    yield Match(sample.intent, {sample.slots[0]: said}, (edge.end - begin) / len(words))

    def _told(self, words: Words) -> Match | None:
        """All words together speak for one intent."""
        if len(words) < _STORY_WORDS_AT_LEAST or self._evidence.known(words) < _KNOWN:
            return None
        intent, sure = max(self._evidence.of(words).items(), key=lambda each: each[1])
        if sure < _SURE or intent == FALLBACK:
            return None
        alone = next((sample for sample in self._alone.values() if sample.intent == intent), None)
        return Match(intent, self._slots(alone, words) if alone else {}, sure)

    def _slots(self, sample: Sample, words: Words) -> dict[str, Filled]:
        kind = sample.tokens[0]
        if kind not in self._meant:
            return {}
        meant = self._meant[kind].of(words)
        entity = self._ids[kind][max(meant, key=lambda id: meant[id])]
        return {sample.slots[0]: Filled(kind.strip("{}"), " ".join(words), (entity,))}


def _by_id(values: Mapping[Words, tuple[Entity, ...]]) -> dict[str, Entity]:
    return {entity.id: entity for entities in values.values() for entity in entities}


def _said_for_ids(values: Mapping[Words, tuple[Entity, ...]]) -> Iterator[Said]:
    for words, entities in values.items():
        yield from ((entity.id, stems(words)) for entity in entities)
