"""What a sentence asks for: with the skill's name or without it."""

from dataclasses import dataclass, replace
from datetime import date

from .invocation import read_invocation
from .match import Match
from .matcher import Matcher
from .words import as_said, to_words


@dataclass(frozen=True, slots=True)
class Heard:
    """`match` is None if the skill is only opened; `by_name`: it was called by its name, which begins a session."""

    match: Match | None
    by_name: bool


def hear(text: str, matcher: Matcher, today: date) -> Heard:
    """Understand what was said as Alexa does. `today` is the date where the device stands."""
    words = to_words(text)
    invocation = read_invocation(words, matcher.model.invocation)
    matches = [matcher.match(way, today) for way in (invocation.ways if invocation else (words,))]
    match = max(matches, key=lambda match: match.is_sample, default=None)
    return Heard(match and _as_said(match, text), by_name=invocation is not None)


def _as_said(match: Match, text: str) -> Match:
    """With the words in the slots as they were said; Amazon's types send values instead."""
    slots = {
        name: heard if heard.entities is None else replace(heard, value=as_said(tuple(heard.value.split()), text))
        for name, heard in match.slots.items()
    }
    return replace(match, slots=slots)
