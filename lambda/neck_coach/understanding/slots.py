"""The slots of an intent in free words: names of ours, and Amazon's amounts, the longest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..slot_values import Heard
from .amounts import amount_at

Names = Mapping[str, Mapping[tuple[str, ...], str]]
"""Slot type -> the words of a name, without apostrophes -> the id of what it names."""

_ORDER = ("AMAZON.DURATION", "AMAZON.DATE", "AMAZON.TIME", "AMAZON.ORDINAL", "AMAZON.NUMBER")
"""Which amount counts where two are as long; a name of ours goes before all."""


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    begin: int
    end: int
    value: str


def slots_in(words: Sequence[str], kinds: Mapping[str, str], names: Names, today: date) -> dict[str, Heard]:
    """What the words say for the slots of an intent (`kinds`: slot -> type).

    Several values of a type fill its slots in their order; what is left over joins the last of them: names undecided,
    amounts behind the first.
    """
    found = _chosen(words, kinds, names, today)
    slots: dict[str, Heard] = {}
    for kind in dict.fromkeys(kinds.values()):
        values = [each for each in found if each.kind == kind]
        own = [slot for slot, its in kinds.items() if its == kind]
        for place, slot in enumerate(own):
            mine = values[place:] if place == len(own) - 1 else values[place : place + 1]
            if mine:
                slots[slot] = _heard(words, mine, is_name=kind in names)
    return slots


def names_in(words: Sequence[str], names: Mapping[tuple[str, ...], str]) -> list[str]:
    """The ids of all names in the words, the longest at each place, each once."""
    plain = _plain(words)
    longest = max(map(len, names), default=0)
    ids, at = [], 0
    while at < len(plain):
        end = _end_of_name(plain, at, names, longest)
        if end:
            ids.append(names[tuple(plain[at:end])])
        at = end or at + 1
    return list(dict.fromkeys(ids))


def _chosen(words: Sequence[str], kinds: Mapping[str, str], names: Names, today: date) -> list[_Found]:
    """Values that do not overlap, in their order; of two that do the longer one."""
    every = sorted(_every(words, set(kinds.values()), names, today), key=_rank)
    taken: set[int] = set()
    chosen = []
    for each in every:
        span = set(range(each.begin, each.end))
        if taken.isdisjoint(span):
            taken |= span
            chosen.append(each)
    return sorted(chosen, key=lambda each: each.begin)


def _rank(found: _Found) -> tuple[int, int, int]:
    kind = _ORDER.index(found.kind) if found.kind in _ORDER else -1
    return found.begin - found.end, kind, found.begin


def _every(words: Sequence[str], kinds: set[str], names: Names, today: date) -> Iterator[_Found]:
    plain = _plain(words)
    for kind in sorted(kinds):
        own = names.get(kind, {})
        longest = max(map(len, own), default=0)
        for at in range(len(words)):
            if kind in _ORDER:
                amount = amount_at(kind, words, at, today)
                if amount:
                    yield _Found(kind, at, *amount)
            elif end := _end_of_name(plain, at, own, longest):
                yield _Found(kind, at, end, own[tuple(plain[at:end])])


def _end_of_name(plain: Sequence[str], at: int, names: Mapping[tuple[str, ...], str], longest: int) -> int:
    """Where the longest name that begins at `at` ends; 0 if none does."""
    ends = range(min(len(plain), at + longest), at, -1)
    return next((end for end in ends if tuple(plain[at:end]) in names), 0)


def _heard(words: Sequence[str], values: Sequence[_Found], *, is_name: bool) -> Heard:
    text = " and ".join(" ".join(words[each.begin : each.end]) for each in values)
    ids = tuple(dict.fromkeys(each.value for each in values))
    if not is_name:
        return Heard(ids[0], others=ids[1:])
    return Heard(text, ids[0]) if len(ids) == 1 else Heard(text, others=ids)


def _plain(words: Sequence[str]) -> list[str]:
    return [word.replace("'", "") for word in words]
