"""A profile survives its way through DynamoDB; a broken item never stops a conversation."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neck_coach.coaching.alert import Alert, Paused
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import VERSION, Profile, Settings
from neck_coach.memory.item import KEPT_FOR, from_item, to_item
from tests.coaching.made_up import json_values, moments, profiles

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FULL = Profile(
    settings=Settings(hold=20, pace="slower", level=2),
    place=Place("side_tilt", rep=3, side="left", routine="daily", number=2, done=("shoulder_rolls", "rotation")),
    place_on=NOW.date(),
    days_used=(date(2026, 11, 22), date(2026, 11, 23)),
    temperature="cold",
    temperature_on=date(2026, 11, 22),
    disclaimer_on=date(2026, 11, 1),
    safety_on=date(2026, 11, 1),
    alerts=(Alert("A1", "timer", "ice", NOW + timedelta(minutes=10)),),
)
STORED = [field for field in fields(Profile) if field.name != "takes_back"]
FIELDS = ("version", "revision", "expires", "settings", *(field.name for field in STORED))


def through_dynamodb(item):
    stored = {name: TypeSerializer().serialize(value) for name, value in item.items()}
    return {name: TypeDeserializer().deserialize(value) for name, value in stored.items()}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(profiles)
def test_a_profile_survives_dynamodb(profile):
    assert from_item(through_dynamodb(to_item(profile, "user", 1, NOW))) == profile


def test_a_full_profile_survives_dynamodb():
    assert from_item(through_dynamodb(to_item(FULL, "user", 7, NOW))) == FULL


def test_what_is_at_its_default_is_left_out():
    assert to_item(Profile(), "user", 1, NOW).keys() == {"id", "version", "revision", "expires"}


def test_an_item_expires_180_days_after_its_last_use():
    assert timedelta(days=180) == KEPT_FOR
    expires = to_item(Profile(), "user", 1, NOW)["expires"]
    assert datetime.fromtimestamp(expires, UTC) == NOW + KEPT_FOR


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(FIELDS), json_values))
def test_an_item_of_any_shape_gives_a_profile_that_can_be_written(item):
    profile = from_item(item)
    assert 0 <= profile.settings.hold <= 60 and 0 <= profile.settings.level <= 2
    ours = replace(profile, extra={})
    assert from_item(through_dynamodb(to_item(ours, "user", 1, NOW))) == ours


@pytest.mark.parametrize("name", [name for name in FIELDS if name not in ("extra", "version", "revision", "expires")])
@pytest.mark.parametrize("nonsense", ["?", -1, 10**12, [["?"], None], {"?": []}, None, b"?", {"a", "b"}])
def test_a_broken_field_costs_nothing_but_itself(name, nonsense):
    broken = from_item({**through_dynamodb(to_item(FULL, "user", 1, NOW)), name: nonsense})
    for field in fields(Profile):
        if field.name != name:
            assert getattr(broken, field.name) == getattr(FULL, field.name)


def test_one_broken_date_among_the_days_costs_only_itself():
    days = ["2026-11-22", "yesterday", 5, None, "2026-11-23", "2026-11-22"]
    assert from_item({"days_used": days}).days_used == (date(2026, 11, 22), date(2026, 11, 23))


def test_one_broken_alert_costs_only_itself():
    alerts = [{"id": 1}, "?", {"id": "A1", "kind": "timer", "about": "ice", "due": "2026-11-23T09:10:00"}]
    assert from_item({"alerts": alerts}).alerts == FULL.alerts


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-11-23T09:10:00", Alert("A", "timer", "ice:10", datetime(2026, 11, 23, 15, 10, tzinfo=UTC))),
        ("R/2026-11-24T10:00", Alert("A", "timer", "ice:10", datetime(2026, 11, 24, 16, tzinfo=UTC), again=True)),
        ("paused", Alert("A", "timer", "ice:10", Paused())),
    ],
)
def test_what_the_version_before_wrote_of_alerts_is_read_in_the_zone_that_is_known(due, expected):
    old = {"alerts": [{"id": "A", "kind": "timer", "about": "ice:10", "due": due}]}
    assert from_item(old, ZoneInfo("America/Chicago")).alerts == (expected,)
    assert from_item(old).alerts[0].again == expected.again


@given(st.text(max_size=30) | moments.map(str), st.booleans())
def test_any_text_for_a_time_is_read_or_left_out(due, again):
    read = from_item({"alerts": [{"id": "A", "kind": "reminder", "about": "", "due": due, "again": again}]})
    assert all(isinstance(alert.due, Paused) or alert.due.tzinfo is UTC for alert in read.alerts)
    assert from_item(through_dynamodb(to_item(read, "user", 1, NOW))).alerts == read.alerts


def test_a_time_is_stored_as_an_instant_and_a_paused_timer_as_seconds():
    at = datetime(2026, 11, 23, 9, 10, tzinfo=ZoneInfo("America/Chicago"))
    alerts = (Alert("A", "reminder", "ice", at, again=True), Alert("B", "timer", "ice:10", Paused(360)))
    assert to_item(Profile(alerts=alerts), "user", 1, NOW)["alerts"] == [
        {"id": "A", "kind": "reminder", "about": "ice", "due": "2026-11-23T15:10:00Z", "again": True},
        {"id": "B", "kind": "timer", "about": "ice:10", "left": 360},
    ]


def test_what_a_newer_version_wrote_is_kept_with_its_version():
    newer = {**to_item(FULL, "user", 3, NOW), "version": VERSION + 5, "streak": {"days": 3}, "voice": "calm"}
    read = from_item(through_dynamodb(newer))
    assert replace(read, extra={}) == FULL
    written = to_item(read.used_on(date(2026, 11, 24)), "user", 4, NOW)
    assert written["version"] == VERSION + 5
    assert written["streak"] == {"days": 3} and written["voice"] == "calm"


def test_an_item_of_ours_has_our_version_and_nothing_extra():
    item = to_item(FULL, "user", 1, NOW)
    assert item["version"] == VERSION
    assert from_item(item).extra == {}
