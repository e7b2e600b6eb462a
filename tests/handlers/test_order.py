"""Handlers are asked in one order, safety first, whichever module imports which."""

from neck_coach import handlers
from neck_coach.handlers.registry import HANDLERS


def test_safety_is_asked_first_and_what_was_not_understood_last():
    asked = list(dict.fromkeys(function.__module__.rpartition(".")[2] for _, function in HANDLERS))
    assert asked[:3] == ["warning", "careful", "checks"] and asked[-1] == "unknown"
    assert set(asked) <= set(handlers.__all__)
