"""Days, weeks and months, as they are said: "next tuesday", "in three days", "the third of may"."""

from datetime import date, timedelta

from ..coaching.when import months_after
from .durations import DURATIONS_BEGIN, MONTHS, Span, span_at
from .numbers import ORDINALS_BEGIN, Words, cardinal, is_digits, ordinal

_WEEKDAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), start=1)
}
_NEAR = {
    tuple(said.split()): days
    for said, days in {
        "the day after tomorrow": 2, "day after tomorrow": 2, "the day before yesterday": -2,
        "day before yesterday": -2, "tomorrow": 1, "yesterday": -1, "today": 0, "tonight": 0, "this morning": 0,
        "this afternoon": 0, "this evening": 0, "last night": -1,
    }.items()
}  # fmt: skip
_NEAR_BEGIN = frozenset(said[0] for said in _NEAR)
_WHICH = {"this": 0, "next": 1, "coming": 1, "last": -1, "past": -1}
_BEFORE = frozenset(["on", "the", *_WHICH])
_CALENDAR_BEGINS = _BEFORE | {"in", "week", "weekend"} | frozenset([*_WEEKDAYS, *MONTHS]) | ORDINALS_BEGIN
DATES_BEGIN = _NEAR_BEGIN | _CALENDAR_BEGINS | DURATIONS_BEGIN
# "I may first stretch", "we march third": no months.
_VERBS = ("may", "march")
_BEFORE_VERB = frozenset("i you he she it we they that this there which who".split())
# What follows "on the fifteenth" where that is a day.
_AFTER_DAY = ("", "at", "around", "about", "in", "please")

_Read = tuple[int, str]


def date_at(words: Words, at: int, today: date) -> _Read | None:
    """AMAZON.DATE: a day "2026-11-23", a week "2026-W49", a weekend "2026-W49-WE", a month "2026-12", a year "2027".

    None for a day that no calendar reaches.
    """
    try:
        found = _near(words, at, today) or _counted(words, at, today)
        if found or not (words[at] in _CALENDAR_BEGINS or is_digits(words[at])):
            return found
        return (
            _weekday(words, at, today)
            or _day_of_month(words, at, today)
            or _whole(words, at, today)
            or _month(words, at, today)
        )
    except (OverflowError, ValueError):
        return None


def _near(words: Words, at: int, today: date) -> _Read | None:
    if words[at] not in _NEAR_BEGIN:
        return None
    for length in (4, 3, 2, 1):
        days = _NEAR.get(tuple(words[at : at + length]))
        if days is not None:
            return at + length, str(today + timedelta(days=days))
    return None


def _counted(words: Words, at: int, today: date) -> _Read | None:
    """ "In two weeks", "three days ago", "a week from tuesday"; nothing that is counted in hours."""
    ahead = words[at] == "in"
    found = span_at(words, at + ahead)
    if not found or not found[1].keys() & set("YMWD"):
        return None
    end, span = found
    if ahead:
        return end + (words[end] == "time"), str(_after(today, span, 1))
    if words[end] == "ago":
        return end + 1, str(_after(today, span, -1))
    if words[end] != "from":
        return None
    begin = (end + 2, str(today)) if words[end + 1] == "now" else _from_day(words, end + 1, today)
    return (begin[0], str(_after(date.fromisoformat(begin[1]), span, 1))) if begin else None


def _from_day(words: Words, at: int, today: date) -> _Read | None:
    return _near(words, at, today) or _weekday(words, at, today)


def _after(day: date, span: Span, way: int) -> date:
    months = 12 * span.get("Y", 0) + span.get("M", 0)
    days = 7 * span.get("W", 0) + span.get("D", 0)
    return months_after(day, way * int(months)) + timedelta(days=way * days)


def _weekday(words: Words, at: int, today: date) -> _Read | None:
    """ "Monday" (the coming one), "on friday", "last monday", "this coming sunday", "tuesday next week"."""
    end, last = at + (words[at] == "on"), 1
    end += words[end] == "the"
    for _ in range(2):
        if words[end] in _WHICH:
            last = -1 if _WHICH[words[end]] < 0 else 1
            end += 1
    weekday = _WEEKDAYS.get(words[end])
    if not weekday:
        return None
    if words[end + 1] in _WHICH and words[end + 2] == "week":
        return end + 3, str(_day_of_week(today, _WHICH[words[end + 1]], weekday))
    dated = _day_of_month(words, end + 1, today)  # "friday the third of may"
    if dated:
        return dated
    ahead = (weekday - today.isoweekday() - 1) % 7 + 1
    return end + 1, str(today + timedelta(days=ahead if last > 0 else ahead - 7))


