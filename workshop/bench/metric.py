"""One measured figure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure and its unit. `at_most` and `at_least` are its goal; `about` says of what, or which case was the worst.

    `about` takes names and values that JSON can hold; they become keys of the JSON line.
    """

    name: str
    value: float | int
    unit: str
    at_most: float | None = None
    at_least: float | None = None
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_met(self) -> bool:
        """True if there is no goal, or the figure reaches it."""
        low = self.at_least is None or self.value >= self.at_least
        return low and (self.at_most is None or self.value <= self.at_most)

    @property
    def goal(self) -> str:
        """The goal as people read it; empty if there is none."""
        bounds = (("≥", self.at_least), ("≤", self.at_most))
        return " ".join(f"{sign} {bound:g}" for sign, bound in bounds if bound is not None)

    def to_json(self) -> str:
        """One line of JSON: metric, value, unit, the goal if there is one, and all of `about`."""
        goals = {"at_most": self.at_most, "at_least": self.at_least}
        data = {"metric": self.name, "value": self.value, "unit": self.unit}
        data |= {name: bound for name, bound in goals.items() if bound is not None}
        return json.dumps({**data, **self.about}, ensure_ascii=False)
