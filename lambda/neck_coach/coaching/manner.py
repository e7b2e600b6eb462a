"""How an exercise is told: what was heard before, what is wished for, and what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .catalogue import Exercise
from .counting import Count

Safety = Literal["guide_safety", "guide_safety_again", ""]
"""The phrase that says to stop if it hurts: in full, in short for who has heard it, or none."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How an exercise is told. `day`: any number that changes with the day. `leg`: the exercise's number in the answer.

    `known`: it was just introduced, so that it goes on without a talk. `first`: it was never led, so that it is said
    who should skip it. `last`: no other exercise follows in the same answer. `safety`: how it is said to stop if it
    hurts; what is fit for everybody has its own caution instead.
    """

    day: int = 0
    count: Count = ""
    known: bool = False
    first: bool = False
    leg: int = 0
    last: bool = True
    safety: Safety = "guide_safety"


AS_MEANT = Manner()
"""Alone, from its beginning or wherever the place is."""


def safety_after(before: Sequence[Exercise], *, heard: bool) -> Safety:
    """What is said of stopping after the exercises `before` of the same answer; `heard`: in the session before it."""
    if not all(exercise.gentle for exercise in before):
        return ""
    return "guide_safety_again" if heard else "guide_safety"
