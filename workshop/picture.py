"""Make README's picture from the real thing: the browser Echo Show, in the middle of a hold."""

import argparse
import threading
from pathlib import Path

from playwright.sync_api import Page

from simulator.memory import FRESH, start_memory
from simulator.show.room import Room
from simulator.show.server import server

from .browser import open_browser

PICTURE = Path(__file__).parents[1] / "docs/images/show.png"
_WIDTH, _HEIGHT = 1200, 990
_SHOWS = "(text) => document.getElementById('view').textContent.includes(text)"


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(prog="picture", description=__doc__)
    parser.add_argument("--to", type=Path, default=PICTURE, metavar="FILE")
    to = parser.parse_args().to
    take(Room(start_memory(FRESH)), to)
    print(f"{to}: {to.stat().st_size // 1024} KB")


def take(room: Room, to: Path) -> None:
    """Play a stretch up to a hold in `room`, and write a picture of the page to the PNG file `to`."""
    with server(room) as serving, open_browser() as browser:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, color_scheme="light")
        page.goto(f"http://127.0.0.1:{serving.server_port}/")
        _play(page)
        to.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=to)
        serving.shutdown()


_CONVERSATION = (
    ("open neck coach", "Want to stretch"),
    ("how do I stretch my neck", "First, right now"),
    ("no", "And have you ever had"),
    ("no", "1 of 5"),
)
"""What is said, and what can be seen then."""


def _play(page: Page) -> None:
    """Fast to the first hold, then slowly to its fourth second."""
    page.wait_for_selector("html[data-ready]")
    page.select_option("#voice", "off")
    page.select_option("#speed", "4")
    for words, shown in _CONVERSATION:
        page.fill("#line", words)
        page.keyboard.press("Enter")
        page.wait_for_function(_SHOWS, arg=shown)
    page.wait_for_function(_SHOWS, arg="Hold")
    page.select_option("#speed", "1")
    page.wait_for_function(_SHOWS, arg="4Hold")


if __name__ == "__main__":
    main()
