"""The times of a plan of short breaks: as they were said, or spread as was asked, or those that are offered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import product

from .catalogue import Plan

_WORK_BEGINS, _WORK_ENDS = time(9), time(17)
"""A span that was not said: a usual working day (own choice)."""
_PARTS = {
    "MO": (time(9), time(12)),
    "AF": (time(13), time(17)),
    "EV": (time(17), time(21)),
    "NI": (time(19), time(23)),
}
_LATEST = time(21)
"""Nobody takes a break later, where an hour can be one of the morning."""
_NEAR_THE_END = time(7)
"""Hours before it are nearer to the end of a working day than to its beginning."""
_AFTER_WORK_ENDS = time(6)
"""Hours before it are those of an afternoon, whatever else is said."""
_HALF_HOUR = 30
_A_LITTLE = 120
"""Minutes: two times that are closer are seldom two breaks (own choice)."""
_FULL = 60
_DAY = 24 * _FULL


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said of a plan: `times`, or a `part` of the day (MO, AF, EV, NI); how many a day (`count`, 0: not said);
    so many minutes apart (`every`, 0: not said). `between`: the times said are the first and the last of a span.
    """

    times: tuple[time, ...] = ()
    part: str = ""
    count: int = 0
    every: int = 0
    between: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """The times that were wished for; none: nothing was said of them. `bounded`: more or fewer were wished for."""

    times: tuple[time, ...] = ()
    bounded: bool = False


def planned(wish: Wish, plan: Plan, known: Sequence[time] = ()) -> Planned:
    """The times of `wish`. `known`: those that there are; a bare "four" means four of them then.

    As long as they are too few for a plan, what is said comes to them.
    """
    moved = _moved(wish, known)
    if moved:
        return Planned(moved)
    bare = _meant_as_number(wish, known)
    times = () if bare else in_order(_each_hour(wish.times))
    count = wish.count or bare
    few = _within_bounds(count, plan)
    if wish.every:
        return _at_intervals(_apart(wish.every, times), few, len(plan.times[-1]))
    span, kept = _span(wish, times), known if is_too_short(known, plan) else ()
    if span:
        kept = kept if wish.part else ()
        spread = _spread(*span, (few or _usual(wish, plan)) - len(kept))
        return Planned(_with(kept, spread, plan), bounded=few != count)
    return Planned(_filled(plan, few, _with(kept, times, plan)), bounded=few != count)


def is_too_short(times: Sequence[time], plan: Plan) -> bool:
    """True if there are fewer than a plan has."""
    return len(times) < len(plan.times[0])


def _with(kept: Sequence[time], times: tuple[time, ...], plan: Plan) -> tuple[time, ...]:
    """Both, if a plan has that many: else what was said now."""
    both = tuple(sorted({*kept, *times}))
    return both if len(both) <= len(plan.times[-1]) else times


def _filled(plan: Plan, count: int, times: tuple[time, ...]) -> tuple[time, ...]:
    """`times`, and so many in all (0: no more of them): each in the place of the offered one it is next to."""
    left = list(offered(plan, count)) if count > len(times) else []
    for at in times if left else ():
        left.remove(min(left, key=lambda each: abs(_minutes(each) - _minutes(at))))
    return tuple(sorted({*left, *times}))


def offered(plan: Plan, count: int = 0) -> tuple[time, ...]:
    """The times for so many a day (0: the usual number) if nobody says when."""
    found = next(times for times in plan.times if len(times) == (count or plan.usual))
    return tuple(map(time.fromisoformat, found))


def in_order(times: Iterable[time]) -> tuple[time, ...]:
    """Bare hours as they are meant in a working day, the first first: "nine, noon and three" ends after noon."""
    times, found = tuple(times), list[time]()
    # "Six, ten and two" begins early; "six" alone does not.
    early = _NEAR_THE_END if len(times) == 1 else _AFTER_WORK_ENDS
    for at in times:
        later = at.replace(hour=at.hour + 12) if 0 < at.hour < 12 else at
        goes_on = bool(found) and at <= found[-1] < later <= _LATEST
        at_night = at < early and all(before < later for before in found)
        found.append(later if goes_on or at_night else at)
    return tuple(sorted(set(found)))


