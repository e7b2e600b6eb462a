"""The last answer that is left when all else failed: short, valid, and true. An emergency is heard even here."""

import json
from collections.abc import Mapping
from typing import Any

from .coaching.cautions import WarningSign
from .coaching.content import Content
from .coaching.pace import Pace
from .coaching.phrases import Phrases, line
from .coaching.timeline import Step, Timeline, lay_out
from .compiled_content import content_for, denials_for
from .slot_values import heard_in_json
from .speech.limits import LARGEST_RESPONSE
from .speech.ssml import render
from .turn import DENYING
from .understanding.signs import Heard, hear

# Alexa lets only these be answered with speech.
SPOKEN_TO = (
    "LaunchRequest",
    "IntentRequest",
    "Connections.Response",
    "SessionResumedRequest",
    "Alexa.Presentation.APL.UserEvent",
)
_OF_AN_EXERCISE = ("guided", "place")


def safe_answer(event: object) -> dict[str, Any]:
    """A response to `event`, whatever it is. The session's attributes stay as they came, so that no place is lost."""
    request = _object(_object(event).get("request"))
    if request.get("type") not in SPOKEN_TO:
        return {"version": "1.0", "response": {}}
    locale = request.get("locale")
    content = content_for(locale if isinstance(locale, str) else "")
    attributes = _small(_object(_object(_object(event).get("session")).get("attributes")))
    sign = _emergency(event, content, attributes)
    return _emergency_answer(content, sign, attributes) if sign else _trouble(content.phrases, attributes)


def _trouble(phrases: Phrases, attributes: Mapping[str, Any]) -> dict[str, Any]:
    trouble = line("trouble")
    said = f"{phrases.say(trouble)} {phrases.ask(trouble)}"
    return _response(phrases, said, phrases.reprompt(trouble), attributes)


def _emergency(event: object, content: Content, attributes: Mapping[str, Any]) -> WarningSign | None:
    """The emergency that the request tells of, in doubt too, or that was told of before in this session."""
    signs = {id: sign for id, sign in content.warning_signs.items() if sign.level == "emergency"}
    denials = denials_for(content.locale)
    intent = _object(_object(_object(event).get("request")).get("intent"))
    read = denials.read_implied if intent.get("name") == DENYING else denials.read
    heard = [
        Heard(read(each.text), tuple(signs[id] for id in each.ids if id in signs))
        for each in heard_in_json(event).values()
    ]
    hearing = hear(heard, signs)
    return hearing.sign or hearing.doubtful or signs.get(str(attributes.get("emergency")))


def _emergency_answer(content: Content, sign: WarningSign, attributes: Mapping[str, Any]) -> dict[str, Any]:
    phrases, path = content.phrases, line(sign.path)
    said = " ".join([phrases.fill(sign.say, {}), phrases.say(line("cannot_call")), phrases.ask(path)])
    kept = {name: value for name, value in attributes.items() if name not in _OF_AN_EXERCISE}
    kept |= {"emergency": sign.id, "asked": {"question": sign.path, "yes": {}, "no": {}, "options": []}}
    return _response(phrases, said, phrases.reprompt(path), kept)


def _response(phrases: Phrases, said: str, reprompt: str, attributes: Mapping[str, Any]) -> dict[str, Any]:
    timeline = _timed(phrases, said)
    return {
        "version": "1.0",
        "sessionAttributes": {**attributes, "spoken_seconds": round(timeline.seconds, 3)},
        "response": {
            "outputSpeech": _speech(timeline),
            "reprompt": {"outputSpeech": _speech(_timed(phrases, reprompt))},
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
