"""A table for the tests of a file, and users of a test alone: new ones, and ones who know the coach."""

from collections.abc import Iterator

import pytest

from tests.handlers.alexa import START, User
from tests.memory.table import Table, profile_table


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    with profile_table() as table:
        yield table


@pytest.fixture
def new_user(table: Table, request: pytest.FixtureRequest) -> User:
    return User(f"new {request.node.nodeid}")


@pytest.fixture
def known_user(table: Table, request: pytest.FixtureRequest) -> User:
    """Heard the disclaimer and the safety questions today, and the short one in the session that is open."""
    id = f"known {request.node.nodeid}"
    today = START.date().isoformat()
    table.put(id, revision=1, version=1, disclaimer_on=today, safety_on=today, days_used=[today])
    return User(id).rechecked()
