"""The skill as it is deployed, with an empty table for each test."""

from collections.abc import Iterator

import pytest

from .posted import Skill, our_skill


@pytest.fixture
def skill() -> Iterator[Skill]:
    with our_skill() as skill:
        yield skill
