"""Amazon's own slot types: every way to say a value, and the value as Alexa sends it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import product

from .numbers import in_words, ordinal
from .words import Words

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_NEAR_DAYS = {
    "the day after tomorrow": 2, "day after tomorrow": 2, "the day before yesterday": -2, "day before yesterday": -2,
    "tomorrow": 1, "yesterday": -1, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "last night": -1,
}  # fmt: skip
_PARTS_OF_DAY = {"noon": "12:00", "midday": "12:00", "midnight": "00:00", "morning": "MO", "afternoon": "AF",
                 "evening": "EV", "night": "NI"}  # fmt: skip
_HALVES_OF_DAY = {" am": 0, " in the morning": 0, " of a morning": 0, " pm": 12, " in the afternoon": 12,
                  " in the evening": 12, " of an evening": 12, " at night": 12}  # fmt: skip
# Unit -> how ISO 8601 writes it, and half of it where people say so.
_UNITS = {
    "second": ("PT{}S", ""), "minute": ("PT{}M", "30S"), "hour": ("PT{}H", "30M"), "day": ("P{}D", "T12H"),
    "week": ("P{}W", ""), "month": ("P{}M", ""), "year": ("P{}Y", "6M"),
}  # fmt: skip
_MORE_DURATIONS = {
    "half a minute": "PT30S", "half an hour": "PT30M", "a quarter of an hour": "PT15M",
    "three quarters of an hour": "PT45M", "half a day": "PT12H", "a fortnight": "P2W", "half a year": "P6M",
}  # fmt: skip


def values_of(kind: str, today: date) -> Mapping[Words, str]:
    """What can be said for an AMAZON type, with its value. `today` gives "tomorrow" its date."""
    return _dates(today) if kind == "AMAZON.DATE" else _TYPES[kind]()


@cache
def _numbers() -> dict[Words, str]:
    said: dict[str, str] = {}
    for number in range(10_000):
        words = in_words(number)
        for way in (words, words.replace("hundred ", "hundred and "), words.replace("thousand ", "thousand and ")):
            said[way] = str(number)
            if way.startswith(("one hundred", "one thousand")):
                said["a" + way.removeprefix("one")] = str(number)
    return _split(said)


@cache
def _ordinals() -> dict[Words, str]:
    return _split({ordinal(number): str(number) for number in range(1, 32)})


@cache
def _durations() -> dict[Words, str]:
    said = dict(_MORE_DURATIONS)
    for unit, (iso, half) in _UNITS.items():
        amounts = {f"{one} {unit}": 1 for one in ("a", "an", "one")} | {f"a couple of {unit}s": 2}
        amounts |= {f"{in_words(number)} {unit}{s}": number for number in range(500) for s in ("s", "") if number != 1}
        said |= {words: iso.format(number) for words, number in amounts.items()}
        if half:
            said |= {f"{one} {unit} and a half": iso.format(1) + half for one in ("a", "an", "one")}
            said |= {f"{in_words(number)} and a half {unit}s": iso.format(number) + half for number in range(1, 100)}
    return _split(said | _two_units("hour", "minute") | _two_units("minute", "second"))


def _two_units(larger: str, smaller: str) -> dict[str, str]:
    """ "one hour thirty minutes", "two minutes and ten seconds"."""
    said: dict[str, str] = {}
    for many, few in product(range(1, 13), range(1, 60)):
        first = f"{in_words(many)} {larger}" + "s" * (many > 1)
        last = f"{in_words(few)} {smaller}" + "s" * (few > 1)
        iso = f"PT{many}{larger[0].upper()}{few}{smaller[0].upper()}"
        said |= {f"{first} {last}": iso, f"{first} and {last}": iso}
    return said


@cache
def _times() -> dict[Words, str]:
    said = dict(_PARTS_OF_DAY)
    for hour in range(24):
        minutes = _minutes_after(in_words(hour))
        if 1 <= hour <= 12:
            minutes |= _past_and_to(in_words(hour))
            for half, later in _HALVES_OF_DAY.items():
                said |= {words + half: _clock(hour % 12 + later, minute) for words, minute in minutes.items()}
        said |= {words: _clock(hour, minute) for words, minute in minutes.items()}
    return _split(said)


def _minutes_after(hour: str) -> dict[str, int]:
    """ "nine", "nine oclock", "nine oh five", "nine thirty"."""
    minutes = {f"{hour} {'oh ' if minute < 10 else ''}{in_words(minute)}": minute for minute in range(1, 60)}
    return minutes | {hour: 0, f"{hour} oclock": 0}


def _past_and_to(hour: str) -> dict[str, int]:
    """ "half past nine", "a quarter to nine": minutes from the hour."""
    minutes = {f"half past {hour}": 30, f"half {hour}": 30}
    for amount, minute in [("quarter", 15), ("a quarter", 15), *((in_words(few), few) for few in range(1, 30))]:
        minutes |= {f"{amount} past {hour}": minute, f"{amount} to {hour}": -minute}
    return minutes


def _clock(hour: int, minute: int) -> str:
    return "{:02}:{:02}".format(*divmod((hour * 60 + minute) % 1440, 60))


@lru_cache(8)
def _dates(today: date) -> dict[Words, str]:
    near = {words: _day(today, days) for words, days in _NEAR_DAYS.items()}
    return _split(near | _counted_days(today) | _days_and_weeks(today) | _days_of_months(today))


def _counted_days(today: date) -> dict[str, str]:
    """ "in two weeks", "three days ago"."""
    said: dict[str, str] = {}
    for unit, length in (("day", 1), ("week", 7)):
        amounts = {"a": 1, "one": 1} | {in_words(number): number for number in range(2, 100)}
        for amount, number in amounts.items():
            units = f"{amount} {unit}" + "s" * (number > 1)
            said |= {f"in {units}": _day(today, number * length), f"{units} ago": _day(today, -number * length)}
    return said


def _days_and_weeks(today: date) -> dict[str, str]:
    """ "monday" (the coming one), "last monday", "next week"."""
    said: dict[str, str] = {}
    for index, weekday in enumerate(_WEEKDAYS):
        ahead = (index - today.weekday() - 1) % 7 + 1
        said |= {f"{lead}{weekday}": _day(today, ahead) for lead in ("", "on ", "this ", "next ")}
        said[f"last {weekday}"] = _day(today, ahead - 7)
    for which, weeks in (("this", 0), ("next", 1), ("last", -1)):
        said[f"{which} week"] = "{}-W{:02}".format(*(today + timedelta(weeks=weeks)).isocalendar()[:2])
        said[f"{which} weekend"] = said[f"{which} week"] + "-WE"
    return said


def _days_of_months(today: date) -> dict[str, str]:
    """ "november thirtieth", "the thirtieth of november": today or later."""
    said: dict[str, str] = {}
    for month, name in enumerate(_MONTHS, start=1):
        for day in range(1, 32):
            year = today.year + ((month, day) < (today.month, today.day))
            nth = ordinal(day)
            ways = (f"{name} {nth}", f"{name} the {nth}", f"{nth} of {name}", f"the {nth} of {name}")
            said |= dict.fromkeys(ways, f"{year}-{month:02}-{day:02}")
    return said


def _day(today: date, days: int) -> str:
    return str(today + timedelta(days=days))


def _split(said: Mapping[str, str]) -> dict[Words, str]:
    return {tuple(words.split()): value for words, value in said.items()}


_TYPES: dict[str, Callable[[], Mapping[Words, str]]] = {
    "AMAZON.NUMBER": _numbers,
    "AMAZON.ORDINAL": _ordinals,
    "AMAZON.DURATION": _durations,
    "AMAZON.TIME": _times,
}
AMAZON_TYPES = frozenset({*_TYPES, "AMAZON.DATE"})
LONGEST = 9
