"""Timers through the SDK's client: the JSON that is sent, and what is read back."""

from datetime import timedelta

import pytest

from neck_coach.alerts.client import Alerts
from neck_coach.alerts.faults import AlertFault
from neck_coach.alerts.timers import duration
from simulator.services import Services
from simulator.timer_service import MOST
from tests.alerts.conftest import USER


def test_a_timer_is_asked_for_as_documented(alerts: Alerts, services: Services) -> None:
    alerts.timers.start(600, "neck ice", "Time's up.")
    assert services.calls == [
        (
            "POST",
            "/v1/alerts/timers",
            {
                "duration": "PT10M",
                "timerLabel": "neck ice",
                "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
                "triggeringBehavior": {
                    "operation": {"type": "ANNOUNCE", "textToAnnounce": [{"locale": "en-US", "text": "Time's up."}]},
                    "notificationConfig": {"playAudible": True},
                },
            },
        )
    ]


def test_what_is_not_shown_is_hidden(alerts: Alerts, services: Services) -> None:
    alerts.timers.start(300, "check", "Look.", shown=False)
    sent = services.calls[0][2]
    assert sent and sent["creationBehavior"] == {"displayExperience": {"visibility": "HIDDEN"}}


def test_timers_are_read_back_the_last_to_end_first(alerts: Alerts, services: Services) -> None:
    check = alerts.timers.start(300, "check", "Look.")
    main = alerts.timers.start(600, "neck ice", "Up.")
    services.clock.now += timedelta(seconds=90)
    now = services.clock.now
    assert [(timer.id, timer.left, timer.paused) for timer in alerts.timers.all(now)] == [
        (main, 510, False),
        (check, 210, False),
    ]
    alerts.timers.pause(main)
    services.clock.now += timedelta(hours=1)
    services.ring()
    assert [(timer.left, timer.paused) for timer in alerts.timers.all(services.clock.now)] == [(510, True)]
    alerts.timers.resume(main)
    services.clock.now += timedelta(seconds=510)
    assert services.ring() == ["Up."]
    assert alerts.timers.all(services.clock.now) == []


def test_a_timer_that_is_gone_can_be_cancelled(alerts: Alerts) -> None:
    id = alerts.timers.start(600, "neck ice", "Up.")
    alerts.timers.cancel(id)
    alerts.timers.cancel(id)
    with pytest.raises(AlertFault, match="gone"):
        alerts.timers.pause(id)


def test_cancelling_all_takes_only_ours(alerts: Alerts, services: Services) -> None:
    services.accounts[USER].timers.others = 3
    alerts.timers.start(600, "neck ice", "Up.")
    alerts.timers.cancel_all()
    assert alerts.timers.all(services.clock.now) == []
    assert services.accounts[USER].timers.others == 3


def test_there_are_ten_timers_at_most_the_users_own_counted(alerts: Alerts, services: Services) -> None:
    services.accounts[USER].timers.others = MOST
    with pytest.raises(AlertFault, match="too_many"):
        alerts.timers.start(600, "neck ice", "Up.")


def test_two_hours_and_a_label_of_its_own(alerts: Alerts) -> None:
    alerts.timers.start(7_200, "neck ice", "Up.")
    with pytest.raises(AlertFault, match="refused"):
        alerts.timers.start(7_201, "longer", "Up.")
    with pytest.raises(AlertFault, match="refused"):
        alerts.timers.start(60, "neck ice", "Up.")


@pytest.mark.parametrize(
    ("seconds", "iso"), [(45, "PT45S"), (60, "PT1M"), (90, "PT1M30S"), (600, "PT10M"), (7_200, "PT120M"), (0, "PT0S")]
)
def test_durations_are_iso_8601(seconds: int, iso: str) -> None:
    assert duration(seconds) == iso
