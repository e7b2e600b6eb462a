"""How long, as it is said: "an hour and a half", "ten to fifteen minutes", "a week or so"."""

from collections.abc import Mapping

from .numbers import NUMBER_WORDS, Words, cardinal, is_digits, is_moment

# Unit -> its letter in a `Span`, and how many of them it is.
_SINGULAR = {
    "second": ("s", 1), "minute": ("m", 1), "hour": ("h", 1), "day": ("D", 1), "week": ("W", 1), "month": ("M", 1),
    "year": ("Y", 1), "fortnight": ("W", 2), "decade": ("Y", 10),
}  # fmt: skip
UNITS = _SINGULAR | {f"{unit}s": letter for unit, letter in _SINGULAR.items()}
_LARGE_FIRST = "YMWDhms"
# What half of a unit is counted in, and how many of these it has. Nobody who says half a week means the half day in it.
_PARTS = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("h", 24), "h": ("m", 60), "m": ("s", 60)}
_ABOUT = frozenset("about around roughly approximately nearly almost".split())
_EMPHASIS = frozenset("good whole full solid entire".split())
_VAGUE = frozenset(["odd", "ish", *_EMPHASIS])
_FURTHER = frozenset("more extra further full whole".split())
_ENDINGS = frozenset("so thereabouts more less longer".split())
_A = ("a", "an", "one")
_FEW = {"couple": 2, "few": 3}
_PER = frozenset(["once", "twice", "times", *UNITS])
DURATIONS_BEGIN = NUMBER_WORDS | _ABOUT | {"a", "an", "half", "quarter", "couple", "few", "between"} | frozenset(UNITS)
MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}

Span = Mapping[str, float]
"""How many years Y, months M, weeks W, days D, hours h, minutes m, seconds s; only seconds may have a fraction."""
_Share = tuple[int, int]
"""Numerator and denominator; (0, 1) is none."""
_Part = tuple[int, str, int, _Share]
"""The index behind it, the unit, how many, and a share of one more."""
_NONE = (0, 1)


def duration_at(words: Words, at: int) -> tuple[int, str] | None:
    """AMAZON.DURATION, in ISO 8601."""
    found = span_at(words, at)
    return (found[0], _iso(found[1])) if found else None


def span_at(words: Words, at: int) -> tuple[int, Span] | None:
    """The longest duration. Of "ten to fifteen minutes" it is the ten: so much there surely is, and ice stays safe."""
    if UNITS.keys().isdisjoint(words[at:]):
        return None
    part = _part(words, at + (words[at] in _ABOUT))
    if not part:
        return None
    span: dict[str, float] = {}
    while part:
        end, unit, *_ = last = part
        _add(span, *last[1:])
        part = _smaller(words, end, unit)
    minutes = _minutes_alone(words, end) if "h" in span and len(span) == 1 else None
    if minutes:
        end, span["m"] = minutes
    return _ending(words, end), span


def _add(span: dict[str, float], unit: str, number: int, share: _Share) -> None:
    letter, times = UNITS[unit]
    more, rest = divmod(times * share[0], share[1])
    whole = times * number + more
    if letter == "s" and rest:
        span["s"] = whole + rest / share[1]
        return
    if whole or not rest:
        span[letter] = whole
    if rest:
        part, size = _PARTS[letter]
        span[part] = size * rest // share[1]


def _part(words: Words, at: int) -> _Part | None:
    """A number of one unit, with the half behind it: "an hour and a half"."""
    part = _share_of_unit(words, at) or _some(words, at) or _counted(words, at)
    if not part or part[3] != _NONE:
        return part
    end, unit, number, _ = part
    behind = _share_behind(words, end)
    if behind:
        return behind[0], unit, number, behind[1]
    return part if words[at] not in UNITS or unit == "fortnight" else None  # "hour" alone is no duration


def _share_behind(words: Words, at: int) -> tuple[int, _Share] | None:
    """ "(An hour) and a half"; none in "(an hour) and half a minute"."""
    found = _and_share(words, at) if words[at] == "and" else None
    if not found or words[found[0]] in UNITS or words[found[0]] in ("a", "an", "of"):
        return None
    return found


def _share_of_unit(words: Words, at: int) -> _Part | None:
    """ "Half an hour", "a half hour", "three quarters of an hour"."""
    found = _share(words, at)
    if not found:
        return None
    end, share = found
    end += words[end] == "of"
    end += words[end] in _A
    return (end + 1, words[end], 0, share) if words[end] in UNITS else None


def _share(words: Words, at: int) -> tuple[int, _Share] | None:
    if words[at] == "three" and words[at + 1] in ("quarter", "quarters"):
        return at + 2, (3, 4)
    at += words[at] in ("a", "one")
    return (at + 1, (1, 2 if words[at] == "half" else 4)) if words[at] in ("half", "quarter") else None


