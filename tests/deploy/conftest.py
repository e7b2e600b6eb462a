"""The skill as Lambda calls it, with a table in memory."""

from collections.abc import Callable
from typing import Any

import pytest

from neck_coach.memory import store
from simulator.memory import SKILL_ID
from simulator.skill import LambdaContext
from workshop.bench.table_in_memory import TableInMemory

Answer = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.fixture
def table(monkeypatch) -> TableInMemory:
    """What the skill finds in the place of DynamoDB."""
    table = TableInMemory()
    monkeypatch.setattr(store, "client", lambda: table)
    return table


@pytest.fixture
def answer(table, monkeypatch) -> Answer:
    """Answers a request."""
    monkeypatch.setenv("NECK_COACH_TABLE", "neck-coach-profiles")
    monkeypatch.setenv("NECK_COACH_SKILL_ID", SKILL_ID)
    from app import handler

    return lambda event: handler(event, LambdaContext())
