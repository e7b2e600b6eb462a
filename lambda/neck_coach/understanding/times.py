"""Times of day, as they are said: "half past seven", "7 30 pm", "eight ish", "in the morning"."""

from .durations import MONTHS, UNITS, span_at
from .numbers import NUMBER_WORDS, Words, is_count, is_digits, is_pronoun, small_number

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_PLURAL = {f"{part}s": part for part in _PARTS}
_SHARES = {"quarter": 15, "half": 30}
_PAST = ("past", "after")
_TO = ("to", "till", "before")
_FROM = ("from", "between")
_OCLOCK = ("oclock", "o'clock")
_OH = ("oh", "o", "zero", "0")
TIMES_BEGIN = NUMBER_WORDS | frozenset([*_NAMED, *_PARTS, *_SHARES, "a", "in", "of", "at"])
# What is counted, so that the number before it is no hour.
_COUNTED = frozenset(UNITS) | frozenset(
    "hundred thousand point percent degrees times time more less of side sides thing things set sets rep reps exercise "
    "exercises quarter quarters stretch stretches timer timers reminder reminders people person out".split()
)
_NUMBERED = frozenset("number option exercise stretch step level page set all both the these those other last".split())

_Read = tuple[int, int]
"""The index behind it, and a number."""
_Clock = tuple[int, int, int]
"""The index behind it, the hour as it was said, and minutes after it, or before it where they are negative."""


def time_at(words: Words, at: int) -> tuple[int, str] | None:
    """AMAZON.TIME: by the clock "19:30", of a part of the day "MO", "AF", "EV" or "NI".

    No time begins where a longer duration does: "five to ten minutes".
    """
    found = _named(words, at) or _by_the_clock(words, at)
    if not found:
        return None
    span = span_at(words, at)
    return None if span and span[0] > found[0] else found


def _named(words: Words, at: int) -> tuple[int, str] | None:
    if words[at] in _NAMED:
        return _rounded(words, at + 1), _NAMED[words[at]]
    if words[at] == "twelve" and words[at + 1] in _NAMED:
        return at + 2, _NAMED[words[at + 1]]
    if words[at] in _PARTS:
        return None if words[at - 1] == "good" else (at + 1, _PARTS[words[at]])
    part = _part_of_day(words, at)
    return (part[0], _PARTS[part[1]]) if part else None


def _part_of_day(words: Words, at: int) -> tuple[int, str] | None:
    """ "In the morning", "of an evening", "at night"."""
    word = words[at]
    if word == "at":
        return (at + 2, "night") if words[at + 1] in ("night", "nights") else None
    if word not in ("in", "of") or words[at + 1] not in ("the", "a", "an"):
        return None
    part = _PLURAL.get(words[at + 2], words[at + 2])
    return (at + 3, part) if part in _PARTS else None


def _by_the_clock(words: Words, at: int) -> tuple[int, str] | None:
    found = _past_or_to(words, at) or _hour_and_minute(words, at)
    if not found:
        return None
    end, hour, minute = found
    end = _rounded(words, end)
    half = _half_of_day(words, end) if 1 <= hour <= 12 else None
    if half:
        end, later = half
        hour = hour % 12 + later
    elif end == at + 1 and not _can_be_hour(words, at):
        return None
    return _rounded(words, end), "{:02}:{:02}".format(*divmod((hour * 60 + minute) % 1440, 60))


def _past_or_to(words: Words, at: int) -> _Clock | None:
    """ "A quarter to nine", "half past seven", "ten minutes past two", "half seven"."""
    amount = _minutes_from(words, at)
    if not amount:
        return None
    end, minutes = amount
    way = _way(words, end, minutes)
    if not way and words[end - 1] != "half":
        return None
    hour = small_number(words, end + abs(way))
    if not hour or not 1 <= hour[1] <= 12:
        return None
    return *hour, (way or 1) * minutes


def _way(words: Words, at: int, minutes: int) -> int:
    """Are the minutes counted on from the hour (1) or back from it (-1); 0 for neither. "Seven till nine" are two."""
    word = words[at]
    if word in _PAST:
        return 1
    back = word in _TO and minutes < 30 and (word == "to" or minutes % 5 == 0)
    return -(back or (word == "of" and words[at - 1] == "quarter"))


def _minutes_from(words: Words, at: int) -> _Read | None:
    begin = at + (words[at] == "a")
    if words[begin] in _SHARES and (begin == at or words[begin] == "quarter"):
        return begin + 1, _SHARES[words[begin]]
    few = small_number(words, at)
    if not few or not 1 <= few[1] < 30 or words[at - 1] in (*_FROM, *_OCLOCK):  # "from five to nine" are two times
        return None
    return few[0] + (words[few[0]] in ("minute", "minutes")), few[1]


def _hour_and_minute(words: Words, at: int) -> _Clock | None:
    """ "Nine", "nine oclock", "nine oh five", "9 30", and "930 pm", which needs its half of the day."""
    hour = small_number(words, at)
    if not hour:
        return None
    end, value = hour
    if value > 23:
        together = 100 <= value < 1300 and value % 100 < 60 and _half_of_day(words, end)
        return (end, *divmod(value, 100)) if together else None
    if words[end] == "oclock":
        return end + 1, value, 0
    behind, minute = _minute(words, end) or (end, 0)
    return behind, value, minute


def _minute(words: Words, at: int) -> _Read | None:
    """ "Oh five", "thirty", "05"."""
    oh = words[at] in _OH
    minute = small_number(words, at + oh)
    if not minute or minute[1] > 59:
        return None
    figures = is_digits(words[at])
    is_whole = 1 <= minute[1] < 10 if oh else len(words[at]) == 2 if figures else minute[1] >= 10
    return minute if is_whole else None


def _half_of_day(words: Words, at: int) -> _Read | None:
    """The hour at which the half of the day that was said begins."""
    word = words[at]
    if word in ("am", "pm"):
        return at + 1, 12 * (word == "pm")
    if word in ("a", "p") and words[at + 1] == "m":
        return at + 2, 12 * (word == "p")
    part = _part_of_day(words, at)
    return (part[0], 12 * (part[1] != "morning")) if part else None


def _rounded(words: Words, at: int) -> int:
    """The index behind "ish", "sharp", "or so"."""
    return at + 2 * (words[at] == "or" and words[at + 1] == "so") + (words[at] in ("ish", "sharp"))


def _can_be_hour(words: Words, at: int) -> bool:
    """Can a number alone be an hour: not in "may three", "option three", "two or three times", "ten o'clock one"."""
    before, after = words[at - 1], words[at + 1]
    if after in ("or", "to") and is_count(words[at + 2]):
        after = words[at + 3]
    is_named = before in MONTHS or before in _NUMBERED or before in _OCLOCK
    return not (is_named or after in _COUNTED or is_pronoun(words, at, at + 1))
