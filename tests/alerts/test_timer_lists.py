"""A list of timers of any shape: what makes no sense in one entry hides no other, and none that is there is denied."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.alerts.timers import Timer, read
from tests.coaching.made_up import json_values

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
GOOD = {"id": "T", "status": "ON", "timerLabel": "neck ice", "triggerTime": "2026-11-23T15:10:00.000Z"}
FIELDS = ("status", "triggerTime", "remainingTimeWhenPaused", "timerLabel", "duration", "createdTime", "id")


def one(**changes):
    return read({"timers": [{**GOOD, **changes}]}, NOW)


def test_a_good_entry_is_read_in_full():
    assert one() == [Timer("T", "neck ice", 600)]


@pytest.mark.parametrize("status", ["SNOOZED", None, 5, {}, ["ON"]])
def test_a_timer_in_a_state_that_we_do_not_know_is_there(status):
    assert one(status=status) == [Timer("T", "neck ice", None)]


@pytest.mark.parametrize("moment", [None, "soon", 5, {}, "2026-13-40T00:00Z"])
def test_a_timer_that_ends_who_knows_when_is_there(moment):
    assert one(triggerTime=moment) == [Timer("T", "neck ice", None)]


@pytest.mark.parametrize(
    ("left", "seconds"),
    [
        ("PT6M", 360),
        ("PT0.5H", 1800),
        ("PT10M30.5S", 630.5),
        ("PT0S", 0),
        ("6 minutes", None),
        (None, None),
        ({}, None),
    ],
)
def test_a_paused_timer_is_there_whatever_is_left_on_it(left, seconds):
    assert one(status="PAUSED", remainingTimeWhenPaused=left) == [Timer("T", "neck ice", seconds, paused=True)]


@pytest.mark.parametrize("changes", [{"status": "OFF"}, {"triggerTime": "2026-11-23T15:00:00Z"}])
def test_what_is_over_is_not_there(changes):
    assert one(**changes) == []


@pytest.mark.parametrize("label", [None, "", 5, []])
def test_a_label_may_be_missing(label):
    assert one(timerLabel=label) == [Timer("T", "", 600)]


odd_fields = st.dictionaries(st.sampled_from(FIELDS), json_values)


@given(st.lists(json_values | odd_fields), odd_fields)
def test_a_timer_with_an_id_is_there_whatever_is_around_it_and_in_it(others, odd):
    unless_over = odd.get("status") not in ("ON", "OFF")
    listed = [*others, GOOD | {"id": "good"}, {"status": "NEW", **odd, "id": "odd"}, *others]
    found = {timer.id for timer in read({"timers": listed}, NOW)}
    assert "good" in found and ("odd" in found or not unless_over)


@given(json_values)
def test_any_list_is_read_or_refused_and_only_an_empty_one_is_none(listed):
    try:
        found = read({"timers": listed}, NOW)
    except ValueError:
        return
    assert found or not listed or all(entry.get("status") in ("ON", "OFF") for entry in listed)


@pytest.mark.parametrize(
    "body", ["", "null", "5", "[]", '{"timers": 5}', '{"timers": [5]}', '{"timers": [{}]}', "[" * 9_000]
)
def test_what_is_no_list_of_timers_is_refused(body):
    with pytest.raises((ValueError, RecursionError)):
        read(json.loads(body), NOW)


@pytest.mark.parametrize("body", ["{}", '{"timers": null}', '{"timers": []}'])
def test_a_list_without_timers_has_none(body):
    assert read(json.loads(body), NOW) == []
