"""Page and screens are shown and measured with the project's own font, whatever fonts the machine has."""

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from .samples import SAMPLES
from .stage import Stage

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser page")]


def _fonts(page: Page, selector: str) -> set[tuple[str, bool]]:
    """The families that the letters below `selector` are really drawn with, and whether the page brought each."""
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    nodes = browser.send("DOM.querySelectorAll", {"nodeId": root, "selector": f"{selector} *"})["nodeIds"]
    fonts = [font for node in nodes for font in browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]
    return {(font["familyName"].split()[0], font["isCustomFont"]) for font in fonts}


@pytest.mark.parametrize("name", ["menu", "guide-ready", "care-question", "information", "warning"])
def test_a_screen_is_measured_in_no_other_font(stage: Stage, name: str) -> None:
    make, at = SAMPLES[name]
    stage.show(make().screen(), "hub", at or 0)
    assert _fonts(stage.page, "#view") == {("Mulish", True)}
    assert stage.complaints() == []


def test_the_page_shows_no_other_font_asks_nobody_else_and_the_console_stays_empty(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    said: list[str] = []
    asked: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", hear)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    page.fill("#line", "open neck coach")
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('view').textContent.includes('Neck Coach')")
    page.eval_on_selector_all("details", "(all) => all.forEach((one) => { one.open = true; })")
    assert _fonts(page, "body") == {("Mulish", True)}
    assert [url for url in asked if not url.startswith(address)] == []
    assert len([url for url in asked if url.endswith(".woff2")]) >= 3
    assert said == []
    page.close()
