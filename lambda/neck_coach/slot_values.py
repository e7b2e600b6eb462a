"""What was heard in a slot: its words, and the values of ours that they mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a slot: the words, and the id of the value they mean (empty if none of ours).

    `others`: the ids, if it may be more than one; `id` is empty then, so that nobody acts on a guess. Of an amount in
    free words, those that were said after it.
    """

    text: str = ""
    id: str = ""
    others: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """All that it may mean."""
        return (self.id,) if self.id else self.others


def heard_in(slot: object) -> Heard:
    """One value or several ("the left and the right") in the JSON of a slot, each found in our model or not.

    Whatever a resolution says of itself, it found what it holds: a status that nobody knows changes nothing.
    """
    whole = slot if isinstance(slot, Mapping) else {"value": slot}
    values = _values(whole)
    text = _said(whole) or " and ".join(dict.fromkeys(filter(None, map(_said_or_found, values))))
    ids = tuple(dict.fromkeys(id for value in values for id in _ids(value)))
    return Heard(text, ids[0]) if len(ids) == 1 else Heard(text, others=ids)


def _values(slot: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The single values: those of a list, else the slot's own."""
    own = _object(slot.get("slotValue"))
    several = [value for value in map(_object, _items(own.get("values"))) if _said_or_found(value)]
    return several or [slot if any(_matches(slot)) else {"value": _said(slot), **own}]


def _said_or_found(value: Mapping[str, Any]) -> str:
    return _said(value) or next(map(_name, _matches(value)), "")


def _said(value: Mapping[str, Any]) -> str:
    said = value.get("value")
    return str(said) if isinstance(said, str | int | float) and not isinstance(said, bool) else ""


def _ids(value: Mapping[str, Any]) -> Iterator[str]:
    """The ids that entity resolution found; of several the one whose name was said, if there is one."""
    found = list(_matches(value))
    exact = [each for each in found if _name(each).lower() == _said(value).lower()]
    for each in exact or found:
        if id := str(each.get("id") or _name(each)):
            yield id


def _matches(value: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for authority in _items(_object(value.get("resolutions")).get("resolutionsPerAuthority")):
        for found in _items(_object(authority).get("values")):
            if match := _object(_object(found).get("value")):
                yield match


def _name(match: Mapping[str, Any]) -> str:
    return str(match.get("name") or "")


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
