"""A user who has been here: their profile is what a real visit leaves, made once and then copied."""

from datetime import timedelta
from functools import cache
from typing import Any

from simulator.clock import Clock
from simulator.echo import Echo
from simulator.memory import shared_memory

# So long ago that the place is not offered any more, and not so long that all safety questions come again.
_LAST_VISIT = timedelta(days=4)
_VISIT = ("open neck coach", "I want to stretch my neck", "no", "no", "stop")


def make_known(echo: Echo) -> None:
    """Give the user of this Echo the memory of one visit, some days before its clock's time."""
    last_visit = echo.clock.now - _LAST_VISIT
    shared_memory().call("PutItem", Item=_after_a_visit(last_visit.date().isoformat(), echo.locale) | _key(echo))


@cache
def _after_a_visit(day: str, locale: str) -> dict[str, Any]:
    visitor = Echo(user=f"visitor on {day}", locale=locale, clock=Clock(f"{day}T12:00"))
    for line in _VISIT:
        turn = visitor.say(line)
    assert not turn["open"], f'After "{line}" the visit is not over: {turn["text"]}'
    return shared_memory().call("GetItem", Key=_key(visitor))["Item"]


def _key(echo: Echo) -> dict[str, Any]:
    return {"id": {"S": echo.sender.user_id}}
