"""How a hold is counted aloud: up, every second at first, then fewer numbers, a word between, and "halfway"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .pace import Pace

Count = Literal["", "every", "less", "breaths"]
"""What the user chose: every second, fewer numbers, breaths in place of numbers; empty as it is meant."""
COUNTS: tuple[Count, ...] = ("", "every", "less", "breaths")
Style = Literal["full", "every", "few", "ends", "breaths", "silent"]
"""How one hold is counted: see `style_of`."""

LONG = 10
"""Seconds: a longer hold has "halfway" in its middle, and from here on a word about jaw, shoulders or breath."""
COUNTED_UP_TO = 30
"""Seconds: of longer ones (the longest hold has 30) it is said now and then how much time is left."""
LONGEST_SILENCE = 10.0
"""Seconds: Alexa's limit for one break, and as long as a listener trusts a silent speaker."""
_ROOM = 0.4
"""Seconds of silence on each side of a word between numbers, so that it is no part of the count."""
_BREATH = 10
"""Seconds: about as long as one slow breath takes, in and out (NHS-BR)."""
_LEAST_BREATH = 7
"""Seconds: in less nobody breathes in and out slowly (own choice)."""


@dataclass(frozen=True, slots=True)
class Counting:
    """The words of a count: `numbers[n]` says n; `left` has `{time}` in it; `keep_going` are short words between."""

    numbers: Sequence[str]
    left: str
    keep_going: Sequence[str]
    seconds: str
    minute: str
    minutes: str
    halfway: str
    breathe: tuple[str, str]
    """In, and out."""
    breath: str
    """In a hold too short for both."""

    def time_left(self, seconds: int) -> str:
        """A sentence that says how much time is left: whole minutes from one minute on, else seconds."""
        if seconds % 60:
            time = self.seconds.format(n=self.numbers[seconds] if seconds < len(self.numbers) else seconds)
        else:
            time = self.minute if seconds == 60 else self.minutes.format(n=self.numbers[seconds // 60])
        return _capital(self.left.format(time=time))

    def number(self, n: int) -> str:
        """The count word for `n` as a sentence of its own: in one breath with others it would lose its second."""
        return f"{_capital(self.numbers[n])}."


def style_of(count: Count, number: int, *, moves: bool) -> Style:
    """How the hold is counted that is the `number`-th of its exercise, from 1. `moves`: it is part of a movement.

    As it is meant: the first hold in full, later ones with fewer numbers; of a movement the first two rounds.
    """
    if moves:
        in_full = count == "every" or number <= {"": 2, "less": 1, "breaths": 0}[count]
        return "full" if in_full else "silent"
    match count:
        case "":
            return "full" if number == 1 else "few"
        case "less":
            return "few" if number == 1 else "ends"
    return count


def fill_hold(
    hold: int,
    pace: Pace,
    counting: Counting,
    said: float = 0.0,
    *,
    style: Style = "full",
    aside: str = "",
    quiet: float = 0.0,
) -> Iterator[tuple[str, float]]:
    """Fill `hold` seconds with count words and silence: pairs of text (empty for silence) and seconds.

    `said` seconds of the hold are already used by the words before; if none are, it was silent for `quiet` seconds.
    `aside` is said in the longest silence, if there is room. The pairs add up to `hold - said`. At a pace so slow that
    a word does not fit into its second, that word is left out: the hold never grows.
    """
    placed: list[tuple[float, str, float]] = []
    now = said
    for at, text in _words(hold, counting, style):
        spoken = pace.seconds(text)
        if at < now - 1e-9 or at + spoken > hold:
            continue
        placed.append((at, text, spoken))
        now = at + spoken
    if aside:
        placed = _between(placed, said, hold, aside, pace.seconds(aside))
    now = said
    for at, text, spoken in placed:
        yield from fill_wait(at - now, pace, counting, quiet)
        yield text, spoken
        now, quiet = at + spoken, 0.0
    yield from fill_wait(hold - now, pace, counting, quiet)


def _between(
    placed: Sequence[tuple[float, str, float]], start: float, end: float, text: str, spoken: float
) -> list[tuple[float, str, float]]:
    """With `text` in the middle of the longest silence; as it was if that is too short."""
    begins = [start, *(at + seconds for at, _, seconds in placed)]
    ends = [*(at for at, _, _ in placed), end]
    gaps = [(until - since, since) for since, until in zip(begins, ends, strict=True)]
    longest, since = max(gaps, key=lambda gap: (gap[0], -gap[1]))
    if longest < spoken + 2 * _ROOM:
        return list(placed)
    return sorted([*placed, (since + (longest - spoken) / 2, text, spoken)])


def _words(hold: int, counting: Counting, style: Style) -> Iterator[tuple[float, str]]:
    """The words of a hold and the second at which each is said."""
    if style == "silent":
        return
    if style == "breaths":
        yield from _breaths(hold, counting)
    elif hold > COUNTED_UP_TO:
        yield from _time_left(hold, counting)
    else:
        words = [(float(number - 1), counting.number(number)) for number in _numbers(hold, style)]
        if hold > LONG and style != "every":
            words.append((hold / 2, counting.halfway))
        yield from sorted(words)


def _numbers(hold: int, style: Style) -> set[int]:
    """Which seconds are said, from 1 to `hold`."""
    if style == "every" or (style == "full" and hold <= LONG):
        return set(range(1, hold + 1))
    if style == "full":
        return {1, 2, 3, hold - 2, hold - 1, hold}
    if style == "few" and hold <= LONG:
        return {1, (hold + 1) // 2, hold}
    return {1, hold}


def _breaths(hold: int, counting: Counting) -> Iterator[tuple[float, str]]:
    """In and out by turns, as many slow breaths as the hold has room for; in a short one only to breathe at all."""
    if hold < _LEAST_BREATH:
        yield 0.0, counting.breath
        return
    into, out = counting.breathe
    parts = 2 * max(1, round(hold / _BREATH))
    for part in range(parts):
        yield part * hold / parts, out if part % 2 else into


def _time_left(hold: int, counting: Counting) -> Iterator[tuple[float, str]]:
    """Halfway, each minute, and the last thirty and ten seconds."""
    for left in range(hold - 1, 0, -1):
        if left * 2 == hold:
            yield float(hold - left), counting.halfway
        elif left % 60 == 0 or left in (30, LONG):
            yield float(hold - left), counting.time_left(left)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def silence(seconds: float) -> Iterator[tuple[str, float]]:
    """Pairs of empty text and seconds that add up to `seconds`, none longer than `LONGEST_SILENCE`."""
    while seconds > 1e-9:
        part = min(seconds, LONGEST_SILENCE)
        yield "", part
        seconds -= part


def fill_wait(seconds: float, pace: Pace, counting: Counting, before: float = 0.0) -> Iterator[tuple[str, float]]:
    """Fill a wait with silence, and a kind word where that would grow too long with the silence `before` it.

    Pairs as those of `silence`. A wait too short for its word grows to hold it.
    """
    turn = 0
    while before + seconds > LONGEST_SILENCE + 1e-9:
        text = counting.keep_going[turn % len(counting.keep_going)]
        spoken = pace.seconds(text)
        quiet = max(0.0, min(LONGEST_SILENCE - before, (seconds - spoken) / 2))
        yield from silence(quiet)
        yield text, spoken
        seconds -= quiet + spoken
        before, turn = 0.0, turn + 1
    yield from silence(seconds)
