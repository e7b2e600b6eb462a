"""The question for a permission, and its answer in every form that is documented."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.alerts.consent import Pending, Reply, question, read_reply
from neck_coach.coaching.catalogue import Part

WISH = {"set_timer": {"care": "ice", "minutes": 10, "asked": True}}


@pytest.mark.parametrize("spared", [(), ("neck", "shoulders", "massage")])
def test_what_waits_comes_back_with_the_token(spared: tuple[Part, ...]) -> None:
    pending = Pending("timers", WISH, spared)
    assert Pending.from_token(pending.token) == pending
    assert len(pending.token) < 130


@pytest.mark.parametrize(("limited", "spared"), [(0, ()), (1, ("neck", "shoulders", "massage"))])
def test_the_token_of_the_version_before_is_read(limited: int, spared: tuple[Part, ...]) -> None:
    pending = Pending.from_token(f'["timers",{{"set_timer":{{}}}},{limited}]')
    assert pending and pending.spared == spared


@given(st.text(max_size=60))
def test_any_other_token_is_none(token: str) -> None:
    assert Pending.from_token(token) is None


@pytest.mark.parametrize(
    "token", ["null", "[]", '["timers"]', '["prayers",{},0]', '["timers",[],0]', '{"a":1,"b":2,"c":3}']
)
def test_json_of_another_shape_is_none(token: str) -> None:
    assert Pending.from_token(token) is None


def test_the_question_is_asked_as_documented() -> None:
    pending = Pending("reminders", {"set_reminder": {}})
    assert question(pending.token) == {
        "name": "AskFor",
        "payload": {
            "@type": "AskForPermissionsConsentRequest",
            "@version": "1",
            "permissionScope": "alexa::alerts:reminders:skill:readwrite",
        },
        "token": pending.token,
    }


def reply(code: str | None, result: Any, *, resumed: bool) -> Reply | None:
    status = {"code": code} if code else None
    if resumed:
        cause = {"type": "ConnectionCompleted", "status": status, "result": result, "token": "t"}
        return read_reply("SessionResumedRequest", {"cause": cause})
    return read_reply("Connections.Response", {"status": status, "payload": result, "token": "t"})


@pytest.mark.parametrize("resumed", [True, False])
@pytest.mark.parametrize(
    ("code", "result", "outcome"),
    [
        ("200", {"status": "ACCEPTED"}, "accepted"),
        ("200", {"status": "DENIED"}, "denied"),
        ("200", {"status": "NOT_ANSWERED"}, "unanswered"),
        ("200", {"status": "NEW"}, "unanswered"),
        ("200", None, "unanswered"),
        ("200", "ACCEPTED", "unanswered"),
        ("400", None, "unavailable"),
        ("500", {"status": "ACCEPTED"}, "unavailable"),
        (None, {"status": "ACCEPTED"}, "unavailable"),
    ],
)
def test_only_an_accepted_permission_counts(code: str | None, result: Any, outcome: str, resumed: bool) -> None:
    assert reply(code, result, resumed=resumed) == Reply(outcome, "t")  # type: ignore[arg-type]


def test_alexas_own_card_is_known() -> None:
    unavailable = reply("500", {"isCardThrown": True}, resumed=False)
    assert unavailable and unavailable.has_card


def test_other_requests_are_no_reply() -> None:
    assert read_reply("IntentRequest", {}) is None
    assert read_reply("SessionResumedRequest", {"cause": None}) == Reply("unavailable")
