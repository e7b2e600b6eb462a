"""Rules of RFC 5545, as Alexa and its app may write them: which times of day and days they mean, and what comes next.

A rule is read fully or refused: half of one would tell a wrong time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import islice, product, takewhile
from zoneinfo import ZoneInfo

from .recurrence import WEEK, Due, first_of
from .when import moment_of

_DAY = f"(?:{'|'.join(WEEK)})"
_NTH_DAY = rf"(?:[+-]?[1-5])?{_DAY}"
_DAY_OF_MONTH = r"-?(?:[1-9]|[12][0-9]|3[01])"
_UNTIL = re.compile(r"([0-9]{8})(?:T([0-9]{6})(Z?))?")


def _list(one: str) -> str:
    return f"{one}(?:,{one})*"


_FREQUENT = {"FREQ": "DAILY|WEEKLY", "BYDAY": _list(_DAY)}
_SELDOM = {
    "FREQ": "MONTHLY|YEARLY",
    "BYDAY": _list(_NTH_DAY),
    "BYMONTHDAY": _list(_DAY_OF_MONTH),
    "BYMONTH": _list("(?:[1-9]|1[0-2])"),
    "BYSETPOS": "-?[1-9][0-9]?",
}
_ALL = {
    "INTERVAL": "[1-9][0-9]{0,2}",
    "COUNT": "[0-9]{1,4}",
    "UNTIL": _UNTIL.pattern,
    "WKST": _DAY,
    "BYHOUR": _list("(?:[01]?[0-9]|2[0-3])"),
    "BYMINUTE": _list("[0-5]?[0-9]"),
    "BYSECOND": "[0-5]?[0-9]",
}
_FORMS: tuple[Mapping[str, str], ...] = ({**_FREQUENT, **_ALL}, {**_SELDOM, **_ALL})
_MOST_TIMES = 24
"""Times a day: a rule with more is none that we could tell."""
_OLDEST = timedelta(days=20 * 366)
"""A start longer ago than that is nonsense, and long to count from."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands beside the rules: from when they count (local), the time of day where they name none, the end."""

    start: datetime | None = None
    at: time | None = None
    end: datetime | None = None


def dues_of(rules: Sequence[str], frame: Frame, now: datetime, zone: ZoneInfo) -> list[Due]:
    """When a reminder with these rules comes after `now`, the next first; none if it is over.

    Weekly ones with their days, others with their next time only. Raises ValueError for what can't be read fully.
    """
    weekly: dict[time, tuple[str, ...]] = {}
    dues: list[Due] = []
    for rule in rules:
        parts = _parts(rule)
        start = _start(parts, frame, now, zone)
        days = _days(parts, start) if frame.end is None else ()
        if days:
            weekly |= {at: (*weekly.get(at, ()), *days) for at in _times(parts, start)}
        else:
            dues += _next(parts, start, frame.end, now, zone)
    begin = max(now, frame.start.replace(tzinfo=zone) - timedelta(minutes=1)) if frame.start else now
    dues += [first_of(days, at, begin, zone) for at, days in weekly.items()]
    return sorted(dues, key=lambda due: due.first)


def _parts(rule: str) -> dict[str, str]:
    """Name -> value, all of it known. Raises ValueError."""
    text = "".join(rule.upper().split()).removeprefix("RRULE:").strip(";")
    pairs = [part.partition("=") for part in text.split(";")]
    parts = {name: value for name, _, value in pairs}
    if len(parts) < len(pairs) or not any(_fits(parts, form) for form in _FORMS):
        raise ValueError("a rule that we don't know")
    if not _makes_sense(parts):
        raise ValueError("a rule that makes no sense")
    return parts


def _makes_sense(parts: Mapping[str, str]) -> bool:
    """False for two ends, for days of the week among every so many days, and for more times a day than can be told."""
    often = len(_numbers(parts, "BYHOUR")) * len(_numbers(parts, "BYMINUTE")) > _MOST_TIMES
    odd = parts["FREQ"] == "DAILY" and "BYDAY" in parts and not _is_each(parts)
    return not (often or odd or {"COUNT", "UNTIL"} <= parts.keys())


