"""The skill as Lambda calls it, with a table in memory; and what is deployed."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from neck_coach.memory import store
from simulator.memory import SKILL_ID
from simulator.skill import LambdaContext
from tests.deploy.command import SAM, run
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


@pytest.fixture(scope="session")
def artifact(tmp_path_factory) -> Path:
    """What `make build` makes, in a folder of its own; once for all tests of a process. Its name may be any."""
    folder: Path = tmp_path_factory.mktemp("sam") / "a földer"
    folder.mkdir()
    python = folder / "python"
    python.symlink_to(sys.prefix)
    run(SAM / "sam", "build", "--build-dir", folder / "built", python=python / "bin/python")
    return folder / "built/SkillFunction"
