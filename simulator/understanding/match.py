"""What was understood of a sentence."""

from dataclasses import dataclass

from .readings import Filled

FALLBACK = "AMAZON.FallbackIntent"


@dataclass(frozen=True, slots=True)
class Match:
    """An intent with what its slots heard, and a score: the higher, the nearer; 2 is word for word."""

    intent: str
    slots: dict[str, Filled]
    score: float
