"""From a cold start to the first answer, side by side: ours, our code plainly built, the ordinary way, the floor."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from ..cold_process import ColdProcess, lay_out_runtime
from ..contenders import CONTENDERS, zipped_mb
from ..empty_table import EmptyTable
from ..events import event, seconds_later
from ..metric import Metric

MOST_OF_THE_ORDINARY = 0.35
LARGEST_ZIP = 15.0
MOST_MEMORY = 100.0
SLOWEST_WARM = 10.0
_TALK = (
    "AMAZON.YesIntent AMAZON.NoIntent AMAZON.PauseIntent AMAZON.ResumeIntent AMAZON.NextIntent HeatOrColdIntent "
    "ExplainCausesIntent AMAZON.HelpIntent AMAZON.FallbackIntent AMAZON.RepeatIntent"
).split()
_BETWEEN_TURNS = 40
"""Seconds."""


def measure(rounds: int = 11, warm_turns: int = 500) -> Iterator[Metric]:
    """In each round every contender starts once, one after another: what disturbs one disturbs all."""
    with tempfile.TemporaryDirectory(prefix="neck-coach-cold-") as name:
        folder = Path(name)
        runtime = lay_out_runtime(folder / "runtime")
        artifacts = {name: build(folder / name) for name, build in CONTENDERS.items()}
        table = EmptyTable()
        starts: dict[str, list[float]] = {name: [] for name in artifacts}
        for _ in range(rounds):
            for name, artifact in artifacts.items():
                starts[name].append(_cold_start(ColdProcess(artifact, runtime, table.address)))
        cold = {name: median(seconds) for name, seconds in starts.items()}
        yield Metric("cold_start_ratio", round(cold["ours"] / cold["ordinary"], 3), "1", at_most=MOST_OF_THE_ORDINARY)
        for name, seconds in starts.items():
            about = {"contender": name, "least": round(min(seconds), 3), "starts": rounds}
            yield Metric("cold_start_s", round(cold[name], 3), "s", about=about)
        yield Metric("artifact_zip_mb", round(zipped_mb(artifacts["ours"], folder / "ours.zip"), 2), "MB", LARGEST_ZIP)
        yield from _warm(ColdProcess(artifacts["ours"], runtime, table.address), warm_turns)
        table.close()


def _cold_start(process: ColdProcess) -> float:
    with process:
        return process.ask(event()).seconds


def _warm(process: ColdProcess, turns: int) -> Iterator[Metric]:
    """One long talk with a process that is awake; its answers come over the loopback, and so does the table."""
    taken: list[float] = []
    with process:
        attributes: dict[str, Any] = process.ask(event()).response["sessionAttributes"]
        for number in range(turns):
            at = seconds_later(_BETWEEN_TURNS * (number + 1))
            answered = process.ask(event(_TALK[number % len(_TALK)], at=at, attributes=attributes))
            attributes = answered.response["sessionAttributes"]
            taken.append(1000 * answered.seconds)
    about = {"p50_ms": round(median(taken), 2), "turns": turns}
    p99 = quantiles(taken, n=100, method="inclusive")[98]
    yield Metric("warm_p99_ms", round(p99, 2), "ms", SLOWEST_WARM, about=about)
    yield Metric("peak_memory_mb", round(process.peak_mb, 1), "MB", MOST_MEMORY)
