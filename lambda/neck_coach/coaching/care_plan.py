"""Heat or cold: the article's rule, made exact."""

from datetime import date, timedelta
from typing import Literal

INJURY_COLD_FOR = timedelta(days=3)
"""After an injury only cold for 72 hours (MLP-NP)."""

Temperature = Literal["cold", "warm", ""]
Advice = Literal["cold_first", "cold_again_today", "warm_next", "cold_next", "warm_again_today", "cold_only"]


def heat_or_cold(last: Temperature, last_on: date | None, today: date, *, cold_only: bool = False) -> Advice:
    """Cold first, from the next day in turns with warmth; after an injury only cold for three days.

    Example: cold yesterday gives "warm_next". A date in the future counts as today.
    """
    if cold_only:
        return "cold_only"
    if not last or last_on is None:
        return "cold_first"
    if last_on >= today:
        return "cold_again_today" if last == "cold" else "warm_again_today"
    return "warm_next" if last == "cold" else "cold_next"
