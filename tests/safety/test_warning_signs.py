"""Every warning sign, in many words and in any state, ends the coaching and leaves no trace."""

from collections.abc import Callable

import pytest

from neck_coach.coaching.cautions import WarningSign
from simulator.echo import Echo
from simulator.turn import Turn
from tests.safety.person import LOCALES, as_heard, known_person, new_person, signs, stored, stretching

WORDINGS = 5
STOP = "Stop moving. Bring your head back to center. "
KEEP_STILL = "Stop. Keep your neck still. "
SIGNS = signs()
EMERGENCIES = [id for id, sign in SIGNS.items() if sign.level == "emergency"]


def wordings(sign: WarningSign, at_most: int = WORDINGS) -> list[str]:
    """Some of the ways in which a sign is told, from all over the list."""
    return list(sign.said[:: max(1, len(sign.said) // at_most)][:at_most])


def out_of_the_blue(said: str) -> tuple[Echo, Turn]:
    echo = known_person()
    return echo, echo.say(f"tell neck coach {said}")


def in_an_exercise(said: str) -> tuple[Echo, Turn]:
    echo = known_person()
    stretching(echo)
    echo.barge(30)
    return echo, echo.say(said)


def at_a_question(said: str) -> tuple[Echo, Turn]:
    echo = known_person()
    echo.say("ask neck coach my neck is twitching")
    return echo, echo.say(said)


def while_deleting(said: str) -> tuple[Echo, Turn]:
    echo = known_person()
    echo.say("ask neck coach to delete my data")
    return echo, echo.say(said)


def at_the_safety_question(said: str) -> tuple[Echo, Turn]:
    echo = new_person()
    echo.say("ask neck coach how do i stretch my neck")
    return echo, echo.say(said)


STATES = (out_of_the_blue, in_an_exercise, at_a_question, while_deleting, at_the_safety_question)


def test_there_are_all_signs_and_enough_wordings():
    assert {sign.row for sign in SIGNS.values()} >= {*range(1, 37)}
    assert [id for id, sign in SIGNS.items() if len(set(sign.said)) < WORDINGS] == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize("id", SIGNS)
def test_a_sign_stops_the_coaching(id: str, state: Callable[[str], tuple[Echo, Turn]]):
    sign = SIGNS[id]
    for said in wordings(sign):
        echo, turn = state(said)
        assert as_heard(sign.say) in turn["text"], f"{said}: {turn['request']}: {turn['text']}"
        assert "guided" not in echo.attributes, said
        assert (id == echo.attributes.get("emergency")) == (sign.level == "emergency"), said
        assert ("I can't call for you." in turn["text"]) == (sign.level == "emergency"), said
        if state is in_an_exercise:
            assert turn["text"].startswith(KEEP_STILL if sign.keep_still else STOP), said
        item = stored(echo)
        assert "safety_on" not in item, said
        assert sign.level not in ("emergency", "today") or not {"place", "place_on"} & item.keys(), said
        assert ("number_given_on" in item) == (sign.level == "emergency"), said
        if sign.level == "emergency" or state is in_an_exercise:
            assert item["left_out"], said
        assert id not in str(item), said


@pytest.mark.parametrize("locale", LOCALES)
def test_an_emergency_names_the_number_of_the_country(locale: str):
    number = {"en-GB": "9 9 9", "en-AU": "triple zero", "en-IN": "1 1 2"}.get(locale, "9 1 1")
    crisis = {"en-GB": "1 1 6, 1 2 3", "en-AU": "1 3, 1 1, 1 4", "en-IN": "1 4 4 1 6"}.get(locale, "9 8 8")
    for id in EMERGENCIES:
        echo = known_person(locale)
        turn = echo.say(f"tell neck coach {signs(locale)[id].said[0]}")
        assert echo.attributes.get("emergency") == id, turn["text"]
        assert number in turn["text"], turn["text"]
        assert (number if signs(locale)[id].path == "emergency" else crisis) in (turn["reprompt"] or "")
