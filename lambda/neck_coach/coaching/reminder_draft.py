"""A reminder that is being talked about: what was said of its time so far, what is missing, and when it is due."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from .recurrence import WEEK, Due, first_of, repeated
from .when import after, by_day, day_of, in_part, is_at_night, moment_of, part_of, time_of

_TIMES = ("time", "other_time", "third_time", "fourth_time")
_EARLY = ("MO", "NI")
"""Parts of the day that "three at night" or "three in the morning" has."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says of a time: a moment (`due`), or a day or days of the week, and times of day.

    `part`: a part of the day, if that is all that was said of the time. `unclear`: "day" or "time", where one was heard
    that there is not. `not_on`: days of the week to leave out.
    """

    due: datetime | None = None
    day: date | None = None
    days: tuple[str, ...] = ()
    times: tuple[time, ...] = ()
    part: str = ""
    unclear: tuple[str, ...] = ()
    not_on: tuple[str, ...] = ()


def read(heard: Mapping[str, str], now: datetime) -> Said:
    """From what was heard in the slots date, duration and `_TIMES`, and the ids of repeat and not_on."""
    ahead = after(heard.get("duration", ""), now)
    if isinstance(ahead, datetime):
        return Said(due=ahead)
    days, usual = repeated(heard.get("repeat", ""))
    named = heard.get("date", "")
    day = day_of(named, now.date())
    times, part, unclear_time = _read_times([heard[slot] for slot in _TIMES if heard.get(slot)])
    unclear = (*(("day",) if named and not day else ()), *unclear_time)
    not_on = tuple(day for day in WEEK if day in heard.get("not_on", "").split())
    return Said(None, ahead or day, tuple(days), times or tuple(usual), part, unclear, not_on)


def _read_times(spoken: list[str]) -> tuple[tuple[time, ...], str, tuple[str, ...]]:
    """The times, the part of the day if only that was said, and "time" if one is none."""
    times = tuple(at for each in spoken if (at := time_of(each)) is not None)
    part = part_of(spoken[0]) if len(spoken) == 1 else ""
    return times, part, ("time",) if len(times) < len(spoken) else ()


@dataclass(frozen=True, slots=True)
class Draft:
    """`about`: doctor, exercise or a care; empty: not said yet. `text`: what it says, if that is known already.

    `ids`: the reminders that it takes the place of. `made`: those it became. `asks_day`: a day was said that can't be
    taken, so none is chosen for it. `doubted`: hours of the night that were asked about; `meant`: those that are meant.
    """

    about: str = ""
    text: str = ""
    ids: tuple[str, ...] = ()
    day: date | None = None
    days: tuple[str, ...] = ()
    times: tuple[time, ...] = ()
    due: datetime | None = None
    made: tuple[str, ...] = ()
    asks_day: bool = False
    doubted: tuple[time, ...] = ()
    meant: tuple[time, ...] = ()

    @property
    def missing(self) -> str:
        """What must be asked for: "day", "time", "half" (night or afternoon), or nothing. A time alone is enough."""
        if self.due:
            return ""
        if not (self.day or self.days) and (self.asks_day or not self.times):
            return "day"
        return "half" if self.at_night else "" if self.times else "time"

    @property
    def at_night(self) -> tuple[time, ...]:
        """Hours of the night of which nobody knows that they are meant."""
        return tuple(at for at in self.times if is_at_night(at) and at not in self.meant)

    def doubting(self) -> Self:
        """It is asked about hours of the night: who says one again means it."""
        return replace(self, doubted=self.at_night)

    def by_day(self) -> Self:
        """The afternoon's hours in the place of those that are asked about."""
        return replace(self, times=_different(by_day(at) if at in self.at_night else at for at in self.times))

    def by_night(self) -> Self:
        """The hours that are asked about are meant."""
        return replace(self, meant=(*self.meant, *self.at_night))

    def saying(self, said: Said, zone: ZoneInfo) -> Self:
        """With what was said now in the place of what was said before."""
        if said.due:
            return replace(self, due=said.due, day=None, days=(), times=(), asks_day=False)
        draft = self._in_parts(zone) if said != Said(unclear=said.unclear) else self
        if said.day or said.days:
            draft = replace(draft, day=None if said.days else said.day, days=said.days, asks_day=False)
        elif said.times or "day" in said.unclear:
            draft = replace(draft, asks_day="day" in said.unclear)
        return draft._without(said.not_on)._at(said)

    def _without(self, not_on: tuple[str, ...]) -> Self:
        """Not on these days of the week; if no other is left, it is asked for. What comes once comes on its day."""
        if not not_on:
            return self
        on = (WEEK[self.day.weekday()],) if self.day else self.days or WEEK
        left = tuple(day for day in on if day not in not_on)
        if not left:
            return replace(self, day=None, days=(), asks_day=True)
        return self if self.day else replace(self, days=left)

    def _at(self, said: Said) -> Self:
        """With the times of day that were said; a part of the day tells which half a time is of that is known."""
        if not said.part or not self.times:
            again = tuple(at for at in said.times if at in self.doubted)
            return replace(self, times=said.times or self.times, meant=(*self.meant, *again))
        if self.doubted and self.at_night:
            return self.by_night() if said.part in _EARLY else self.by_day()
        return replace(self, times=_different(in_part(at, said.part) for at in self.times))

    def _in_parts(self, zone: ZoneInfo) -> Self:
        """A moment as its day and its time."""
        if self.due is None:
            return self
        local = self.due.astimezone(zone)
        return replace(self, due=None, day=local.date(), times=(local.time(),))

    def dues(self, now: datetime, zone: ZoneInfo) -> list[Due]:
        """When it is due, the first first; nothing may be missing. Midnight of today is the one to come.

        A time without a day is the next one that comes.
        """
        if self.due:
            return [Due(self.due.astimezone(zone))]
        if self.days:
            return [first_of(self.days, at, now, zone) for at in sorted(self.times)]
        if self.day is None:
            return sorted((Due(first_of(WEEK, at, now, zone).first) for at in self.times), key=lambda due: due.first)
        to_come = timedelta(days=1) if self.day == now.astimezone(zone).date() else timedelta()
        dues = [Due(moment_of(self.day if at != time() else self.day + to_come, at, zone)) for at in self.times]
        return sorted(dues, key=lambda due: due.first)

    def to_data(self) -> dict[str, Any]:
        """JSON, without what was not said."""
        data = {
            "about": self.about,
            "text": self.text,
            "ids": list(self.ids),
            "day": self.day and self.day.isoformat(),
            "days": list(self.days),
            "times": [at.isoformat("minutes") for at in self.times],
            "due": self.due and self.due.isoformat(),
            "made": list(self.made),
            "asks_day": self.asks_day,
            "doubted": [at.isoformat("minutes") for at in self.doubted],
            "meant": [at.isoformat("minutes") for at in self.meant],
        }
        return {name: value for name, value in data.items() if value}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """What `to_data` wrote; an empty draft for anything else."""
        try:
            return cls(
                about=str(data.get("about", "")),
                text=str(data.get("text", "")),
                ids=tuple(map(str, data.get("ids", ()))),
                day=date.fromisoformat(data["day"]) if "day" in data else None,
                days=tuple(day for day in WEEK if day in data.get("days", ())),
                times=_times(data, "times"),
                due=datetime.fromisoformat(data["due"]) if "due" in data else None,
                made=tuple(map(str, data.get("made", ()))),
                asks_day=data.get("asks_day") is True,
                doubted=_times(data, "doubted"),
                meant=_times(data, "meant"),
            )
        except (TypeError, ValueError):
            return cls()


def _times(data: Mapping[str, Any], name: str) -> tuple[time, ...]:
    return tuple(time.fromisoformat(at).replace(tzinfo=None) for at in data.get(name, ()))


def _different(times: Iterable[time]) -> tuple[time, ...]:
    return tuple(dict.fromkeys(times))