def _fits(parts: Mapping[str, str], form: Mapping[str, str]) -> bool:
    return "FREQ" in parts and all(re.fullmatch(form.get(name, "-"), value) for name, value in parts.items())


def _numbers(parts: Mapping[str, str], name: str) -> list[int]:
    return [int(number) for number in parts[name].split(",")] if name in parts else [0]


def _start(parts: Mapping[str, str], frame: Frame, now: datetime, zone: ZoneInfo) -> datetime:
    """From when the rule counts, with its time of day if it names none. Raises ValueError if nobody can know."""
    start = frame.start
    if start is None:
        if not _tells_all(parts):
            raise ValueError("no start to count from")
        start = datetime.combine(now.astimezone(zone).date() - timedelta(days=1), time())
    elif "BYHOUR" not in parts:
        start = datetime.combine(start.date(), frame.at or start.time())
    if now.astimezone(zone).replace(tzinfo=None) - start > _OLDEST:
        raise ValueError("a start that can't be")
    return start.replace(second=0, microsecond=0)


def _tells_all(parts: Mapping[str, str]) -> bool:
    """True if it makes no difference from when the rule counts."""
    on = {"DAILY": {"FREQ"}, "WEEKLY": {"BYDAY"}, "MONTHLY": {"BYDAY", "BYMONTHDAY"}}.get(parts["FREQ"], set())
    return bool(on & parts.keys()) and "BYHOUR" in parts and "COUNT" not in parts and _is_each(parts)


def _is_each(parts: Mapping[str, str]) -> bool:
    return parts.get("INTERVAL", "1") == "1"


def _days(parts: Mapping[str, str], start: datetime) -> tuple[str, ...]:
    """The days of the week of a rule that names nothing else; none for others."""
    if parts["FREQ"] not in ("DAILY", "WEEKLY") or not _is_each(parts) or parts.keys() & {"COUNT", "UNTIL"}:
        return ()
    if "BYDAY" in parts:
        return tuple(parts["BYDAY"].split(","))
    return WEEK if parts["FREQ"] == "DAILY" else (WEEK[start.weekday()],)


def _times(parts: Mapping[str, str], start: datetime) -> list[time]:
    hours = _numbers(parts, "BYHOUR") if "BYHOUR" in parts else [start.hour]
    minutes = _numbers(parts, "BYMINUTE") if "BYMINUTE" in parts else [start.minute]
    return [time(hour, minute) for hour, minute in product(hours, minutes)]


def _next(
    parts: Mapping[str, str], start: datetime, end: datetime | None, now: datetime, zone: ZoneInfo
) -> Iterator[Due]:
    """The next time, if there is one."""
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # few reminders need it

    until = {"UNTIL": _local_until(parts["UNTIL"], zone)} if "UNTIL" in parts else {}
    rule = rrulestr(";".join(f"{name}={value}" for name, value in {**parts, **until}.items()), dtstart=start)
    local = now.astimezone(zone).replace(tzinfo=None)
    near = rule.xafter(local - timedelta(days=1), inc=True)
    named = takewhile(lambda moment: end is None or moment <= end, near)
    moments = (moment_of(each.date(), each.time(), zone) for each in named)
    coming = list(islice((moment for moment in moments if moment > now.astimezone(UTC)), 2))
    if coming:
        yield Due(coming[0], again=len(coming) > 1)


def _local_until(until: str, zone: ZoneInfo) -> str:
    """The last moment in local time; of a day alone, its end."""
    match = _UNTIL.fullmatch(until)
    assert match
    last = datetime.strptime(match[1] + (match[2] or "235959"), "%Y%m%d%H%M%S")
    if match[3]:
        last = last.replace(tzinfo=UTC).astimezone(zone)
    return last.strftime("%Y%m%dT%H%M%S")
