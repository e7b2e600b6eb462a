"""Numbers, durations and days in words, read by patterns: what Amazon's slot types would send for them."""

import re
from datetime import timedelta

from .phrases import TODAY

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * tens for tens, word in enumerate(_TENS, start=2)
}
_NUMBER = re.compile(rf"\b(?:({'|'.join(_TENS)})(?:[ -]({'|'.join(_SMALL[1:10])}))?|({'|'.join(reversed(_SMALL))}))\b")
_UNITS = {"second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "month": "{}M",
          "year": "{}Y"}  # fmt: skip
_DURATION = re.compile(
    rf"(half an? |a couple of |an? |{_NUMBER.pattern}(?: and a half)? )({'|'.join(_UNITS)})s?(?: and a half)?\b"
)
_HALVES = {"morning": 0, "a m": 0, "am": 0, "a.m.": 0, "afternoon": 12, "evening": 12, "night": 12, "p m": 12, "pm": 12,
           "p.m.": 12}  # fmt: skip
_TIME = re.compile(
    rf"(?:(half|quarter|{'|'.join(_SMALL + _TENS)}) (past|to) |(half) )?\b({'|'.join(reversed(_SMALL[1:13]))})\b"
    rf"(?: (?:({'|'.join(_TENS)})|o'?clock))?(?: (?:in the |of an? |at )?({'|'.join(map(re.escape, _HALVES))})(?!\w))?"
)
_NAMED_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_DAYS = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "this morning": 0, "tonight": 0,
         "this afternoon": 0, "this evening": 0, "tomorrow": 1}  # fmt: skip

EXAMPLES = {
    "AMAZON.NUMBER": ["five", "eight", "ten", "fifteen", "twenty", "thirty"],
    "AMAZON.DURATION": ["five minutes", "a minute", "ten minutes", "half an hour", "two weeks", "three days", "a month",
                        "an hour", "thirty seconds", "six weeks"],
    "AMAZON.DATE": ["yesterday", "today", "tomorrow", "last night", "monday", "this morning", "next week",
                    "this evening", "two days ago", "next friday", "the third of may", "tonight", "sunday",
                    "in two weeks", "the day after tomorrow", "wednesday", "december the tenth"],
    "AMAZON.TIME": ["nine", "ten in the morning", "half past two", "noon", "six p.m.", "eight o'clock",
                    "seven", "quarter past four", "three in the afternoon", "midday", "twenty to six", "eleven thirty"],
}  # fmt: skip
"""Amazon's types, with some of what can be said for each."""


def read_amount(kind: str, text: str) -> str:
    """The first value of one of Amazon's types in `text`; empty if there is none, or the type is not read here."""
    match kind:
        case "AMAZON.NUMBER":
            found = _NUMBER.search(text)
            return str(_number(found[0])) if found else ""
        case "AMAZON.DURATION":
            return _duration(text)
        case "AMAZON.DATE":
            return next((str(TODAY + timedelta(days=days)) for said, days in _DAYS.items() if said in text), "")
        case "AMAZON.TIME":
            return _time(text)
    return ""


def _number(text: str) -> int:
    return sum(_VALUES[word] for word in re.split("[ -]", text))


def _duration(text: str) -> str:
    if "fortnight" in text:
        return "P2W"
    found = _DURATION.search(text)
    if not found:
        return ""
    amount, unit = found[1], found.groups()[-1]
    if amount.startswith("half"):
        return {"minute": "PT30S", "hour": "PT30M", "year": "P6M"}.get(unit, "")
    said = _NUMBER.search(amount)
    value = 2 if "couple" in amount else _number(said[0]) if said else 1
    return "P" + _UNITS[unit].format(value)


def _time(text: str) -> str:
    named = next((value for said, value in _NAMED_TIMES.items() if re.search(rf"\b{said}\b", text)), "")
    # Of several numbers the one that says most: "twenty minutes" is none, "at nine in the morning" is.
    found = max(_TIME.finditer(text), key=lambda time: sum(map(bool, time.groups())), default=None)
    return named if named or not found else _clock(*(group or "" for group in found.groups()))


def _clock(amount: str, direction: str, half_an_hour: str, hour: str, minutes: str, half_of_day: str) -> str:
    away = {"half": 30, "quarter": 15}.get(amount or half_an_hour, _VALUES.get(amount, 0))
    time = _VALUES[hour] * 60 + (-away if direction == "to" else away) + _VALUES.get(minutes, 0)
    if half_of_day:
        time = time % 720 + 60 * _HALVES[half_of_day]
    return f"{time // 60 % 24:02}:{time % 60:02}"
