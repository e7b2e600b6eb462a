"""HTML to PDF, through a browser."""

from pathlib import Path

from ..browser import open_browser
from .font import font_faces

_FOOTER = (
    "<style>{font_faces}</style>"
    '<div style="width: 100%; padding: 0 18mm; display: flex; justify-content: space-between;'
    ' font: 7.5pt Mulish, sans-serif; color: #667"><span>{title}</span>'
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
            footer_template=_FOOTER.format(title=title, font_faces=font_faces()),
            outline=True,
            tagged=True,
        )
