"""The words of the coach by their keys. What is said often has variants, which take turns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .counting import Counting


@dataclass(frozen=True, slots=True)
class Line:
    """A phrase to say: its key in content/, and what fills its placeholders."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


def line(key: str, **values: object) -> Line:
    """Short for `Line(key, values)`."""
    return Line(key, values)


def told(text: str) -> Line:
    """A line that says `text` of an exercise, a care or a topic as it is."""
    return Line("told", {"text": text})


def asked(question: str) -> Line:
    """A line that asks the yes-or-no `question` of a check or a topic as it is."""
    return Line("asked", {"question": question})


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of a locale: key -> part (say, ask, reprompt) -> variants. `seed` picks the variant."""

    data: Mapping[str, Mapping[str, Sequence[str]]]
    numbers: Sequence[str]
    seed: int = 0

    def say(self, phrase: Line) -> str:
        """What `phrase` says; empty if it only asks. Raises KeyError for an unknown key or placeholder."""
        return self._part(phrase, "say")

    def within(self, phrase: Line) -> str:
        """What `phrase` says as a part of a sentence: without the capital of its own."""
        said = self.say(phrase)
        return said[:1].lower() + said[1:]

    def ask(self, phrase: Line) -> str:
        """The question of `phrase`; empty if it asks nothing."""
        return self._part(phrase, "ask")

    def reprompt(self, phrase: Line) -> str:
        """What to say when the question of `phrase` was not answered."""
        return self._part(phrase, "reprompt")

    def _part(self, phrase: Line, part: str) -> str:
        variants = self.data[phrase.key].get(part, ())
        return self.fill(variants[self.seed % len(variants)], phrase.values) if variants else ""

    def fill(self, text: str, values: Mapping[str, Any]) -> str:
        """`text` with its placeholders filled; numbers and sides become words, and a sentence keeps its capital."""
        filled = text.format_map({name: self._word(value) for name, value in values.items()})
        return filled[:1].upper() + filled[1:]

    def _word(self, value: object) -> str:
        if isinstance(value, int):
            return self.numbers[value] if 0 <= value < len(self.numbers) else str(value)
        return self.data[f"side_{value}"]["say"][0] if value in ("right", "left") else str(value)

    def counting(self) -> Counting:
        """The words of a count."""
        keys = ("time_left", "seconds", "minute", "minutes", "halfway", "breathe_in", "breathe_out", "breath")
        left, seconds, minute, minutes, halfway, into, out, breath = (self.data[key]["say"][0] for key in keys)
        keep_going = self.data["keep_going"]["say"]
        return Counting(self.numbers, left, keep_going, seconds, minute, minutes, halfway, (into, out), breath)

    def variant(self, number: int) -> "Phrases":
        """The same with the variant `number` of what has several."""
        return replace(self, seed=number)
