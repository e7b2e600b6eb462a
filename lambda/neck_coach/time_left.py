"""How much of a turn's time is left. Alexa waits eight seconds; whoever speaks hears nothing until then."""

from collections.abc import Callable
from time import monotonic
from typing import Any, Self

_IN_ALL = 7.0
"""Seconds that Lambda gives a turn (template.yaml), where nobody tells."""
_TO_ANSWER = 0.3
"""Seconds for what comes after the last call: to put the answer into JSON and send it."""
TO_REMEMBER = 2.2
"""Seconds for one write to the table that is not answered; what Alexa was told until then must not be forgotten."""


class TimeLeft:
    """The time of one turn, which begins now."""

    def __init__(self, seconds: float = _IN_ALL, clock: Callable[[], float] = monotonic) -> None:
        """`seconds` until there is nobody to answer any more; `clock` counts seconds."""
        self._clock = clock
        self._ends = clock() + seconds - _TO_ANSWER

    @classmethod
    def of(cls, context: Any, clock: Callable[[], float] = monotonic) -> Self:
        """What is left of a Lambda invocation; as much as usual if its context does not tell."""
        tells = getattr(context, "get_remaining_time_in_millis", None)
        return cls(min(_IN_ALL, tells() / 1000) if tells else _IN_ALL, clock)

    def in_all(self) -> float:
        """Seconds until the answer has to be ready."""
        return self._ends - self._clock()

    def for_alerts(self) -> float:
        """Seconds until nothing more may be asked of Alexa's services: what was done has to be remembered."""
        return self.in_all() - TO_REMEMBER
