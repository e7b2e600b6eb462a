"""What a matcher understood of the phrases, and how right it was."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from neck_coach.coaching.durations import seconds_of

from .phrases import Phrase
from .sign_answered import DENYING, WARNING, signs_answered

FALLBACK = "AMAZON.FallbackIntent"


@dataclass(frozen=True, slots=True)
class Understood:
    """An intent, and its slots: each with the id of its value, or what Amazon's type would send.

    `words`: what was heard in slots, by a matcher that can tell; for None all that was said tells of a warning sign.
    """

    intent: str
    slots: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] | None = None


Matcher = Callable[[Sequence[str]], list[Understood]]
"""Understands phrases, each by itself."""


@dataclass(frozen=True)
class Result:
    """A phrase, and what was understood."""

    phrase: Phrase
    understood: Understood

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """The ids of the warning sign that the coach asks about, if it is in doubt, and of the one that it answers."""
        found = self.understood
        words = {"warning_sign": self.phrase.say} if found.words is None else found.words
        return signs_answered(found.intent, found.slots, words)

    @property
    def is_right(self) -> bool:
        """The right intent with the slots that matter; or at least not the one that it must never be."""
        phrase, found = self.phrase, self.understood
        if not phrase.intent:
            return found.intent != phrase.never
        if self.is_sign:
            return phrase.slots["warning_sign"] in self.signs
        slots_right = all(_same(value, found.slots.get(name, "")) for name, value in phrase.slots.items())
        return phrase.intent == found.intent and slots_right

    @property
    def is_sign(self) -> bool:
        """Was it a warning sign that was said."""
        return self.phrase.intent == WARNING

    @property
    def is_outside(self) -> bool:
        """What was said is none of our business."""
        return self.phrase.intent == FALLBACK

    @property
    def is_false_alarm(self) -> bool:
        """A warning sign was understood where there was none, and answered or asked about: not as a denial."""
        return not self.is_sign and self.understood.intent == WARNING and bool(self.signs)

    @property
    def is_denial(self) -> bool:
        """Was it a denial that was said."""
        return self.phrase.intent == DENYING

    @property
    def is_denial_lost(self) -> bool:
        """A denial after which a warning sign is answered or asked about."""
        return self.is_denial and bool(self.signs)

    @property
    def is_other_sign(self) -> bool:
        """A warning sign was understood, but another one than was said."""
        return self.is_sign and bool(self.signs) and not self.is_right

    @property
    def is_asked_first(self) -> bool:
        """Another warning sign is asked about, before the one that was said is answered."""
        return self.is_sign and self.is_right and self.phrase.slots["warning_sign"] != self.signs[0]


def results(matcher: Matcher, phrases: Sequence[Phrase]) -> list[Result]:
    """What `matcher` understands of each phrase."""
    understood = matcher([phrase.say for phrase in phrases])
    return [Result(phrase, found) for phrase, found in zip(phrases, understood, strict=True)]


def percent(of: Iterable[bool]) -> float:
    """How many of these are true; 0 if there are none."""
    flags = list(of)
    return round(100 * sum(flags) / len(flags), 2) if flags else 0.0


def confusions(of: Iterable[Result]) -> list[tuple[str, str, int]]:
    """Pairs of the intent that was meant and the one that was understood, with their number, the commonest first."""
    wrong = (result for result in of if not result.is_right)
    pairs = Counter((result.phrase.intent or "any other", result.understood.intent) for result in wrong)
    return [(meant, found, many) for (meant, found), many in pairs.most_common()]


def _same(expected: str, found: str) -> bool:
    """P14D and P2W are the same time."""
    return expected == found or (expected.startswith("P") and seconds_of(expected) == seconds_of(found))


def misses(of: Sequence[Result]) -> list[str]:
    """Every result that is not right, as a line: what was said, what was meant, what was understood."""
    wrong = (result for result in of if not result.is_right)
    return [f"{result.phrase.say!r}: {_meant(result.phrase)}, not {_found(result)}" for result in wrong]


def _meant(phrase: Phrase) -> str:
    return f"{phrase.intent or 'anything but ' + WARNING}{dict(phrase.slots) or ''}"


def _found(result: Result) -> str:
    return f"{result.understood.intent}{dict(result.understood.slots) or ''}"
