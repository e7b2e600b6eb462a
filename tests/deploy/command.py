"""Commands of the SAM CLI, as `make` runs them."""

import os
import subprocess
import sys
from pathlib import Path

from tests.deploy.stack import ROOT

SAM = ROOT / ".venv-sam" / "bin"
_ENVIRONMENT = os.environ | {"SAM_CLI_TELEMETRY": "0", "AWS_DEFAULT_REGION": "us-east-1"}


def run(*command: str | Path, cwd: Path = ROOT, python: str | Path = sys.executable) -> str:
    """What a command prints. It has to succeed."""
    environment = _ENVIRONMENT | {"PYTHON": str(python)}
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr
