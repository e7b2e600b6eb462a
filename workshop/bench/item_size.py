"""How much a DynamoDB item counts, by DynamoDB's own rules."""

from collections.abc import Mapping
from typing import Any

_A_LIST_OR_MAP = 3


def item_bytes(item: Mapping[str, Mapping[str, Any]]) -> int:
    """Bytes of an item in DynamoDB's JSON: names and texts in UTF-8, two digits of a number in one byte."""
    return sum(len(name.encode()) + _value_bytes(value) for name, value in item.items())


def _value_bytes(typed: Mapping[str, Any]) -> int:
    [(kind, value)] = typed.items()
    match kind:
        case "S":
            return len(value.encode())
        case "N":
            return (len(value) + 1) // 2 + 1
        case "L":
            return _A_LIST_OR_MAP + sum(1 + _value_bytes(element) for element in value)
        case "M":
            return _A_LIST_OR_MAP + sum(1 + len(name.encode()) + _value_bytes(field) for name, field in value.items())
        case "BOOL" | "NULL":
            return 1
    raise ValueError(f"a profile has no values of the type {kind}")
