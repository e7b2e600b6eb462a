"""What a run of the tests says of those for which the machine lacks something."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VOICE = "tests/simulator/test_voice.py"


def run(tmp_path: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """The tests of the voice on a machine without any command, and so without a voice."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "NECK_COACH"))}
    command = [sys.executable, "-m", "pytest", VOICE, "-n", "1", "-p", "no:cacheprovider"]
    machine = {**inherited, "PATH": str(tmp_path), **environment}
    return subprocess.run(command, cwd=ROOT, env=machine, capture_output=True, text=True)


@pytest.mark.slow
def test_the_last_line_says_what_was_left_out_why_and_how_to_get_it(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 0, done.stdout
    *_, last = done.stdout.splitlines()
    assert last == "6 simulator tests were left out: espeak-ng was not found; install it, e.g. apt install espeak-ng."


@pytest.mark.slow
def test_where_all_is_wanted_what_would_be_left_out_fails(tmp_path: Path) -> None:
    done = run(tmp_path, NECK_COACH_FULL="1")
    assert done.returncode == 1
    assert "must not be skipped here" in done.stdout
    assert "1 passed, 6 errors" in done.stdout
