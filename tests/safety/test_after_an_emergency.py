"""After an emergency sign nothing goes on in the session, and the next one begins with the safety question."""

import pytest

from simulator.echo import Echo
from tests.safety.person import known_person, sentences, stored, stretching

OFFERS = ("stretch", "chin", "shoulder", "breath", "routine", "ice", "warm", "massage", "posture", "Hold", "delete")


@pytest.fixture
def warned() -> Echo:
    """Somebody whose chest hurt in the middle of an exercise."""
    echo = known_person()
    stretching(echo, "ask neck coach to do the daily routine")
    echo.barge(20)
    echo.say("my chest hurts")
    return echo


@pytest.mark.parametrize("said", sentences("after_an_emergency"))
def test_nothing_goes_on_whatever_is_said(warned: Echo, said: str):
    turn = warned.say(said)
    if not turn["open"]:
        warned.say("tell neck coach my chest hurts")
    heard = turn["text"]
    assert [offer for offer in OFFERS if offer in heard] == []
    assert "guided" not in warned.attributes and "place" not in warned.attributes
    assert warned.attributes.get("emergency") == "heart"
    assert not {"place", "safety_on"} & stored(warned).keys()


def test_a_second_sign_is_answered_too(warned: Echo):
    assert "could be a stroke" in warned.say("my face is drooping")["text"]
    assert "could be your heart" in warned.say("my chest hurts")["text"]


def test_yes_and_no_are_understood(warned: Echo):
    assert "Good. Call now" in warned.say("yes")["text"]
    assert "9 1 1" in warned.say("yes")["text"]
    assert "Please call 9 1 1 now." in warned.say("no")["text"]
    assert not warned.is_open


@pytest.mark.parametrize("said", ["stop", "cancel"])
def test_who_stops_hears_the_number_once_more(said: str):
    echo = known_person()
    echo.say("tell neck coach i can't breathe")
    turn = echo.say(said)
    assert turn["text"] == "Please call 9 1 1 now." and not turn["open"]


def test_the_next_visit_resumes_nothing_and_begins_with_the_safety_question():
    echo = known_person()
    stretching(echo, "ask neck coach to do the daily routine")
    echo.barge(20)
    echo.say("i can't breathe")
    echo.silence()
    echo.wait(1200)
    assert "Did you get help?" in echo.say("open neck coach")["text"]
    assert "glad you got help" in echo.say("yes")["text"]
    assert "a saved place" in echo.say("continue")["text"]
    assert "Let's skip the chin tuck today." in echo.say("do the chin tuck")["text"]
    echo.say("stop")
    echo.wait(86_400)
    echo.say("open neck coach")
    assert "First, right now," in echo.say("do the chin tuck")["text"]


def test_a_less_urgent_sign_of_the_same_day_leaves_only_what_is_gentle():
    echo = known_person()
    stretching(echo)
    echo.barge(20)
    echo.say("my hands have got clumsy")
    for said in ("continue", "next", "do the chin tuck", "how do i stretch my neck", "i have a minute", "start over"):
        turn = echo.say(said)
        led = echo.attributes.get("guided", {}).get("place", {}).get("exercise")
        assert led in (None, "breathing", "posture_check"), said
        assert "I'll lead" not in turn["text"] and "do the side stretch" not in turn["text"], turn["text"]
