"""What is meant by words that name nothing to the letter: "the one where I turn my head"."""

from collections.abc import Mapping, Sequence

from .catalogue import Exercise, Routine

_STEM = 4
"""Letters that have to agree: "turning" is like "turn", and "the" like nothing."""
_OF_ALL = frozenset({"neck", "exer", "stre", "rout"})
"""Neck, exercise, stretch, routine: what each of them is, and no name."""
_MOST = 2
"""More cannot be offered in one question."""


def named_in(things: Mapping[str, Exercise] | Mapping[str, Routine], words: Sequence[str]) -> list[str]:
    """The ids of the things whose names have most of `words` in them; none if there is no such word, or too many."""
    stems = _stems(" ".join(words)) - _OF_ALL
    shared = {id: len(stems & _stems(thing.name)) for id, thing in things.items() if thing.offered}
    most = max(shared.values(), default=0)
    best = [id for id, number in shared.items() if number == most > 0]
    return best if len(best) <= _MOST else []


def _stems(name: str) -> set[str]:
    return {word[:_STEM] for word in name.lower().split() if len(word) >= _STEM}
