"""What the classifier looks at in a sentence: its words, pairs of words, and pieces of words, as numbers.

The same code teaches it (workshop/teaching) and asks it, so that both see the same.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

BUCKETS = 1 << 16
"""Features are told apart by a checksum only: two that fall together share a weight, which hardly ever matters."""
MOST_WORDS = 60
"""Of a longer text, which nobody says in one breath, the beginning and the end are looked at."""
_PIECES = (3, 4, 5)
"""Letters of the pieces of words, the blank before and after a word among them."""


def features_of(words: Sequence[str]) -> list[int]:
    """The features of a sentence, each once, in rising order: numbers below BUCKETS. None without words."""
    if len(words) > MOST_WORDS:
        words = [*words[: MOST_WORDS // 2], *words[-MOST_WORDS // 2 :]]
    plain = [word.replace("'", "") for word in words]
    return sorted({crc32(feature.encode(errors="replace")) % BUCKETS for feature in _features(plain)})


def checksum(words: Sequence[str]) -> int:
    """A number of 32 bits that stands for a whole sentence: how one that was taught is known again."""
    return crc32(" ".join(words).replace("'", "").encode(errors="replace"))


def _features(words: Sequence[str]) -> Iterator[str]:
    if not words:
        return
    yield from (f"w{word}" for word in words)
    marked = ["^", *words, "$"]
    yield from (f"b{one} {next_one}" for one, next_one in pairwise(marked))
    yield from (f"s{one} {after_next}" for one, after_next in zip(marked, marked[2:], strict=False))
    for word in dict.fromkeys(words):
        padded = f" {word[:_LONGEST_WORD]} "
        for length in _PIECES:
            yield from (padded[at : at + length] for at in range(len(padded) - length + 1))


_LONGEST_WORD = 30
