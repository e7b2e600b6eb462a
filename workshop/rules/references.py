"""Every id that content names exists, and no safety question leads back to itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..documents import Steps
from ..errors import ContentFault
from ..library import Library, Thing

_OFFERS: Mapping[str, str] = {
    "guide": "exercises",
    "routine": "routines",
    "care": "care",
    "topic": "topics",
    "remind": "",
}
_ACTIONS: Mapping[str, Mapping[str, str]] = {
    "topics": _OFFERS,
    "relief": _OFFERS,
    "checks": {"check": "checks", "sign": "warning_signs", "spare": "phrases", "clear": ""},
}
"""What a "yes" or "no" may do, and of which kind its id is; "" if it is no id of content."""

_SINGLE: Mapping[str, Mapping[str, str]] = {
    "care": {"guide": "routines", "ask_first": "checks"},
    "plans": {"routine": "routines"},
    "not_offered": {"nearest": "exercises"},
    "discomforts": {"at_rest": "warning_signs"},
    "conditions": {"sign": "warning_signs"},
}
"""Fields that hold one id, by kind."""
_TOLD_OF = ("warning_signs", "discomforts", "conditions")
"""Kinds that may rule an exercise or a care out."""


def faults_of_references(thing: Thing, library: Library) -> Iterator[ContentFault]:
    """Ids in `thing` that nothing has, actions that do not exist, and questions that go in a circle."""
    for steps, kind, id in _ids(thing):
        if id not in library.kinds[kind]:
            yield thing.fault(steps, f"{id!r} is not among the {kind}")
    for index, source in enumerate(thing.fields.get("sources", ()) if thing.id else ()):
        if source["id"] not in library.sources:
            yield thing.fault(("sources", index, "id"), f"{source['id']!r} is not in content/sources.yaml")
    yield from _faults_of_actions(thing)
    yield from _faults_of_reasons(thing, library)
    if thing.kind == "checks" and _comes_back(thing.id, library):
        yield thing.fault((), "leads back to itself")


def _ids(thing: Thing) -> Iterator[tuple[Steps, str, str]]:
    """The way to each id, its kind, and the id."""
    if thing.kind == "routines":
        for index, item in enumerate(thing.fields["exercises"]):
            yield ("exercises", index, "exercise"), "exercises", item["exercise"]
    for field, kind in _SINGLE.get(thing.kind, {}).items():
        if thing.fields.get(field):
            yield (field,), kind, thing.fields[field]
    for place, action in _actions(thing):
        for verb, id in action.items():
            if kind := _ACTIONS[thing.kind].get(verb, ""):
                yield (*place, verb), kind, id


def _faults_of_reasons(thing: Thing, library: Library) -> Iterator[ContentFault]:
    """Ids in what rules `thing` out that nothing which may be told of has."""
    known = set().union(*(library.kinds[kind] for kind in _TOLD_OF))
    for index, id in enumerate(thing.fields.get("leave_out_if", ()) if thing.kind in ("exercises", "care") else ()):
        if id not in known:
            yield thing.fault(("leave_out_if", index), f"{id!r} is no warning sign, discomfort or condition")


def _actions(thing: Thing) -> Iterator[tuple[Steps, Mapping[str, str]]]:
    if thing.kind in ("topics", "checks"):
        yield from (((answer,), thing.fields[answer]) for answer in ("yes", "no") if answer in thing.fields)
    if thing.kind == "relief":
        for index, item in enumerate(thing.fields):
            yield (index,), {verb: id for verb, id in item.items() if verb not in ("say", "ask")}


def _faults_of_actions(thing: Thing) -> Iterator[ContentFault]:
    for place, action in _actions(thing):
        if len(action) != 1:
            yield thing.fault(place, "must have one action")
        known = _ACTIONS[thing.kind]
        for verb in action.keys() - known.keys():
            yield thing.fault((*place, verb), f"is no action; there are {', '.join(known)}")


def _comes_back(id: str, library: Library) -> bool:
    seen: set[str] = set()
    next_ids = _next_checks(id, library)
    while next_ids - seen:
        seen |= next_ids
        next_ids = {later for each in next_ids for later in _next_checks(each, library)}
    return id in seen


def _next_checks(id: str, library: Library) -> set[str]:
    fields: Any = getattr(library.kinds["checks"].get(id), "fields", None)
    answers = [fields.get(answer) for answer in ("yes", "no")] if isinstance(fields, dict) else []
    return {answer["check"] for answer in answers if isinstance(answer, dict) and "check" in answer}
