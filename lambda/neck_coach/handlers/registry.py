"""Which function answers which request, and which one carries out which action."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..answer import Answer
from ..turn import Turn

Handler = Callable[[Turn], Answer]
Action = Callable[[Turn, Any], Answer]

HANDLERS: list[tuple[Callable[[Turn], bool], Handler]] = []
"""Asked in order, safety first (handlers/__init__.py): the first whose condition is true answers."""
_ACTIONS: dict[str, Action] = {}
_AGAIN: dict[str, Handler] = {}


def in_order(modules: Sequence[str]) -> None:
    """Let the functions of these modules be asked in this order. Raises ValueError for one of a module not named."""
    HANDLERS.sort(key=lambda handler: modules.index(handler[1].__module__))


def handles_when(condition: Callable[[Turn], bool]) -> Callable[[Handler], Handler]:
    """The decorated function answers every turn for which `condition` is true and nothing before it was."""

    def register(function: Handler) -> Handler:
        HANDLERS.append((condition, function))
        return function

    return register


def handles(*names: str) -> Callable[[Handler], Handler]:
    """The decorated function answers these intents or request types."""
    return handles_when(lambda turn: turn.name in names)


def does(verb: str) -> Callable[[Action], Action]:
    """The decorated function carries out the action {verb: argument}."""

    def register(function: Action) -> Action:
        _ACTIONS[verb] = function
        return function

    return register


def asks_again(*questions: str) -> Callable[[Handler], Handler]:
    """The decorated function asks these questions, by id, again in other words."""

    def register(function: Handler) -> Handler:
        _AGAIN.update(dict.fromkeys(questions, function))
        return function

    return register


def asked_again(turn: Turn) -> Answer | None:
    """The open question in other words; None if it has none of its own."""
    asked = turn.conversation.asked
    return _AGAIN[asked.id](turn) if asked and asked.id in _AGAIN else None


def answered(turn: Turn) -> Answer | None:
    """The answer of the first function whose condition is true; None if none is."""
    return next((function(turn) for when, function in HANDLERS if when(turn)), None)


def do(turn: Turn, action: Mapping[str, Any]) -> Answer:
    """Carry out an action, as in {"guide": "side_tilt"}. Raises KeyError for an unknown one."""
    [(verb, argument)] = action.items()
    return _ACTIONS[verb](turn, argument)


def can_do(action: Mapping[str, Any]) -> bool:
    """True if `action` (it may come back from a session's attributes in any shape) is one that we know."""
    return len(action) == 1 and next(iter(action)) in _ACTIONS
