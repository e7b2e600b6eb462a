"""The table of profiles as a dictionary, for tests of thousands of turns that are about something else."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from neck_coach.memory import store
from neck_coach.memory.attribute import to_attribute

from .table import NAME


class QuickTable:
    """What the store asks of DynamoDB's client; nobody else writes, so that every condition is met."""

    def __init__(self) -> None:
        self._items: dict[str, dict[str, Any]] = {}

    def put(self, user: str, **fields: Any) -> None:
        """Keep an item of plain values."""
        self._items[user] = {name: to_attribute(value) for name, value in {"id": user, **fields}.items()}

    def get_item(self, Key: Any, **_: Any) -> dict[str, Any]:
        item = self._items.get(Key["id"]["S"])
        return {"Item": item} if item else {}

    def put_item(self, Item: Any, **_: Any) -> dict[str, Any]:
        self._items[Item["id"]["S"]] = Item
        return {}

    def delete_item(self, Key: Any, **_: Any) -> dict[str, Any]:
        self._items.pop(Key["id"]["S"], None)
        return {}


@contextmanager
def quick_table() -> Iterator[QuickTable]:
    """An empty table that the skill's store uses."""
    table = QuickTable()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NECK_COACH_TABLE", NAME)
        patch.setattr(store, "client", lambda: table)
        yield table
