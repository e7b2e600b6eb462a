"""A hundred thousand requests that Alexa never sent: made up from its schema, real ones spoiled, and full ones in which
one thing is unknown, missing or of another type.
"""

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from os import cpu_count, devnull
from random import Random
from sys import stderr

from hypothesis import HealthCheck, Phase, given, seed, settings

from ..fuzzing.kinds import KINDS
from ..fuzzing.mutations import mutated
from ..fuzzing.ordeal import Broken, Ordeal, ordeal
from ..fuzzing.real_requests import recorded
from ..fuzzing.schema import requests
from ..fuzzing.unknown import mutations
from ..metric import Metric

MOST_CPU_MS = 50.0
_MADE_UP_SHARE = 0.2
"""Making a request up takes several times as long as answering it."""


@dataclass(slots=True)
class Outcome:
    """What came of one share of the requests."""

    requests: int
    failures: int
    slowest_ms: float


def measure(made: int = 100_000, shares: int = 10) -> Iterator[Metric]:
    """Each share has its own seed and process, so that the same requests come in every run."""
    with ProcessPoolExecutor(cpu_count(), mp_context=get_context("spawn")) as processes:
        outcomes = [*processes.map(put, range(shares), [made // shares] * shares, [shares] * shares)]
    yield Metric("requests", sum(outcome.requests for outcome in outcomes), "requests", at_least=made)
    yield Metric("failures", sum(outcome.failures for outcome in outcomes), "requests", at_most=0)
    slowest = max(outcome.slowest_ms for outcome in outcomes)
    yield Metric("slowest_cpu_ms", round(slowest, 1), "ms", at_most=MOST_CPU_MS)


def put(number: int, count: int, shares: int) -> Outcome:
    """Put share `number` of `shares`, of `count` requests, to the skill. What fails is printed on standard error."""
    with open(devnull, "w") as log, ordeal(log) as trial:
        seeds = recorded(trial)
        made_up = round(count * _MADE_UP_SHARE)
        failures = _made_up(trial, made_up, number)
        trial.trust(KINDS.values())
        unknown = [mutation.event for mutation in islice(mutations(), number, None, shares)]
        failures += sum(_fails(trial, event) for event in unknown)
        chance = Random(number)
        for _ in range(count - made_up - len(unknown)):
            failures += _fails(trial, mutated(seeds, chance))
        return Outcome(count, failures, 1000 * trial.slowest())


def _made_up(trial: Ordeal, count: int, number: int) -> int:
    put, failures = 0, 0

    @seed(number)
    @settings(
        max_examples=count, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck]
    )
    @given(requests())
    def try_all(request: dict[str, object]) -> None:
        nonlocal put, failures
        put += 1
        failures += _fails(trial, request)

    try_all()
    # Hypothesis stops early when it has seen all there is, which does not happen here; if it did, it would show.
    assert put >= count, put
    return failures


def _fails(trial: Ordeal, request: object) -> bool:
    try:
        trial.put(request)
    except Broken as why:
        print(f"{why}: {json.dumps(request)[:2000]}", file=stderr)
        return True
    return False
