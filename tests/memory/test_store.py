"""The table: one small item a user, written only if nobody else did in between."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.memory.item import KEPT_FOR, from_item, to_item
from neck_coach.memory.store import MemoryFault, Read, Store
from neck_coach.time_left import TimeLeft
from tests.memory.table import FAULTS, NAME, failing

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
LARGEST_ITEM = 4_000
STORE = Store(NAME)


def test_the_environment_names_the_table(table, monkeypatch):
    assert Store.from_environment(TimeLeft()) == STORE
    monkeypatch.delenv("NECK_COACH_TABLE")
    with pytest.raises(KeyError):
        Store.from_environment(TimeLeft())


def test_a_user_who_was_never_here_has_a_new_profile(table, user):
    assert STORE.read(user).profile == Profile()


def test_what_is_written_is_read(table, user):
    profile = Profile(settings=Settings(hold=20)).used_on(TODAY)
    STORE.write(user, profile, STORE.read(user), NOW)
    assert STORE.read(user).profile == profile
    assert table.item(user)["expires"] == int((NOW + KEPT_FOR).timestamp())


def test_each_write_replaces_the_one_before(table, user):
    for hold in (5, 10, 0, 15):
        STORE.write(user, Profile(settings=Settings(hold=hold)), STORE.read(user), NOW)
        assert STORE.read(user).profile.settings.hold == hold
    assert table.item(user)["revision"] == 4


def test_another_devices_writes_in_between_are_kept(table, user):
    STORE.write(user, Profile().used_on(TODAY), STORE.read(user), NOW)
    kitchen = bedroom = STORE.read(user)
    STORE.write(user, replace(kitchen.profile, settings=Settings(hold=20)), kitchen, NOW)
    changed = replace(bedroom.profile, settings=Settings(pace="slower"), temperature="cold", temperature_on=TODAY)
    STORE.write(user, changed, bedroom, NOW)
    both = STORE.read(user).profile
    assert both.settings == Settings(hold=20, pace="slower")
    assert both.temperature == "cold" and both.days_used == (TODAY,)


def test_two_devices_of_a_new_user_both_write(table, user):
    kitchen = bedroom = STORE.read(user)
    STORE.write(user, Profile(settings=Settings(hold=20)), kitchen, NOW)
    STORE.write(user, Profile(settings=Settings(level=2)), bedroom, NOW)
    assert STORE.read(user).profile.settings == Settings(hold=20, level=2)


def test_a_user_who_was_deleted_in_between_is_not_written_again(table, user):
    assert STORE.write(user, Profile(settings=Settings(hold=20)), STORE.read(user), NOW)
    before = STORE.read(user)
    STORE.delete(user)
    assert not STORE.write(user, replace(before.profile, temperature="warm", temperature_on=TODAY), before, NOW)
    assert not STORE.read(user).is_there


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"revision": "one"},
        {"revision": None},
        {"revision": [1]},
        {"revision": 0},
        {"revision": -3},
        {"revision": Decimal("1.5")},
        {"revision": Decimal("1E+60")},
        {"revision": 3, "settings": "?", "place": [], "days_used": {"a": 1}},
    ],
    ids=str,
)
def test_a_garbage_item_is_replaced(table, user, fields):
    table.put(user, **fields)
    for hold in (20, 15):
        STORE.write(user, Profile(settings=Settings(hold=hold)), STORE.read(user), NOW)
        assert STORE.read(user).profile.settings.hold == hold


def test_what_a_newer_version_wrote_survives_a_write(table, user):
    table.put(user, version=99, revision=5, streak={"days": 3, "best": Decimal("2.5")}, tags={"a", "b"})
    read = STORE.read(user)
    STORE.write(user, read.profile.used_on(TODAY), read, NOW)
    item = table.item(user)
    assert item["version"] == 99 and item["tags"] == {"a", "b"}
    assert item["streak"] == {"days": 3, "best": Decimal("2.5")}


def test_deleted_is_gone_and_deleting_nothing_is_fine(table, user):
    STORE.write(user, Profile().used_on(TODAY), STORE.read(user), NOW)
    STORE.delete(user)
    STORE.delete(user)
    assert table.item(user) is None


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_a_memory_fault(table, user, fault):
    with failing(fault):
        with pytest.raises(MemoryFault):
            STORE.read(user)
        with pytest.raises(MemoryFault):
            STORE.write(user, Profile().used_on(TODAY), Read(Profile()), NOW)
        with pytest.raises(MemoryFault):
            STORE.delete(user)
    assert table.item(user) is None


def test_a_device_that_always_comes_first_is_a_fault(table, user):
    with failing("denied", "put_item"), pytest.raises(MemoryFault):
        STORE.write(user, Profile().used_on(TODAY), Read(Profile()), NOW)


@pytest.mark.parametrize("place", [Place("x" * 500_000), Place("side_tilt", rep=10**50)], ids=["too large", "too long"])
def test_what_dynamodb_would_refuse_is_a_fault(table, user, place):
    with pytest.raises(MemoryFault):
        STORE.write(user, Profile(place=place, place_on=TODAY), STORE.read(user), NOW)


def test_a_table_that_is_not_there_is_a_fault(table, user):
    with pytest.raises(MemoryFault):
        Store("no-such-table").read(user)


def test_after_a_year_of_daily_use_an_item_is_small(table, user):
    first, profile = date(2026, 1, 1), Profile()
    for day in (first + timedelta(days=offset) for offset in range(365)):
        place = Place("upper_trapezius", rep=2, side="left", routine="daily", number=3, done=("rotation", "side_tilt"))
        used = replace(profile, settings=Settings(30, "slower", 2), temperature="cold", temperature_on=day)
        used = replace(used, safety_on=day, disclaimer_on=first).used_on(day).at(place, day)
        profile = from_item(to_item(used, user, 1, NOW))
    STORE.write(user, profile, STORE.read(user), NOW)
    assert len(STORE.read(user).profile.days_used) == 30
    assert table.size(user) < LARGEST_ITEM
