"""A turn of a known user, for answers that are put into words without Alexa."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.compiled_content import content_for
from neck_coach.turn import Turn

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def turn_with() -> Callable[..., Turn]:
    """A turn with these settings and these fields of the conversation."""

    def made(settings: Settings | None = None, **conversation: object) -> Turn:
        return Turn(
            name="StretchNeckIntent",
            now=NOW,
            content=content_for("en-US"),
            profile=Profile(settings=settings or Settings()),
            conversation=Conversation(**conversation),  # type: ignore[arg-type]
        )

    return made
