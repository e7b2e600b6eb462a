"""What the sheet says around a warning sign is what the coach says around it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers.warning import warn
from neck_coach.speech.compose import compose
from neck_coach.speech.ssml import speakable
from neck_coach.turn import Turn
from workshop.led import answers
from workshop.review.warnings import levels_of_signs

HERE = content_for("en-US")
LEVELS = list(levels_of_signs([HERE]))
NOW = datetime(2026, 1, 1, 9, tzinfo=UTC)


@pytest.fixture
def stretching() -> Turn:
    """Ten seconds into a stretch."""
    [(_, led)] = answers(HERE, Place("side_tilt"))
    assert led.guided
    running = Conversation(guided=replace(led.guided, began=NOW.timestamp() - 10))
    return Turn("WarningSignIntent", NOW, HERE, Profile(), running)


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.level)
def test_the_words_before_and_after_are_the_real_ones(level, stretching):
    for view in level.signs:
        before = level.before[1 if view.sign.keep_still else 0]
        spoken = compose(warn(stretching, view.sign), stretching)
        words = " ".join(map(speakable, (before, view.sign.say, *view.after)))
        assert spoken.ssml == f"<speak>{words}</speak>"


def test_only_who_speaks_of_dying_hears_other_words_after_an_emergency():
    other = {view.sign.id for level in LEVELS for view in level.signs if view.after != level.after}
    assert other == {"wish_to_die", "wish_to_die_of_another"}


def test_every_sign_is_at_its_level_in_the_order_of_the_rows():
    assert {view.sign.id for level in LEVELS for view in level.signs} == HERE.warning_signs.keys()
    for level in LEVELS:
        rows = [view.sign.row for view in level.signs]
        assert rows == sorted(rows)
