"""Requests as full as the SDK's model allows, each with one thing that nobody expects, as the years bring them.

`mutations()` yields all of them, always the same ones in the same order.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from importlib import import_module
from typing import Any

from .kinds import KINDS

Json = dict[str, Any]
Path = tuple[str | int, ...]

_ENVELOPE = "ask_sdk_model.RequestEnvelope"
_DEEPEST = 12
_LIST = re.compile(r"list\[(.+)\]")
_DICT = re.compile(r"dict\(str, (.+)\)")
_PLAIN: dict[str, Any] = {
    "str": "words",
    "int": 3,
    "long": 3,
    "float": 2.5,
    "bool": True,
    "date": "2026-11-23",
    "datetime": "2026-11-23T09:00:00Z",
    "object": {"anything": ["words", 7]},
}
_UNSAID: Any = object()
_LATER = "A_VALUE_OF_LATER"
_ADDED = ("fieldOfLater", {"value": "words", "id": 7})
_OTHERS: Mapping[type, Json] = {
    bool: {"text for yes or no": "words"},
    str: {"number for text": 7, "object for text": {"anything": 1}, "list for text": ["words"]},
    int: {"text for number": "words", "list for number": [7]},
    float: {"text for number": "words", "object for number": {}},
    dict: {"text for object": "words", "list for object": [{}], "number for object": 7},
    list: {"object for list": {"anything": 1}, "number for list": 7, "text for list": "words", "nulls in list": [None]},
}


@dataclass(frozen=True, slots=True)
class Mutation:
    """One of KINDS, changed at one place. `how`: "removed", "null", "unknown value", "added", or what for what."""

    kind: str
    path: Path
    how: str
    event: Json

    @property
    def where(self) -> str:
        """The path as text: request/intent/slots/care/value."""
        return "/".join(map(str, self.path))


@dataclass(slots=True)
class Full:
    """A kind with all that the SDK's model knows, and the paths of its enums, and of fields that choose a class."""

    event: Json = field(default_factory=dict)
    choices: set[Path] = field(default_factory=set)


def full(kind: str) -> Full:
    """What the kind says itself is kept; parts of the envelope that it leaves out stay out."""
    found = Full()
    said = KINDS[kind]
    event = _grown(_ENVELOPE, said, (), (), found.choices)
    found.event = {name: part for name, part in event.items() if name in said}
    return found


def mutations(*kinds: str) -> Iterator[Mutation]:
    """Every change of these kinds, else of all, one at a time."""
    for kind in kinds or KINDS:
        whole = full(kind)
        for path, value in _walk(whole.event):
            for how, other in _changes(value, is_choice=path in whole.choices):
                yield Mutation(kind, path, how, _with(whole.event, path, other))


def _changes(value: Any, *, is_choice: bool) -> Iterator[tuple[str, Any]]:
    """What may be in the place of `value`; _UNSAID: nothing at all."""
    yield "removed", _UNSAID
    yield "null", None
    if is_choice:
        yield "unknown value", _LATER
    if isinstance(value, dict):
        yield "added", value | dict((_ADDED,))
    yield from _OTHERS.get(type(value), {}).items()


def _walk(node: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Everything in `node`."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in inner:
        yield (*path, key), value
        yield from _walk(value, (*path, key))


def _with(node: Any, path: Path, value: Any) -> Any:
    """A copy of `node` with `value` at `path`; what is beside the path is shared."""
    if not path:
        return value
    copy = list(node) if isinstance(node, list) else dict(node)
    key: Any = path[0]
    if len(path) == 1 and value is _UNSAID:
        del copy[key]
    else:
        copy[key] = _with(copy[key], path[1:], value)
    return copy


def _grown(kind: str, said: Any, path: Path, inside: tuple[str, ...], choices: set[Path]) -> Any:
    """A value of an SDK type with all there is in it; _UNSAID where it would be in itself, or too deep."""
    if kind in _PLAIN:
        return _PLAIN[kind] if said is _UNSAID else said
    if _LIST.fullmatch(kind) or _DICT.fullmatch(kind):
        return _grown_several(kind, said, path, inside, choices)
    if issubclass(_model(kind), Enum):
        choices.add(path)
        return next(iter(_model(kind))).value if said is _UNSAID else said
    if said is not _UNSAID:
        return _grown_model(_model(kind), said, path, (*inside, kind), choices)
    is_too_deep = kind in inside or len(path) > _DEEPEST
    return _UNSAID if is_too_deep else _grown_model(_model(kind), {}, path, (*inside, kind), choices)


def _grown_several(kind: str, said: Any, path: Path, inside: tuple[str, ...], choices: set[Path]) -> Any:
    """A list or a map of an SDK type."""
    if listed := _LIST.fullmatch(kind):
        items = _one_of_each(listed[1]) if said is _UNSAID else said
        grown = (_grown(listed[1], item, (*path, at), inside, choices) for at, item in enumerate(items))
        return [item for item in grown if item is not _UNSAID]
    inner = kind.removeprefix("dict(str, ").removesuffix(")")
    entries = {"anything": _UNSAID} if said is _UNSAID else said
    return {name: _grown(inner, item, (*path, name), inside, choices) for name, item in entries.items()}


def _grown_model(model: Any, said: Json, path: Path, inside: tuple[str, ...], choices: set[Path]) -> Json:
    """An object with all of its class's fields, and those that are said and the SDK does not know."""
    model, chosen = _child(model, said)
    choices |= {(*path, name) for name in chosen}
    said = chosen | said
    names: Mapping[str, str] = model.attribute_map
    fields = {
        names[attribute]: _grown(kind, said.get(names[attribute], _UNSAID), (*path, names[attribute]), inside, choices)
        for attribute, kind in model.deserialized_types.items()
        if attribute in names
    }
    return {name: value for name, value in (said | fields).items() if value is not _UNSAID}


def _one_of_each(kind: str) -> list[Any]:
    """The items of a list of which nothing is said: one of each class that may be there."""
    model = None if kind in _PLAIN or "(" in kind or "[" in kind else _model(kind)
    children = _children(model)
    return [{model.json_discriminator_key: each} for each in sorted(children)] if model and children else [_UNSAID]


def _children(model: Any) -> Mapping[str, str]:
    """The classes that a discriminator chooses from; none of a class that is one of them."""
    return model.discriminator_value_class_map if "get_real_child_model" in getattr(model, "__dict__", ()) else {}


def _child(model: Any, said: Json) -> tuple[Any, Json]:
    """The class that the discriminator stands for (if none is said, the first), and the field that holds it."""
    children = _children(model)
    if not children:
        return model, {}
    key = model.json_discriminator_key
    chosen = str(said.get(key) or min(children))
    return _model(children[chosen]), {key: chosen}


def _model(name: str) -> Any:
    module, _, model = name.rpartition(".")
    return getattr(import_module(module), model)
