"""Writes the sheet that a clinician reads and signs: build/review/neck-coach-review.html and .pdf.

python -m workshop.review            both
python -m workshop.review --no-pdf   only the HTML
"""

import argparse
import sys
from pathlib import Path

from ..browser import NoBrowserError
from ..errors import ContentFaults
from .fingerprint import fingerprint
from .printing import print_pdf
from .sheet import sheet

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("build/review")
NAME = "neck-coach-review"


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command; 1 if content is at fault, 2 if there is no browser to print with."""
    parser = argparse.ArgumentParser(prog="python -m workshop.review", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--no-pdf", action="store_true", help="only the HTML")
    options = parser.parse_args(arguments)
    html = root / FOLDER / f"{NAME}.html"
    state = fingerprint(root / "content")
    try:
        text = sheet(root, state)
    except ContentFaults as found:
        print(found, file=sys.stderr)
        return 1
    html.parent.mkdir(parents=True, exist_ok=True)
    html.write_text(text, encoding="utf-8")
    print(html.relative_to(root))
    if options.no_pdf:
        return 0
    try:
        print_pdf(html, html.with_suffix(".pdf"), f"Neck Coach: content {state} for clinical review")
    except NoBrowserError as error:
        print(f"No PDF: {error}.", file=sys.stderr)
        return 2
    print(html.with_suffix(".pdf").relative_to(root))
    return 0


if __name__ == "__main__":
    sys.exit(main())
