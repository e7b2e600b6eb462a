"""What some tests need besides Python: where it is missing they are left out, and conftest.py says so at the end."""

import shutil
import sys
from pathlib import Path

import pytest

from workshop.browser import NoBrowserError, find_browser

NPM = "npm's packages are missing; install Node.js with npm, e.g. apt install nodejs npm, and run make test again"
VOICE = "espeak-ng was not found; install it, e.g. apt install espeak-ng"
LINUX = "Lambda's runtime runs on Linux only"


def _no_browser() -> str:
    """Why there is none; empty if there is one."""
    try:
        find_browser()
    except NoBrowserError as error:
        return str(error)
    return ""


def _needs(missing: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(bool(missing), reason=missing)


NO_NPM = "" if (Path(__file__).parents[1] / "node_modules/ready").is_file() and shutil.which("node") else NPM
NO_BROWSER = _no_browser()

needs_npm = _needs(NO_NPM)
needs_a_browser = _needs(NO_BROWSER)
needs_a_voice = _needs("" if shutil.which("espeak-ng") else VOICE)
needs_linux = _needs("" if sys.platform == "linux" else LINUX)
