"""A reading: what words that were said are taken for, and how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..slot_values import Heard
from .signs import Hearing

type Sureness = Literal["sure", "likely", "unsure"]
type Net = Literal["", "body", "low"]

NOT_OURS = "AMAZON.FallbackIntent"
"""The intent of what is none of our business, and of what cannot be placed."""


@dataclass(frozen=True, slots=True)
class State:
    """As much of a conversation as words are read by. Everything is at its default when nothing was said before."""

    is_asked: bool = False
    """A yes or a no would answer something."""
    is_check: bool = False
    """The open question is about safety."""
    is_when: bool = False
    """The open question is about a day or a time."""
    is_led: bool = False
    """An exercise is being led, or was a moment ago."""
    offered: tuple[str, ...] = ()
    """The intents that stand for the things which the open question names."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`intent` with `slots` is what the words are likeliest to mean; NOT_OURS if nothing of ours is likely."""

    intent: str
    sure: Sureness = "sure"
    slots: Mapping[str, Heard] = field(default_factory=dict)
    second: str = ""
    """What else they may mean, if that is nearly as likely."""
    hearing: Hearing = field(default_factory=Hearing)
    """The warning sign in them, and one that has to be asked about."""
    net: Net = ""
    """They are about a body, or someone is in distress, and that is all that can be told."""
    words: tuple[str, ...] = ()
    """The words themselves, where a wish leaves open what of several things is wanted."""
