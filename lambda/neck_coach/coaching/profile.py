"""What is remembered of a user between sessions: nothing about health, only settings, the place and dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import Any, Literal

from .pace import PACES, PaceName
from .place import Place

VERSION = 1
DAYS_REMEMBERED = 30
"""Days: dates of use older than this are dropped."""
PLACE_KEPT = timedelta(days=3)
SAFETY_QUESTION_EVERY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose by voice: `hold` in seconds (0: each exercise's own), `pace`, `level` (0: not chosen)."""

    hold: int = 0
    pace: PaceName = "normal"
    level: int = 0


PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Alert:
    """A timer or reminder that we made: its id at Alexa, what it is for, and when it is due.

    `due` is ISO 8601, local: a time, or for what comes again R/ and the first time; PAUSED for a timer that is paused.
    """

    id: str
    kind: Literal["timer", "reminder"]
    about: str
    due: str


@dataclass(frozen=True, slots=True)
class Profile:
    """One user. Dates are the user's own days. `token` is the store's: the revision that was read, never spoken."""

    settings: Settings = Settings()
    place: Place | None = None
    place_on: date | None = None
    days_used: tuple[date, ...] = ()
    temperature: Literal["cold", "warm", ""] = ""
    temperature_on: date | None = None
    disclaimer_on: date | None = None
    safety_on: date | None = None
    alerts: tuple[Alert, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Fields that a newer version wrote: kept as they are."""

    @property
    def is_new(self) -> bool:
        """Nothing was ever heard."""
        return self.disclaimer_on is None

    def used_on(self, day: date) -> "Profile":
        """With `day` among the dates of use; dates older than `DAYS_REMEMBERED` are dropped."""
        first = day - timedelta(days=DAYS_REMEMBERED - 1)
        days = tuple(sorted(d for d in {*self.days_used, day} if first <= d))
        return self if days == self.days_used else replace(self, days_used=days)

    def at(self, place: Place | None, day: date) -> "Profile":
        """With this place to come back to; None forgets it."""
        if place == self.place and (place is None or self.place_on == day):
            return self
        return replace(self, place=place, place_on=day if place else None)

    def place_to_offer(self, day: date) -> Place | None:
        """The place if it is not older than `PLACE_KEPT`."""
        fresh = self.place_on is not None and timedelta(0) <= day - self.place_on <= PLACE_KEPT
        return self.place if fresh else None

    def needs_safety_question(self, day: date) -> bool:
        """True before the first exercise and again after `SAFETY_QUESTION_EVERY`."""
        return self.safety_on is None or day - self.safety_on >= SAFETY_QUESTION_EVERY

    def days_of_last(self, span: int, day: date) -> int:
        """On how many of the last `span` days, today included, the coach was used."""
        return sum(1 for used in self.days_used if timedelta(0) <= day - used < timedelta(days=span))

    def is_due_for_a_doctor(self, day: date) -> bool:
        """Help was asked for on ten of the last fourteen days (rule R1), and this is the first use in its week.

        The week is told from the dates of use, so that nothing else needs to be kept to say it once a week only.
        """
        monday = day - timedelta(days=day.weekday())
        first_this_week = not any(monday <= used <= day for used in self.days_used)
        return first_this_week and self.used_on(day).days_of_last(14, day) >= 10

    def merged(self, base: "Profile", theirs: "Profile") -> "Profile":
        """These changes against `base`, put on top of what another device wrote: no setting and no date is lost."""
        changes = _changes(self, base)
        if "days_used" in changes:
            changes["days_used"] = tuple(sorted({*self.days_used, *theirs.days_used}))
        if "settings" in changes:
            changes["settings"] = replace(theirs.settings, **_changes(self.settings, base.settings))
        if "alerts" in changes:
            gone = {alert.id for alert in base.alerts} - {alert.id for alert in self.alerts}
            kept = {alert.id: alert for alert in (*theirs.alerts, *self.alerts) if alert.id not in gone}
            changes["alerts"] = tuple(kept.values())
        return replace(theirs, **changes)


def _changes[T: (Profile, Settings)](mine: T, before: T) -> dict[str, Any]:
    """The fields of `mine` that differ from `before`."""
    names = (item.name for item in fields(mine))
    return {name: getattr(mine, name) for name in names if getattr(mine, name) != getattr(before, name)}


def known_pace(name: object) -> PaceName:
    """`name` if it is the name of a pace, else the normal one."""
    return next((pace for pace in PACES if pace == name), "normal")
