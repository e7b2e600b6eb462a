"""Safety questions as the sheet shows them: numbered, each with when it is asked and what a yes and a no lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neck_coach.coaching.catalogue import Part
from neck_coach.coaching.cautions import Check
from neck_coach.coaching.content import Content
from neck_coach.coaching.phrases import line
from neck_coach.coaching.profile import SAFETY_QUESTIONS_EVERY
from neck_coach.handlers.checks import RECHECK, SAFETY


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer leads to. `kind`: check, sign, spare or clear; `target`: its number or id.

    `spares` is what is left alone from then on in this session.
    """

    kind: str
    target: str
    said: str
    level: str = ""
    spares: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A safety question; `number` is its own, from 1. `when`: what it comes before; empty if it follows another one."""

    number: int
    check: Check
    yes: Outcome
    no: Outcome
    when: str


_BEGINNING: Mapping[str, str] = {
    SAFETY: f"before the first exercise, and again after {SAFETY_QUESTIONS_EVERY.days} days",
    RECHECK: "in the days between, before the first exercise of each session",
}


def questions_of(content: Content) -> Iterator[Question]:
    """All questions, in the order in which they are written."""
    numbers = {id: number for number, id in enumerate(content.checks, 1)}
    for check in content.checks.values():
        yes, no = (_outcome(content, check, action, numbers) for action in (check.yes, check.no))
        yield Question(numbers[check.id], check, yes, no, _when(content, check))


def _when(content: Content, check: Check) -> str:
    care = [care.name for care in content.care.values() if care.ask_first == check.id]
    return f"before {', '.join(care)}" if care else _BEGINNING.get(check.id, "")


def _outcome(content: Content, check: Check, action: Mapping[str, str], numbers: Mapping[str, int]) -> Outcome:
    [(kind, target)] = action.items()
    if kind == "check":
        return Outcome(kind, str(numbers[target]), "")
    if kind == "sign":
        sign = content.warning_signs[target]
        return Outcome(kind, target, sign.say, sign.level)
    if kind == "spare":
        return Outcome(kind, target, content.phrases.say(line(target)), spares=check.spares)
    return Outcome(kind, target, "")
