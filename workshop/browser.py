"""The browser that screens are tested in, README's picture is taken with and the review sheet is printed by."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from glob import escape, glob

from playwright.sync_api import Browser, sync_playwright

VARIABLE = "NECK_COACH_BROWSER"
HOW_TO_GET_ONE = f"install Chromium, e.g. apt install chromium, or name a browser: {VARIABLE}=/path/to/chrome"
_COMMANDS = "chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable".split()
_FOLDERS_OF_A_MAC = ("/Applications", "~/Applications")
_ON_A_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
_FOLDERS_OF_PLAYWRIGHT = ("~/.cache/ms-playwright", "~/Library/Caches/ms-playwright")
_OF_PLAYWRIGHT = ("chromium-*/*/chrome", "chromium-*/*/*.app/Contents/MacOS/*", "chromium_headless_shell-*/*/*shell")
# Only our own pages are shown, and containers often forbid what the sandbox needs.
_ARGUMENTS = ("--no-sandbox", "--disable-gpu")


class NoBrowserError(Exception):
    """There is no browser of Chromium's family on this machine; the message says how to get one."""


@cache
def find_browser() -> str:
    """The path of Chromium, Google Chrome, Microsoft Edge or Playwright's Chromium. Raises NoBrowserError."""
    if named := os.environ.get(VARIABLE):
        found = shutil.which(named)
        problem = f"{VARIABLE} names {named}, which is no program"
    else:
        found = next(_found(), None)
        problem = f"no browser was found; {HOW_TO_GET_ONE}"
    if found is None:
        raise NoBrowserError(problem)
    return found


@contextmanager
def open_browser() -> Iterator[Browser]:
    """The browser, without a window, until the end of the `with` block. Raises NoBrowserError."""
    path = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=_ARGUMENTS)
        yield browser
        browser.close()


def _found() -> Iterator[str]:
    """Browsers among the commands, among a Mac's applications, and where Playwright puts its own."""
    yield from filter(_is_more_than_advice, filter(None, map(shutil.which, _COMMANDS)))
    for folder in map(os.path.expanduser, _FOLDERS_OF_A_MAC):
        yield from filter(shutil.which, (f"{folder}/{name}.app/Contents/MacOS/{name}" for name in _ON_A_MAC))
    folders = (os.environ.get("PLAYWRIGHT_BROWSERS_PATH", ""), *_FOLDERS_OF_PLAYWRIGHT)
    for folder in filter(None, map(os.path.expanduser, folders)):
        for program in _OF_PLAYWRIGHT:
            programs = filter(shutil.which, glob(f"{escape(folder)}/{program}"))
            yield from sorted(programs, key=os.path.getmtime, reverse=True)


def _is_more_than_advice(command: str) -> bool:
    """Whether a command starts: on some systems one of a browser's name only tells how to install it."""
    asked = subprocess.run([command, "--version"], capture_output=True, stdin=subprocess.DEVNULL)
    return asked.returncode == 0
