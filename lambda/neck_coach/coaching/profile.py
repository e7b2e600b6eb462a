"""What is remembered of a user between sessions: nothing about health, only settings, the place, dates and ids."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import Any, Literal

from .pace import PACES, PaceName
from .place import Place

VERSION = 1
DAYS_REMEMBERED = 30
"""Days: dates of use older than this are dropped."""
PLACE_KEPT = timedelta(days=3)
SAFETY_QUESTIONS_EVERY = timedelta(days=7)
"""In between, one short question a session (own choice; clinical reference, section 4)."""
HELP_ASKED_ABOUT_FOR = timedelta(days=30)
"""So long after an emergency number was given it is asked whether help came."""
_PRACTICE_REMEMBERED = 3
"""Days of practice of an exercise that are kept: the longer holds are offered after that many."""
_MOST_VOICES = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose by voice: `hold` in seconds (0: each exercise's own), `pace`, `level` (0: not chosen).

    `longer`: exercises whose longer holds were taken when they were offered.
    """

    hold: int = 0
    pace: PaceName = "normal"
    level: int = 0
    longer: tuple[str, ...] = ()

    def merged(self, base: "Settings", theirs: "Settings") -> "Settings":
        """What was chosen here against `base`, put on top of what another device wrote."""
        longer = tuple(dict.fromkeys((*theirs.longer, *self.longer)))
        return replace(theirs, **_changes(self, base) | {"longer": longer})

    def level_of(self, exercise: str) -> int:
        """The level to lead `exercise` at."""
        return 2 if exercise in self.longer and self.level != 1 else self.level


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
    cold_only_until: date | None = None
    """The first day on which warmth may be used again."""
    disclaimer_on: date | None = None
    safety_on: date | None = None
    """When the safety questions were all answered with no, by whoever spoke for the account."""
    safety_of: dict[str, date] = field(default_factory=dict)
    """The same for each voice that Alexa knows: a hash of its id, and the day."""
    left_out: dict[str, date] = field(default_factory=dict)
    """Exercises to leave out, and the day on which."""
    introduced: tuple[str, ...] = ()
    """Exercises that were led, so that it was said who should skip them."""
    practised: dict[str, tuple[date, ...]] = field(default_factory=dict)
    """The last days on which an exercise with longer holds was done to its end."""
    number_given_on: date | None = None
    """When an emergency number or a crisis line was given, until it is known whether help came."""
    alerts: tuple[Alert, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Fields that a newer version wrote: kept as they are."""
    takes_back: bool = False
    """The all-clear is taken back by what changed here: not stored, but it wins over what another device writes."""

    @property
    def is_new(self) -> bool:
        """Nothing was ever heard."""
        return self.disclaimer_on is None

    def on(self, day: date) -> "Profile":
        """What of it still counts on `day`: without what is over by then."""
        left_out = {exercise: on for exercise, on in self.left_out.items() if on >= day}
        warm_again = self.cold_only_until is not None and self.cold_only_until <= day
        given = self.number_given_on
        return replace(
            self,
            left_out=left_out,
            cold_only_until=None if warm_again else self.cold_only_until,
            number_given_on=given if given and day - given <= HELP_ASKED_ABOUT_FOR else None,
        )

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
        """The place if it is not older than `PLACE_KEPT`. It may be of tomorrow: days change with the time zone."""
        fresh = self.place_on is not None and day - self.place_on <= PLACE_KEPT
        return self.place if fresh else None

    def is_cleared(self, voice: str, day: date) -> bool:
        """True if `voice` (empty: nobody that Alexa knows) answered the safety questions in the last days with no."""
        on = self.safety_of.get(voice) if voice else self.safety_on
        return on is not None and timedelta(0) <= day - on < SAFETY_QUESTIONS_EVERY

    def clearing(self, voice: str, day: date) -> Mapping[str, Any]:
        """The fields that change when `voice` answers the safety questions with no."""
        if not voice:
            return {"safety_on": day, "takes_back": False}
        latest = sorted(self.safety_of.items(), key=lambda item: item[1])[-(_MOST_VOICES - 1) :]
        return {"safety_of": {**dict(latest), voice: day}, "takes_back": False}

    def left_out_on(self, day: date) -> frozenset[str]:
        """The exercises to leave out on `day`."""
        return frozenset(exercise for exercise, on in self.left_out.items() if on >= day)

    def practised_on(self, exercise: str, day: date) -> "Profile":
        """With `day` among the last days on which `exercise` was done to its end."""
        days = tuple(sorted({*self.practised.get(exercise, ()), day}))[-_PRACTICE_REMEMBERED:]
        if days == self.practised.get(exercise):
            return self
        return replace(self, practised={**self.practised, exercise: days})

    def merged(self, base: "Profile", theirs: "Profile") -> "Profile":
        """These changes against `base`, put on top of what another device wrote: no setting and no date is lost."""
        changes = _changes(self, base)
        both: dict[str, Any] = {
            "days_used": tuple(sorted({*self.days_used, *theirs.days_used})),
            "settings": self.settings.merged(base.settings, theirs.settings),
            "alerts": _alerts_of_both(self.alerts, base.alerts, theirs.alerts),
            "introduced": tuple(dict.fromkeys((*theirs.introduced, *self.introduced))),
            "left_out": theirs.left_out | _new_in(self.left_out, base.left_out),
            "practised": theirs.practised | _new_in(self.practised, base.practised),
            "safety_of": _merged(self.safety_of, base.safety_of, theirs.safety_of),
            "cold_only_until": _later(self.cold_only_until, base.cold_only_until, theirs.cold_only_until),
            "number_given_on": _later(self.number_given_on, base.number_given_on, theirs.number_given_on),
        }
        merged = replace(theirs, **changes | {name: value for name, value in both.items() if name in changes})
        return replace(merged, **TAKEN_BACK) if self.takes_back else merged


TAKEN_BACK: Mapping[str, Any] = {"safety_on": None, "safety_of": {}, "takes_back": True}
"""The fields that change when a stop signal takes the all-clear back: everybody's, as nobody is sure who spoke."""


def _alerts_of_both(mine: Iterable[Alert], before: Iterable[Alert], theirs: Iterable[Alert]) -> tuple[Alert, ...]:
    """All alerts but those that were taken away here; of one that was changed on both devices, what is here."""
    mine = tuple(mine)
    gone = {alert.id for alert in before} - {alert.id for alert in mine}
    return tuple({alert.id: alert for alert in (*theirs, *mine) if alert.id not in gone}.values())


def _merged[K, V](mine: dict[K, V], before: dict[K, V], theirs: dict[K, V]) -> dict[K, V]:
    """What another device has, without what was removed here, and with what is new here."""
    kept = {key: value for key, value in theirs.items() if key in mine or key not in before}
    return kept | _new_in(mine, before)


def _later(mine: date | None, before: date | None, theirs: date | None) -> date | None:
    """A date that was changed here; where it was changed there too, the later of both."""
    if theirs == before or theirs is None:
        return mine
    return max(mine, theirs) if mine else theirs


def _new_in[K, V](mine: dict[K, V], before: dict[K, V]) -> dict[K, V]:
    return {key: value for key, value in mine.items() if key not in before or before[key] != value}


def _changes[T: (Profile, Settings)](mine: T, before: T) -> dict[str, Any]:
    """The fields of `mine` that differ from `before`."""
    names = (item.name for item in fields(mine))
    return {name: getattr(mine, name) for name in names if getattr(mine, name) != getattr(before, name)}


def known_pace(name: object) -> PaceName:
    """`name` if it is the name of a pace, else the normal one."""
    return next((pace for pace in PACES if pace == name), "normal")
