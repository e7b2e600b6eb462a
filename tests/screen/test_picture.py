import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import needs_a_browser, needs_npm
from workshop.picture import PICTURE

from .stage import ROOT

_LARGEST = 300_000  # bytes


@pytest.mark.slow
@needs_npm
@needs_a_browser
@pytest.mark.xdist_group("browser page")
def test_the_picture_in_the_readme_is_made_from_the_real_thing(tmp_path: Path) -> None:
    made = tmp_path / "images/show.png"
    paths = {"PYTHONPATH": f"{ROOT / 'lambda'}:{ROOT}"}
    subprocess.run([sys.executable, "-m", "workshop.picture", "--to", str(made)], env=os.environ | paths, check=True)
    assert made.read_bytes().startswith(b"\x89PNG")
    assert 40_000 < made.stat().st_size < _LARGEST


def test_the_readme_opens_with_the_picture() -> None:
    assert PICTURE.is_file()
    assert PICTURE.stat().st_size < _LARGEST
    opening = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## ")[0]
    assert PICTURE.relative_to(ROOT).as_posix() in opening
