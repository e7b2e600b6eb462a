"""The memory of a turn: written only if it changed, and carried by the session while the table is away."""

import json
import logging
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import TAKEN_BACK, Profile, Settings
from neck_coach.memory.session import Memory
from neck_coach.memory.store import Store
from tests.coaching.made_up import nearly
from tests.memory.table import FAULTS, NAME, failing

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
STORE = Store(NAME)


def next_turn(user, memory=None):
    """The memory of the next turn: what the one before carried went through Alexa as JSON."""
    return Memory(STORE, user, json.loads(json.dumps(memory.unsaved())) if memory else None)


def test_what_is_kept_is_there_in_the_next_session(table, user):
    profile = Profile(settings=Settings(hold=20))
    memory = next_turn(user)
    assert memory.keep(profile, NOW) and memory.unsaved() == {}
    assert next_turn(user).profile == profile


def test_what_did_not_change_is_not_written(table, user):
    next_turn(user).keep(Profile(settings=Settings(hold=20)), NOW)
    memory = next_turn(user)
    with failing("denied", "put_item"):
        assert memory.keep(memory.profile, NOW)
    assert table.item(user)["revision"] == 1


@pytest.mark.parametrize("fault", FAULTS)
def test_with_the_table_away_settings_hold_for_the_session_and_are_written_when_it_is_back(table, user, fault):
    profile = Profile(settings=Settings(hold=20)).used_on(TODAY)
    with failing(fault):
        memory = next_turn(user)
        assert memory.profile == Profile()
        assert not memory.keep(profile, NOW)
        memory = next_turn(user, memory)
        assert memory.profile == profile
        assert not memory.keep(memory.profile, NOW)
    memory = next_turn(user, memory)
    assert memory.profile == profile
    assert memory.keep(memory.profile, NOW) and memory.unsaved() == {}
    assert next_turn(user).profile == profile


def test_a_table_that_fails_in_the_middle_of_a_session_changes_nothing_in_it(table, user):
    profile = Profile(settings=Settings(hold=20), safety_on=TODAY)
    memory = next_turn(user)
    assert memory.keep(profile, NOW)
    carried = json.loads(json.dumps(memory.known(profile, NOW)))
    with failing("throttled"):
        assert Memory(STORE, user, carried).profile == profile
    next_turn(user).keep(replace(profile, temperature="cold", temperature_on=TODAY), NOW)
    assert Memory(STORE, user, carried).profile.temperature == "cold"


def test_what_was_taken_back_while_the_table_was_away_stays_taken_back(table, user):
    before = Profile(settings=Settings(hold=20, level=2), safety_on=TODAY).at(Place("side_tilt"), TODAY)
    next_turn(user).keep(before, NOW)
    memory = next_turn(user)
    forgotten = replace(before.at(None, TODAY), safety_on=None, settings=Settings(level=2))
    with failing("throttled", "put_item"):
        assert not memory.keep(forgotten, NOW)
        memory = next_turn(user, memory)
        assert memory.profile == forgotten
        memory.keep(memory.profile, NOW)
    with failing("throttled"):
        memory = next_turn(user, memory)
        assert memory.profile == forgotten
        memory.keep(memory.profile, NOW)
    memory = next_turn(user, memory)
    assert memory.keep(memory.profile, NOW)
    assert next_turn(user).profile == forgotten


def test_what_was_taken_back_before_it_could_be_read_is_taken_back_when_it_can(table, user):
    next_turn(user).keep(Profile(safety_on=TODAY, safety_of={"voice": TODAY}), NOW)
    with failing("throttled"):
        memory = next_turn(user)
        memory.keep(replace(memory.profile, **TAKEN_BACK), NOW)
    memory = next_turn(user, memory)
    assert memory.keep(memory.profile, NOW)
    assert next_turn(user).profile == Profile()


def test_what_was_not_read_is_not_overwritten(table, user):
    next_turn(user).keep(Profile(settings=Settings(hold=20), temperature="cold", temperature_on=TODAY), NOW)
    with failing("throttled"):
        memory = next_turn(user)
        memory.keep(replace(memory.profile, settings=Settings(pace="slower")), NOW)
    memory = next_turn(user, memory)
    assert memory.profile.settings == Settings(hold=20, pace="slower")
    assert memory.profile.temperature == "cold"


def test_what_a_newer_version_wrote_is_not_carried_but_kept(table, user):
    table.put(user, version=99, revision=1, streak=Decimal("2.5"), tags={"a"})
    memory = next_turn(user)
    with failing("throttled", "put_item"):
        assert not memory.keep(memory.profile.used_on(TODAY), NOW)
    assert "streak" not in json.dumps(memory.unsaved())
    memory = next_turn(user, memory)
    assert memory.keep(memory.profile, NOW)
    item = table.item(user)
    assert item["streak"] == Decimal("2.5") and item["version"] == 99 and item["days_used"] == ["2026-11-23"]


def test_forgetting_deletes_and_says_if_it_could_not(table, user):
    next_turn(user).keep(Profile().used_on(TODAY), NOW)
    with failing("denied", "delete_item"):
        assert not next_turn(user).forget()
    assert next_turn(user).forget()
    assert next_turn(user).profile == Profile()


def test_a_request_without_a_user_has_no_memory_but_goes_on(table):
    memory = next_turn("")
    assert memory.profile == Profile()
    assert not memory.keep(Profile().used_on(TODAY), NOW)
    assert next_turn("", memory).profile == Profile().used_on(TODAY)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(nearly("profile", "before") | st.fixed_dictionaries({"profile": nearly("place", "version", "days_used")}))
def test_what_comes_back_from_the_session_may_have_any_shape(table, carried):
    memory = Memory(STORE, "anyone", {"unsaved": carried})
    memory.keep(memory.profile.used_on(TODAY), NOW)
    json.dumps(memory.unsaved())


def test_the_log_names_the_fault_and_nobody(table, user, caplog):
    with caplog.at_level(logging.DEBUG, "neck_coach"), failing("throttled"):
        memory = next_turn(user)
        memory.keep(Profile().at(Place("side_tilt"), TODAY), NOW)
        memory.forget()
    assert [record.__dict__["when"] for record in caplog.records] == ["read", "write", "delete"]
    assert not any(secret in str(record.__dict__) for record in caplog.records for secret in (user, "side_tilt"))
