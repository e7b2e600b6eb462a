"""Replies to the question for a permission that nobody would expect: each has its answer, and the session goes on."""

import json
from typing import Any

import pytest

from simulator.clock import Clock
from simulator.envelope import Sender, Session, in_session, request
from simulator.memory import shared_memory
from simulator.services import REMINDERS, TIMERS, Services
from simulator.skill import local_skill

TIMER = ["timers", {"set_timer": {"care": "ice", "minutes": 10, "asked": True}}, 0]


def answered(kind: str, attributes: dict[str, Any] | None = None, **about: Any) -> tuple[dict[str, Any], Services]:
    services = Services(Clock("2026-11-23T09:00", "America/Chicago"))
    for scope in (TIMERS, REMINDERS):
        services.decide("strange", scope, "ACCEPTED")
    sender = Sender("strange", "echo", services)
    session = Session(is_new=False, attributes=attributes or {})
    asked = request(kind, services.clock.timestamp(), "en-US", **about)
    return local_skill(shared_memory())(in_session(sender, session, asked))["response"], services


@pytest.mark.parametrize(
    "about",
    [
        {},
        {"token": "?", "name": "AskFor"},
        {"token": json.dumps(["timers", {"fly": 1}, 0]), "status": {"code": "200"}, "payload": {"status": "ACCEPTED"}},
        {
            "token": json.dumps(["timers", {"set_timer": 1}, 0]),
            "status": {"code": "200"},
            "payload": {"status": "ACCEPTED"},
        },
        {"status": {"code": "200"}, "payload": {"status": "ACCEPTED"}},
    ],
)
def test_what_makes_no_sense_sets_nothing_and_asks_on(about: dict[str, Any]) -> None:
    response, services = answered("Connections.Response", **about)
    assert response["shouldEndSession"] is False
    assert "?" in response["outputSpeech"]["ssml"]
    assert services.timers("strange") == []


@pytest.mark.parametrize("about", [{"name": "AskFor"}, {"status": {"code": "200"}, "payload": {"status": "MAYBE"}}])
def test_what_is_no_yes_sets_nothing_and_names_another_way(about: dict[str, Any]) -> None:
    response, services = answered("Connections.Response", token=json.dumps(TIMER), **about)
    assert response["shouldEndSession"] is False
    assert "ask Alexa for a ten-minute timer" in response["outputSpeech"]["ssml"]
    assert services.timers("strange") == []


@pytest.mark.parametrize("cause", [None, {"type": "ConnectionCompleted"}])
def test_a_resumed_session_without_a_result_sets_nothing(cause: Any) -> None:
    response, services = answered("SessionResumedRequest", **({"cause": cause} if cause else {}))
    assert response["shouldEndSession"] is False
    assert services.timers("strange") == []


def test_without_its_token_the_wish_comes_from_the_session() -> None:
    _, services = answered(
        "Connections.Response",
        {"turns": 3, "pending": json.dumps(TIMER)},
        name="AskFor",
        status={"code": "200"},
        payload={"status": "ACCEPTED"},
    )
    assert [timer["timerLabel"] for timer in services.timers("strange")] == ["neck ice", "neck ice skin check"]


def test_a_fresh_yes_counts_though_the_request_still_says_no(monkeypatch: pytest.MonkeyPatch) -> None:
    stale = {scope: {"status": "DENIED"} for scope in (TIMERS, REMINDERS)}
    monkeypatch.setattr(Services, "permissions", lambda self, user: stale)
    accepted = {"status": {"code": "200"}, "payload": {"status": "ACCEPTED"}}
    _, services = answered("Connections.Response", token=json.dumps(TIMER), **accepted)
    assert [timer["timerLabel"] for timer in services.timers("strange")] == ["neck ice", "neck ice skin check"]
    due = {"first": "2026-11-24T09:00:00-06:00", "zone": "America/Chicago", "days": []}
    wish = {"about": "doctor", "text": "Call.", "dues": [due], "ids": [], "asked": True}
    reminder = json.dumps(["reminders", {"set_reminder": wish}, 0])
    _, services = answered("Connections.Response", token=reminder, **accepted)
    assert len(services.reminders("strange")) == 1


def test_an_emergency_outlives_the_question() -> None:
    response, services = answered(
        "Connections.Response",
        {"turns": 3, "emergency": "stroke"},
        token=json.dumps(TIMER),
        status={"code": "200"},
        payload={"status": "ACCEPTED"},
    )
    assert "call" in response["outputSpeech"]["ssml"].lower()
    assert services.timers("strange") == []


def test_a_card_of_alexas_own_is_enough() -> None:
    payload = {"isCardThrown": True}
    response, _ = answered("Connections.Response", token=json.dumps(TIMER), status={"code": "500"}, payload=payload)
    assert "card" not in response
