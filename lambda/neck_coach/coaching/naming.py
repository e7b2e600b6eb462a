"""What is meant by words that name nothing to the letter: "the one where I turn my head"."""

from collections.abc import Mapping, Sequence

from .catalogue import Exercise

_STEM = 4
"""Letters that have to agree: "turning" is like "turn", and "the" like nothing."""
_OF_ALL = frozenset({"neck", "exer", "stre"})
"""Neck, exercise, stretch: what each of them is, and no name."""
_MOST = 2
"""More cannot be offered in one question."""


def named_in(exercises: Mapping[str, Exercise], words: Sequence[str]) -> list[str]:
    """The ids of the exercises whose names have most of `words` in them; none if there is no such word, or too many."""
    stems = _stems(" ".join(words)) - _OF_ALL
    shared = {id: len(stems & _stems(exercise.name)) for id, exercise in exercises.items() if exercise.offered}
    most = max(shared.values(), default=0)
    best = [id for id, number in shared.items() if number == most > 0]
    return best if len(best) <= _MOST else []


def _stems(name: str) -> set[str]:
    return {word[:_STEM] for word in name.lower().split() if len(word) >= _STEM}
