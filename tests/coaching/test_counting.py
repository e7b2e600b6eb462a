"""A hold is counted to its end, whatever its length, and never left in a long silence."""

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.coaching.counting import (
    COUNTED_UP_TO,
    LONG,
    LONGEST_SILENCE,
    Style,
    fill_hold,
    fill_wait,
    silence,
    style_of,
)
from neck_coach.coaching.pace import PACES, Pace
from tests.coaching.made_up import paces

holds = st.integers(1, 120)
styles: st.SearchStrategy[Style] = st.sampled_from(get_args(Style))


def longest_silence(parts):
    longest = now = 0.0
    for text, seconds in parts:
        now = 0.0 if text else now + seconds
        longest = max(longest, now)
    return longest


def numbers(counting, first, last):
    return [counting.number(n) for n in range(first, last + 1)]


def times_of_words(parts):
    now, found = 0.0, []
    for text, seconds in parts:
        if text:
            found.append((now, text))
        now += seconds
    return found


def counted(counting, hold, style, name="normal"):
    """The numbers that are said, and when."""
    words = times_of_words(fill_hold(hold, PACES[name], counting, style=style))
    every = numbers(counting, 1, hold)
    return [(at, every.index(text) + 1) for at, text in words if text in every]


@settings(deadline=None)
@given(hold=holds, pace=paces, style=styles, aside=st.sampled_from(("", "Keep breathing.")))
def test_a_hold_lasts_as_long_as_it_says(counting, hold, pace, style, aside):
    parts = list(fill_hold(hold, pace, counting, style=style, aside=aside))
    assert sum(seconds for _, seconds in parts) == pytest.approx(hold)
    assert all(seconds > 0 for _, seconds in parts)


@settings(deadline=None)
@given(hold=holds, pace=paces, style=styles, aside=st.sampled_from(("", "Keep breathing.")))
def test_no_silence_in_a_hold_is_longer_than_ten_seconds(counting, hold, pace, style, aside):
    assert longest_silence(fill_hold(hold, pace, counting, style=style, aside=aside)) <= LONGEST_SILENCE + 1e-6


@settings(deadline=None)
@given(hold=st.integers(1, COUNTED_UP_TO), pace=paces, style=styles)
def test_counting_goes_one_way_and_each_number_is_said_in_its_second(counting, hold, pace, style):
    every = numbers(counting, 1, hold)
    words = times_of_words(fill_hold(hold, pace, counting, style=style))
    said = [(at, every.index(text)) for at, text in words if text in every]
    assert [at for at, _ in said] == pytest.approx([number for _, number in said])
    assert [number for _, number in said] == sorted({number for _, number in said})


@pytest.mark.parametrize("name", PACES)
@pytest.mark.parametrize("hold", range(1, LONG + 1))
def test_the_first_short_hold_is_counted_every_second(counting, hold, name):
    assert [number for _, number in counted(counting, hold, "full", name)] == list(range(1, hold + 1))


@pytest.mark.parametrize("hold", range(1, COUNTED_UP_TO + 1))
def test_every_second_means_every_second_that_its_word_fits_into(counting, hold):
    """ "Seventeen" and longer words take more than a second."""
    said = [number for _, number in counted(counting, hold, "every")]
    assert said[:16] == list(range(1, min(hold, 16) + 1))
    assert all(later - earlier <= 2 for earlier, later in pairwise(said))


@pytest.mark.parametrize(
    ("hold", "style", "expected"),
    [
        (5, "few", [1, 3, 5]),
        (6, "few", [1, 3, 6]),
        (10, "few", [1, 5, 10]),
        (15, "few", [1, 15]),
        (15, "full", [1, 2, 3, 13, 14, 15]),
        (5, "ends", [1, 5]),
        (30, "ends", [1, 30]),
        (10, "breaths", []),
        (10, "silent", []),
    ],
)
def test_later_holds_have_fewer_numbers(counting, hold, style, expected):
    assert [number for _, number in counted(counting, hold, style)] == expected


