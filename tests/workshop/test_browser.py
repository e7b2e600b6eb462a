"""A browser is found wherever one may be, and only one that runs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workshop import browser
from workshop.browser import NoBrowserError, find_browser

RUNS = "#!/bin/sh\necho Chromium 120\n"
ONLY_TELLS = "#!/bin/sh\necho 'Command not found: install the snap of it' >&2\nexit 1\n"


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """Puts a program somewhere into the home of a machine that has no browser at all."""
    for name in (browser.VARIABLE, "PLAYWRIGHT_BROWSERS_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(browser, "_FOLDERS_OF_A_MAC", ("~/Applications",))
    find_browser.cache_clear()

    def put(name: str, program: str = RUNS) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(program)
        path.chmod(0o755)
        return str(path)

    yield put
    find_browser.cache_clear()


@pytest.mark.parametrize(
    "place",
    [
        "bin/chromium",
        "bin/chromium-browser",
        "bin/google-chrome",
        "bin/google-chrome-stable",
        "bin/microsoft-edge",
        "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        ".cache/ms-playwright/chromium-1187/chrome-linux/chrome",
        ".cache/ms-playwright/chromium-1250/chrome-linux64/chrome",
        ".cache/ms-playwright/chromium_headless_shell-1187/chrome-linux/headless_shell",
        ".cache/ms-playwright/chromium_headless_shell-1250/chrome-headless-shell-linux64/chrome-headless-shell",
        "Library/Caches/ms-playwright/chromium-1187/chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    ],
)
def test_a_browser_is_found_in(put: Callable[..., str], place: str) -> None:
    path = put(place)
    assert find_browser() == path


def test_playwright_is_asked_where_it_keeps_its_own(
    put: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "own [browsers]"))
    path = put("own [browsers]/chromium-1187/chrome-linux/chrome")
    assert find_browser() == path


def test_the_variable_goes_first(put: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    put("bin/chromium")
    named = put("my browser/chrome")
    monkeypatch.setenv(browser.VARIABLE, named)
    assert find_browser() == named


def test_a_variable_that_names_nothing_is_no_silent_choice(
    put: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("bin/chromium")
    named = str(tmp_path / "nothing")
    monkeypatch.setenv(browser.VARIABLE, named)
    with pytest.raises(NoBrowserError, match=f"{browser.VARIABLE} names {named}"):
        find_browser()


def test_a_command_that_only_tells_how_to_install_one_is_passed_over(put: Callable[..., str]) -> None:
    put("bin/chromium-browser", ONLY_TELLS)
    path = put("bin/google-chrome")
    assert find_browser() == path


def test_without_one_it_says_how_to_get_one(put: Callable[..., str]) -> None:
    with pytest.raises(NoBrowserError, match=r"no browser was found; install Chromium, e\.g\. apt install chromium"):
        find_browser()


def test_nothing_else_looks_for_a_browser() -> None:
    root = Path(__file__).parents[2]
    sources = [path for folder in ("simulator", "tests", "workshop") for path in (root / folder).rglob("*.py")]
    looking = [path.name for path in sources if "executable_path" in path.read_text(encoding="utf-8")]
    assert sorted(looking) == ["browser.py", "test_browser.py"]
