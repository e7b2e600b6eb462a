"""The compiled American content, and the parts of it that the core needs."""

import pytest

from neck_coach.coaching.content import Content
from neck_coach.coaching.counting import Counting
from neck_coach.coaching.phrases import Phrases
from neck_coach.compiled_content import content_for


@pytest.fixture(scope="session")
def content() -> Content:
    return content_for("en-US")


@pytest.fixture(scope="session")
def phrases(content: Content) -> Phrases:
    return content.phrases


@pytest.fixture(scope="session")
def counting(phrases: Phrases) -> Counting:
    return phrases.counting()
