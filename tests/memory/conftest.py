"""A table for the tests of a file."""

from collections.abc import Iterator

import pytest

from tests.memory.table import Table, profile_table


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    with profile_table() as table:
        yield table


@pytest.fixture
def user(request: pytest.FixtureRequest) -> str:
    """A user of this test alone."""
    return str(request.node.nodeid)