def _and_share(words: Words, at: int) -> tuple[int, _Share] | None:
    """ "And a half", "point five"."""
    if words[at] == "and":
        return _share(words, at + 1)
    tenths = cardinal(words, at + 1) if words[at] == "point" else None
    if not tenths or tenths[1] > 99:
        return None
    return tenths[0], (tenths[1], 10 if tenths[1] < 10 else 100)


def _some(words: Words, at: int) -> _Part | None:
    """ "A minute", "a couple of minutes", "a few minutes", and an hour of "hour and a half"."""
    begin = at + (words[at] in ("a", "an"))
    number = _FEW.get(words[begin])
    if number:
        end = begin + 1 + (words[begin + 1] == "of" or words[begin + 1] in _FURTHER)
        return (end + 1, words[end], number, _NONE) if words[end] in UNITS else None
    begin += begin > at and words[begin] in _EMPHASIS
    return (begin + 1, words[begin], 1, _NONE) if words[begin] in _SINGULAR and _is_one(words, at) else None


def _is_one(words: Words, at: int) -> bool:
    """Is it so long: neither "(ten minutes) a day" nor "a second opinion"."""
    if words[at] not in ("a", "an"):
        return True
    return words[at - 1] not in _PER and (words[at + 1] != "second" or words[at] == "an" or is_moment(words, at))


def _counted(words: Words, at: int) -> _Part | None:
    """ "Ten minutes", "two and a half hours", "ten to fifteen minutes", "twenty odd minutes"."""
    between = words[at] == "between"
    begin = at + (between or (words[at] == "a" and words[at + 1] in _EMPHASIS) * 2)
    number = cardinal(words, begin)
    if not number:
        return None
    begun, share = _and_share(words, number[0]) or (number[0], _NONE)
    end = _range(words, begun, number[1], between)
    if between and end == begun:
        return None
    end = _vague(words, end)
    if words[end] not in UNITS or _is_day(words, begin, end):
        return None
    return end + 1, words[end], number[1], share


def _vague(words: Words, at: int) -> int:
    """The index behind "odd", "ish", "or so", "more" between a number and its unit."""
    at += words[at] in _VAGUE or words[at] in _FURTHER
    return at + 2 * (words[at] == "or" and words[at + 1] == "so")


def _range(words: Words, at: int, number: int, between: bool) -> int:
    """The index behind "to fifteen" and its like; `at` where there is no greater number."""
    joined = words[at] == "and" if between else words[at] in ("to", "or")
    more = cardinal(words, at + joined)
    # "Ten fifteen minutes" is a range, but "at seven thirty minutes" none.
    if not more or more[1] <= number or (not joined and more[1] > 2 * number):
        return at
    end, _ = _and_share(words, more[0]) or more
    return end


def _is_day(words: Words, begin: int, end: int) -> bool:
    """Is "twenty second" no duration: "the twenty second of may", "may twenty second"."""
    return words[end] == "second" and (words[end + 1] == "of" or words[begin - 1] in MONTHS)


def _smaller(words: Words, at: int, unit: str) -> _Part | None:
    """What follows in a smaller unit: "(one hour) and thirty minutes"."""
    begin = at + (words[at] == "and")
    word = words[begin]
    if not (word in NUMBER_WORDS or is_digits(word) or (begin > at and word in _A)):
        return None
    part = _part(words, begin)
    if not part or _LARGE_FIRST.index(UNITS[part[1]][0]) <= _LARGE_FIRST.index(UNITS[unit][0]):
        return None
    return part


def _minutes_alone(words: Words, at: int) -> tuple[int, int] | None:
    """ "(An hour) twenty" at the end of what was said."""
    found = cardinal(words, at + (words[at] == "and"))
    return found if found and 10 <= found[1] < 60 and found[1] % 5 == 0 and not words[found[0]] else None


def _ending(words: Words, at: int) -> int:
    """The index behind "or so", "ish", "or two"."""
    if words[at] != "or":
        return at + (words[at] == "ish")
    more = cardinal(words, at + 1)
    if more and more[1] < 10 and words[more[0]] not in UNITS:
        return more[0]
    return at + 2 * (words[at + 1] in _ENDINGS)


def _iso(span: Span) -> str:
    if "W" in span and len(span) > 1:  # weeks stand alone in ISO 8601
        span = {**span, "D": span.get("D", 0) + 7 * span["W"], "W": 0}
        span = {letter: number for letter, number in span.items() if letter != "W"}
    date, time = ("".join(f"{span[each]}{each}" for each in letters if each in span) for letters in ("YMWD", "hms"))
    return f"P{date}T{time.upper()}" if time else f"P{date}"