@pytest.mark.parametrize("style", ["full", "few", "ends"])
@pytest.mark.parametrize("hold", range(LONG + 1, COUNTED_UP_TO + 1))
def test_a_long_hold_says_halfway_at_half_time(counting, hold, style):
    words = times_of_words(fill_hold(hold, Pace(), counting, style=style, aside="Loosen your jaw."))
    assert (pytest.approx(hold / 2), counting.halfway) in words
    assert "Loosen your jaw." in [text for _, text in words]


@pytest.mark.parametrize("hold", range(7, 121))
def test_breaths_go_in_and_out_by_turns_and_as_long_in_as_out(counting, hold):
    words = times_of_words(fill_hold(hold, Pace(), counting, style="breaths"))
    said = [(at, text) for at, text in words if text in counting.breathe]
    assert [text for _, text in said] == list(counting.breathe) * (len(said) // 2)
    lengths = [later - earlier for (earlier, _), (later, _) in pairwise([*said, (hold, "")])]
    assert lengths == pytest.approx([hold / len(said)] * len(said)) and 3.5 <= lengths[0] <= 7.5


@pytest.mark.parametrize("hold", range(2, 7))
def test_a_hold_too_short_for_a_slow_breath_only_says_to_breathe(counting, hold):
    words = times_of_words(fill_hold(hold, Pace(), counting, style="breaths"))
    assert words == [(0.0, counting.breath)]


@pytest.mark.parametrize(
    ("count", "styles"),
    [
        ("", ["full", "few", "few"]),
        ("every", ["every"] * 3),
        ("less", ["few", "ends", "ends"]),
        ("breaths", ["breaths"] * 3),
    ],
)
def test_the_count_thins_out_as_it_was_chosen(count, styles):
    assert [style_of(count, number, moves=False) for number in (1, 2, 3)] == styles


@pytest.mark.parametrize(("count", "in_full"), [("", 2), ("every", 9), ("less", 1), ("breaths", 0)])
def test_a_movement_is_counted_in_its_first_rounds(count, in_full):
    assert [style_of(count, number, moves=True) for number in range(1, 10)] == ["full"] * in_full + ["silent"] * (
        9 - in_full
    )


@pytest.mark.parametrize("hold", range(COUNTED_UP_TO + 1, 121))
def test_what_is_left_is_said_truly(counting, hold):
    for at, text in times_of_words(fill_hold(hold, Pace(), counting)):
        for left in range(1, 121):
            if text == counting.time_left(left):
                assert at == pytest.approx(hold - left)


def test_two_minutes_say_now_and_then_how_much_is_left(counting):
    said = [text for _, text in times_of_words(fill_hold(120, Pace(), counting))]
    assert [text for text in said if text not in counting.keep_going] == [
        counting.halfway,
        counting.time_left(30),
        counting.time_left(10),
    ]


def test_time_left_is_in_words(counting):
    assert counting.time_left(60) == "One minute left."
    assert counting.time_left(120) == "Two minutes left."
    assert counting.time_left(30) == "Thirty seconds left."


@settings(deadline=None)
@given(hold=holds, pace=paces, said=st.floats(0, 5))
def test_words_said_before_belong_to_the_hold(counting, hold, pace, said):
    lasts = sum(seconds for _, seconds in fill_hold(hold, pace, counting, said))
    assert lasts == pytest.approx(max(0.0, hold - said))


@given(seconds=st.floats(0, 300))
def test_silence_is_cut_into_parts_that_alexa_takes(seconds):
    parts = [part for _, part in silence(seconds)]
    assert sum(parts) == pytest.approx(seconds, abs=1e-6)
    assert all(0 < part <= LONGEST_SILENCE for part in parts)


@settings(deadline=None)
@given(seconds=st.floats(0, 120), before=st.floats(0, 10), pace=paces)
def test_a_long_wait_has_a_kind_word_at_least_every_ten_seconds(counting, seconds, before, pace):
    parts = list(fill_wait(seconds, pace, counting, before))
    assert longest_silence([("", before), *parts]) <= LONGEST_SILENCE + 1e-6
    grown = sum(part for _, part in parts) - seconds
    assert grown == pytest.approx(0, abs=1e-6) or 0 < grown <= max(map(pace.seconds, counting.keep_going))


def test_a_short_wait_is_silent(counting):
    assert list(fill_wait(5, Pace(), counting)) == [("", 5)]
