"""With the memory away or garbled every conversation goes on, and nothing is claimed that did not happen."""

from typing import Any

import pytest

from tests.handlers.alexa import START, User, has, slot
from tests.memory.table import FAULTS, failing

TODAY = START.date().isoformat()
GARBAGE: dict[str, dict[str, Any]] = {
    "nonsense": {
        name: [["?"], None] for name in ("version", "revision", "settings", "place", "days_used", "safety_on", "alerts")
    },
    "only an id": {},
    "of a newer version": {
        "version": 999,
        "revision": 3,
        "disclaimer_on": TODAY,
        "from_the_future": {"what": "unknown"},
    },
    "of an exercise that is gone": {
        "revision": 1,
        "place": {"exercise": "headstand", "rep": 2},
        "place_on": TODAY,
        "disclaimer_on": TODAY,
    },
}


def talks(user: User) -> None:
    """Through the main ways of the skill."""
    user.opens()
    user.says("StretchNeckIntent")
    user.says("AMAZON.NoIntent")
    user.says("AMAZON.NoIntent")
    assert user.attributes and "guided" in user.attributes
    user.says("AMAZON.PauseIntent", after=40)
    assert has(user.says("AMAZON.ResumeIntent"), "going_on")
    user.says("RoutineIntent", slot("routine", "daily", "daily"), after=20)
    user.says("AMAZON.NextIntent", after=30)
    user.says("HeatOrColdIntent")
    user.says("UsedCareIntent", slot("care", "ice", "ice"))
    user.says("WhatYouKnowIntent")
    assert "Call 911" in user.says("WarningSignIntent", slot("warning_sign", "chest pain", "heart"))
    user.says("AMAZON.NextIntent")
    user.says("AMAZON.StopIntent")


@pytest.mark.parametrize("fault", FAULTS)
def test_every_conversation_goes_on(fault, new_user):
    with failing(fault):
        talks(new_user)


@pytest.mark.parametrize("garbage", GARBAGE)
def test_an_item_of_any_shape_stops_nothing(garbage, table, new_user):
    table.put(new_user.id, **GARBAGE[garbage])
    talks(new_user)
    item = table.item(new_user.id)
    assert TODAY in item["days_used"] and "safety_on" not in item
    if "from_the_future" in GARBAGE[garbage]:
        assert item["version"] == 999 and item["from_the_future"] == {"what": "unknown"}


@pytest.mark.parametrize("fault", ["throttled", "denied", "does not answer"])
def test_settings_of_the_session_work_and_that_they_are_not_kept_is_said_once(fault, known_user, table):
    known_user.opens()
    known_user.says("StretchNeckIntent")
    known_user.says("AMAZON.NoIntent")
    with failing(fault, "put_item"):
        assert has(known_user.says("ChangeHoldIntent", slot("seconds", "10")), "not_kept")
        assert not has(known_user.says("ChangePaceIntent", slot("pace", "slower", "slower")), "not_kept")
        assert not has(known_user.says("HeatOrColdIntent"), "not_kept")
        known_user.says("StretchNeckIntent")
        assert "ten seconds" in known_user.says("HowLongHoldIntent", after=40)
        assert "settings" not in table.item(known_user.id)
    known_user.says("AMAZON.PauseIntent", after=40)
    assert table.item(known_user.id)["settings"] == {"hold": 10, "pace": "slower"}


def test_what_the_user_did_not_ask_to_be_kept_is_not_mentioned(known_user):
    with failing("throttled"):
        known_user.opens()
        for said in (
            known_user.says("StretchNeckIntent"),
            known_user.says("AMAZON.NoIntent"),
            known_user.says("AMAZON.StopIntent"),
        ):
            assert not has(said, "not_kept")


def test_a_safety_date_forgotten_while_writing_fails_is_forgotten_as_soon_as_it_works(known_user, table):
    known_user.says("StretchNeckIntent")
    with failing("throttled", "put_item"):
        known_user.says("WarningSignIntent", slot("warning_sign", "chest pain", "heart"), after=30)
    assert "safety_on" in table.item(known_user.id)
    known_user.says("AMAZON.StopIntent")
    item = table.item(known_user.id)
    assert "safety_on" not in item and "place" not in item


def test_deleting_that_failed_is_not_claimed(known_user, table):
    known_user.says("DeleteDataIntent")
    with failing("denied", "delete_item"):
        assert has(known_user.says("AMAZON.YesIntent"), "not_deleted")
    assert table.item(known_user.id) is not None


def test_deleting_deletes_and_the_user_is_new(known_user, table):
    known_user.says("DeleteDataIntent")
    assert has(known_user.says("AMAZON.YesIntent"), "deleted")
    assert table.item(known_user.id) is None
    assert has(known_user.opens(), "first_welcome")
