from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from .stage import BROWSER, CHROMIUM, VIEW_HOST, Stage


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not VIEW_HOST.is_file() or not Path(CHROMIUM).is_file():
        pytest.skip("the view host (npm ci) or Chromium is missing")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**BROWSER)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def stage(browser: Browser) -> Stage:
    return Stage(browser.new_page())
