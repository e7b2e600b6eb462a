"""Safety questions as the sheet shows them: numbered, each with what a yes and a no lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neck_coach.coaching.catalogue import Check
from neck_coach.coaching.content import Content
from neck_coach.coaching.phrases import line


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer leads to. `kind`: check, sign, limited, skip or clear; `target`: its number or id."""

    kind: str
    target: str
    said: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A safety question; `number` is its own, from 1. `begins`: it is not asked because of another question."""

    number: int
    check: Check
    yes: Outcome
    no: Outcome
    begins: bool


def questions_of(content: Content) -> Iterator[Question]:
    """All questions, in the order in which they are written."""
    numbers = {id: number for number, id in enumerate(content.checks, 1)}
    checks = content.checks.values()
    reached = {action["check"] for check in checks for action in (check.yes, check.no) if "check" in action}
    for check in checks:
        yes, no = (_outcome(content, action, numbers) for action in (check.yes, check.no))
        yield Question(numbers[check.id], check, yes, no, check.id not in reached)


def _outcome(content: Content, action: Mapping[str, str], numbers: Mapping[str, int]) -> Outcome:
    [(kind, target)] = action.items()
    if kind == "check":
        return Outcome(kind, str(numbers[target]), "")
    if kind == "sign":
        sign = content.warning_signs[target]
        return Outcome(kind, target, sign.say, sign.level)
    if kind in ("limited", "skip"):
        return Outcome(kind, target, content.phrases.say(line(target)))
    return Outcome(kind, target, "")
