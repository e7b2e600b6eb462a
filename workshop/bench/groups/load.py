"""A thousand users' mixed conversations in one process, and what a year of daily use leaves in the table."""

import contextlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from os import devnull
from random import Random
from statistics import mean, quantiles
from time import perf_counter
from typing import Any, TextIO

from simulator.clock import Clock
from simulator.echo import Echo
from simulator.skill import LambdaContext

from ..conversations import VISITS, play
from ..counted_table import CountedTable, counted_table
from ..item_size import item_bytes
from ..metric import Metric
from ..process_memory import megabytes

_START = datetime(2026, 1, 5, 8, tzinfo=UTC)
_LARGEST_ITEM = 4_096
_MOST_GROWTH = 5.0
"""Megabytes in a thousand visits: one kept answer a turn would be more than twenty."""


@dataclass(slots=True)
class Clocked:
    """The skill with a stopwatch: seconds of each turn, and moto's part of them. `log` takes what it prints."""

    table: CountedTable
    log: TextIO
    turns: list[float] = field(default_factory=list)
    motos: list[float] = field(default_factory=list)
    user: str = ""
    """The id of whoever spoke last."""

    def __call__(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer `request` as Lambda would."""
        from app import handler

        request = json.loads(json.dumps(request))
        self.user = request["context"]["System"]["user"]["userId"]
        before, began = self.table.seconds, perf_counter()
        with contextlib.redirect_stdout(self.log):
            response = handler(request, LambdaContext())
        self.turns.append(perf_counter() - began)
        self.motos.append(self.table.seconds - before)
        return response


class _Failures(logging.Handler):
    """Counts the turns that our code failed to answer."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += record.getMessage() == "failed"


def measure(users: int = 1_000, days: int = 365) -> Iterator[Metric]:
    """Each user comes on two days, and memory is weighed after the first and the second. Then one user's year."""
    failures = _Failures()
    logging.getLogger("neck_coach").addHandler(failures)
    with counted_table() as table, open(devnull, "w") as log:
        yield from _thousand(Clocked(table, log), users, failures)
        yield from _year(Clocked(table, log), days)
    logging.getLogger("neck_coach").removeHandler(failures)


def _thousand(clocked: Clocked, users: int, failures: _Failures) -> Iterator[Metric]:
    table, echo, chance = clocked.table, _echo(clocked), Random(1)
    _visits(echo, table, users, 0, chance)
    at_start = megabytes()
    _visits(echo, table, users, 1, chance)
    at_end, count = megabytes(), len(clocked.turns)
    yield from _speed(clocked, users)
    yield Metric("reads_a_turn", round(table.reads / count, 3), "1", at_most=1)
    yield Metric("writes_a_turn", round(table.writes / count, 3), "1", at_most=1)
    yield Metric("memory_start_mb", round(at_start, 1), "MB", about={"when": "after the first day"})
    yield Metric("memory_end_mb", round(at_end, 1), "MB", about={"when": "after the second day"})
    yield Metric("memory_growth_mb", round(at_end - at_start, 1), "MB", at_most=_MOST_GROWTH)
    yield Metric("failed_turns", failures.count, "turns", at_most=0)


def _speed(clocked: Clocked, users: int) -> Iterator[Metric]:
    """As measured, and as it would be if the table took no time: what moto needs is no part of the skill."""
    turns, motos = clocked.turns, clocked.motos
    own = [turn - moto for turn, moto in zip(turns, motos, strict=True)]
    about = {"without_moto": round(len(own) / sum(own), 1), "users": users, "turns": len(turns)}
    yield Metric("turns_per_second", round(len(turns) / sum(turns), 1), "1/s", about=about)
    for name, number in (("p50_ms", 50), ("p99_ms", 99)):
        without = {"without_moto": round(_percentile(own, number), 2)}
        yield Metric(name, round(_percentile(turns, number), 2), "ms", about=without)
    share = 100 * sum(motos) / sum(turns)
    yield Metric("moto_share", round(share, 1), "%", about={"ms_a_turn": round(1000 * mean(motos), 2)})


def _visits(echo: Echo, table: CountedTable, users: int, day: int, chance: Random) -> None:
    for number in range(users):
        play(chance.choice(VISITS), echo, f"user-{number}", _START + timedelta(days=day, seconds=number))
        table.forget_history()


def _echo(skill: Clocked) -> Echo:
    return Echo(skill=skill, clock=Clock(_START.isoformat()))


def _year(clocked: Clocked, days: int) -> Iterator[Metric]:
    """The largest item that there ever is of someone who comes every day."""
    table, echo, chance, sizes = clocked.table, _echo(clocked), Random(2), [0]
    staying = [visit for visit in VISITS if "delete my data" not in visit]
    for day in range(days):
        play(chance.choice(staying), echo, "daily", _START + timedelta(days=day))
        sizes.append(item_bytes(table.item(clocked.user)))
        table.forget_history()
    about = {"days": days, "turns": len(clocked.turns), "bytes_at_the_end": sizes[-1]}
    yield Metric("item_bytes_year", max(sizes), "bytes", at_most=_LARGEST_ITEM, about=about)


def _percentile(values: list[float], number: int) -> float:
    """In milliseconds."""
    return 1000 * quantiles(values, n=100, method="inclusive")[number - 1]
