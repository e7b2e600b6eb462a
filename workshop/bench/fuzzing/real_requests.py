"""What Alexa really asks in conversations, recorded: the seeds of mutations."""

from datetime import UTC, datetime, timedelta
from typing import Any

from simulator.clock import Clock
from simulator.echo import Echo

from ..conversations import VISITS, play
from .ordeal import Ordeal

_START = datetime(2026, 1, 5, 8, tzinfo=UTC)


def recorded(ordeal: Ordeal) -> list[dict[str, Any]]:
    """The requests of all visits, on a speaker and on a screen, and of the skill being disabled."""
    requests: list[dict[str, Any]] = []

    def skill(request: dict[str, Any]) -> dict[str, Any]:
        requests.append(request)
        return ordeal.put(request)

    for device in ("echo", "show"):
        echo = Echo(skill=skill, clock=Clock(_START.isoformat()), device=device)
        for day, visit in enumerate(VISITS):
            play(visit, echo, f"user-{day}", _START + timedelta(days=day))
        echo.disable()
    ordeal.trust(requests)
    return requests
