"""The times of a plan of breaks: what was said, as it is meant in a working day, and never more than there may be."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.break_plan import Wish, in_order, offered, planned
from neck_coach.compiled_content import content_for

PLAN = content_for("en-US").plans["breaks"]
USUAL = offered(PLAN)
clock = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30)))
wishes = st.builds(
    Wish,
    times=st.lists(clock, max_size=4).map(tuple),
    part=st.sampled_from(("", "MO", "AF", "EV", "NI")),
    count=st.integers(0, 6),
    every=st.sampled_from((0, 30, 45, 60, 90, 120, 180, 240)),
    between=st.booleans(),
)


def at(text: str) -> tuple[time, ...]:
    return tuple(time.fromisoformat(f"{each:0>5}") for each in text.split())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("9:00 12:00 3:00", "9:00 12:00 15:00"),
        ("10:00 1:30 4:00", "10:00 13:30 16:00"),
        ("11:00 2:00 5:00", "11:00 14:00 17:00"),
        ("2:00 4:00 6:00", "14:00 16:00 18:00"),
        ("3:00 10:00 12:00", "10:00 12:00 15:00"),
        ("6:00 10:00 2:00", "6:00 10:00 14:00"),
        ("12:00 15:00 18:00 9:00", "12:00 15:00 18:00 21:00"),
        ("22:00 1:00 4:00", "1:00 4:00 22:00"),
        ("3:00 10:00", "10:00 15:00"),
        ("5:00", "17:00"),
        ("6:30", "18:30"),
        ("5:00 10:00 2:00", "10:00 14:00 17:00"),
        ("8:00", "8:00"),
    ],
)
def test_bare_hours_are_those_of_a_working_day(said, meant):
    assert in_order(at(said)) == at(meant)


@pytest.mark.parametrize(
    ("wish", "known", "times", "bounded"),
    [
        (Wish(), (), "", False),
        (Wish(count=2), (), "10:30 15:00", False),
        (Wish(count=4), USUAL, "9:30 11:30 14:00 16:00", False),
        (Wish(count=6), (), "9:30 11:30 14:00 16:00", True),
        (Wish(count=1), (), "10:30 15:00", True),
        (Wish(at("4:00")), USUAL, "9:30 11:30 14:00 16:00", False),
        (Wish(at("4:00")), (), "16:00", False),
        (Wish(at("5:00")), USUAL, "9:30 11:30 14:00 16:00", True),
        (Wish(at("8:00")), USUAL, "9:30 11:30 14:00 16:00", True),
        (Wish(at("1:00")), USUAL, "10:30 15:00", True),
        (Wish(at("10:00 3:00"), count=2), (), "10:00 15:00", False),
        (Wish(at("12:00"), count=2), (), "12:00 15:00", False),
        (Wish(at("12:00"), count=6), (), "9:30 12:00 14:00 16:00", True),
        (Wish(at("12:00 10:00"), count=3), (), "10:00 12:00 16:00", False),
        (Wish(count=2), at("12:00"), "12:00 15:00", False),
        (Wish(at("3:00")), at("12:00"), "12:00 15:00", False),
        (Wish(at("9:00")), at("17:00"), "9:00 17:00", False),
        (Wish(at("12:00")), at("12:00"), "12:00", False),
        (Wish(at("9:00 10:00 11:00 2:00")), at("12:00"), "9:00 10:00 11:00 14:00", False),
        (Wish(), at("12:00"), "12:00", False),
        (Wish(part="AF"), at("12:00"), "12:00 15:00", False),
        (Wish(part="MO", count=3), at("14:00"), "10:00 11:00 14:00", False),
        (Wish(at("9:11 14:00")), (), "9:00 11:00 14:00", False),
        (Wish(at("9:00 5:00"), every=120, between=True), (), "9:00 11:00 13:00 15:00", True),
        (Wish(at("9:00 5:00"), every=60, count=3), (), "9:00 13:00 16:00", False),
        (Wish(every=240), (), "9:00 13:00 17:00", False),
        (Wish(at("10:00"), every=180), (), "10:00 13:00 16:00", False),
        (Wish(at("9:00 5:00"), between=True), (), "11:00 13:00 15:00", False),
        (Wish(at("9:00 5:00"), between=True, count=4), (), "10:30 12:00 14:00 15:30", False),
        (Wish(part="AF"), (), "14:30 15:30", False),
        (Wish(at("4:00 3:30")), USUAL, "10:00 13:30 15:30", False),
        (Wish(at("10:00 9:00")), USUAL, "9:00 13:30 16:00", False),
        (Wish(at("10:00 2:00")), USUAL, "10:00 14:00", False),
    ],
)
def test_what_was_said_becomes_times(wish, known, times, bounded):
    found = planned(wish, PLAN, known)
    assert (found.times, found.bounded) == (at(times), bounded)


@given(wishes, st.sampled_from(((), at("12:00"), USUAL, offered(PLAN, 2))))
def test_a_plan_has_at_most_four_different_times_in_the_order_of_the_day(wish, known):
    times = planned(wish, PLAN, known).times
    assert len(times) <= 4
    assert list(times) == sorted(set(times))


@given(st.lists(clock, min_size=1, max_size=4).map(tuple), st.integers(1, 6))
def test_so_many_as_were_wished_for_are_planned_with_the_times_that_were_said(times, count):
    found = planned(Wish(times, count=count), PLAN).times
    assert set(in_order(times)) <= set(found)
    assert len(found) == max(len(in_order(times)), min(max(count, 2), 4))


@given(st.integers(1, 9), st.booleans(), st.sampled_from(("", "MO", "AF", "EV", "NI")))
def test_so_many_as_were_wished_for_are_planned_or_it_is_told(count, between, part):
    found = planned(Wish(count=count, between=between, part=part), PLAN)
    assert len(found.times) == min(max(count, 2), 4)
    assert found.bounded == (len(found.times) != count)


def test_there_are_times_for_each_number_that_there_may_be():
    assert [len(times) for times in PLAN.times] == [2, 3, 4]
    assert len(USUAL) == PLAN.usual
