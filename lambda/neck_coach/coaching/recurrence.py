"""When a reminder rings: once, or on days of the week. Its rule is written as in RFC 5545."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from .when import moment_of

WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# What the slot type Repeat can mean: the days, and the times of day if it says how often (own choice).
_REPEATS: Mapping[str, tuple[Sequence[str], tuple[int, ...]]] = {
    "daily": (WEEK, ()),
    "weekdays": (WEEK[:5], ()),
    "weekends": (WEEK[5:], ()),
    "twice_a_day": (WEEK, (10, 18)),
    "three_times_a_day": (WEEK, (10, 14, 18)),
    **{day: ((day,), ()) for day in WEEK},
}


@dataclass(frozen=True, slots=True)
class Due:
    """`first`: the first time, aware, in the device's zone. `days`: the days of the week it comes again; none: once.

    `at`: the time of day that was said, where the clocks skip it on the first day. `again`: it comes again in another
    rhythm than weekly, which is not told.
    """

    first: datetime
    days: tuple[str, ...] = ()
    at: time | None = None
    again: bool = False

    @property
    def time_of_day(self) -> time:
        """The time of day it comes."""
        return self.at or self.first.time()

    @property
    def rule(self) -> str:
        """The RFC 5545 rule; empty for once."""
        at = f"BYHOUR={self.time_of_day.hour};BYMINUTE={self.time_of_day.minute};BYSECOND=0;INTERVAL=1;"
        if not self.days:
            return ""
        return f"FREQ=DAILY;{at}" if len(self.days) == len(WEEK) else f"FREQ=WEEKLY;BYDAY={','.join(self.days)};{at}"

    def one_a_day(self) -> list["Due"]:
        """The same as one for each day of the week, where several days in one rule are refused."""
        zone = self.first.tzinfo
        assert isinstance(zone, ZoneInfo)
        return [first_of((day,), self.time_of_day, self.first - timedelta(minutes=1), zone) for day in self.days]

    def to_data(self) -> dict[str, Any]:
        """JSON: local time with its offset, and the zone."""
        data: dict[str, Any] = {"first": self.first.isoformat(), "zone": str(self.first.tzinfo)}
        return data | ({"days": list(self.days), "at": self.time_of_day.isoformat()} if self.days else {})

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """What `to_data` wrote. Raises KeyError, TypeError or ValueError for anything else."""
        zone = ZoneInfo(str(data["zone"]))
        days = tuple(day for day in WEEK if day in data.get("days", ()))
        at = time.fromisoformat(data["at"]) if days else None
        return cls(datetime.fromisoformat(data["first"]).astimezone(zone), days, at)


def repeated(id: str) -> tuple[list[str], list[time]]:
    """The days and times of day that an id of the slot type Repeat stands for; none for an unknown one."""
    days, hours = _REPEATS.get(id, ((), ()))
    return list(days), [time(hour) for hour in hours]


def first_of(days: Iterable[str], at: time, now: datetime, zone: ZoneInfo) -> Due:
    """The next time after `now` that it is `at` on one of these days of the week."""
    chosen = tuple(day for day in WEEK if day in days)
    instant = now.astimezone(UTC)  # two times of one zone are compared by what the clock shows
    today: date = now.astimezone(zone).date()
    coming = (today + timedelta(days=ahead) for ahead in range(9))
    moments = (moment_of(day, at, zone) for day in coming if WEEK[day.weekday()] in chosen)
    return Due(next(moment for moment in moments if moment > instant), chosen, at)


def together(dues: Mapping[str, Due]) -> list[tuple[Due, list[str]]]:
    """Reminders by id, in the order they ring, each with its ids: those of different days at the same time are one."""
    found: dict[object, tuple[Due, list[str]]] = {}
    for id, due in sorted(dues.items(), key=lambda item: item[1].first):
        key = due.time_of_day if due.days else (due.first, due.again)
        known, ids = found.get(key, (due, []))
        days = {*known.days, *due.days}
        found[key] = replace(known, days=tuple(day for day in WEEK if day in days)), [*ids, id]
    return list(found.values())
