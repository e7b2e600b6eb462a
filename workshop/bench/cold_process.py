"""A function started as Lambda does: a new process, the real runtime client, a clean environment, limited memory."""

import compileall
import os
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from py_compile import PycInvalidationMode
from time import perf_counter
from typing import Any, Self

from .events import SKILL_ID
from .runtime_api import RuntimeApi

MEMORY_MB = 512
"""As in template.yaml."""
_OF_THE_MACHINE = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""What a Python that lies in no usual place may need to start at all."""
_RUNTIME = ("awslambdaric", "runtime_client", "simplejson", "snapshot_restore_py")


@dataclass(frozen=True, slots=True)
class Answered:
    """A response, the seconds until it was there, and those of the processor, which other work does not lengthen."""

    response: dict[str, Any]
    seconds: float
    cpu_seconds: float


class ColdProcess:
    """A function that does not run yet; in a `with` block it runs, and afterwards `peak_mb` is known."""

    def __init__(self, artifact: Path, runtime: Path, table: str) -> None:
        """`artifact`: what is deployed; `runtime`: the folder of `lay_out_runtime`; `table`: DynamoDB's address."""
        self._artifact = artifact
        self._runtime = runtime
        self._table = table
        self.peak_mb = 0.0

    def __enter__(self) -> Self:
        """Nothing is started before the first request, as on Lambda."""
        self._api = RuntimeApi()
        self._process: subprocess.Popen[bytes] | None = None
        return self

    def ask(self, event: dict[str, Any]) -> Answered:
        """Answer `event`; the first one starts the process, and its time counts from there. Raises NoAnswer."""
        began, cpu = perf_counter(), self._cpu_seconds()
        cold = self._process is None
        if cold:
            self._process = self._started()
        response, seconds = self._api.ask(event)
        if cold:
            seconds = perf_counter() - began
        return Answered(response, seconds, self._cpu_seconds() - cpu)

    def __exit__(self, *_: object) -> None:
        """End the process."""
        if self._process:
            self.peak_mb = self._peak_mb()
            self._process.kill()
            self._process.wait()
        self._api.close()

    def _peak_mb(self) -> float:
        """The most memory that the process held. (What `wait4` tells begins with the memory of whoever started it.)"""
        status = Path(f"/proc/{self._process.pid}/status").read_text() if self._process else ""
        return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0.0)

    def _cpu_seconds(self) -> float:
        """What the process has used so far, as Linux counts it."""
        if self._process is None:
            return 0.0
        return int(Path(f"/proc/{self._process.pid}/schedstat").read_text().split()[0]) / 1e9

    def _started(self) -> subprocess.Popen[bytes]:
        limit = MEMORY_MB * 1024 * 1024
        process = subprocess.Popen(
            # -S: none of our own site-packages.
            [sys.executable, "-S", "-m", "awslambdaric", "app.handler"],
            cwd=self._artifact,
            env=self._environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        resource.prlimit(process.pid, resource.RLIMIT_AS, (limit, limit))
        return process

    def _environment(self) -> dict[str, str]:
        return {
            **{name: os.environ[name] for name in _OF_THE_MACHINE if name in os.environ},
            "AWS_LAMBDA_RUNTIME_API": self._api.address,
            "AWS_LAMBDA_FUNCTION_NAME": "neck-coach",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(MEMORY_MB),
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_LAMBDA_LOG_FORMAT": "JSON",
            "AWS_LAMBDA_LOG_LEVEL": "INFO",
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "bench",
            "AWS_SECRET_ACCESS_KEY": "bench",
            "AWS_SESSION_TOKEN": "bench",
            "AWS_ENDPOINT_URL_DYNAMODB": self._table,
            "LAMBDA_TASK_ROOT": str(self._artifact),
            "LANG": "en_US.UTF-8",
            "NECK_COACH_SKILL_ID": SKILL_ID,
            "NECK_COACH_TABLE": "neck-coach-bench",
            "PYTHONDONTWRITEBYTECODE": "1",  # Lambda's /var/task is read-only
            "PYTHONPATH": str(self._runtime),
            "TZ": ":UTC",
        }


def lay_out_runtime(folder: Path) -> Path:
    """Put what Lambda itself brings, the runtime client with its bytecode, into `folder`, and nothing else.

    Raises ModuleNotFoundError if the runtime client is not installed here.
    """
    folder.mkdir(parents=True)
    for name in _RUNTIME:
        spec = find_spec(name)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(name)
        origin = Path(spec.origin)
        if spec.submodule_search_locations:
            shutil.copytree(origin.parent, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, folder)
    compileall.compile_dir(folder, quiet=1, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
    return folder
