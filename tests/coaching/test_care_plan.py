"""Heat or cold: cold first, from the next day in turns; after an injury only cold."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.care_plan import heat_or_cold
from tests.coaching.made_up import days

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("last", "days_ago", "advice"),
    [
        ("", None, "cold_first"),
        ("cold", None, "cold_first"),
        ("cold", 0, "cold_again_today"),
        ("warm", 0, "warm_again_today"),
        ("cold", 1, "warm_next"),
        ("warm", 1, "cold_next"),
        ("cold", 20, "warm_next"),
        ("cold", -1, "cold_again_today"),
        ("warm", -3, "warm_again_today"),
    ],
)
def test_what_was_used_last_decides(last, days_ago, advice):
    last_on = None if days_ago is None else TODAY - timedelta(days=days_ago)
    assert heat_or_cold(last, last_on, TODAY) == advice


@given(st.sampled_from(("", "cold", "warm")), st.none() | days, days)
def test_after_an_injury_it_is_cold_whatever_was_used(last, last_on, today):
    assert heat_or_cold(last, last_on, today, cold_only=True) == "cold_only"


@given(st.sampled_from(("cold", "warm")), days)
def test_day_by_day_they_take_turns(first, day):
    used, last = [first], first
    for later in range(1, 8):
        advice = heat_or_cold(last, day + timedelta(days=later - 1), day + timedelta(days=later))
        last = "warm" if advice == "warm_next" else "cold"
        used.append(last)
    assert all(one != next_one for one, next_one in itertools.pairwise(used))
