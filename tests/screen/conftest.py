import itertools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from simulator.memory import shared_memory
from simulator.show.files import is_installed
from simulator.show.room import Room
from simulator.show.server import server

from .stage import BROWSER, CHROMIUM, Stage

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not is_installed() or not Path(CHROMIUM).is_file():
        pytest.skip("the view host (npm ci) or Chromium is missing")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**BROWSER)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def stage(browser: Browser) -> Stage:
    return Stage(browser.new_page())


@pytest.fixture
def address() -> Iterator[str]:
    """Where the browser Echo Show of somebody new is served."""
    with server(Room(shared_memory(), user=f"page {next(_NUMBERS)}")) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()
