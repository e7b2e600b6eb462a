"""How much the words of a sentence, whatever their order, speak for each intent (naive Bayes)."""

from collections import defaultdict
from collections.abc import Iterator
from math import exp, log

from .examples import Example, is_slot, stems
from .model import Model
from .words import Words

# So many words of average speech are thought into each intent: a word that it lacks does not rule it out.
_SMOOTHING = 10


class Evidence:
    """Learnt from the examples; each intent is as likely as any other before a word is heard."""

    def __init__(self, examples: list[Example], model: Model) -> None:
        self._counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for example in examples:
            for stem, share in _said(example, model):
                self._counts[example.sample.intent][stem] += share
        self._sizes = {intent: sum(counts.values()) for intent, counts in self._counts.items()}
        self._usual: defaultdict[str, float] = defaultdict(float)
        for intent, counts in self._counts.items():
            for stem, count in counts.items():
                self._usual[stem] += count / self._sizes[intent] / len(self._counts)

    def of(self, words: Words) -> dict[str, float]:
        """The probability of each intent; all together 1. Words that no example has say nothing."""
        known = {stem for stem in stems(words) if stem in self._usual}
        logs = {intent: sum(self._speaks(stem, intent) for stem in known) for intent in self._counts}
        most = max(logs.values(), default=0)
        total = sum(exp(value - most) for value in logs.values())
        return {intent: exp(value - most) / total for intent, value in logs.items()}

    def _speaks(self, stem: str, intent: str) -> float:
        usual = self._usual[stem]
        return log((self._counts[intent].get(stem, 0) / usual + _SMOOTHING) / (self._sizes[intent] + _SMOOTHING))


def _said(example: Example, model: Model) -> Iterator[tuple[str, float]]:
    """The stems of an example, each once; of a slot among words, those of all its values, each value for its share."""
    for token in set(example.stems):
        if not is_slot(token):
            yield token, 1
        elif len(example.stems) > 1:
            values = model.values.get(token.strip("{}"), {})
            yield from ((stem, 1 / len(values)) for value in values for stem in stems(value))
