"""A hold is counted to its end, whatever its length, and never left in a long silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.coaching.counting import EVERY_SECOND_UP_TO, LAST_ALOUD, LONGEST_SILENCE, fill_hold, fill_wait, silence
from neck_coach.coaching.pace import PACES, Pace
from tests.coaching.made_up import paces

holds = st.integers(1, 120)


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


@settings(deadline=None)
@given(hold=holds, pace=paces)
def test_a_hold_lasts_as_long_as_it_says(counting, hold, pace):
    parts = list(fill_hold(hold, pace, counting))
    assert sum(seconds for _, seconds in parts) == pytest.approx(hold)
    assert all(seconds > 0 for _, seconds in parts)


@settings(deadline=None)
@given(hold=holds, pace=paces)
def test_no_silence_in_a_hold_is_longer_than_ten_seconds(counting, hold, pace):
    assert longest_silence(fill_hold(hold, pace, counting)) <= LONGEST_SILENCE + 1e-6


@pytest.mark.parametrize("name", PACES)
@pytest.mark.parametrize("hold", range(1, EVERY_SECOND_UP_TO + 1))
def test_a_short_hold_is_counted_every_second(counting, hold, name):
    words = times_of_words(fill_hold(hold, PACES[name], counting))
    assert [text for _, text in words] == numbers(counting, 1, hold)
    assert [at for at, _ in words] == pytest.approx(range(hold))


@settings(deadline=None)
@given(hold=st.integers(1, EVERY_SECOND_UP_TO), pace=paces)
def test_a_voice_too_slow_for_each_second_leaves_numbers_out_but_keeps_their_order_and_time(counting, hold, pace):
    for at, text in times_of_words(fill_hold(hold, pace, counting)):
        assert at == pytest.approx(numbers(counting, 1, hold).index(text))


@pytest.mark.parametrize("name", PACES)
@pytest.mark.parametrize("hold", range(EVERY_SECOND_UP_TO + 1, 121))
def test_a_long_hold_counts_its_last_five_seconds_down(counting, hold, name):
    words = times_of_words(fill_hold(hold, PACES[name], counting))[-LAST_ALOUD:]
    assert [text for _, text in words] == numbers(counting, 1, LAST_ALOUD)[::-1]
    assert [at for at, _ in words] == pytest.approx(range(hold - LAST_ALOUD, hold))


@pytest.mark.parametrize("hold", range(16, 121))
def test_what_is_left_is_said_truly(counting, hold):
    for at, text in times_of_words(fill_hold(hold, Pace(), counting)):
        for left in range(1, 121):
            if text == counting.time_left(left):
                assert at == pytest.approx(hold - left)


def test_a_hold_of_a_minute_says_now_and_then_how_much_is_left(counting):
    said = [text for _, text in times_of_words(fill_hold(60, Pace(), counting))]
    assert counting.time_left(30) in said
    assert said[-5:] == ["Five.", "Four.", "Three.", "Two.", "One."]


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
