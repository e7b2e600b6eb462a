"""A reminder that is being talked about: what was said of its time so far, what is missing, and when it is due."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from .recurrence import WEEK, Due, first_of, repeated
from .when import after, by_day, day_of, moment_of, time_of

_TIMES = ("time", "other_time", "third_time")


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says of a time: a moment (`due`), or a day or days of the week, and times of day.

    `unclear`: a day or a time was heard that there is not.
    """

    due: datetime | None = None
    day: date | None = None
    days: tuple[str, ...] = ()
    times: tuple[time, ...] = ()
    unclear: bool = False


def read(heard: Mapping[str, str], now: datetime) -> Said:
    """From what was heard in the slots date, time, other_time, third_time, duration, and the id of repeat."""
    ahead = after(heard.get("duration", ""), now)
    if isinstance(ahead, datetime):
        return Said(due=ahead)
    days, usual = repeated(heard.get("repeat", ""))
    named = heard.get("date", "")
    day = day_of(named, now.date())
    spoken = [time_of(heard[slot]) for slot in _TIMES if heard.get(slot)]
    times = tuple(at for at in spoken if at is not None)
    return Said(None, ahead or day, tuple(days), times or tuple(usual), (not day and bool(named)) or None in spoken)


@dataclass(frozen=True, slots=True)
class Draft:
    """`about`: doctor, exercise or a care; empty: not said yet. `text`: what it says, if that is known already.

    `ids`: the reminders that it takes the place of. `made`: those it became.
    """

    about: str = ""
    text: str = ""
    ids: tuple[str, ...] = ()
    day: date | None = None
    days: tuple[str, ...] = ()
    times: tuple[time, ...] = ()
    due: datetime | None = None
    made: tuple[str, ...] = ()

    @property
    def missing(self) -> str:
        """What must be asked for: "day", "time", or nothing."""
        if self.due:
            return ""
        return "day" if not (self.day or self.days) else "time" if not self.times else ""

    def saying(self, said: Said, zone: ZoneInfo) -> Self:
        """With what was said now in the place of what was said before."""
        if said.due:
            return replace(self, due=said.due, day=None, days=(), times=())
        draft = self._in_parts(zone) if said != Said(unclear=said.unclear) else self
        if said.day or said.days:
            draft = replace(draft, day=None if said.days else said.day, days=said.days)
        return replace(draft, times=tuple(by_day(at, draft.times) for at in said.times) or draft.times)

    def _in_parts(self, zone: ZoneInfo) -> Self:
        """A moment as its day and its time."""
        if self.due is None:
            return self
        local = self.due.astimezone(zone)
        return replace(self, due=None, day=local.date(), times=(local.time(),))

    def dues(self, now: datetime, zone: ZoneInfo) -> list[Due]:
        """When it is due, the first first; nothing may be missing. Midnight of today is the one to come."""
        if self.due:
            return [Due(self.due.astimezone(zone))]
        if self.days:
            return [first_of(self.days, at, now, zone) for at in sorted(self.times)]
        assert self.day is not None
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
                times=tuple(map(time.fromisoformat, data.get("times", ()))),
                due=datetime.fromisoformat(data["due"]) if "due" in data else None,
                made=tuple(map(str, data.get("made", ()))),
            )
        except (TypeError, ValueError):
            return cls()
