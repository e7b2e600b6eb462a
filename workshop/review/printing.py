"""HTML to PDF, through a browser."""

from pathlib import Path

from ..browser import open_browser

_FOOTER = (
    '<div style="width: 100%; padding: 0 18mm; display: flex; justify-content: space-between;'
    ' font: 7.5pt Arial, Liberation Sans, sans-serif; color: #667"><span>{title}</span>'
    '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
)


def print_pdf(html: Path, pdf: Path, title: str) -> None:
    """Print a page that needs nothing from anywhere else. Raises NoBrowserError."""
    with open_browser() as browser:
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
