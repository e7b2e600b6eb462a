"""Slots that the nearest sample does not have, but the sentence fills: "the neck tilt to the right side please"."""

from collections.abc import Collection, Mapping

from .readings import Edge, Filled, Lattice
from .words import Words


def completed(heard: dict[str, Filled], slots: Mapping[str, str], edges: Lattice, words: Words) -> dict[str, Filled]:
    """What was `heard`, and for every slot of another type the longest value that stands elsewhere in the sentence.

    `slots`: the intent's slots with their types.
    """
    types = {filled.type for filled in heard.values()}
    taken = {word for filled in heard.values() for word in filled.value.split()}
    taken = set() if taken >= set(words) else taken  # the whole sentence stands for one value
    full = dict(heard)
    for name, kind in slots.items():
        found = None if kind in types else _longest(kind, edges, words, taken)
        if found and found[0].filled:
            full[name] = found[0].filled
            taken.update(found[1])
    return full


def _longest(kind: str, edges: Lattice, words: Words, taken: Collection[str]) -> tuple[Edge, Words] | None:
    """The longest value of a type that has none of the words that are `taken`, with its words."""
    free = [
        (edge, words[begin : edge.end])
        for begin, here in enumerate(edges)
        for edge in here
        if edge.token == f"{{{kind}}}" and not set(words[begin : edge.end]) & set(taken)
    ]
    return max(free, key=lambda value: len(value[1]), default=None)
