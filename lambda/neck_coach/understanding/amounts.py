"""Numbers, durations, times and dates in what was said, as Alexa sends them for Amazon's own slot types."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from .dates import DATES_BEGIN, date_at
from .durations import DURATIONS_BEGIN, duration_at
from .numbers import NUMBER_WORDS, NUMBERS_BEGIN, ORDINALS_BEGIN, Words, is_digits, number_at, ordinal_at
from .times import TIMES_BEGIN, time_at

_LONGEST = 16
"""Words of an amount; and one that is longer than `_LONGEST_WORD` letters is part of none."""
_LONGEST_WORD = 20
_EACH = list(range(1, _LONGEST + 1))
# Readers look at a few words behind what they read.
_END = ("",) * 8
_SPELT = {
    "min": ("minute",), "mins": ("minutes",), "sec": ("second",), "secs": ("seconds",), "hr": ("hour",),
    "hrs": ("hours",), "wk": ("week",), "wks": ("weeks",), "yr": ("year",), "yrs": ("years",), "til": ("till",),
} | {f"{begin}ish": (said, "ish") for said in (*NUMBER_WORDS, "noon", "midnight")
     for begin in (said, said.removesuffix("e"))}  # fmt: skip
_PIECES = re.compile(r"([0-9]+)(?=(?:am|pm|mins?|secs?|minutes?|seconds?|hours?|hrs?|days?|weeks?|ish)$)|[:\-]")

_Reader = Callable[[Words, int, date], tuple[int, str] | None]


def _today_aside(read: Callable[[Words, int], tuple[int, str] | None]) -> _Reader:
    return lambda words, at, _: read(words, at)


# Each type with its reader, and the words that its amounts begin with.
_KINDS: dict[str, tuple[_Reader, frozenset[str]]] = {
    "AMAZON.NUMBER": (_today_aside(number_at), NUMBERS_BEGIN),
    "AMAZON.ORDINAL": (_today_aside(ordinal_at), ORDINALS_BEGIN),
    "AMAZON.DURATION": (_today_aside(duration_at), DURATIONS_BEGIN),
    "AMAZON.TIME": (_today_aside(time_at), TIMES_BEGIN),
    "AMAZON.DATE": (date_at, DATES_BEGIN),
}

AMOUNTS = tuple(_KINDS)
"""The types that are read here."""


def amount_at(kind: str, words: Sequence[str], at: int, today: date) -> tuple[int, str] | None:
    """The longest amount of `kind` that begins with word `at`: the index of the word after it, and its value.

    `kind`: AMAZON.NUMBER, ORDINAL, DURATION, TIME or DATE; there are none of any other. `words`: lower case.
    `today`: where the user is. The value is what Alexa sends: "25", "2", "PT1H30M", "19:30" or "MO", "2026-11-23".
    """
    if kind not in _KINDS or not 0 <= at < len(words):
        return None
    read, begins = _KINDS[kind]
    word = words[at]
    if word not in begins and ((word.isalpha() and word not in _SPELT) or not _may_begin(word, begins)):
        return None
    spelt, ends = _spelt(words, at)
    found = read(spelt, 1, today)
    return (at + ends[found[0] - 2], found[1]) if found and ends[found[0] - 2] else None


def whole_amount(kind: str, words: Sequence[str], today: date) -> str | None:
    """The value if all `words` are one amount of `kind`, see `amount_at`."""
    found = amount_at(kind, words, 0, today)
    return found[1] if found and found[0] == len(words) else None


def _may_begin(word: str, begins: frozenset[str]) -> bool:
    first = next(iter(_pieces(word)))
    return first in begins or first[:1].isdigit()


def _spelt(words: Sequence[str], at: int) -> tuple[list[str], list[int]]:
    """The word before `at` and those from there on, each in one spelling; and behind which of them how many end.

    A word may have several pieces, "7pm"; inside it none ends, which counts 0.
    """
    spelt, ends, following = [words[at - 1] if at else ""], list[int](), words[at : at + _LONGEST]
    if "".join(following).isalpha() and _SPELT.keys().isdisjoint(following):
        return [*spelt, *following, *_END], _EACH
    for number, word in enumerate(following, start=1):
        if (word.isalpha() and word not in _SPELT) or is_digits(word):
            spelt.append(word)
        else:
            pieces = _pieces(word)
            spelt.extend(pieces)
            ends.extend([0] * (len(pieces) - 1))
        ends.append(number)
    spelt.extend(_END)
    return spelt, ends


def _pieces(word: str) -> tuple[str, ...]:
    """ "7:30pm" is 7, 30 and pm; "o'clock" and "p.m." have no marks; "1.5" is 1 point 5."""
    if word in _SPELT:
        return _SPELT[word]
    if len(word) > _LONGEST_WORD:
        return (word,)
    return tuple(_each_piece(word)) or (word,)


def _each_piece(word: str) -> Iterator[str]:
    whole, _, rest = word.partition(".")
    if is_digits(whole) and is_digits(rest):
        yield from (whole, "point", rest)
        return
    bare = word.replace(".", "").replace("'", "").replace("’", "")
    for piece in _PIECES.split(bare):
        if piece:
            yield from _SPELT.get(piece, (piece,))
