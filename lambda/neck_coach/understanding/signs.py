"""Warning signs in free speech: words that give one away, and denials that do not."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ..coaching.catalogue import WarningSign

_WORD = re.compile(r"[\w']+")
_LONGEST_BEGINNING = 20
"""Letters before a star; longer beginnings are in no content (tested)."""
_LEVELS = ("emergency", "today", "soon", "pharmacist")
# After one of these, up to the next "but", what is named is denied.
_DENIALS = frozenset("no not never without neither nor none don't dont haven't isn't hasn't didn't ain't".split())
# "My arms do not move" denies nothing: it is the sign.
_CAN_NOT = frozenset({"can", "can't", "cannot", "could", "couldn't", "able", "will", "won't", "does", "doesn't"})
# But "my chest does not hurt" denies the pain.
_FELT = frozenset({"hurt", "ache", "pain", "sting", "burn", "tingle", "spin"})
_TURNS = frozenset({"but", "only", "just", "except"})
# "Not gonna lie, my neck hurts": words that deny nothing of what follows.
_NO_DENIALS = frozenset(
    {"not gonna", "no joke", "no kidding", "no doubt", "no wonder", "no idea", "never in", "without my", "without me"}
)
# "No, my chest hurts" answers a question, and then states something; so does "no fever, and my chest hurts".
_SUBJECTS = frozenset({"i", "i'm", "i've", "my", "he", "he's", "his", "she", "she's", "her", "there's", "it's"})

_Patterns = frozenset[str]
_Rule = tuple[tuple[str, ...], ...]


def sign_in_words(text: str, signs: Mapping[str, WarningSign]) -> WarningSign | None:
    """The most urgent warning sign that the words of `text` give away, of several the one that they tell most of.

    None if there is none or it is denied.
    """
    words = _words(text)
    said, stated = _patterns(words), _patterns(_stated(words))
    found = {id: _told(sign, stated, said) for id, sign in signs.items()}
    most = {level: max((found[id] for id in found if signs[id].level == level), default=0) for level in _LEVELS}
    return most_urgent(sign for id, sign in signs.items() if found[id] and found[id] == most[sign.level])


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
    undenied = _patterns([word for word in words if word not in _DENIALS])
    return any(_is_met(rule, undenied) for rule in sign.words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("\u2019", "'"))


def _stated(words: Iterable[str]) -> list[str]:
    """The words that are not denied. The careful reading: a denial reaches only to the next turn of the sentence."""
    stated: list[str] = []
    denied = False
    before = ""
    for word, after in pairwise((*words, "")):
        if word in _TURNS or (word in _SUBJECTS and before in ("no", "and")):
            denied = False
        if _begins_denial(before, word, after):
            denied = True
        elif not denied and word not in _TURNS:
            stated.append(word)
        before = word
    return stated


def _begins_denial(before: str, word: str, after: str) -> bool:
    if after in _FELT and word in ("doesn't", "not"):
        return True
    return word in _DENIALS and before not in _CAN_NOT and f"{word} {after}" not in _NO_DENIALS


def _told(sign: WarningSign, stated: _Patterns, said: _Patterns) -> int:
    """How many parts the longest rule has that is met: of signs alike in urgency the words mean the one with most."""
    return max((len(rule) for rule in sign.words if _gives_away(rule, stated, said)), default=0)


def _gives_away(rule: _Rule, stated: _Patterns, said: _Patterns) -> bool:
    """A denial that belongs to the sign, as in "I don't want to live", denies nothing."""
    return _is_met(rule, stated) or (_is_met(rule, said) and any(_denying(part, said) for part in rule))


def _is_met(rule: _Rule, patterns: _Patterns) -> bool:
    return not any(map(patterns.isdisjoint, rule))


def _denying(part: Iterable[str], said: _Patterns) -> bool:
    """Is the denial what the part asks for: "no control" is, "no loss of control" is not."""
    heard = [word for word in part if word in said]
    return bool(heard) and not any(_DENIALS.isdisjoint(word.split()) for word in heard)


def _patterns(words: Sequence[str]) -> _Patterns:
    """All that a rule may ask for: each word, its beginnings with a star for every ending, and neighbours."""
    several = set(words)
    starred = {f"{word[:length]}*" for word in several for length in range(1, min(len(word), _LONGEST_BEGINNING) + 1)}
    return frozenset(several | starred | {" ".join(pair) for pair in pairwise(words)})
