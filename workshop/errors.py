"""What is wrong with content or with the interaction model, so that whoever wrote it can find it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class ContentFault:
    """One mistake: `file` from the project's root, `line` from 1, `field` as in `levels.1.hold`, and what is wrong."""

    file: str
    line: int
    field: str
    problem: str

    def __str__(self) -> str:
        """As compilers print it: file:line: field: problem."""
        return ": ".join(part for part in (f"{self.file}:{self.line}", self.field, self.problem) if part)


class ContentFaults(Exception):
    """All mistakes found, in the order of files and lines, each named once."""

    def __init__(self, faults: Iterable[ContentFault]) -> None:
        """Keep `faults` sorted and without repetition."""
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))
