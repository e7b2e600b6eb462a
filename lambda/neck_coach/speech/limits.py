"""The platform's limits, enforced here for whatever is answered. Numbers: Alexa's documentation, with room to spare."""

import json
import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

LONGEST_SSML = 7_500
"""Characters; Alexa refuses 8,000."""
LONGEST_SPEECH = 240.0
"""Seconds; documented for audio, kept for speech too."""
LONGEST_BREAK = 10_000
"""Milliseconds."""
LARGEST_RESPONSE = 100_000
"""Bytes of JSON; Alexa refuses 120 KB."""
LONGEST_CARD = 8_000
"""Characters of title and text together."""

_TAGS = {"speak", "break", "prosody", "say-as"}
_MILLISECONDS = re.compile(r"(\d+)ms")


class LimitError(Exception):
    """A response that Alexa would refuse; the message says why."""


def fits(ssml: str, seconds: float) -> bool:
    """True if this speech is short enough for one response."""
    return len(ssml) <= LONGEST_SSML and seconds <= LONGEST_SPEECH


def check(response: Mapping[str, Any]) -> None:
    """Raise LimitError if Alexa would refuse `response` (the whole JSON), or a certification test would."""
    body = response.get("response", {})
    speech = body.get("outputSpeech", {}).get("ssml", "")
    reprompt = body.get("reprompt", {}).get("outputSpeech", {}).get("ssml", "")
    for ssml in filter(None, (speech, reprompt)):
        _check_ssml(ssml)
    if body.get("shouldEndSession") is False and "?" not in speech:
        raise LimitError("the session stays open without a question")
    if body.get("shouldEndSession") is False and not reprompt:
        raise LimitError("a question without a reprompt")
    card = body.get("card", {})
    if len(card.get("title", "")) + len(card.get("content", "")) > LONGEST_CARD:
        raise LimitError("the card is too long")
    seconds = response.get("sessionAttributes", {}).get("spoken_seconds", 0.0)
    if speech and seconds > LONGEST_SPEECH:
        raise LimitError(f"{seconds:.0f} s of speech")
    size = len(json.dumps(response).encode())
    if size > LARGEST_RESPONSE:
        raise LimitError(f"{size} bytes of JSON")


def _check_ssml(ssml: str) -> None:
    if len(ssml) > LONGEST_SSML:
        raise LimitError(f"{len(ssml)} characters of SSML")
    try:
        root = ElementTree.fromstring(ssml)
    except ElementTree.ParseError as error:
        raise LimitError(f"SSML is not well-formed: {error}") from error
    for tag in root.iter():
        if tag.tag not in _TAGS:
            raise LimitError(f"SSML tag {tag.tag}")
        if tag.tag == "break":
            time = _MILLISECONDS.fullmatch(tag.get("time", ""))
            if time is None or int(time[1]) > LONGEST_BREAK:
                raise LimitError(f"a break of {tag.get('time')}")
