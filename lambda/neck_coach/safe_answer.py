"""The last answer that is left when all else failed: short, valid, and true."""

import json
from collections.abc import Mapping
from typing import Any

from .coaching.pace import Pace
from .coaching.phrases import Phrases, line
from .coaching.timeline import Step, Timeline, lay_out
from .compiled_content import content_for
from .speech.limits import LARGEST_RESPONSE
from .speech.ssml import render

# Alexa lets only these be answered with speech.
SPOKEN_TO = (
    "LaunchRequest",
    "IntentRequest",
    "Connections.Response",
    "SessionResumedRequest",
    "Alexa.Presentation.APL.UserEvent",
)


def safe_answer(event: object) -> dict[str, Any]:
    """A response to `event`, whatever it is. The session's attributes stay as they came, so that no place is lost."""
    request = _object(_object(event).get("request"))
    if request.get("type") not in SPOKEN_TO:
        return {"version": "1.0", "response": {}}
    locale = request.get("locale")
    phrases = content_for(locale if isinstance(locale, str) else "").phrases
    trouble = line("trouble")
    attributes = _object(_object(_object(event).get("session")).get("attributes"))
    said = _timed(phrases, f"{phrases.say(trouble)} {phrases.ask(trouble)}")
    return {
        "version": "1.0",
        "sessionAttributes": {**_small(attributes), "spoken_seconds": round(said.seconds, 3)},
        "response": {
            "outputSpeech": _speech(said),
            "reprompt": {"outputSpeech": _speech(_timed(phrases, phrases.reprompt(trouble)))},
            "shouldEndSession": False,
        },
    }


def _timed(phrases: Phrases, text: str) -> Timeline:
    return lay_out([Step("say", text)], Pace(), phrases.counting())


def _speech(timeline: Timeline) -> dict[str, str]:
    return {"type": "SSML", "ssml": render(timeline.cues)}


def _small(attributes: Mapping[str, Any]) -> Mapping[str, Any]:
    """The attributes, or none if they are so large that they can't be ours and Alexa would refuse the response."""
    return attributes if len(json.dumps(attributes)) <= LARGEST_RESPONSE // 2 else {}


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
