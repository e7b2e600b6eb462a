"""What was understood of the phrases, and how right it was."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from neck_coach.coaching.durations import seconds_of
from neck_coach.turn import DENYING, SIGN_INTENTS
from neck_coach.understanding.reading import NOT_OURS

from .phrases import NETS, SIGN, Phrase, is_outside
from .sign_answered import is_emergency, signs_answered

FALLBACK = NOT_OURS
_TOLD = ("condition", "discomfort")
"""Slots of which several values count: all that was told of is heeded."""
_YES, _NO = "AMAZON.YesIntent", "AMAZON.NoIntent"


@dataclass(frozen=True, slots=True)
class Understood:
    """An intent, and its slots: each with the ids that it may mean, or what Amazon's type would send.

    `sign`: the id of the warning sign that is answered; `doubtful`: of the one that is asked about first.
    `is_asked`: a question is put instead, whether the intent, or `second`, was meant. `net`: a careful answer, and why.
    """

    intent: str
    slots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sign: str = ""
    doubtful: str = ""
    is_asked: bool = False
    second: str = ""
    net: str = ""


@dataclass(frozen=True)
class Result:
    """A phrase, and what was understood."""

    phrase: Phrase
    understood: Understood

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """The ids of the warning sign that the coach asks about, if it is in doubt, and of the one that it answers."""
        found = self.understood
        return tuple(filter(None, (found.doubtful, found.sign))) or self._answered

    @property
    def is_right(self) -> bool:
        """Done at once: the right intent with the slots that matter. Of a sign: it is answered, or asked about."""
        phrase, found = self.phrase, self.understood
        if self.is_sign:
            return phrase.slots["warning_sign"] in self.signs
        if phrase.kind in NETS:
            return bool(found.net)
        if not phrase.intent:
            return not self._is_never
        if found.is_asked or found.net:
            return False
        return self._is_its_intent and all(
            _holds(name, value, found.slots.get(name, ())) for name, value in phrase.slots.items()
        )

    @property
    def is_asked(self) -> bool:
        """It is asked whether something was meant."""
        return self.understood.is_asked

    @property
    def is_right_or_asked(self) -> bool:
        """Right, or it is asked whether something was meant, and that is what was meant."""
        found = self.understood
        return self.is_right or (found.is_asked and self.phrase.intent in (found.intent, found.second))

    @property
    def is_sign(self) -> bool:
        """Was it a warning sign that was said."""
        return self.phrase.intent == SIGN

    @property
    def tells_of_emergency(self) -> bool:
        """Was it the sign of an emergency that was said."""
        return self.is_sign and is_emergency(self.phrase.slots["warning_sign"])

    @property
    def is_false_alarm(self) -> bool:
        """A warning sign was understood where there was none, and answered or asked about."""
        told = self.is_sign or (self.phrase.state, self.phrase.intent) == ("check", _YES)
        return not told and self.understood.intent in SIGN_INTENTS and bool(self.signs)

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

    @property
    def is_question(self) -> bool:
        """One question is put, and nothing is done."""
        return bool(self.understood.is_asked or self.understood.doubtful or self.understood.net)

    @property
    def is_emergency(self) -> bool:
        """An emergency is answered, without a question."""
        found = self.understood
        return bool(found.sign) and not found.doubtful and is_emergency(found.sign)

    @property
    def is_met(self) -> bool:
        """A danger is not lost: some sign is answered or asked about, or the net takes it."""
        return bool(self.signs or self.understood.net)

    @property
    def is_flipped(self) -> bool:
        """At an open safety question: a yes taken for a no, or a no taken for a yes or for a sign."""
        found = self.understood
        if self.phrase.state != "check" or self.is_question:
            return False
        if self.phrase.intent == _YES:
            return found.intent in (_NO, DENYING)
        return self.phrase.intent in (_NO, DENYING) and (found.intent == _YES or bool(found.sign))

    @property
    def _answered(self) -> tuple[str, ...]:
        found = self.understood
        return () if found.is_asked else signs_answered(found.intent, found.slots)

    @property
    def _is_never(self) -> bool:
        if self.phrase.never == SIGN:
            return self.understood.intent in SIGN_INTENTS and bool(self.signs)
        return self.understood.intent == self.phrase.never

    @property
    def _is_its_intent(self) -> bool:
        """At a safety question a sign is a yes, too, and a denial a no."""
        wanted, found = self.phrase.intent, self.understood.intent
        if self.phrase.state == "check" and wanted == _YES and self.signs:
            return True
        if self.phrase.state == "check" and {wanted, found} == {_NO, DENYING}:
            return True
        return wanted == found


def results(understands: Callable[[str, str], Understood], phrases: Iterable[Phrase]) -> list[Result]:
    """What is understood of each phrase, in its state."""
    return [Result(phrase, understands(phrase.say, phrase.state)) for phrase in phrases]


def outside(of: Iterable[Result]) -> list[Result]:
    """Those of which nothing is ours."""
    return [result for result in of if is_outside(result.phrase)]


def percent(of: Iterable[bool]) -> float:
    """How many of these are true; 0 if there are none."""
    flags = list(of)
    return round(100 * sum(flags) / len(flags), 2) if flags else 0.0


def confusions(of: Iterable[Result]) -> list[tuple[str, str, int]]:
    """Pairs of the intent that was meant and the one that was understood, with their number, the commonest first."""
    wrong = (result for result in of if not result.is_right)
    pairs = Counter((result.phrase.intent or "any other", _intent(result.understood)) for result in wrong)
    return [(meant, found, many) for (meant, found), many in pairs.most_common()]


def misses(of: Sequence[Result]) -> list[str]:
    """Every result that is not right, as a line: what was said, what was meant, what was understood."""
    wrong = (each for each in of if not each.is_right)
    return [f"{each.phrase.say!r}: {_meant(each.phrase)}, not {found_as_text(each.understood)}" for each in wrong]


def found_as_text(found: Understood) -> str:
    """What was understood, as people read it."""
    values = {name: " or ".join(ids) for name, ids in found.slots.items() if name != "warning_sign"}
    about = (("sign", found.sign), ("asked about", found.doubtful), ("net", found.net))
    return " ".join([f"{_intent(found)}{values or ''}", *(f"({name} {value})" for name, value in about if value)])


def _intent(found: Understood) -> str:
    return f"asked: {found.intent} {found.second}".rstrip() if found.is_asked else found.intent


def _meant(phrase: Phrase) -> str:
    kind = f" ({phrase.kind})" if phrase.kind else ""
    return f"{phrase.intent or 'anything but ' + phrase.never}{dict(phrase.slots) or ''}{kind}"


def _holds(slot: str, wanted: str, found: tuple[str, ...]) -> bool:
    """P14D and P2W are the same time. What may be two things is asked about, but all that was told of is heeded."""
    if slot in _TOLD:
        return wanted in found
    [value] = found if len(found) == 1 else ("",)
    return wanted == value or (wanted.startswith("P") and seconds_of(wanted) == seconds_of(value))
