"""What an answer was about, so that "how long", "is that safe" and "the other one" have something to refer to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, Self, get_args

SubjectKind = Literal["care", "topic", "exercise", "sign", "timer", "reminder"]
_KINDS: tuple[SubjectKind, ...] = get_args(SubjectKind)
_KEPT = 3
"""So many are remembered: the latest, and what it may be compared with."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an answer was about. `id`: of the care, topic, exercise or sign, the care of a timer, the aim of a reminder.

    `told_all`: of a topic, all that there is to say was said. `offered`: it was offered, and no more than that.
    """

    kind: SubjectKind
    id: str = ""
    told_all: bool = False
    offered: bool = False

    @property
    def care(self) -> str:
        """The id of the care that it is, or that it times; empty for anything else."""
        return self.id if self.kind in ("care", "timer") else ""

    def is_like(self, other: "Subject | None") -> bool:
        """True if they are about the same thing: a care and its timer are, and so are two reminders."""
        if other is None:
            return False
        if self.care or other.care:
            return self.care == other.care
        return self.kind == other.kind and (self.kind == "reminder" or self.id == other.id)

    def to_data(self) -> list[str]:
        """A short JSON array."""
        return [self.kind, self.id, *(["all"] if self.told_all else []), *(["offered"] if self.offered else [])]

    @classmethod
    def from_data(cls, data: object) -> Self | None:
        """What `to_data` wrote; None for anything else."""
        match data:
            case [str(kind), str(id), *rest]:
                known = next((each for each in _KINDS if each == kind), None)
                return cls(known, id, "all" in rest, "offered" in rest) if known else None
        return None


def latest(subject: Subject | None, before: Iterable[Subject]) -> tuple[Subject, ...]:
    """`before`, the latest first, with `subject` on top of it; each thing once, and what was told stays told."""
    before = tuple(before)
    if subject is None:
        return before
    if any(each.is_like(subject) and not each.offered for each in before):
        subject = replace(subject, offered=False)
    return (subject, *(each for each in before if not each.is_like(subject)))[:_KEPT]


def subjects_of(data: object, lead: object) -> tuple[Subject, ...]:
    """The subjects of a session. `lead`: what the version before kept in their place."""
    if isinstance(data, list):
        return tuple(found for each in data if (found := Subject.from_data(each)))[:_KEPT]
    return tuple(_of_lead(lead))[:1] if isinstance(lead, Mapping) else ()


def _of_lead(lead: Mapping[object, object]) -> Iterator[Subject]:
    for key, id in lead.items():
        if isinstance(id, str) and key in ("care", "topic", "more"):
            yield Subject("care" if key == "care" else "topic", id, told_all=key == "more")
