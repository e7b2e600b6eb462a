"""From a cold start to the first answer, side by side: ours, our code plainly built, the ordinary way, the floor."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from ..cold_process import Answered, ColdProcess, lay_out_runtime
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
        starts: dict[str, list[Answered]] = {name: [] for name in artifacts}
        for _ in range(rounds):
            for name, artifact in artifacts.items():
                starts[name].append(_cold_start(ColdProcess(artifact, runtime, table.address)))
        yield from _compared(starts)
        yield Metric("artifact_zip_mb", round(zipped_mb(artifacts["ours"], folder / "ours.zip"), 2), "MB", LARGEST_ZIP)
        yield from _warm(ColdProcess(artifacts["ours"], runtime, table.address), warm_turns)
        table.close()


def _compared(starts: dict[str, list[Answered]]) -> Iterator[Metric]:
    seconds = {name: median(start.seconds for start in started) for name, started in starts.items()}
    cpu = {name: median(start.cpu_seconds for start in started) for name, started in starts.items()}
    ratio = round(seconds["ours"] / seconds["ordinary"], 3)
    of_cpu = {"of_processor_time": round(cpu["ours"] / cpu["ordinary"], 3)}
    yield Metric("cold_start_ratio", ratio, "1", at_most=MOST_OF_THE_ORDINARY, about=of_cpu)
    for name, started in starts.items():
        least = round(min(start.seconds for start in started), 3)
        about = {"contender": name, "least": least, "cpu_s": round(cpu[name], 3), "starts": len(started)}
        yield Metric("cold_start_s", round(seconds[name], 3), "s", about=about)


def _cold_start(process: ColdProcess) -> Answered:
    with process:
        return process.ask(event())


def _warm(process: ColdProcess, turns: int) -> Iterator[Metric]:
    """One long talk with a process that is awake; its answers come over the loopback, and so does the table."""
    taken: list[Answered] = []
    with process:
        attributes: dict[str, Any] = process.ask(event()).response["sessionAttributes"]
        for number in range(turns):
            at = seconds_later(_BETWEEN_TURNS * (number + 1))
            taken.append(process.ask(event(_TALK[number % len(_TALK)], at=at, attributes=attributes)))
            attributes = taken[-1].response["sessionAttributes"]
    p50, p99 = _percentiles([turn.seconds for turn in taken])
    _, cpu_p99 = _percentiles([turn.cpu_seconds for turn in taken])
    about = {"p50_ms": p50, "p99_cpu_ms": cpu_p99, "turns": turns}
    yield Metric("warm_p99_ms", p99, "ms", SLOWEST_WARM, about=about)
    yield Metric("peak_memory_mb", round(process.peak_mb, 1), "MB", MOST_MEMORY)


def _percentiles(seconds: list[float]) -> tuple[float, float]:
    """The 50th and the 99th, in milliseconds."""
    cuts = quantiles(seconds, n=100, method="inclusive")
    return round(1000 * cuts[49], 2), round(1000 * cuts[98], 2)
