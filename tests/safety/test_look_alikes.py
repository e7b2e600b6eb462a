"""Harmless sentences that share words with a warning sign: nobody is sent to the emergency room for them."""

import pytest

from tests.safety.person import as_heard, known_person, new_person, sentences, signs, stretching

HARMLESS = sentences("harmless")
DENIALS = sentences("denials")
NONE_OF_THOSE = sentences("none_of_those")


def sounds_like_a_sign(text: str) -> list[str]:
    return [id for id, sign in signs().items() if as_heard(sign.say) in text]


def test_there_are_many():
    assert len(set(HARMLESS)) >= 30


@pytest.mark.parametrize("said", (*HARMLESS, *DENIALS, *NONE_OF_THOSE))
def test_it_is_no_warning_sign(said: str):
    echo = known_person()
    turn = echo.say(f"tell neck coach {said}")
    assert sounds_like_a_sign(turn["text"]) == [], turn["text"]
    assert "emergency" not in echo.attributes


@pytest.mark.parametrize("said", DENIALS)
def test_a_denial_in_an_exercise_goes_on(said: str):
    echo = known_person()
    stretching(echo)
    echo.barge(37)
    turn = echo.say(said)
    assert turn["text"].startswith("Okay."), turn["text"]
    assert echo.attributes["guided"]["place"]["side"] == "left"


@pytest.mark.parametrize("said", DENIALS)
def test_a_denial_at_the_safety_question_leaves_it_open(said: str):
    echo = new_person()
    echo.say("ask neck coach to do the side stretch")
    turn = echo.say(said)
    asked = echo.attributes["asked"]["question"]
    assert turn["text"].startswith(("Good to hear. And any", "Got it. First, right now,")) or asked == "check:history"
    assert asked in ("check:now", "check:history") and "guided" not in echo.attributes


@pytest.mark.parametrize("said", NONE_OF_THOSE)
def test_none_of_those_is_a_no_to_all_that_was_asked(said: str):
    echo = new_person()
    echo.say("ask neck coach to do the side stretch")
    echo.say(said)
    assert echo.attributes["asked"]["question"] == "check:history"
    echo.say(said)
    assert echo.attributes["guided"]["place"]["exercise"] == "side_tilt"


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ("no but my chest hurts", "heart"),
        ("no wait my face is drooping", "stroke"),
        ("no fever but i can't breathe", "breathing_trouble"),
        ("i don't want to live", "wish_to_die"),
        ("my legs won't work", "sudden_weakness"),
        ("i can't feel my legs", "sudden_weakness"),
    ],
)
def test_a_denial_in_a_sign_denies_nothing(said: str, sign: str):
    echo = new_person()
    echo.say("ask neck coach to do the side stretch")
    turn = echo.say(said)
    assert echo.attributes.get("emergency") == sign, turn["text"]
