"""The last answer that is left when all else failed: short, valid, and true. An emergency is heard even here."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from .coaching.cautions import WarningSign
from .coaching.content import Content
from .coaching.pace import Pace
from .coaching.phrases import Phrases, line
from .coaching.place import Guided
from .coaching.timeline import Step, Timeline, lay_out
from .compiled_content import content_for, denials_for
from .envelope import Envelope
from .speech.limits import LARGEST_RESPONSE
from .speech.ssml import render
from .turn import DENYING, LEAVING
from .understanding.signs import Heard, hear

_OF_AN_EXERCISE = ("guided", "place")
NOTHING: dict[str, Any] = {"version": "1.0", "response": {}}
"""The response that says nothing."""


def silent_answer(envelope: Envelope) -> dict[str, Any]:
    """The response to a request that may not be answered with speech: an open session keeps what it had."""
    if not envelope.has_session or envelope.kind == "SessionEndedRequest":
        return NOTHING
    return {**NOTHING, "sessionAttributes": dict(_small(envelope.attributes))}


def safe_answer(envelope: Envelope) -> dict[str, Any]:
    """A response to a request, whatever went wrong. The session goes on from where it was: no place is lost."""
    if not envelope.may_be_spoken_to:
        return silent_answer(envelope)
    content, attributes = content_for(envelope.locale), _halted(_small(envelope.attributes), envelope.moment)
    sign = _emergency(envelope, content, attributes)
    leaves = envelope.intent in LEAVING
    if sign:
        return _emergency_answer(content, sign, attributes, leaves=leaves)
    if leaves:
        return _ending(content.phrases, "stopped" if "guided" in envelope.attributes else "goodbye")
    return _trouble(content.phrases, attributes)


def _trouble(phrases: Phrases, attributes: Mapping[str, Any]) -> dict[str, Any]:
    trouble = line("trouble")
    said = f"{phrases.say(trouble)} {phrases.ask(trouble)}"
    return _response(phrases, said, phrases.reprompt(trouble), attributes)


def _emergency(envelope: Envelope, content: Content, attributes: Mapping[str, Any]) -> WarningSign | None:
    """The emergency that the request tells of, in doubt too, or that was told of before in this session."""
    signs = {id: sign for id, sign in content.warning_signs.items() if sign.level == "emergency"}
    denials = denials_for(content.locale)
    read = denials.read_implied if envelope.intent == DENYING else denials.read
    heard = [
        Heard(read(each.text), tuple(signs[id] for id in each.ids if id in signs)) for each in envelope.slots.values()
    ]
    hearing = hear(heard, signs)
    return hearing.sign or hearing.doubtful or signs.get(str(attributes.get("emergency")))


def _emergency_answer(
    content: Content, sign: WarningSign, attributes: Mapping[str, Any], *, leaves: bool
) -> dict[str, Any]:
    """What to do, and the question that leads on from there; who leaves hears once more what to do."""
    phrases, path = content.phrases, line(sign.path)
    if leaves:
        return _ending(phrases, f"{sign.path}_goodbye")
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


def _ending(phrases: Phrases, key: str) -> dict[str, Any]:
    speech = _speech(_timed(phrases, phrases.say(line(key))))
    return {"version": "1.0", "response": {"outputSpeech": speech, "shouldEndSession": True}}


def _timed(phrases: Phrases, text: str) -> Timeline:
    return lay_out([Step("say", text)], Pace(), phrases.counting())


def _speech(timeline: Timeline) -> dict[str, str]:
    return {"type": "SSML", "ssml": render(timeline.cues)}


def _halted(attributes: Mapping[str, Any], moment: datetime | None) -> Mapping[str, Any]:
    """The attributes with the place that was come to: what was being led does not go on while we apologize."""
    led = Guided.from_data(attributes.get("guided"))
    if led is None or moment is None:
        return attributes
    here = led.at(moment.timestamp())
    rest = {name: value for name, value in attributes.items() if name not in _OF_AN_EXERCISE}
    return {**rest, "place": here.to_data()} if here else rest


def _small(attributes: Mapping[str, Any]) -> Mapping[str, Any]:
    """The attributes, or none if they are so large that they can't be ours and Alexa would refuse the response."""
    return attributes if len(json.dumps(attributes)) <= LARGEST_RESPONSE // 2 else {}
