"""The last lines say what was left out. With NECK_COACH_FULL=1, as in continuous integration, nothing may be.

Then a test that would be skipped fails, and chance has no say.
"""

import os
import zoneinfo
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from simulator import surroundings
from tests.needs import NO_BROWSER
from workshop.browser import open_browser

surroundings.shut_out()
# Whoever deploys may have them set.
for name in "NECK_COACH_TABLE NECK_COACH_SKILL_ID SKILL_ENDPOINT SKILL_ENDPOINT_EU PRIVACY_URL TERMS_URL".split():
    os.environ.pop(name, None)

# Zones are those of the locked package tzdata, and not the machine's.
os.environ["PYTHONTZPATH"] = ""
zoneinfo.reset_tzpath([])

FULL = os.environ.get("NECK_COACH_FULL") == "1"

# How fast a machine is proves nothing. With FULL the same code gets the same examples: a red run is
# the fault of the change. Every other run finds new ones.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("full", settings.get_profile("ours"), derandomize=True)
settings.load_profile("full" if FULL else "ours")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if NO_BROWSER:
        pytest.skip(NO_BROWSER)
    with open_browser() as browser:
        yield browser


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


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None]:
    """After all that pytest itself has to say."""
    yield
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if terminal and not hasattr(session.config, "workerinput"):
        for sentence in _left_out(terminal.stats.get("skipped", ())):
            terminal.write_line(sentence)


def _left_out(skipped: Iterable[pytest.TestReport]) -> Iterator[str]:
    found = ((Path(report.nodeid.split("::")[0]).parts[1].removesuffix(".py"), _reason(report)) for report in skipped)
    for (room, reason), number in sorted(Counter(found).items()):
        tests = "test was" if number == 1 else "tests were"
        yield f"{number} {room} {tests} left out: {reason}."


def _reason(report: pytest.TestReport) -> str:
    return report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else str(report.longrepr)
