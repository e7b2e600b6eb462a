"""Alexa's services as the simulator has them, and the skill's way to them."""

import pytest

from neck_coach.alerts.client import Alerts
from simulator.clock import Clock
from simulator.services import REMINDERS, TIMERS, Services

USER = "someone"


@pytest.fixture
def services() -> Services:
    """On a Monday in Chicago; both permissions are given."""
    services = Services(Clock("2026-11-23T09:00", "America/Chicago"))
    for scope in (TIMERS, REMINDERS):
        services.decide(USER, scope, "ACCEPTED")
    return services


@pytest.fixture
def alerts(services: Services) -> Alerts:
    return Alerts(services.address, services.token(USER), "a device", "en-US")
