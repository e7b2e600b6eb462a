"""A timer or reminder that we made, as it is remembered: when it is due, and when it comes again."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from .recurrence import WEEK
from .when import moment_of


@dataclass(frozen=True, slots=True)
class Paused:
    """A timer that stands still, with so many seconds `left`; 0 if that is not known."""

    left: int = 0


@dataclass(frozen=True, slots=True)
class Alert:
    """A timer or reminder that we made: its id at Alexa, what it is for, and when it is due.

    `due`: an instant, aware, in UTC; or Paused, for a timer. `again`: it comes again after that, on `days` of the week
    if they are known.
    """

    id: str
    kind: Literal["timer", "reminder"]
    about: str
    due: datetime | Paused
    again: bool = False
    days: tuple[str, ...] = ()

    @property
    def is_for(self) -> str:
        """What it is for, without what goes with that."""
        return self.about.partition(":")[0]

    @property
    def is_check(self) -> bool:
        """True for the look at the skin that goes with the timer of a care."""
        return self.about.endswith(":check")

    def is_over(self, now: datetime) -> bool:
        """True if nothing of it is to come. `now`: aware."""
        return isinstance(self.due, datetime) and not self.again and self.due <= now

    def near(self, now: datetime, within: timedelta) -> list[datetime]:
        """The instants it rings, or rang, so shortly after or before `now`: aware, in the device's zone."""
        if isinstance(self.due, Paused):
            return []
        return [at for at in self._around(self.due, now) if abs(at - now) <= within]

    def _around(self, due: datetime, now: datetime) -> list[datetime]:
        """The times it rings on the day of `now`, and on those before and after."""
        zone = now.tzinfo
        if not self.again or not isinstance(zone, ZoneInfo):
            return [due]
        at = due.astimezone(zone).time()
        days = [now.date() + timedelta(days=ahead) for ahead in (-1, 0, 1)]
        moments = [moment_of(day, at, zone) for day in days if WEEK[day.weekday()] in (self.days or WEEK)]
        return [moment.astimezone(UTC) for moment in moments if moment.astimezone(UTC) >= due]

    def left(self, now: datetime) -> float:
        """Seconds until it is due, or until it would be if it were not paused; 0 if that is over."""
        return max(0.0, (self.due - now).total_seconds()) if isinstance(self.due, datetime) else self.due.left
