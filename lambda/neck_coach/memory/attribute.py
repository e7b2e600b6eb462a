"""Plain values as DynamoDB writes them, such as {"N": "5"}, and back: what boto3 does at the cost of importing it."""

from collections.abc import Callable, Mapping
from decimal import Clamped, Context, Decimal, Inexact, Overflow, Rounded, Underflow
from typing import Any

Attribute = Mapping[str, Any]
# DynamoDB keeps 38 digits; a number that does not fit is refused here, not rounded.
_NUMBER = Context(prec=38, Emin=-128, Emax=126, traps=[Clamped, Inexact, Overflow, Rounded, Underflow])


def to_attribute(value: Any) -> Attribute:
    """A plain value as an attribute. Raises TypeError for what DynamoDB has no type for, and ArithmeticError for a
    number that it can't keep.
    """
    match value:
        case list() | tuple():
            return {"L": [to_attribute(item) for item in value]}
        case Mapping():
            return {"M": {name: to_attribute(item) for name, item in value.items()}}
        case set() | frozenset():
            return _set(value)
    return _single(value)


def from_attribute(attribute: Attribute) -> Any:
    """The plain value of an attribute: numbers are Decimal. Raises TypeError for a type that DynamoDB does not have."""
    [(kind, value)] = attribute.items()
    if kind not in _READ:
        raise TypeError(f"no type of attribute: {kind}")
    return _READ[kind](value)


def _single(value: Any) -> Attribute:
    match value:
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": value}
        case int() | Decimal():
            return {"N": str(_NUMBER.create_decimal(value))}
        case bytes():
            return {"B": value}
    raise TypeError(f"no attribute: {type(value).__name__}")


def _set(values: set[Any] | frozenset[Any]) -> Attribute:
    """A set, whose values are all of one kind."""
    (kind,) = {next(iter(to_attribute(value))) for value in values}
    return {f"{kind}S": [to_attribute(value)[kind] for value in values]}


_READ: Mapping[str, Callable[[Any], Any]] = {
    "S": str,
    "BOOL": bool,
    "B": bytes,
    "N": Decimal,
    "NULL": lambda _: None,
    "L": lambda values: [from_attribute(value) for value in values],
    "M": lambda fields: {name: from_attribute(value) for name, value in fields.items()},
    "SS": set,
    "BS": set,
    "NS": lambda numbers: {Decimal(number) for number in numbers},
}
