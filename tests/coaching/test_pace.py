"""How long words take: nothing for nothing, more for more, less at a faster pace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.pace import PACES, Pace
from neck_coach.coaching.profile import known_pace
from tests.coaching.made_up import paces

words = st.lists(st.sampled_from("tip your right ear slowly towards the shoulder hold breathe".split()), min_size=1)


@given(paces, st.text(alphabet=" .?!,:;-\n"))
def test_without_words_no_time_passes(pace, text):
    assert pace.seconds(text) == 0


@given(paces, words, words)
def test_more_words_take_longer(pace, some, more):
    assert pace.seconds(" ".join(some)) < pace.seconds(" ".join([*some, *more]))


@given(words, st.floats(80, 160), st.floats(1, 80))
def test_a_faster_voice_takes_less_time_for_the_same(some, slow, added):
    text = " ".join(some)
    assert Pace(words_a_minute=slow + added).seconds(text) < Pace(words_a_minute=slow).seconds(text)


def test_numbers_to_call_take_the_time_of_their_digits():
    assert Pace().seconds("Call [911] now.") > Pace().seconds("Call one now.")
    assert Pace().seconds("Call [13 11 14].") > Pace().seconds("Call [131114].")
    assert Pace().seconds("Call [000|triple zero].") == Pace().seconds("Call triple zero.")


@pytest.mark.parametrize(("name", "rate"), [("slower", 90), ("normal", 100), ("faster", 110)])
def test_the_rate_is_in_percent_of_the_voices_own(name, rate):
    assert PACES[name].rate == rate


@pytest.mark.parametrize("name", ["", "very fast", None, 5, ["slower"], {"a": 1}])
def test_an_unknown_pace_is_the_normal_one(name):
    assert known_pace(name) == "normal"


@pytest.mark.parametrize("name", PACES)
def test_a_known_pace_is_itself(name):
    assert known_pace(name) == name == PACES[name].name
