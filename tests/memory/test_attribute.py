"""Attributes: boto3's own serializer is the judge."""

import math
from decimal import Decimal
from typing import Any

import pytest
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.memory.attribute import from_attribute, to_attribute

numbers = st.integers(-(10**30), 10**30) | st.decimals(-(10**6), 10**6, places=4)
scalars: st.SearchStrategy[Any] = st.none() | st.booleans() | st.text() | numbers | st.binary(min_size=1)
members = (st.text(min_size=1), numbers, st.binary(min_size=1))
sets: st.SearchStrategy[Any] = st.one_of([st.sets(kind, min_size=1) for kind in members])
values = st.recursive(
    scalars | sets,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


def unordered(attribute):
    """Sets have no order: theirs is compared sorted."""
    match attribute:
        case {"SS": members} | {"NS": members} | {"BS": members}:
            return sorted(members)
        case {"L": items}:
            return [unordered(item) for item in items]
        case {"M": items}:
            return {name: unordered(item) for name, item in items.items()}
    return attribute


@given(values)
def test_an_attribute_is_what_boto3_makes_of_the_value(value):
    assert unordered(to_attribute(value)) == unordered(TypeSerializer().serialize(value))


@given(values)
def test_a_value_is_what_boto3_makes_of_the_attribute(value):
    attribute = TypeSerializer().serialize(value)
    assert from_attribute(attribute) == TypeDeserializer().deserialize(attribute)


@pytest.mark.parametrize(
    "value", [1.5, math.nan, object(), [object()], {"a": 1.5}], ids=["float", "nan", "object", "list", "map"]
)
def test_what_has_no_type_is_refused(value):
    with pytest.raises(TypeError):
        to_attribute(value)


@pytest.mark.parametrize("number", [10**40 + 1, Decimal("1E+200"), Decimal("0." + "3" * 50)])
def test_a_number_is_never_rounded(number):
    with pytest.raises(ArithmeticError):
        to_attribute(number)


@pytest.mark.parametrize("attribute", [{"X": "1"}, {"N": "many"}])
def test_an_attribute_that_is_none_is_refused(attribute):
    with pytest.raises((TypeError, ArithmeticError)):
        from_attribute(attribute)
