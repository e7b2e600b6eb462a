"""A conversation that virtual-alexa leads with the skill behind `simulator.serve`."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from simulator.memory import SKILL_ID
from tests.understanding.built import ROOT, model_file

SCRIPT = Path(__file__).with_suffix(".mjs")
Turn = dict[str, Any]


@contextmanager
def served() -> Iterator[str]:
    """The address of the skill, which remembers nothing from before."""
    command = [sys.executable, "-m", "simulator.serve", "--port", "0", "--state", ":memory:"]
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'lambda'}{os.pathsep}{ROOT}"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            address = re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline())
            assert address
            yield f"{address[0]}/"
        finally:
            process.terminate()


def led(address: str, turns: Sequence[Turn], locale: str = "en-US") -> list[Turn]:
    """What virtual-alexa sent and heard for each turn."""
    said = "\n".join(json.dumps(turn) for turn in turns)
    command = ["node", str(SCRIPT), address, str(model_file(locale)), SKILL_ID]
    done = subprocess.run(command, input=said, capture_output=True, text=True, timeout=60, check=True, cwd=ROOT)
    return [json.loads(line) for line in done.stdout.splitlines()]
