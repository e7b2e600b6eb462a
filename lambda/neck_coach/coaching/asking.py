"""A safety question in words: all of it, or what is left of it."""

from collections.abc import Collection, Sequence
from itertools import batched

from .cautions import Check
from .phrases import Phrases, line

_IN_ONE_BREATH = 4
"""Things that one sentence names of what is left to ask."""


def question_of(check: Check, denied: Collection[str], phrases: Phrases) -> str:
    """The question of `check`, without the items that were `denied`, a few in each sentence."""
    left = [item.say for item in check.items if item.say not in denied]
    if not denied or not left:
        return check.ask
    first, *more = (_listed(each, phrases) for each in batched(left, _IN_ONE_BREATH, strict=False))
    further = (phrases.say(line("check_more", things=each)) for each in more)
    return " ".join((check.rest.replace("{things}", first), *further))


def _listed(things: Sequence[str], phrases: Phrases) -> str:
    *others, last = things
    return phrases.within(line("list_or", others=", ".join(others), last=last)) if others else last
