"""How much the words of a sentence, whatever their order, speak for each of several things (naive Bayes)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from math import exp, log

from .examples import Example, is_slot, stems
from .model import Model
from .words import Words

# So many words of average speech are thought into each thing: a word that it lacks does not rule it out.
_SMOOTHING = 10

Said = tuple[str, Words | dict[str, float]]
"""What stands for a thing: its name, and the stems that are said for it, each with its share of one."""


class Evidence:
    """Learnt from what is said for each thing; each is as likely as any other before a word is heard."""

    def __init__(self, said: Iterable[Said]) -> None:
        self._counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for thing, words in said:
            for stem, share in (words if isinstance(words, dict) else dict.fromkeys(words, 1.0)).items():
                self._counts[thing][stem] += share
        self._sizes = {thing: sum(counts.values()) for thing, counts in self._counts.items()}
        self._usual: defaultdict[str, float] = defaultdict(float)
        for thing, counts in self._counts.items():
            for stem, count in counts.items():
                self._usual[stem] += count / self._sizes[thing] / len(self._counts)

    def of(self, words: Words) -> dict[str, float]:
        """The probability of each thing; all together 1. Words that were never said for any say nothing."""
        known = self._known(words)
        logs = {thing: sum(self._speaks(stem, thing) for stem in known) for thing in self._counts}
        most = max(logs.values(), default=0)
        total = sum(exp(value - most) for value in logs.values())
        return {thing: exp(value - most) / total for thing, value in logs.items()}

    def known(self, words: Words) -> float:
        """How many of the words (0 to 1) were ever said for any of the things."""
        return len(self._known(words)) / len(set(stems(words)))

    def _known(self, words: Words) -> set[str]:
        return {stem for stem in stems(words) if stem in self._usual}

    def _speaks(self, stem: str, thing: str) -> float:
        usual = self._usual[stem]
        return log((self._counts[thing].get(stem, 0) / usual + _SMOOTHING) / (self._sizes[thing] + _SMOOTHING))


def said_for_intents(examples: Iterable[Example], model: Model) -> Iterator[Said]:
    """The stems of every example, each once; of a slot among words, those of all its values, each for its share."""
    slots: Counter[tuple[str, str]] = Counter()
    for example in examples:
        tokens = set(example.stems)
        yield example.sample.intent, tuple(token for token in tokens if not is_slot(token))
        if len(example.stems) > 1:
            slots.update((example.sample.intent, token) for token in tokens if is_slot(token))
    shares = {token: _shares(model.values.get(token.strip("{}"), {})) for _, token in slots}
    for (intent, token), times in slots.items():
        yield intent, {stem: times * share for stem, share in shares[token].items()}


def _shares(values: Collection[Words]) -> dict[str, float]:
    said = Counter(stem for value in values for stem in stems(value))
    return {stem: times / len(values) for stem, times in said.items()}
