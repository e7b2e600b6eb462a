"""docs/article.md: every line of the article, and where the skill covers it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from neck_coach.compiled_content import content_for
from workshop.review.standing import deviates, is_added

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "article.md").read_text(encoding="utf-8")
LINKS = set(re.findall(r"\]\((\.\./[^)]+)\)", TABLE))
HERE = content_for("en-US")
COMPARED: dict[str, Mapping[str, Any]] = {"exercises": HERE.exercises, "care": HERE.care, "topics": HERE.topics}


def test_every_file_that_it_names_is_there():
    assert len(LINKS) > 15
    assert [link for link in LINKS if not (ROOT / "docs" / link).exists()] == []


def test_everything_that_is_in_the_article_is_named():
    in_article = [
        f"../content/en/{kind}/{thing.id}.yaml"
        for kind, things in COMPARED.items()
        for thing in things.values()
        if not is_added(thing)
    ]
    assert set(in_article) <= LINKS


def test_what_deviates_is_marked_where_it_is_named():
    for kind, things in COMPARED.items():
        for thing in filter(deviates, things.values()):
            rows = [line for line in TABLE.splitlines() if f"{kind}/{thing.id}.yaml" in line]
            assert any("| ◆ |" in row for row in rows), thing.id
