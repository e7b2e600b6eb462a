"""What a sentence asks for: with the skill's name or without it."""

from dataclasses import dataclass
from datetime import date

from .invocation import read_invocation
from .matcher import Match, Matcher
from .words import Words


@dataclass(frozen=True, slots=True)
class Heard:
    """`match` is None if the skill is only opened; `by_name`: it was called by its name, which begins a session."""

    match: Match | None
    by_name: bool


def hear(words: Words, matcher: Matcher, today: date) -> Heard:
    """Understand a sentence as Alexa does. `today` is the date where the device stands."""
    invocation = read_invocation(words, matcher.model.invocation)
    if invocation is None:
        return Heard(matcher.match(words, today), by_name=False)
    matches = [matcher.match(way, today) for way in invocation.ways]
    return Heard(max(matches, key=lambda match: match.score, default=None), by_name=True)
