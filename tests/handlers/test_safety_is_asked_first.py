"""The order in which handlers are asked: a warning sign beats every state."""

from neck_coach import handlers
from neck_coach.handlers.registry import HANDLERS


def test_warning_signs_come_before_everything_else() -> None:
    first = [function for _, function in HANDLERS[:5]]
    warning = handlers.warning
    assert first == [warning.warning_sign, warning.after_emergency, warning.in_doubt, warning.gone, warning.unclear]
