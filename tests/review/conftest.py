"""The sheet of the content as it is, written once."""

from pathlib import Path

import pytest

from tests.review.page import Page
from workshop.review.sheet import sheet

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def page() -> Page:
    return Page(sheet(ROOT, "0123456789ab"))
