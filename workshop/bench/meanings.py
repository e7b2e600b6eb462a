"""What the virtual Echo acts upon when something is said, so that two wordings can be compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import count

from simulator.clock import Clock
from simulator.echo import Echo
from simulator.turn import Turn
from tests.known_user import make_known

from .phrases import TODAY
from .understood import FALLBACK

_USERS = count(1)


@dataclass(frozen=True, slots=True)
class Meaning:
    """An intent (or another request; None if nothing was asked) and its slots.

    `slots`: the id of each value; the value itself where it is Amazon's; empty where the value is none of ours.
    """

    request: str | None = None
    slots: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Was anything understood."""
        return self.request not in (None, FALLBACK)

    def __str__(self) -> str:
        return f"{self.request or 'nothing'}{dict(self.slots) or ''}"


@cache
def acted_upon(text: str) -> Meaning:
    """What the Echo acts upon when a known user says `text` in a session just opened. Silence means nothing."""
    if not text:
        return Meaning()
    echo = Echo(user=f"speaker {next(_USERS)}", clock=Clock(f"{TODAY}T15:00:00Z"))
    make_known(echo)
    echo.launch()
    return meaning_of(echo.say(text))


def meaning_of(turn: Turn) -> Meaning:
    """What a turn acted upon."""
    return Meaning(turn["request"], {name: _value(slot) for name, slot in turn["slots"].items()})


def _value(slot: Mapping[str, str | None]) -> str:
    """Amazon's values (PT5M, 2026-11-23, 08:00) have no small letters; what was said in another slot has."""
    value = slot["value"] or ""
    return slot["id"] or (value if value == value.upper() else "")
