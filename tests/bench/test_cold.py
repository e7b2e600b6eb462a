"""Cold starts, side by side: every contender starts in Lambda's runtime and answers."""

from pathlib import Path

import pytest

from tests.needs import needs_linux
from workshop.bench.cold_process import ColdProcess
from workshop.bench.contenders import CONTENDERS
from workshop.bench.groups.cold import LARGEST_ZIP, MOST_MEMORY, measure

pytestmark = [pytest.mark.slow, needs_linux]


def test_every_contender_is_measured_and_ours_is_small():
    metrics = [*measure(rounds=1, warm_turns=20)]
    starts = {metric.about["contender"]: metric.value for metric in metrics if metric.name == "cold_start_s"}
    assert starts.keys() == CONTENDERS.keys()
    assert all(seconds > 0 for seconds in starts.values())
    value = {metric.name: metric.value for metric in metrics}
    assert value.keys() == {"cold_start_ratio", "cold_start_s", "artifact_zip_mb", "warm_p99_ms", "peak_memory_mb"}
    assert value["artifact_zip_mb"] < LARGEST_ZIP
    assert value["peak_memory_mb"] < MOST_MEMORY
    assert value["cold_start_ratio"] == pytest.approx(starts["ours"] / starts["ordinary"], abs=0.01)


def test_a_process_keeps_what_a_python_in_an_unusual_place_needs_to_start(monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/python/lib")
    with ColdProcess(Path(), Path(), "") as process:
        assert process._environment()["LD_LIBRARY_PATH"] == "/opt/python/lib"
