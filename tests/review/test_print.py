"""The review sheet on paper: whatever font it gets, nothing of it is cut off."""

import pytest
from playwright.sync_api import Browser

from tests.needs import needs_npm
from tests.review.page import Page

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser page")]

_WIDTH = 658  # pixels: A4 without its margins
_CUT = """() => {
  const edge = document.body.getBoundingClientRect().right + 1;
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut = [];
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    if ([...range.getClientRects()].some(({ right }) => right > edge)) cut.push(range.toString().trim());
  }
  return cut;
}"""


@pytest.mark.parametrize("font", ["* {}", "* { font-family: monospace !important; }"], ids=["as it is", "much wider"])
def test_no_column_and_no_text_is_cut_off(browser: Browser, page: Page, font: str) -> None:
    paper = browser.new_page(viewport={"width": _WIDTH, "height": 1000})
    paper.emulate_media(media="print")
    paper.set_content(page.html)
    paper.add_style_tag(content=font)
    assert paper.evaluate(_CUT) == []
    paper.close()


@needs_npm
def test_it_brings_its_font(browser: Browser, page: Page) -> None:
    paper = browser.new_page()
    paper.set_content(page.html)
    paper.evaluate("document.fonts.ready")
    loaded = paper.evaluate("[...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`)")
    assert sorted(loaded) == [f"Mulish {weight} loaded" for weight in (400, 500, 700)]
    paper.close()
