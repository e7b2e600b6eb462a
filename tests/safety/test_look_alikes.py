"""Harmless sentences that share words with a warning sign: nobody is sent to the emergency room for them."""

import pytest

from tests.safety.person import as_heard, known_person, new_person, sentences, signs

HARMLESS = sentences("harmless")
DENIALS = sentences("denials")


def sounds_like_a_sign(text: str) -> list[str]:
    return [id for id, sign in signs().items() if as_heard(sign.say) in text]


def test_there_are_many():
    assert len(set(HARMLESS)) >= 30


@pytest.mark.parametrize("said", (*HARMLESS, *DENIALS))
def test_it_is_no_warning_sign(said: str):
    echo = known_person()
    turn = echo.say(f"tell neck coach {said}")
    assert sounds_like_a_sign(turn["text"]) == [], turn["text"]
    assert "emergency" not in echo.attributes


@pytest.mark.parametrize("said", DENIALS)
def test_a_denial_in_an_exercise_goes_on(said: str):
    echo = known_person()
    echo.say("ask neck coach to do the side stretch")
    echo.barge(30)
    turn = echo.say(said)
    assert turn["text"].startswith("Good to hear."), turn["text"]
    assert echo.attributes["guided"]["place"]["side"] == "left"


@pytest.mark.parametrize("said", DENIALS)
def test_a_denial_answers_the_safety_question_with_no(said: str):
    echo = new_person()
    echo.say("ask neck coach to do the side stretch")
    turn = echo.say(said)
    assert turn["text"].startswith("The side stretch, five times on each side."), turn["text"]


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
