"""How a hold is counted aloud: every second when short, the last five when longer, time left for minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .pace import Pace

EVERY_SECOND_UP_TO = 10
"""Seconds: holds up to this long are counted one by one."""
LAST_ALOUD = 5
"""Longer holds are silent but for their last five seconds and a word at least every ten."""
LONGEST_SILENCE = 10.0
"""Seconds: Alexa's limit for one break, and as long as a listener trusts a silent speaker."""


@dataclass(frozen=True, slots=True)
class Counting:
    """The words of a count: `numbers[n]` says n; `left` has `{time}` in it; `keep_going` are short words between."""

    numbers: Sequence[str]
    left: str
    keep_going: Sequence[str]
    seconds: str
    minute: str
    minutes: str

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


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def fill_hold(hold: int, pace: Pace, counting: Counting, said: float = 0.0) -> Iterator[tuple[str, float]]:
    """Fill `hold` seconds with count words and silence: pairs of text (empty for silence) and seconds.

    `said` seconds of the hold are already used by the words before. The pairs add up to `hold - said`. At a pace so
    slow that a word does not fit into its second, that word is left out: the hold never grows.
    """
    now = said
    for at, text in _words(hold, counting):
        spoken = pace.seconds(text)
        if at < now - 1e-9 or at + spoken > hold:
            continue
        yield from silence(at - now)
        yield text, spoken
        now = at + spoken
    yield from silence(hold - now)


def _words(hold: int, counting: Counting) -> Iterator[tuple[float, str]]:
    """The words of a hold and the second at which each is said."""
    if hold <= EVERY_SECOND_UP_TO:
        for second in range(hold):
            yield float(second), counting.number(second + 1)
        return
    now, turn = 0, 0
    while hold - LAST_ALOUD - now > LONGEST_SILENCE:
        # The next word comes within ten seconds, where the time left is a multiple of five.
        left = -(-(hold - now - int(LONGEST_SILENCE)) // 5) * 5
        now = hold - left
        if left % 30 == 0 or (hold <= 60 and left % 10 == 0):
            yield float(now), counting.time_left(left)
        else:
            yield float(now), counting.keep_going[turn % len(counting.keep_going)]
            turn += 1
    for left in range(LAST_ALOUD, 0, -1):
        yield float(hold - left), counting.number(left)


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