def _day_of_month(words: Words, at: int, today: date) -> _Read | None:
    """ "November thirtieth", "may 3", "the thirtieth of november", "on the fifteenth": today or later."""
    begin = at + (words[at] == "on")
    found = _month_first(words, begin) or _day_first(words, begin)
    if not found:
        return _day_alone(words, begin, today) if begin > at else None
    end, month, day = found
    year = today.year + ((month, day) < (today.month, today.day))
    said = cardinal(words, end)
    if said and 1990 <= said[1] < 2100:
        end, year = said
    # A day that the month does not have comes back too: that a day was said is worth to know.
    return (end, f"{year:04}-{month:02}-{day:02}") if 0 < day < 32 else None


def _day_alone(words: Words, at: int, today: date) -> _Read | None:
    """ "(On) the fifteenth"."""
    day = ordinal(words, at + 1) if words[at] == "the" else None
    if not day or words[day[0]] not in _AFTER_DAY:
        return None
    first = months_after(today.replace(day=1), int(day[1] < today.day))
    return day[0], str(first.replace(day=day[1]))


def _month_first(words: Words, at: int) -> tuple[int, int, int] | None:
    month = MONTHS.get(words[at])
    if not month or (words[at] in _VERBS and words[at - 1] in _BEFORE_VERB):
        return None
    day = ordinal(words, at + 1 + (words[at + 1] == "the"))
    if day:
        return day[0], month, day[1]
    day = None if span_at(words, at + 1) else cardinal(words, at + 1)  # "march ten minutes"
    return (day[0], month, day[1]) if day else None


def _day_first(words: Words, at: int) -> tuple[int, int, int] | None:
    begin = at + (words[at] == "the")
    day = ordinal(words, begin) or (cardinal(words, begin) if is_digits(words[begin]) else None)
    if not day:
        return None
    end = day[0] + (words[day[0]] == "of")
    month = MONTHS.get(words[end])
    # "The third may hurt": no month without "of".
    return (end + 1, month, day[1]) if month and (end > day[0] or words[end] not in _VERBS) else None


def _whole(words: Words, at: int, today: date) -> _Read | None:
    """ "Next week", "the weekend", "this month", "next week on tuesday", "the week after next"."""
    begin = at + (words[at] in ("on", "in"))
    begin += words[begin] == "the"
    turn = _WHICH.get(words[begin])
    end = begin + (turn is not None)
    unit = words[end]
    if unit == "week" and words[end + 1] == "after" and words[end + 2] == "next":
        return end + 3, _week(today, 2)
    if turn is None and unit != "weekend":
        return None
    return _turned(words, end, turn or 0, today)


def _turned(words: Words, at: int, turn: int, today: date) -> _Read | None:
    """The unit at `at` that is so many after this one."""
    match words[at]:
        case "week":
            weekday = _WEEKDAYS.get(words[at + 1 + (words[at + 1] == "on")])
            if weekday:
                return at + 2 + (words[at + 1] == "on"), str(_day_of_week(today, turn, weekday))
            return at + 1, _week(today, turn)
        case "weekend":
            return at + 1, _week(today, turn) + "-WE"
        case "month":
            return at + 1, str(months_after(today.replace(day=1), turn))[:7]
        case "year":
            return at + 1, f"{today.year + turn:04}"
    return None


def _month(words: Words, at: int, today: date) -> _Read | None:
    """ "In may", "last december", "january"; never "this may" or "march" alone, which mostly are verbs."""
    lead = words[at]
    end = at + (lead in ("in", *_WHICH))
    end += end > at and lead == "in" and words[end] in _WHICH
    month = MONTHS.get(words[end])
    if not month or (words[end] in _VERBS and lead not in ("in", "next", "last")):
        return None
    over = _WHICH.get(words[end - 1] if end > at else "", 0) < 0
    year = today.year + (-(month >= today.month) if over else month < today.month)
    return end + 1, f"{year:04}-{month:02}"


def _week(today: date, turn: int) -> str:
    return "{:04}-W{:02}".format(*(today + timedelta(weeks=turn)).isocalendar()[:2])


def _day_of_week(today: date, turn: int, weekday: int) -> date:
    return today + timedelta(days=weekday - today.isoweekday(), weeks=turn)
