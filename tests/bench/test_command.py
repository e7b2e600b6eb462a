"""python -m workshop.bench: lines of JSON on standard output, a table on standard error, nothing else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import needs_a_voice
from workshop.bench.__main__ import GROUPS, main

ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": f"{ROOT / 'lambda'}{os.pathsep}{ROOT}", "PYTHONWARNINGS": "ignore"}
SMALL_LOAD = """
from workshop.bench.groups import load
for metric in load.measure(users=26, days=20):
    print(metric.to_json())
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True)


@needs_a_voice
def test_each_line_of_standard_output_is_a_metric():
    done = run("-m", "workshop.bench", "timing")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert {line["metric"] for line in lines} >= {"hold_error_max", "total_error_max"}
    for line in lines:
        assert isinstance(line["metric"], str)
        assert isinstance(line["value"], (int, float))
        assert isinstance(line["unit"], str)
    [hold] = [line for line in lines if line["metric"] == "hold_error_max"]
    assert hold["unit"] == "%"
    assert hold["worst"]
    assert "hold_error_max" in done.stderr


def test_a_group_that_does_not_exist_is_answered_with_those_that_do(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["speed"])
    assert stopped.value.code == 2
    assert ", ".join(GROUPS) in capsys.readouterr().err


def test_every_module_among_the_groups_is_a_group():
    assert {"timing", "load"} <= set(GROUPS)


@pytest.mark.slow
def test_a_small_load_gives_every_figure_and_meets_every_goal():
    # In a process of its own: the skill makes its client of the table once a process.
    done = run("-c", SMALL_LOAD)
    assert done.returncode == 0, done.stderr
    lines = {line["metric"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert lines.keys() >= {"turns_per_second", "p50_ms", "p99_ms", "reads_a_turn", "writes_a_turn", "item_bytes_year"}
    assert lines["turns_per_second"]["turns"] > 200
    assert 0 < lines["moto_share"]["value"] < 100
    assert lines["failed_turns"]["value"] == 0
    assert 0 < lines["writes_a_turn"]["value"] <= 1
    assert lines["reads_a_turn"]["value"] == 1
    assert 100 < lines["item_bytes_year"]["value"] < 4_096
