"""Days and times as Alexa hears them, and the moments they mean in the user's own zone."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .durations import Duration

_WEEK = re.compile(r"([0-9]{4})-W([0-9]{1,2})(-WE)?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(?:-XX)?")
_YEARS_AHEAD = 2
# Parts of a day: the hour it stands for alone, and the hours that are said with it (own choice).
_PARTS = {"MO": time(9), "AF": time(14), "EV": time(18), "NI": time(20)}
_HOURS = {"MO": range(5, 12), "AF": range(12, 18), "EV": range(17, 22), "NI": range(18, 24)}
_AWAKE_FROM = time(5)


def day_of(heard: str, today: date) -> date | None:
    """The day of an AMAZON.DATE: a day; of a week or month its next working day; of a weekend its next day.

    A day that is over comes back as it is. None for a year, a season, nonsense, and anything years away.
    """
    heard = heard.strip().upper()
    try:
        day = today if heard == "PRESENT_REF" else _named(heard, today)
    except ValueError:
        return None
    return day if day and abs(day.year - today.year) <= _YEARS_AHEAD else None


def _named(heard: str, today: date) -> date | None:
    if week := _WEEK.fullmatch(heard):
        days = (6, 7) if week[3] else (1, 2, 3, 4, 5)
        return _next([date.fromisocalendar(int(week[1]), int(week[2]), day) for day in days], today)
    if month := _MONTH.fullmatch(heard):
        year, number = int(month[1]), int(month[2])
        days_of_month = [date(year, number, day + 1) for day in range(monthrange(year, number)[1])]
        return _next([day for day in days_of_month if day.weekday() < 5], today)
    return date.fromisoformat(heard) if len(heard) == len("2026-11-23") else None


def _next(days: list[date], today: date) -> date:
    return next((day for day in days if day > today), today if today in days else days[-1])


def working_day_after(day: date) -> date:
    """The next day from Monday to Friday."""
    return day + timedelta(days={4: 3, 5: 2}.get(day.weekday(), 1))


def time_of(heard: str) -> time | None:
    """The time of an AMAZON.TIME such as "09:00" or "MO" for the morning; None for nonsense."""
    heard = heard.strip().upper()
    try:
        return _PARTS.get(heard) or time.fromisoformat(heard).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None


def part_of(heard: str) -> str:
    """The part of the day that an AMAZON.TIME names: MO, AF, EV or NI; empty for a time by the clock."""
    heard = heard.strip().upper()
    return heard if heard in _PARTS else ""


def in_part(at: time, part: str) -> time:
    """ "Seven" in the evening: what the clock's hand shows then; the part's own hour where it does not come by."""
    by_the_hand = (at.replace(hour=at.hour % 12 + half) for half in (0, 12))
    return next((found for found in by_the_hand if found.hour in _HOURS[part]), _PARTS[part])


def is_at_night(at: time) -> bool:
    """True for hours at which nobody stretches: whoever says one may mean the afternoon."""
    return at < _AWAKE_FROM


def by_day(at: time) -> time:
    """The afternoon's hour for one of the night's."""
    return at.replace(hour=at.hour + 12)


def after(duration: str, now: datetime) -> datetime | date | None:
    """So long from `now`: a moment if hours or minutes count, else a day. None for nonsense and years away."""
    read = Duration.read(duration)
    if read is None or read.in_seconds > timedelta(days=366 * _YEARS_AHEAD).total_seconds():
        return None
    months, part = divmod(round(12 * read.years + read.months, 6), 1)
    days, rest = divmod(round(30 * part + 7 * read.weeks + read.days, 6), 1)
    day = months_after(now.date(), int(months)) + timedelta(days=days)
    if not rest and "T" not in duration.upper():
        return day
    elapsed = timedelta(days=rest, hours=read.hours, minutes=read.minutes, seconds=read.seconds)
    assert isinstance(now.tzinfo, ZoneInfo)
    begin = now if day == now.date() else moment_of(day, now.time(), now.tzinfo)
    exact = begin.astimezone(UTC) + elapsed
    return (exact + timedelta(seconds=-exact.timestamp() % 60)).astimezone(now.tzinfo)


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of a month that is too short for it."""
    number = day.month - 1 + months
    year, month = day.year + number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """That time of that day. One that the clocks skip comes as much later as they skip; of two, it is the first."""
    return datetime.combine(day, at, zone).astimezone(UTC).astimezone(zone)


def is_said_twice(moment: datetime) -> bool:
    """True if the clocks show this local time twice, so that it can't be told from the other one."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def zone_named(name: str) -> ZoneInfo | None:
    """The time zone with this IANA name; None if there is no such zone."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
