"""Warning signs in what was said: named, told of in words, denied, or doubtful."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..coaching.cautions import WarningSign
from .denial import Said

_LONGEST_BEGINNING = 20
"""Letters before a star; longer beginnings are in no content (tested)."""
_LEVELS = ("emergency", "today", "soon", "pharmacist")

_Patterns = frozenset[str]
_Rule = tuple[tuple[str, ...], ...]
_Signs = Mapping[str, WarningSign]


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of one slot, the signs that they were found to name, and whether they name something else of ours."""

    said: Said
    named: tuple[WarningSign, ...] = ()
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Hearing:
    """The sign that counts, and one that is more urgent, or the only one, but has to be asked about."""

    sign: WarningSign | None = None
    doubtful: WarningSign | None = None


def hear(heard: Sequence[Heard], signs: _Signs) -> Hearing:
    """The most urgent sign of all that was said in one breath.

    A sign that was named counts, unless its words are a denial and nothing else. So does what the words tell by the
    rules of the content, if they were not found to be anything else of ours. What names something else and sounds
    like an emergency ("I had a mini stroke last year"), or lies in a denial beside which more is said, is doubtful.
    """
    found = most_urgent(_sure(heard, signs))
    unsure = most_urgent(_doubtful(heard, signs))
    if found and unsure and _LEVELS.index(unsure.level) >= _LEVELS.index(found.level):
        unsure = None
    return Hearing(found, unsure)


def _sure(heard: Sequence[Heard], signs: _Signs) -> Iterator[WarningSign]:
    """Signs that count: those that were named, and one that the words give away."""
    named = [sign for each in heard for sign in each.named if _counts(sign, each.said)]
    yield from named
    # A milder sign, or one of several, may be part of an emergency; of one emergency alone its name tells most.
    if len(heard) > 1 or all(sign.level != "emergency" for sign in named):
        stated = _joined(said.stated for said in _said(heard, ours=False))
        yield from _any(told(stated, _emergencies(signs) if named else signs))


def _doubtful(heard: Sequence[Heard], signs: _Signs) -> Iterator[WarningSign]:
    """Signs to ask about: beside a denial, in one that is none to rely on, or in words that name another thing."""
    free, ours = _said(heard, ours=False), _said(heard, ours=True)
    for each in heard:
        yield from (sign for sign in each.named if not each.said.only_denies and not _counts(sign, each.said))
    if any(said.doubtful for said in free):
        yield from _any(told(_joined((*said.stated, *said.doubtful) for said in free), signs))
    yield from _any(told(_joined(said.stated for said in ours), _emergencies(signs)))


def _said(heard: Iterable[Heard], *, ours: bool) -> list[Said]:
    """What was said in the slots whose words name something else of ours, or in the others."""
    return [each.said for each in heard if each.is_ours is ours]


def _any(sign: WarningSign | None) -> list[WarningSign]:
    return [sign] if sign else []


def _emergencies(signs: _Signs) -> _Signs:
    return {id: sign for id, sign in signs.items() if sign.level == "emergency"}


def told(words: Sequence[str], signs: _Signs) -> WarningSign | None:
    """The most urgent sign that `words` give away, of several alike the one that they tell most of; or None."""
    said = _patterns(words)
    found = {
        id: max((len(rule) for rule in sign.words if _is_met(rule, said)), default=0) for id, sign in signs.items()
    }
    most = {level: max((found[id] for id in found if signs[id].level == level), default=0) for level in _LEVELS}
    return most_urgent(sign for id, sign in signs.items() if found[id] and found[id] == most[sign.level])


def most_urgent(signs: Iterable[WarningSign]) -> WarningSign | None:
    """The one of several signs that can wait least; None if there is none."""
    return min(signs, key=lambda sign: (_LEVELS.index(sign.level), sign.row), default=None)


def _counts(sign: WarningSign, said: Said) -> bool:
    """A sign that was named counts if its words deny nothing, or state it too, or deny something else."""
    if said.only_denies:
        return False
    if not said.denied and not said.doubtful:
        return True
    alone = {sign.id: sign}
    return bool(told(said.stated, alone)) or not told((*said.denied, *said.doubtful), alone)


def _joined(several: Iterable[Sequence[str]]) -> list[str]:
    """The words of all, with a word between that keeps the end of one and the beginning of the next apart."""
    joined: list[str] = []
    for words in several:
        joined += (["and"] if joined and words else []) + list(words)
    return joined


def _is_met(rule: _Rule, patterns: _Patterns) -> bool:
    return not any(map(patterns.isdisjoint, rule))


def _patterns(words: Sequence[str]) -> _Patterns:
    """All that a rule may ask for: each word, its beginnings with a star for every ending, and neighbours."""
    several = set(words)
    starred = {f"{word[:length]}*" for word in several for length in range(1, min(len(word), _LONGEST_BEGINNING) + 1)}
    return frozenset(several | starred | {" ".join(pair) for pair in pairwise(words)})
