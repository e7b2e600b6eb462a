"""Fields that need each other: what one of them says is never heard, or never asked, without the other."""

from collections.abc import Iterator

from ..errors import ContentFault
from ..library import Thing

_THINGS = "{things}"


def faults_of_fields_together(thing: Thing) -> Iterator[ContentFault]:
    """Fields of `thing` that are there without what they need, or beside what takes their place."""
    if thing.kind == "checks":
        yield from _faults_of_check(thing)
    if thing.kind == "discomforts" and bool(thing.fields.get("at_rest")) == bool(thing.fields.get("say_at_rest")):
        yield thing.fault((), "needs either at_rest or say_at_rest: what is answered when nothing is being done")
    if thing.kind == "exercises" and thing.fields.get("felt") and not thing.fields.get("sides"):
        yield thing.fault(("felt",), "needs sides")


def _faults_of_check(thing: Thing) -> Iterator[ContentFault]:
    items, rest = thing.fields.get("items"), thing.fields.get("rest", "")
    if items and not rest:
        yield thing.fault(("items",), "need rest, which asks for those that were not denied")
    if rest and not items:
        yield thing.fault(("rest",), "asks for nothing: there are no items")
    if rest and _THINGS not in rest:
        yield thing.fault(("rest",), f"has no {_THINGS}: where the items are named that are left")
    yield from _faults_of_sparing(thing)


def _faults_of_sparing(thing: Thing) -> Iterator[ContentFault]:
    sparing = any("spare" in thing.fields[answer] for answer in ("yes", "no"))
    if sparing and not thing.fields.get("spares"):
        yield thing.fault((), "has no spares: what is left alone after an answer that spares")
    if thing.fields.get("spares") and not sparing:
        yield thing.fault(("spares",), "are never spared: no answer does it")
