"""What fits a user who comes back: from dates and settings alone."""

from datetime import date, timedelta
from typing import Literal

from .profile import Profile

Suggestion = Literal["see_doctor", "place", "warm_today", "level_up", "none"]
_PRACTICE_FOR_LEVEL_UP = 3
"""Days of practice before the longer holds are offered (own choice, content: after_days)."""


def suggestion(profile: Profile, today: date) -> Suggestion:
    """The one thing to offer at the start, the most important first."""
    if profile.is_due_for_a_doctor(today):
        return "see_doctor"
    if profile.place_to_offer(today):
        return "place"
    if profile.temperature == "cold" and profile.temperature_on == today - timedelta(days=1):
        return "warm_today"
    practised = [day for day in profile.days_used if day < today]
    if profile.settings.level == 0 and len(practised) >= _PRACTICE_FOR_LEVEL_UP and today not in profile.days_used:
        return "level_up"
    return "none"
