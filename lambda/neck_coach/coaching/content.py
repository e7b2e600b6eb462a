"""All content of a locale, as the build compiled it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .catalogue import Beat, Care, Exercise, Level, Milestone, NotOffered, Plan, Routine, RoutineItem, Source, Topic
from .cautions import Check, CheckItem, Condition, Discomfort, WarningSign
from .phrases import Phrases


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that can be said in a locale, by id."""

    locale: str
    exercises: Mapping[str, Exercise]
    not_offered: Mapping[str, NotOffered]
    routines: Mapping[str, Routine]
    care: Mapping[str, Care]
    topics: Mapping[str, Topic]
    plans: Mapping[str, Plan]
    milestones: Mapping[str, Milestone]
    warning_signs: Mapping[str, WarningSign]
    discomforts: Mapping[str, Discomfort]
    conditions: Mapping[str, Condition]
    checks: Mapping[str, Check]
    relief: tuple[Mapping[str, Any], ...]
    """What to try when the neck twitches, in order: each with `say`, `ask` and an action."""
    phrases: Phrases
    denials: Mapping[str, Any]
    """How people deny: the compiled grammar for understanding/denial.py."""

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Content":
        """From the compiled JSON, whose shape the build has checked. Raises KeyError or TypeError if it was not."""
        return cls(
            locale=data["locale"],
            exercises=_all(Exercise, data["exercises"]),
            not_offered=_all(NotOffered, data["not_offered"]),
            routines=_all(Routine, data["routines"]),
            care=_all(Care, data["care"]),
            topics=_all(Topic, data["topics"]),
            plans=_all(Plan, data["plans"]),
            milestones=_all(Milestone, data["milestones"]),
            warning_signs=_all(WarningSign, data["warning_signs"]),
            discomforts=_all(Discomfort, data["discomforts"]),
            conditions=_all(Condition, data["conditions"]),
            checks=_all(Check, data["checks"]),
            relief=tuple(data["relief"]),
            phrases=Phrases(data["phrases"], data["numbers"]),
            denials=data["denials"],
        )


def _all[T](kind: Callable[..., T], entries: Mapping[str, Mapping[str, Any]]) -> dict[str, T]:
    return {
        id: kind(id=id, **{name: _typed(name, value) for name, value in entry.items()}) for id, entry in entries.items()
    }


_PARTS: dict[str, Callable[..., Any]] = {"sources": Source, "beats": Beat, "exercises": RoutineItem, "items": CheckItem}


def _typed(name: str, value: Any) -> Any:
    """A field's value with lists as tuples and parts as their classes."""
    if name == "levels":
        return {int(number): Level(**level) for number, level in value.items()}
    if part := _PARTS.get(name):
        return tuple(part(**item) for item in value)
    return _frozen(value)


def _frozen(value: Any) -> Any:
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value
