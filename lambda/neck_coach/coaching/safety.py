"""Warning signs in free speech: words that give one away, and denials that do not."""

import re
from collections.abc import Iterable, Mapping

from .catalogue import WarningSign

_WORD = re.compile(r"[\w']+")
_LONGEST_BEGINNING = 20
"""Letters before a star; longer beginnings are in no content (tested)."""
_LEVELS = ("emergency", "today", "soon", "pharmacist")
# After one of these, up to the next "but", what is named is denied.
_DENIALS = frozenset(
    {"no", "not", "never", "without", "neither", "nor", "don't", "dont", "haven't", "isn't", "hasn't", "didn't", "none"}
)
# "My arms do not move" denies nothing: it is the sign.
_CAN_NOT = frozenset({"can", "can't", "cannot", "could", "couldn't", "able", "will", "won't", "does", "doesn't"})
_TURNS = frozenset({"but", "only", "just", "except"})
# "No, my chest hurts" answers a question, and then states something.
_SUBJECTS = frozenset({"i", "i'm", "i've", "my", "he", "he's", "his", "she", "she's", "her", "there's", "it's"})


def sign_in_words(text: str, signs: Mapping[str, WarningSign]) -> WarningSign | None:
    """The most urgent warning sign that the words of `text` give away; None if there is none or it is denied."""
    words = _words(text)
    said, stated = _patterns(words), _patterns(_stated(words))
    found = [
        sign
        for sign in signs.values()
        # A denial that belongs to the sign, as in "I don't want to live", denies nothing.
        if any((stated if _DENIALS.isdisjoint(group) else said).issuperset(group) for group in sign.words)
    ]
    return most_urgent(found)


def most_urgent(signs: Iterable[WarningSign]) -> WarningSign | None:
    """The one of several signs that can wait least; None if there is none."""
    return min(signs, key=lambda sign: (_LEVELS.index(sign.level), sign.row), default=None)


def denies(text: str) -> bool:
    """True if nothing of `text` is left when what it denies is taken away."""
    words = _words(text)
    return bool(words) and bool(_DENIALS & set(words)) and not _stated(words)


def denies_sign(text: str, sign: WarningSign) -> bool:
    """True if `text` ends in a denial, as "my face isn't drooping" does, without which it would give `sign` away."""
    words = _words(text)
    at = max((index for index, word in enumerate(words) if word in _DENIALS), default=None)
    if at is None or _SUBJECTS & set(words[at:]) or sign_in_words(text, {sign.id: sign}):
        return False
    undenied = _patterns(word for word in words if word not in _DENIALS)
    return any(undenied.issuperset(group) for group in sign.words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("\u2019", "'"))


def _stated(words: Iterable[str]) -> list[str]:
    """The words that are not denied. The careful reading: a denial reaches only to the next turn of the sentence."""
    stated: list[str] = []
    denied = False
    before = ""
    for word in words:
        if word in _TURNS or (word in _SUBJECTS and before == "no"):
            denied = False
        if word in _DENIALS and before not in _CAN_NOT:
            denied = True
        elif not denied and word not in _TURNS:
            stated.append(word)
        before = word
    return stated


def _patterns(words: Iterable[str]) -> frozenset[str]:
    """All that `words` of a sign may ask for: each word, and each of its beginnings with a star for every ending."""
    several = set(words)
    starred = {f"{word[:length]}*" for word in several for length in range(1, min(len(word), _LONGEST_BEGINNING) + 1)}
    return frozenset(several | starred)
