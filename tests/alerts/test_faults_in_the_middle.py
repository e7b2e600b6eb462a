"""Whichever call fails: what was done before is remembered, nothing is claimed that is not so, nothing is denied."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from neck_coach.alerts.client import Alerts
from neck_coach.answer import Answer
from neck_coach.coaching.alert import Paused
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers.timers import set_timer
from neck_coach.handlers.timers_running import add_time, cancel_timer, pause_timer, resume_timer
from neck_coach.turn import Heard, Turn
from simulator.services import FAULTS, Services
from tests.alerts.conftest import USER

ICE: Mapping[str, Any] = {"care": "ice", "minutes": 10}
WARMTH: Mapping[str, Any] = {"care": "warm_compress", "minutes": 12, "replace": True}
DOES: dict[str, Callable[[Turn], Answer]] = {
    "set": lambda turn: set_timer(turn, ICE),
    "replace": lambda turn: set_timer(turn, WARMTH),
    "pause": pause_timer,
    "resume": resume_timer,
    "cancel": cancel_timer,
    "longer": add_time,
    "longer while paused": add_time,
}
# A 404 to what takes away means that it is gone, a spoiled 200 that it was done: the simulator only says so.
FAULTY = [fault for fault in FAULTS if fault not in ("404", "garbage", "timeout", "one_day_rules")]
CALLS = {"set": 4, "replace": 6, "pause": 3, "resume": 3, "cancel": 3, "longer": 3, "longer while paused": 4}


def turn_of(services: Services, profile: Profile) -> Turn:
    now = services.clock.now
    alerts = Alerts(services.address, services.token(USER), "a device", "en-US")
    slots = {"minutes": Heard("5")}
    return Turn("", now, content_for("en-US"), profile, Conversation(turns=1), slots=slots, alerts=alerts)


def after(services: Services, profile: Profile, does: Callable[[Turn], Answer]) -> tuple[Answer, Profile]:
    answer = does(turn_of(services, profile))
    return answer, replace(profile, **answer.profile)


def begun(services: Services, what: str) -> Profile:
    """What is remembered before: of an ice timer, paused where that matters."""
    profile = Profile()
    if what != "set":
        _, profile = after(services, profile, DOES["set"])
    if what in ("resume", "longer while paused"):
        _, profile = after(services, profile, pause_timer)
    services.clock.now += timedelta(minutes=1)
    return profile


def keys(answer: Answer) -> set[str]:
    return {line.key for line in answer.lines}


@pytest.mark.parametrize("what", DOES)
def test_every_call_is_counted(services: Services, what: str) -> None:
    before = begun(services, what)
    calls = len(services.calls)
    after(services, before, DOES[what])
    assert len(services.calls) - calls == CALLS[what]


@pytest.mark.parametrize("fault", FAULTY)
@pytest.mark.parametrize(("what", "good_calls"), [(what, n) for what, calls in CALLS.items() for n in range(calls)])
def test_what_was_done_is_remembered_and_said(services: Services, what: str, fault: str, good_calls: int) -> None:
    before = begun(services, what)
    timers_before = {timer["id"]: timer for timer in services.timers(USER)}
    services.fail(fault, good_calls)
    answer, remembered = after(services, before, DOES[what])
    timers = {timer["id"]: timer for timer in services.timers(USER)}
    known = {alert.id: alert.due for alert in remembered.alerts}
    assert known.keys() == timers.keys()
    paused = {id for id, timer in timers.items() if timer["status"] == "PAUSED"}
    assert {id for id, due in known.items() if isinstance(due, Paused)} == paused
    said, labels = keys(answer), [timer.get("timerLabel") for timer in timers.values()]
    assert ("timer_set" in said) == (what in ("set", "replace") and bool(timers.keys() - timers_before))
    if timers != timers_before:  # it is said what became of them
        assert said & {"timer_set", "old_timer_off", "timer_paused", "timer_goes_on", "timer_cancelled", "time_added"}
    assert "old_timer_off" not in said or "neck ice" not in labels
    assert "no_timer_runs" not in said or not timers
    if "timer_paused" in said or "timer_goes_on" in said:
        main = next(timer["id"] for timer in timers.values() if timer["timerLabel"] == "neck ice")
        assert ("timer_paused" in said) == (main in paused)
        assert "rest_unsure" in said or len(paused) in (0, len(timers))
