"""What has to be left out now, and why: the one place that decides what may be led or offered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from .catalogue import Care, Exercise, Part, Routine

STRETCHES: tuple[Part, ...] = ("neck", "shoulders", "massage")
"""What limited mode leaves out: all that stretches, moves or presses. Breathing, posture and information stay."""

Reason = Literal["left_out", "told", "limited", "cold_only", "resting"]


@dataclass(frozen=True, slots=True)
class Standing:
    """What stop signals and the answers to safety questions leave. Ids and parts, never a symptom's words."""

    spared: frozenset[Part] = frozenset()
    told: frozenset[str] = frozenset()
    """Ids of the warning signs, discomforts and conditions that were told of in this session."""
    left_out: frozenset[str] = frozenset()
    """Exercises that were to be left out today."""
    cold_only: bool = False
    """After an injury: no warmth for three days."""

    @property
    def limited(self) -> bool:
        """Only what is fit for everybody is left."""
        return {"neck", "shoulders"} <= self.spared


def why_not(thing: Exercise | Care, standing: Standing) -> Reason | None:
    """The reason not to lead or offer `thing` now; None if there is none."""
    resting = part_to_rest(thing, standing) is not None
    reasons: dict[Reason, bool] = {
        "limited": resting and standing.limited,
        "told": not standing.told.isdisjoint(thing.leave_out_if),
        "cold_only": "heat" in thing.uses and standing.cold_only,
        "resting": resting,
        "left_out": thing.id in standing.left_out,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def part_to_rest(thing: Exercise | Care, standing: Standing) -> Part | None:
    """The first part that `thing` uses and that is to be spared; None if there is none."""
    return next((part for part in thing.uses if part in standing.spared), None)


def allowed_in(routine: Routine, exercises: Mapping[str, Exercise], standing: Standing) -> bool:
    """True if every exercise of `routine` may be led."""
    return all(why_not(exercises[item.exercise], standing) is None for item in routine.exercises)


def known_parts(names: Iterable[object]) -> tuple[Part, ...]:
    """Those of `names` that are parts, each once, in an order that is always the same."""
    named = list(names)
    return tuple(part for part in get_args(Part) if part in named)
