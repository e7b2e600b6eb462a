"""The skill, ready to be tried."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from workshop.bench.fuzzing.ordeal import Ordeal, ordeal
from workshop.bench.fuzzing.real_requests import recorded


@pytest.fixture
def log() -> StringIO:
    """What the skill writes."""
    return StringIO()


@pytest.fixture
def trial(log) -> Iterator[Ordeal]:
    with ordeal(log) as trial:
        yield trial


@pytest.fixture(scope="module")
def conversations() -> list[dict[str, Any]]:
    """Real requests, in their order."""
    with ordeal(StringIO()) as trial:
        return recorded(trial)