def _each_hour(times: Iterable[time]) -> Iterable[time]:
    """ "Nine eleven" are two hours, and no time that anybody plans a break at."""
    for at in times:
        if 0 < at.minute <= 12 and at.minute % 5:
            yield from (at.replace(minute=0), time(at.minute))
        else:
            yield at


def _meant_as_number(wish: Wish, known: Sequence[time]) -> int:
    """ "Make it four": so many of them, where there is more than one. An hour at which people work is an hour."""
    if len(known) < 2 or len(wish.times) != 1 or wish.part or wish.every:
        return 0
    [at] = wish.times
    return 0 if at.minute or at >= _WORK_BEGINS else at.hour


def _moved(wish: Wish, known: Sequence[time]) -> tuple[time, ...]:
    """ "Ten to eleven", "the four o'clock one to half past three": one of those there are, moved. Else none."""
    if len(wish.times) != 2 or len(known) < 2 or wish.every:
        return ()
    old, new = (_by_the_hand(at) for at in wish.times)
    moves = ((one, at) for one, at in product(old, new) if one in known and _are_close(one, at))
    one, at = next(moves, (known[0], known[0]))
    return () if at in known else tuple(sorted({*known, at} - {one}))


def _are_close(one: time, other: time) -> bool:
    return abs(_minutes(one) - _minutes(other)) <= _A_LITTLE


def _by_the_hand(at: time) -> tuple[time, ...]:
    """What a clock's hand may mean."""
    return (at, at.replace(hour=at.hour + 12)) if at.hour < 12 else (at,)


def _within_bounds(count: int, plan: Plan) -> int:
    """So many, but no more and no fewer than there may be; 0 if nobody said how many."""
    return min(max(count, len(plan.times[0])), len(plan.times[-1])) if count else 0


def _usual(wish: Wish, plan: Plan) -> int:
    """How many, if nobody says: fewer in a part of a day."""
    return plan.usual if wish.between else len(plan.times[0])


def _span(wish: Wish, times: tuple[time, ...]) -> tuple[time, time] | None:
    """The span to spread breaks in; None if none was said."""
    if wish.part:
        return _PARTS[wish.part]
    if not wish.between:
        return None
    return (times[0], times[-1]) if len(times) > 1 else (_WORK_BEGINS, _WORK_ENDS)


def _apart(every: int, times: tuple[time, ...]) -> tuple[time, ...]:
    """From the first time on, so many minutes apart, up to the last. A working day ends with no break if it is long."""
    first = _minutes(times[0] if times else _WORK_BEGINS)
    last = _minutes(times[-1]) if len(times) > 1 else max(_minutes(_WORK_ENDS), first + every)
    points = range(first, min(last, _DAY - 1) + 1, every)
    return tuple(_at(each) for each in points)


def _at_intervals(points: tuple[time, ...], few: int, most: int) -> Planned:
    return Planned(_thinned(points, few or most), bounded=not few and len(points) > most)


def _thinned(points: tuple[time, ...], most: int) -> tuple[time, ...]:
    """At most so many of them: without the last, which ends the day, else spread over all."""
    if len(points) == most + 1:
        return points[:-1]
    if len(points) <= most:
        return points
    step = (len(points) - 2) / (most - 1)
    return tuple(points[round(number * step)] for number in range(most))


def _spread(first: time, last: time, count: int) -> tuple[time, ...]:
    """So many between them, on the half hour: a break is no use as work begins or ends."""
    begin, length = _minutes(first), _minutes(last) - _minutes(first)
    inner = (begin + length * number / (count + 1) for number in range(1, count + 1))
    return tuple(sorted({_at(round(each / _HALF_HOUR) * _HALF_HOUR) for each in inner}))


def _minutes(at: time) -> int:
    return at.hour * _FULL + at.minute


def _at(minutes: int) -> time:
    return time(*divmod(minutes % _DAY, _FULL))
