"""python -m workshop.review: the sheet as HTML and PDF."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.needs import needs_a_browser
from workshop import browser
from workshop.review.__main__ import main
from workshop.review.fingerprint import fingerprint

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


@pytest.mark.slow
@needs_a_browser
def test_it_writes_html_and_pdf(project, capsys):
    with ThreadPoolExecutor() as aside:  # in this thread another test may have a browser open
        assert aside.submit(main, [], project).result() == 0
    assert capsys.readouterr().out.split() == [
        "build/review/neck-coach-review.html",
        "build/review/neck-coach-review.pdf",
    ]
    pdf = (project / "build/review/neck-coach-review.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") > 20


def test_without_a_browser_there_is_still_the_html(project, capsys, monkeypatch):
    monkeypatch.setattr(browser, "_found", lambda: iter(()))
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    browser.find_browser.cache_clear()
    assert main([], project) == 2
    assert "No PDF" in capsys.readouterr().err
    assert (project / "build/review/neck-coach-review.html").exists()


def test_the_sheet_names_the_state_of_the_content(project):
    assert main(["--no-pdf"], project) == 0
    state = fingerprint(project / "content")
    assert state in (project / "build/review/neck-coach-review.html").read_text()


def test_any_change_of_content_is_another_state(project):
    before = fingerprint(project / "content")
    assert fingerprint(ROOT / "content") == before
    ice = project / "content/en/care/ice.yaml"
    ice.write_text(ice.read_text().replace("ten minutes", "nine minutes"))
    assert fingerprint(project / "content") != before


def test_content_with_a_fault_gives_no_sheet(project, capsys):
    ice = project / "content/en/care/ice.yaml"
    ice.write_text(ice.read_text().replace("minutes: 10", "minutes: many"))
    assert main(["--no-pdf"], project) == 1
    assert "ice.yaml" in capsys.readouterr().err
    assert not (project / "build").exists()
