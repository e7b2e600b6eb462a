"""How long: durations in ISO 8601, as Alexa writes them."""

import re
from dataclasses import astuple, dataclass
from typing import Self

_NUMBER = r"([0-9]+(?:[.,][0-9]+)?)"
_WRITTEN = re.compile(
    rf"P(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
)
_IN_SECONDS = (365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3_600, 60, 1)
_MOST = 10.0**10
"""Of anything: more is not meant, and would not fit into a date."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration as it is written; each part may have a fraction, and is at most 10 billion."""

    years: float = 0
    months: float = 0
    weeks: float = 0
    days: float = 0
    hours: float = 0
    minutes: float = 0
    seconds: float = 0

    @classmethod
    def read(cls, text: str) -> Self | None:
        """From "PT2M", "P1DT12H" or "pt0.5h"; None for anything else, negative ones too."""
        match = _WRITTEN.fullmatch(text.strip().upper())
        if not match or not any(match.groups()):
            return None
        return cls(*(min(float((part or "0").replace(",", ".")), _MOST) for part in match.groups()))

    @property
    def in_seconds(self) -> float:
        """All of it in seconds: a month has 30 days, a year 365."""
        parts: tuple[float, ...] = astuple(self)
        return sum(number * unit for number, unit in zip(parts, _IN_SECONDS, strict=True))


def seconds_of(text: str) -> float | None:
    """Seconds of a duration such as "PT2M", at most 10 billion; None for anything else."""
    read = Duration.read(text)
    return min(read.in_seconds, _MOST) if read else None
