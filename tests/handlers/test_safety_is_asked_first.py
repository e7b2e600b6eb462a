"""The order in which handlers are asked: a warning sign beats every state."""

from neck_coach import handlers
from neck_coach.handlers.registry import HANDLERS


def test_warning_signs_come_before_everything_else() -> None:
    first = [function for _, function in HANDLERS[:3]]
    assert first == [handlers.warning.warning_sign, handlers.warning.after_emergency, handlers.warning.unclear]
