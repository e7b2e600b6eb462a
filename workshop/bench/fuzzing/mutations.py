"""Real requests, spoiled: parts missing, doubled, of the wrong kind, out of order, from another time."""

import json
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Any

from .hostile import TEXTS, VALUES, deep

Json = dict[str, Any]
_TIMES = ("1970-01-01T00:00:00Z", "2999-12-31T23:59:59Z", "2026-01-05T08:00:00", "2026-01-05T08:00:00.123456+14:00")


def mutated(requests: Sequence[Json], chance: Random) -> Json:
    """One of `requests` with one to four changes. The same `chance` makes the same request again."""
    request: Json = json.loads(json.dumps(chance.choice(requests)))
    for _ in range(chance.randint(1, 4)):
        change = chance.choice((_spoil, _spoil, _remove, _add, _mix, _mistime))
        change(request, requests, chance)
    return request


def _spoil(request: Json, requests: Sequence[Json], chance: Random) -> None:
    """Another value somewhere: for text mostly another text."""
    parent, key = _somewhere(request, chance)
    hostile = chance.choice(TEXTS) if isinstance(parent[key], str) and chance.random() < 0.8 else _value(chance)
    parent[key] = deep() if chance.random() < 0.02 else hostile


def _remove(request: Json, requests: Sequence[Json], chance: Random) -> None:
    parent, key = _somewhere(request, chance)
    del parent[key]


def _add(request: Json, requests: Sequence[Json], chance: Random) -> None:
    """Something that nobody knows, or something twice."""
    parent, key = _somewhere(request, chance)
    if isinstance(parent, list):
        parent.append(deepcopy(parent[key]))
    else:
        parent[chance.choice(("new", "type", "id", "value", "unknownPart", *TEXTS[:4]))] = _value(chance)


def _mix(request: Json, requests: Sequence[Json], chance: Random) -> None:
    """A part of another request: the session, the intent, the attributes of another turn."""
    other = json.loads(json.dumps(chance.choice(requests)))
    part = chance.choice(("request", "session", "context", "attributes", "intent"))
    if part in other:
        request[part] = other[part]
        return
    where = {"attributes": "session", "intent": "request"}.get(part, "")
    if isinstance(request.get(where), dict) and isinstance(other.get(where), dict) and part in other[where]:
        request[where][part] = other[where][part]


def _mistime(request: Json, requests: Sequence[Json], chance: Random) -> None:
    if isinstance(request.get("request"), dict):
        request["request"]["timestamp"] = chance.choice(_TIMES)


def _value(chance: Random) -> Any:
    """A value of its own: it may be changed too."""
    return deepcopy(chance.choice(VALUES))


def _somewhere(request: Json, chance: Random) -> tuple[Any, Any]:
    """A container that is not empty, and a key of it."""
    places = [*_containers(request)]
    if not places:
        request["version"] = "1.0"
        return request, "version"
    parent = chance.choice(places)
    return parent, chance.randrange(len(parent)) if isinstance(parent, list) else chance.choice([*parent])


def _containers(node: Any, levels: int = 12) -> Sequence[Any]:
    """All lists and dicts in `node` that are not empty, itself included, as deep as requests go."""
    if not isinstance(node, (dict, list)) or not node or not levels:
        return []
    inner = node.values() if isinstance(node, dict) else node
    return [node, *(found for item in inner for found in _containers(item, levels - 1))]
