"""What is remembered of a user between sessions: nothing about health, only settings, the place, dates and ids."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from .alert import Alert
from .counting import COUNTS, Count
from .pace import PACES, PaceName
from .place import Guided, Place

VERSION = 1
DAYS_REMEMBERED = 30
"""Days: dates of use older than this are dropped."""
PLACE_KEPT = timedelta(days=3)
SAFETY_QUESTIONS_EVERY = timedelta(days=7)
"""In between, one short question a session (own choice; clinical reference, section 4)."""
_BEFORE_ITS_ZONE_IS_KNOWN = timedelta(days=-1)
"""A day that was noted before the device was asked for its time zone may be that of the day after."""
ZONE_KEPT = timedelta(days=30)
"""So long the last known time zone is taken for the user's before it is asked for again."""
HELP_ASKED_ABOUT_FOR = timedelta(days=30)
"""So long after an emergency number was given it is asked whether help came."""
PRACTICE_REMEMBERED = 3
"""Days of practice of an exercise that are kept: the longer holds are offered after that many."""
_MOST_VOICES = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose by voice: `hold` in seconds (0: each exercise's own), `pace`, `level` (0: not chosen).

    `longer`: exercises whose longer holds were taken when they were offered. `count`: how holds are counted. `asks`: a
    routine stops between exercises and asks.
    """

    hold: int = 0
    pace: PaceName = "normal"
    level: int = 0
    longer: tuple[str, ...] = ()
    count: Count = ""
    asks: bool = False

    def level_of(self, exercise: str) -> int:
        """The level to lead `exercise` at."""
        return 2 if exercise in self.longer and self.level != 1 else self.level


@dataclass(frozen=True, slots=True)
class Profile:
    """One user. Dates are the user's own days. `token` is the store's: the revision that was read, never spoken."""

    settings: Settings = Settings()
    place: Place | None = None
    place_on: date | None = None
    led: Guided | None = None
    """What is being led from that place on, as nobody promises that the end of the session is told."""
    zone: str = ""
    """The device's time zone (IANA) when it was last asked for, on `zone_on`."""
    zone_on: date | None = None
    days_used: tuple[date, ...] = ()
    used_since: date | None = None
    """The first day of use since there was none for `DAYS_REMEMBERED`."""
    milestones: tuple[str, ...] = ()
    """What was said once to who kept at it."""
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
    done_last: str = ""
    """The exercise or routine that was last done to its end, on `done_last_on`."""
    done_last_on: date | None = None
    number_given_on: date | None = None
    """When an emergency number or a crisis line was given, until it is known whether help came."""
    alerts: tuple[Alert, ...] = ()
    break_offered: datetime | None = None
    """When the reminder rang, or was to ring, after which a break was last offered: each has it offered once."""
    born: str = ""
    """Made up when the profile is first kept: after a deletion there is another one."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Fields that a newer version wrote: kept as they are."""
    takes_back: bool = False
    """The all-clear is taken back by what changed here: not stored, but it wins over what another device writes."""

    @property
    def minds_the_day(self) -> bool:
        """Something in it counts for one day more or less."""
        return bool(self.temperature_on or self.cold_only_until or self.left_out or self.practised)

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
        if days == self.days_used:
            return self
        since = self.used_since if self.used_since and len(days) > 1 else days[0]
        return replace(self, days_used=days, used_since=since)

    def at(self, place: Place | None, day: date, led: Guided | None = None) -> "Profile":
        """With this place to come back to, from which an exercise may be led now; None forgets it."""
        if (place, led) == (self.place, self.led) and (place is None or self.place_on == day):
            return self
        return replace(self, place=place, place_on=day if place else None, led=led)

    def at_the_time(self, now: float) -> "Profile":
        """With the place where whoever is led has come to by the Unix time `now`: no end of the session was told."""
        if self.led is None:
            return self
        introduced = tuple(dict.fromkeys((*self.introduced, *self.led.introduced_by(now))))
        led = None if self.led.is_finished(now) else self.led
        found = replace(self, place=self.led.at(now), led=led, introduced=introduced)
        done = self.led.done_by(now)
        return found.done_on(done[-1], self.place_on) if done and self.place_on else found

    def in_zone(self, zone: str, day: date) -> "Profile":
        """With the time zone that the device was in on `day`."""
        return self if (zone, day) == (self.zone, self.zone_on) else replace(self, zone=zone, zone_on=day)

    def known_zone(self, day: date) -> str:
        """The time zone that the user is in as far as is known on `day`; empty if that was long ago."""
        return self.zone if self.zone_on and abs(day - self.zone_on) <= ZONE_KEPT else ""

    def place_to_offer(self, day: date) -> Place | None:
        """The place if it is not older than `PLACE_KEPT`. It may be of tomorrow: days change with the time zone."""
        fresh = self.place_on is not None and day - self.place_on <= PLACE_KEPT
        return self.place if fresh else None

    def is_cleared(self, voice: str, day: date) -> bool:
        """True if `voice` (empty: nobody that Alexa knows) answered the safety questions in the last days with no."""
        on = self.safety_of.get(voice) if voice else self.safety_on
        return on is not None and _BEFORE_ITS_ZONE_IS_KNOWN <= day - on < SAFETY_QUESTIONS_EVERY

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
        days = tuple(sorted({*self.practised.get(exercise, ()), day}))[-PRACTICE_REMEMBERED:]
        if days == self.practised.get(exercise):
            return self
        return replace(self, practised={**self.practised, exercise: days})

    def done_on(self, id: str, day: date) -> "Profile":
        """With the exercise or routine `id` as what was last done to its end."""
        return (
            self if (id, day) == (self.done_last, self.done_last_on) else replace(self, done_last=id, done_last_on=day)
        )

    def last_done(self, day: date) -> str:
        """What was done to its end at the last visit; empty if that was long ago, or another visit came after it."""
        on = self.done_last_on
        if on is None or day - on >= timedelta(days=DAYS_REMEMBERED) or any(used > on for used in self.days_used):
            return ""
        return self.done_last


TAKEN_BACK: Mapping[str, Any] = {"safety_on": None, "safety_of": {}, "takes_back": True}
"""The fields that change when a stop signal takes the all-clear back: everybody's, as nobody is sure who spoke."""


def known_count(name: object) -> Count:
    """`name` if it is a way to count, else as it is meant."""
    return next((count for count in COUNTS if count == name), "")


def known_pace(name: object) -> PaceName:
    """`name` if it is the name of a pace, else the normal one."""
    return next((pace for pace in PACES if pace == name), "normal")
