"""Finds the sample that a sentence is, word for word. Whatever is no sample goes to the skill as words, or as nothing.

What Alexa herself gets right beyond her samples comes on top of this: here only our own understanding shows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from hassil.intents import Intents
from hassil.recognize import RecognizeResult, recognize_all

from neck_coach.understanding.amounts import AMOUNTS, whole_amount

from .match import FALLBACK, SAID, Filled, Match
from .model import Model, built_model
from .words import Words, to_words

_SLOT = re.compile(r"\{(\w+)\}")
_AMOUNT = "amount"
_BESIDE = "+"
"""Between the names of amounts side by side: hassil takes them as one, since it cannot tell where one ends."""


@cache
def matcher(locale: str, *, with_words: bool = True) -> "Matcher":
    """The matcher for the built model of a locale, made once. Raises FileNotFoundError if it was not built.

    `with_words`: what is no sample comes to the skill as words; else as the fallback, without any.
    """
    return Matcher(built_model(locale), with_words=with_words)


class Matcher:
    """Understands sentences by one model."""

    def __init__(self, model: Model, *, with_words: bool = True) -> None:
        """`with_words`: see `matcher`."""
        self.model = model
        self._rest = SAID if with_words and SAID in model.slots else FALLBACK
        self._intents = _intents(model)

    def match(self, words: Words, today: date) -> Match:
        """The intent whose sample the sentence is; else the one for the rest. `today` gives "tomorrow" its date."""
        found = min(self.samples(words, today), key=_openness, default=None)
        if found:
            return found
        slots = {"words": Filled("Said", " ".join(words), ())} if self._rest == SAID and words else {}
        return Match(self._rest, slots, is_sample=False)

    def samples(self, words: Words, today: date) -> Iterator[Match]:
        """Every sample that is the sentence itself, with values of its slots."""
        for result in recognize_all(" ".join(words), self._intents):
            match = self._match(result, today)
            if match:
                yield match

    def _match(self, result: RecognizeResult, today: date) -> Match | None:
        intent = result.intent.name
        slots: dict[str, Filled] = {}
        for entity in result.entities.values():
            heard = self._heard(intent, entity.name.split(_BESIDE), to_words(entity.text), today)
            if not heard:
                return None
            slots |= heard
        return Match(intent, slots)

    def _heard(self, intent: str, names: list[str], words: Words, today: date) -> dict[str, Filled]:
        """What slots side by side heard, the first as much as it can; nothing if the words are no values of theirs."""
        first, *others = names
        for end in range(len(words) - len(others), 0, -1) if others else (len(words),):
            filled = self._filled(self.model.slots[intent][first], words[:end], today)
            rest = self._heard(intent, others, words[end:], today) if filled and others else {}
            if filled and (rest or not others):
                return {first: filled, **rest}
        return {}

    def _filled(self, kind: str, words: Words, today: date) -> Filled | None:
        """What a slot of this type heard; None if the words are no value of it."""
        if kind in AMOUNTS:
            value = whole_amount(kind, words, today)
            return Filled(kind, value, None) if value else None
        entities = self.model.values.get(kind, {}).get(words)
        return Filled(kind, " ".join(words), entities) if entities else None


def _openness(match: Match) -> tuple[int, int]:
    """How much else a sample may stand for: literal words win over slots, and names of ours over amounts."""
    return len(match.slots), sum(filled.entities is None for filled in match.slots.values())


def _intents(model: Model) -> Intents:
    """The model as hassil reads it. Amazon's types take any words there: whether they are a value is asked after."""
    intents = {
        name: {"data": [{"sentences": [_template(sentence, model.slots[name]) for sentence in sentences]}]}
        for name, sentences in model.samples.items()
        if name != SAID and sentences
    }
    lists = {kind: {"values": [" ".join(words) for words in values]} for kind, values in model.values.items() if values}
    return Intents.from_dict({"language": "en", "intents": intents, "lists": lists | {_AMOUNT: {"wildcard": True}}})


def _template(sentence: str, slots: Mapping[str, str]) -> str:
    """ "do the {exercise}" as "do the {Exercise:exercise}", its words spelt as those that are said."""
    parts: list[str] = []
    amounts: list[str] = []
    for index, part in enumerate(_SLOT.split(sentence)):
        is_slot, said = index % 2 == 1, " ".join(to_words(part))
        if is_slot and slots[part] in AMOUNTS:
            amounts.append(part)
        elif is_slot or said:
            parts += [*_one_for(amounts), f"{{{slots[part]}:{part}}}" if is_slot else said]
            amounts = []
    return " ".join([*parts, *_one_for(amounts)])


def _one_for(amounts: Sequence[str]) -> list[str]:
    return [f"{{{_AMOUNT}:{_BESIDE.join(amounts)}}}"] if amounts else []
