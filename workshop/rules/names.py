"""No phrase names two things: whoever says it must get one answer."""

from collections.abc import Iterator
from typing import Any

from ..errors import ContentFault
from ..library import Library, Thing

_NAMED_TOGETHER = (
    ("exercises", "routines", "care", "not_offered"),
    ("warning_signs",),
    ("discomforts",),
    ("conditions",),
)
"""Kinds that share one space of names. The others are asked for in sentences of their own."""


def faults_of_names(library: Library) -> Iterator[ContentFault]:
    """Names and spoken forms in `library` that an earlier thing, or the same, has already."""
    for kinds in _NAMED_TOGETHER:
        owners: dict[str, Thing] = {}
        for thing in library.things(*kinds):
            for name in _spoken(thing.fields):
                said = " ".join(name.lower().replace("-", " ").split())
                if said in owners:
                    yield thing.fault((), f"{name!r} already names {owners[said].kind}.{owners[said].id}")
                owners.setdefault(said, thing)


def _spoken(fields: Any) -> list[str]:
    if not isinstance(fields, dict) or fields.get("offered") is False:
        return []
    several = [name for key in ("also_called", "said") for name in fields.get(key) or () if isinstance(name, str)]
    return [fields["name"], *several] if isinstance(fields.get("name"), str) else several
