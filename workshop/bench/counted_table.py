"""The table of profiles in this process (moto), which counts what is asked of it and the time that it takes itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from time import perf_counter
from typing import Any
from unittest.mock import patch

from moto import mock_aws
from moto.core.model_instances import reset_model_data

from neck_coach.memory.store import client

_NAME = "neck-coach-bench"
_ENVIRONMENT = {"NECK_COACH_TABLE": _NAME, "AWS_DEFAULT_REGION": "us-east-1"}
_READS = ("GetItem",)


@dataclass(slots=True)
class CountedTable:
    """What was counted since it was made. `seconds` is moto's own time."""

    reads: int = 0
    writes: int = 0
    seconds: float = 0.0
    _began: float = 0.0

    def item(self, user: str) -> dict[str, Any]:
        """The item of `user` as DynamoDB types it; empty if there is none. It is not counted."""
        counted = (self.reads, self.writes, self.seconds)
        found = client().get_item(TableName=_NAME, Key={"id": {"S": user}})
        self.reads, self.writes, self.seconds = counted
        return dict(found.get("Item", {}))

    @staticmethod
    def forget_history() -> None:
        """Let go of the versions of items that moto keeps for its dashboard only: they would look like our growth."""
        reset_model_data()

    def began(self, event_name: str, **_: object) -> None:
        """A call leaves botocore for moto."""
        if event_name.rpartition(".")[2] in _READS:
            self.reads += 1
        else:
            self.writes += 1
        self._began = perf_counter()

    def ended(self, **_: object) -> None:
        """Its answer is back."""
        self.seconds += perf_counter() - self._began


@contextmanager
def counted_table() -> Iterator[CountedTable]:
    """An empty table that the skill finds through its environment.

    The skill makes its client once a process, so this has to come before its first turn.
    """
    with patch.dict(environ, _ENVIRONMENT), mock_aws():
        client.cache_clear()
        table = CountedTable()
        client().create_table(
            TableName=_NAME,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
        events = client().meta.events
        events.register_first("before-send.dynamodb", table.began)
        events.register("response-received.dynamodb", table.ended)
        yield table
