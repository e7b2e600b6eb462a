"""What is logged never names the user, and holds nothing of what was said, also when something fails."""

import logging

import pytest

from neck_coach.handlers import flow
from tests.handlers.alexa import User, answer, envelope, intent, slot
from tests.handlers.intents import INTENTS
from tests.memory.table import failing

SECRET = "my secret words about chestnut trees"
USER = "amzn1.ask.account.SECRETUSER"


@pytest.fixture
def logged(caplog, capfd):
    """All that was written: by our loggers and the SDK's at any level, to standard output and to standard error."""
    caplog.set_level(logging.DEBUG, "neck_coach")
    caplog.set_level(logging.DEBUG, "ask_sdk_core")
    caplog.set_level(logging.INFO)

    def everything() -> str:
        written = "".join(capfd.readouterr())
        return written + "".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)

    return everything


@pytest.fixture
def user(table) -> User:
    table.put(USER, revision=1, version=1, disclaimer_on="2026-11-23", safety_on="2026-11-23")
    return User(USER)


def assert_tells_nothing(written: str) -> None:
    assert written, "something is logged of every turn"
    for secret in (USER, SECRET, "chestnut"):
        assert secret not in written


def test_no_intent_logs_its_slots_or_its_user(user, logged):
    for name, slots in INTENTS.items():
        for id in (None, "banana"):
            user.says(name, *(slot(each, SECRET, id) for each in slots))
    assert_tells_nothing(logged())


def test_a_failure_in_a_handler_logs_its_kind_alone(user, logged, monkeypatch):
    def fails(*_: object) -> None:
        raise RuntimeError(SECRET, USER)

    monkeypatch.setattr(flow, "stop", fails)
    monkeypatch.setattr("neck_coach.handlers.privacy.answer", fails)
    user.says("DeleteDataIntent", slot("x", SECRET))
    written = logged()
    assert_tells_nothing(written)
    assert "RuntimeError" in written


@pytest.mark.parametrize(
    "event",
    [
        envelope(intent(SECRET, slot("x", SECRET)), USER),
        envelope({"type": SECRET}, USER),
        envelope(intent("AMAZON.HelpIntent") | {"timestamp": SECRET}, USER),
        envelope(intent("AMAZON.HelpIntent") | {"locale": SECRET}, USER),
        envelope(intent("CareIntent", {"name": "care", "value": [SECRET]}), USER),
        envelope(intent("AMAZON.HelpIntent"), USER, {"last": SECRET, "asked": {"question": SECRET}}),
        envelope(intent("AMAZON.RepeatIntent"), USER, {"last": {"ssml": SECRET}, "asked": {"question": SECRET}}),
        {"request": SECRET, "session": USER},
        SECRET,
    ],
    ids=range(9),
)
def test_a_garbled_request_is_not_logged(table, logged, event):
    answer(event)
    assert_tells_nothing(logged())


def test_a_fault_of_the_memory_is_logged_without_the_user(user, logged):
    with failing("denied"):
        user.says("ChangeHoldIntent", slot("seconds", "10"))
    written = logged()
    assert_tells_nothing(written)
    assert "ClientError" in written


def test_a_warning_sign_is_not_named(user, logged):
    user.says("WarningSignIntent", slot("warning_sign", "chest pain", "heart"))
    written = logged()
    assert_tells_nothing(written)
    assert "chest pain" not in written and '"heart"' not in written and "'heart'" not in written
