import itertools
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from simulator.memory import shared_memory
from simulator.show.room import Room
from simulator.show.server import server
from tests.needs import NO_NPM

from .stage import Stage

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def stage(browser: Browser) -> Stage:
    if NO_NPM:
        pytest.skip(NO_NPM)
    return Stage(browser.new_page())


@pytest.fixture
def address() -> Iterator[str]:
    """Where the browser Echo Show of somebody new is served."""
    if NO_NPM:
        pytest.skip(NO_NPM)
    with server(Room(shared_memory(), user=f"page {next(_NUMBERS)}")) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()
