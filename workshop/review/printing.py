"""HTML to PDF, through Chromium."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""Names under which Chromium may be installed."""
_FOOTER = (
    '<div style="width: 100%; padding: 0 18mm; display: flex; justify-content: space-between;'
    ' font: 7.5pt Arial, Liberation Sans, sans-serif; color: #667"><span>{title}</span>'
    '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
)


class NoChromiumError(Exception):
    """There is no Chromium on this machine."""


def print_pdf(html: Path, pdf: Path, title: str) -> None:
    """Print a page that needs nothing from anywhere else. Raises NoChromiumError."""
    chromium = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if chromium is None:
        raise NoChromiumError(f"none of {', '.join(BROWSERS)} is installed")
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(html.resolve().as_uri())
        page.pdf(
            path=pdf,
            prefer_css_page_size=True,
            print_background=True,
            display_header_footer=True,
            header_template="<span></span>",
            footer_template=_FOOTER.format(title=title),
            outline=True,
            tagged=True,
        )
        browser.close()
