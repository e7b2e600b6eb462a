"""Days, times of day and recurrences in words, with the tables of words that content/ has for them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from .phrases import Phrases
from .recurrence import WEEK, Due

_BY_DAY = range(7, 19)
"""Hours that are told apart without a part of the day: each number comes once."""


def say_dues(phrases: Phrases, dues: Sequence[Due], today: date, *, brief: bool = False) -> str:
    """ "tomorrow, Tuesday, at nine in the morning" or "every weekday at ten in the morning and noon".

    `brief`: as a plan is told, "weekdays at ten, half past one and four", where all of it is by day.
    """
    said: dict[tuple[str, bool], list[str]] = {}
    by_day = brief and all(due.time_of_day.hour in _BY_DAY for due in dues)
    for due in dues:
        day = _days(phrases, due.days, brief=brief) if due.days else _day(phrases, due.first.date(), today)
        said.setdefault((day, due.again), []).append(say_time(phrases, due.time_of_day, brief=by_day))
    return say_all(phrases, [_when(phrases, *when, times) for when, times in said.items()])


def _when(phrases: Phrases, day: str, again: bool, times: list[str]) -> str:
    when = _filled(phrases, "day_and_time", day=day, time=say_all(phrases, times))
    return _filled(phrases, "again_later", when=when) if again else when


def say_in_zone(phrases: Phrases, when: str, moment: datetime) -> str:
    """`when` with the zone of `moment` said by its place ("Chicago time"); as it is if no place names the zone."""
    area, _, place = str(moment.tzinfo).rpartition("/")
    return when if area in ("", "Etc") else _filled(phrases, "in_zone", when=when, place=place.replace("_", " "))


def say_time(phrases: Phrases, at: time, *, brief: bool = False) -> str:
    """ "half past nine in the morning", "noon"; `brief`: "half past nine"."""
    if not at.minute and at.hour in (0, 12):
        return _filled(phrases, "noon" if at.hour else "midnight")
    name = {0: "on_the_hour", 30: "half_past"}.get(at.minute, "past_the_hour" if at.minute < 10 else "hour_and_minute")
    numbers = phrases.numbers
    if brief:
        name = f"brief_{name}"
    part = _filled(phrases, f"part_{_part(at.hour)}")
    return _filled(phrases, name, hour=numbers[(at.hour - 1) % 12 + 1], minute=numbers[at.minute], part=part)


def _part(hour: int) -> str:
    ends = (("night", 1), ("morning", 12), ("afternoon", 18), ("evening", 21), ("night", 24))
    return next(name for name, end in ends if hour < end)


def _day(phrases: Phrases, day: date, today: date) -> str:
    key = {today: "day_today", today + timedelta(days=1): "day_tomorrow"}.get(day, "day_later")
    weekday, month = _table(phrases, "weekdays")[day.weekday()], _table(phrases, "months")[day.month - 1]
    return _filled(phrases, key, weekday=weekday, month=month, day=_table(phrases, "days_of_month")[day.day - 1])


def _days(phrases: Phrases, days: tuple[str, ...], *, brief: bool) -> str:
    weekday = "brief_weekdays" if brief else "every_weekday"
    key = {WEEK: "every_day", WEEK[:5]: weekday, WEEK[5:]: "every_weekend"}.get(days)
    if key:
        return _filled(phrases, key)
    names = [_table(phrases, "weekdays")[WEEK.index(day)] for day in days]
    if brief and len(days) > 2 and "".join(days) in "".join(WEEK):
        return _filled(phrases, "brief_run", first=names[0], last=names[-1])
    return _filled(phrases, "every", weekday=say_all(phrases, names))


def say_all(phrases: Phrases, names: list[str]) -> str:
    """ "Monday, Tuesday and Friday"."""
    if len(names) < 2:
        return "".join(names)
    return _filled(phrases, "both", first=", ".join(names[:-1]), last=names[-1])


def _table(phrases: Phrases, key: str) -> list[str]:
    return list(phrases.data[key]["say"])


def _filled(phrases: Phrases, key: str, **words: str) -> str:
    """A part of a sentence: unlike a sentence it gets no capital."""
    return _table(phrases, key)[0].format(**words)
