"""Whatever Alexa would refuse is found before it is sent."""

from copy import deepcopy
from typing import Any

import pytest

from neck_coach.speech.limits import (
    LARGEST_RESPONSE,
    LONGEST_BREAK,
    LONGEST_CARD,
    LONGEST_SPEECH,
    LONGEST_SSML,
    LimitError,
    check,
    fits,
)

FINE: dict[str, Any] = {
    "version": "1.0",
    "sessionAttributes": {"spoken_seconds": 3.0},
    "response": {
        "outputSpeech": {"type": "SSML", "ssml": "<speak>Shall we go on?</speak>"},
        "reprompt": {"outputSpeech": {"type": "SSML", "ssml": "<speak>Say continue, or stop.</speak>"}},
        "card": {"type": "Simple", "title": "Side stretch", "content": "It eases your neck."},
        "shouldEndSession": False,
    },
}


def saying(ssml: str) -> dict[str, Any]:
    response = deepcopy(FINE)
    response["response"]["outputSpeech"]["ssml"] = ssml
    return response


def reprompting(ssml: str) -> dict[str, Any]:
    response = deepcopy(FINE)
    response["response"]["reprompt"]["outputSpeech"]["ssml"] = ssml
    return response


def with_attributes(**attributes: object) -> dict[str, Any]:
    return {**FINE, "sessionAttributes": attributes}


def without(part: str) -> dict[str, Any]:
    response = deepcopy(FINE)
    del response["response"][part]
    return response


def padded(length: int) -> str:
    empty = "<speak>?</speak>"
    return f"<speak>?{'a' * (length - len(empty))}</speak>"


@pytest.mark.parametrize(
    "response",
    [
        FINE,
        {},
        {"version": "1.0", "response": {}},
        {"response": {"outputSpeech": {"ssml": "<speak>Bye.</speak>"}, "shouldEndSession": True}},
        saying(padded(LONGEST_SSML)),
        saying(f'<speak>?<break time="{LONGEST_BREAK}ms"/></speak>'),
        saying('<speak><prosody rate="90%">Call <say-as interpret-as="digits">911</say-as>?</prosody></speak>'),
        with_attributes(spoken_seconds=LONGEST_SPEECH),
        with_attributes(),
    ],
)
def test_what_alexa_takes_passes(response):
    check(response)


@pytest.mark.parametrize(
    ("response", "why"),
    [
        (saying(padded(LONGEST_SSML + 1)), "characters of SSML"),
        (saying("<speak>Shall we? <b>Now</speak>"), "not well-formed"),
        (saying("Shall we?"), "not well-formed"),
        (saying("<speak>Shall we & you?</speak>"), "not well-formed"),
        (saying("<speak><audio src='https://example.org/x.mp3'/>?</speak>"), "SSML tag audio"),
        (saying(f'<speak>?<break time="{LONGEST_BREAK + 1}ms"/></speak>'), "a break of"),
        (saying('<speak>?<break time="5s"/></speak>'), "a break of"),
        (saying("<speak>?<break/></speak>"), "a break of"),
        (saying("<speak>Let's go on.</speak>"), "without a question"),
        (without("outputSpeech"), "without a question"),
        (without("reprompt"), "without a reprompt"),
        (reprompting('<speak><break time="11000ms"/></speak>'), "a break of"),
        (reprompting("<speak>"), "not well-formed"),
        (with_attributes(spoken_seconds=LONGEST_SPEECH + 1), "s of speech"),
        (with_attributes(much="x" * LARGEST_RESPONSE), "bytes of JSON"),
        ({"response": {"card": {"title": "x", "content": "x" * LONGEST_CARD}}}, "card is too long"),
    ],
)
def test_what_alexa_refuses_is_found(response, why):
    with pytest.raises(LimitError, match=why):
        check(response)


def test_speech_fits_up_to_both_limits():
    assert fits("x" * LONGEST_SSML, LONGEST_SPEECH)
    assert not fits("x" * (LONGEST_SSML + 1), 1)
    assert not fits("x", LONGEST_SPEECH + 0.1)
