"""What is denied in a sentence, and what is stated in it. The grammar is content: content/en/denials.yaml."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_WORD = re.compile(r"[\w']+")
_UNKNOWN = "."
_MOST_WORDS = 400
"""Of a longer text, which nobody says in one breath, the rest counts as stated."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, read. All parts are words in the order they were said."""

    words: tuple[str, ...]
    stated: tuple[str, ...]
    """Without what is denied: what a sign is looked for in."""
    rest: tuple[str, ...]
    """Without asides too: what says anything at all."""
    denied: tuple[str, ...]
    doubtful: tuple[str, ...]
    """Denied in a way that is not to be relied on: "it's not a stroke, is it?"."""
    well: tuple[str, ...] = ()
    """What was said to be as it should be: "my speech is fine"."""
    flat_no: bool = False
    """All that was asked was denied at once."""
    tells: bool = False
    """What is stated has a word that may tell of something wrong."""

    @property
    def denies(self) -> bool:
        """True for a denial beside which at most something harmless is said: "not pregnant, I'm seventy eight"."""
        return self.only_denies or (bool(self.denied) and not self.doubtful and not self.tells)

    @property
    def only_denies(self) -> bool:
        """True for a denial, or for all being well, with nothing else in it."""
        return bool(self.denied or self.well or self.flat_no) and not self.rest and not self.doubtful


class Denials:
    """Reads sentences by the compiled grammar of a language."""

    def __init__(self, compiled: Mapping[str, Any]) -> None:
        """`compiled`: short_forms, endings, letters (of one or more words), patterns over them, sets of letters."""
        self._short_forms: Mapping[str, str] = compiled["short_forms"]
        self._endings: Mapping[str, str] = compiled["endings"]
        self._letters: Mapping[str, str] = compiled["letters"]
        self._compiled = compiled

    @cached_property
    def _longest(self) -> int:
        return max(word.count(" ") for word in self._letters) + 1

    @cached_property
    def _denial(self) -> re.Pattern[str]:
        return re.compile(self._compiled["denial"])

    @cached_property
    def _carried(self) -> re.Pattern[str]:
        return re.compile(self._compiled["carried"])

    @cached_property
    def _well_said(self) -> re.Pattern[str]:
        return re.compile(self._compiled["well_said"])

    def read(self, text: str) -> Said:
        """Part `text` into what is denied and what is stated. The careful reading: what fits no form is stated."""
        words = words_of(text)
        full = [(part, index) for index, word in enumerate(words[:_MOST_WORDS]) for part in self._in_full(word)]
        letters, owners = self._spelt(full)
        kinds = ["rest"] * len(words)
        for kind, start, end in self._parts(letters):
            for owner in {index for group in owners[start:end] for index in group}:
                kinds[owner] = kind
        return Said(
            tuple(words),
            _of(words, kinds, "rest", "aside", "well", "flat_no"),
            _of(words, kinds, "rest"),
            _of(words, kinds, "denied"),
            _of(words, kinds, "doubtful"),
            _of(words, kinds, "well"),
            "flat_no" in kinds,
            len(words) > _MOST_WORDS
            or any(kinds[owner] == "rest" for at in self._telling(letters) for owner in owners[at]),
        )

    def negates(self, words: Sequence[str]) -> bool:
        """True if one of `words` negates or contradicts, whatever it is that it does so to."""
        full = (part for word in words[:_MOST_WORDS] for part in self._in_full(word))
        against = {*self._compiled["negation"], *self._compiled["contradicts"]}
        return any(self._letters.get(part) in against for part in full)

    def read_implied(self, text: str) -> Said:
        """Read `text`, the slot of an intent that denies: "chest pain" of "no chest pain", or the whole sentence."""
        said = self.read(text)
        if said.denied or said.doubtful or said.well:
            return said
        implied = self.read(" ".join((*words_of(self._compiled["implied"]), text)))
        return implied if implied.denied or implied.doubtful else said

    def _in_full(self, word: str) -> list[str]:
        """The words that a short form stands for: "isn't" is "is", "not"."""
        if word in self._short_forms:
            return self._short_forms[word].split()
        ending = next((end for end in self._endings if word.endswith(end) and word != end), "")
        return [word.removesuffix(ending), self._endings[ending]] if ending else [word]

    def _telling(self, letters: str) -> Iterator[int]:
        return (match.start() for match in re.finditer(self._compiled["tells"], letters))

    def _spelt(self, full: list[tuple[str, int]]) -> tuple[str, list[set[int]]]:
        """One letter for each word or longest group of words that a list has, and the words that it stands for."""
        letters: list[str] = []
        owners: list[set[int]] = []
        at = 0
        while at < len(full):
            for length in range(min(self._longest, len(full) - at), 0, -1):
                letter = self._letters.get(" ".join(part for part, _ in full[at : at + length]))
                if letter:
                    break
            letters.append(letter or _UNKNOWN)
            owners.append({owner for _, owner in full[at : at + length]})
            at += length
        return "".join(letters), owners

    def _parts(self, letters: str) -> Iterator[tuple[str, int, int]]:
        """The parts of a sentence that are more than stated: their kind, and where they begin and end."""
        denies = not set(self._compiled["negation"]).isdisjoint(letters)  # else the large pattern is not even compiled
        at = 0
        while at < len(letters):
            denial = self._denial.match(letters, at) if denies else None
            well = None if denial else self._well_said.match(letters, at)
            if denial:
                end = denial.end()
                kind = "doubtful" if self._is_doubtful(denial[0], letters[end : end + 1]) else "denied"
            elif well:
                end, kind = well.end(), "well"
            else:
                end, kind = at + 1, self._kind_of(letters[at])
            yield kind, at, end
            at = end

    def _is_doubtful(self, denial: str, following: str) -> bool:
        """True if the next letter turns it round ("or is it"), or a wish or something that may be so lies in it."""
        if following in tuple(self._compiled["turn"]) or not set(self._compiled["want"]).isdisjoint(denial):
            return True
        return self._carried.search(denial) is not None

    def _kind_of(self, letter: str) -> str:
        """The kind of a word that lies in no denial."""
        return next((name for name in ("aside", "flat_no") if letter in self._compiled[name]), "rest")


def words_of(text: str) -> list[str]:
    """The words of `text` in small letters, with plain apostrophes."""
    return _WORD.findall(text.lower().replace("\u2019", "'"))


def _of(words: list[str], kinds: list[str], *wanted: str) -> tuple[str, ...]:
    return tuple(word for word, kind in zip(words, kinds, strict=True) if kind in wanted)
