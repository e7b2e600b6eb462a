"""Finds the intent of a sentence: a sample word for word, else the nearest one, else none."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, partial
from itertools import islice

from rapidfuzz import fuzz, process

from .completing import completed
from .evidence import Evidence, said_for_intents
from .examples import Example, examples_of, is_slot
from .match import FALLBACK, Match
from .model import Model, Sample, built_model
from .nearest import Nearest
from .readings import Filled, Lattice, Reading, lattice, readings
from .stories import Stories
from .words import Words

_WORD_FOR_WORD = 2
# What a sentence scores that is none of the skill's business: an intent must be nearer.
_NOTHING_NEAR = 0.51
_NEAR_AT_ALL = 0.3
# A sentence of so few words must be nearer to a value of a slot ("my face is drooping") than a long one.
_SHORT = 9
_SHORT_AND_NEAR = 0.63
# What it adds if the words alone, whatever their order, leave no doubt.
_EVIDENCE = 0.15
# A sentence that fits but for the value of its slot ("do the banana"): what it scores, and what it takes.
_CARRIED = 0.64
_LITERAL_WORDS_AT_LEAST = 2
_UNKNOWN_WORDS_AT_MOST = 3
_READINGS_AT_MOST = 24
_SPELT_ALIKE = 84
# Types of what people feel and have: where no sample fits word for word, the words around a value belong to it.
_OF_SYMPTOMS = frozenset({"WarningSign", "DeniedSign", "Discomfort", "Condition"})


@cache
def matcher(locale: str) -> "Matcher":
    """The matcher for the built model of a locale, made once. Raises FileNotFoundError if it was not built."""
    return Matcher(built_model(locale))


class Matcher:
    """Understands sentences by one model."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._word_for_word: defaultdict[Words, list[Sample]] = defaultdict(list)
        for sample in model.samples:
            self._word_for_word[sample.tokens].append(sample)
        self._beginnings = {tokens[:length] for tokens in self._word_for_word for length in range(len(tokens) + 1)}
        self._vocabulary = _vocabulary(model)
        self._custom_types = sorted(model.values, key=lambda kind: -len(model.values[kind]))
        examples = list(examples_of(model))
        self._nearest = Nearest(examples, model)
        self._evidence = Evidence(said_for_intents(examples, model))
        self._stories = Stories(model, self._evidence)

    def match(self, words: Words, today: date) -> Match:
        """The intent of a sentence, FallbackIntent if none is near. `today` gives "tomorrow" its date."""
        for spelling in dict.fromkeys((words, self._spelt(words))):
            exact = min(self.word_for_word(spelling, today), key=lambda match: len(match.slots), default=None)
            if exact:
                return exact
        edges = lattice(spelling, self.model, today)
        evidence = self._evidence.of(spelling)
        near = (Match(FALLBACK, {}, _NOTHING_NEAR), *self._near(edges, spelling))
        nothing, *weighed = [
            replace(match, score=match.score + _EVIDENCE * evidence.get(match.intent, 0)) for match in near
        ]
        candidates = (nothing, *islice(self._carried(words), 1), *filter(partial(_is_near_enough, spelling), weighed))
        best = max(candidates, key=lambda match: match.score)
        if best is nothing:
            best = self._stories.of(spelling, edges) or nothing
        return replace(best, slots=completed(best.slots, self.model.slots.get(best.intent, {}), edges, spelling))

    def word_for_word(self, words: Words, today: date) -> list[Match]:
        """Every sample that is the sentence itself, with values of its slots."""
        return list(self._exact(lattice(words, self.model, today)))

    def _spelt(self, words: Words) -> Words:
        """The sentence with unknown words replaced by known ones that are spelt alike."""
        return tuple(word if len(word) < 4 else self._known(word) for word in words)

    def _known(self, word: str) -> str:
        found = process.extractOne(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_SPELT_ALIKE)
        return found[0] if found else word

    def _exact(self, edges: Lattice, so_far: Reading = ()) -> Iterator[Match]:
        at = so_far[-1].end if so_far else 0
        if at == len(edges):
            for sample in self._word_for_word.get(_tokens(so_far), ()):
                yield _match(sample, so_far, _WORD_FOR_WORD)
            return
        for edge in edges[at]:
            if _tokens((*so_far, edge)) in self._beginnings:
                yield from self._exact(edges, (*so_far, edge))

    def _near(self, edges: Lattice, words: Words) -> Iterator[Match]:
        """The nearest example of each intent, for each way to read the sentence."""
        for reading in islice(readings(edges), _READINGS_AT_MOST):
            best: dict[str, tuple[float, Example]] = {}
            for example, score in self._nearest.to(reading, words, at_least=_NEAR_AT_ALL):
                intent = example.sample.intent
                if intent not in best or score > best[intent][0]:
                    best[intent] = score, example
            for score, example in best.values():
                yield _widened(_near_match(example, reading, words, score), words)

    def _carried(self, words: Words) -> Iterator[Match]:
        """Samples that fit word for word around one slot whose value nobody knows: the shortest value, and of types
        that fit alike the one with most values.
        """
        for length in range(1, min(_UNKNOWN_WORDS_AT_MOST, len(words) - _LITERAL_WORDS_AT_LEAST) + 1):
            for begin in range(len(words) - length + 1):
                before, unknown, after = words[:begin], words[begin : begin + length], words[begin + length :]
                for kind in self._custom_types:
                    for sample in self._word_for_word.get((*before, f"{{{kind}}}", *after), ()):
                        yield Match(sample.intent, {sample.slots[0]: Filled(kind, " ".join(unknown), ())}, _CARRIED)


def _vocabulary(model: Model) -> list[str]:
    """Every word of the samples and of the values of slots."""
    in_values = {word for values in model.values.values() for value in values for word in value}
    return sorted(in_values.union(*(sample.tokens for sample in model.samples)))


def _tokens(reading: Reading) -> Words:
    return tuple(edge.token for edge in reading)


def _match(sample: Sample, reading: Reading, score: float) -> Match:
    """Give the sample's slots, in their order, what the reading heard of their types."""
    heard = [edge for edge in reading if edge.filled]
    slots: dict[str, Filled] = {}
    kinds = [token for token in sample.tokens if is_slot(token)]
    for name, kind in zip(sample.slots, kinds, strict=True):
        edge = next((edge for edge in heard if edge.token == kind), None)
        if edge and edge.filled:
            heard.remove(edge)
            slots[name] = edge.filled
    return Match(sample.intent, slots, score)


def _near_match(example: Example, reading: Reading, words: Words, score: float) -> Match:
    """An example that is a value: the whole sentence stands for it."""
    if example.entities is None:
        return _match(example.sample, reading, score)
    value = Filled(example.sample.tokens[0].strip("{}"), " ".join(words), example.entities)
    return Match(example.sample.intent, {example.sample.slots[0]: value}, score)


def _widened(match: Match, words: Words) -> Match:
    """Slots of symptoms hold all that was said: no sample has the words around them."""
    said = " ".join(words)
    wide = {name: replace(filled, value=said) for name, filled in match.slots.items() if filled.type in _OF_SYMPTOMS}
    return replace(match, slots={**match.slots, **wide})


def _is_near_enough(words: Words, match: Match) -> bool:
    stands_for_a_value = any(filled.value == " ".join(words) for filled in match.slots.values())
    return not stands_for_a_value or len(words) > _SHORT or match.score >= _SHORT_AND_NEAR
