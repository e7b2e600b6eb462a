"""With NECK_COACH_FULL=1, as in continuous integration, a test that would be skipped fails, and chance has no say."""

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

FULL = os.environ.get("NECK_COACH_FULL") == "1"

# The same examples for the same code: a red run is the fault of the change. New examples are found by every other run.
settings.register_profile("full", derandomize=True)
if FULL:
    settings.load_profile("full")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _failed_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _failed_if_skipped((yield))


def _failed_if_skipped[Report: (pytest.TestReport, pytest.CollectReport)](report: Report) -> Report:
    if FULL and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"must not be skipped here: {report.longrepr}"
    return report
