"""Requests as Alexa sends them, users who send them one after the other, and what is true of every response."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import app
from neck_coach.coaching.phrases import line
from neck_coach.compiled_content import content_for
from neck_coach.speech.limits import check
from neck_coach.speech.ssml import readable
from simulator.memory import SKILL_ID

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SPOKEN_TO = ("LaunchRequest", "IntentRequest")
Response = dict[str, Any]


def slot(name: str, text: str | None = None, id: str | None = None) -> dict[str, Any]:
    """A slot as Alexa fills it: nothing heard, `text` that is none of our values, or `text` that means `id`."""
    filled: dict[str, Any] = {"name": name, "confirmationStatus": "NONE"}
    if text is None:
        return filled
    code = "ER_SUCCESS_MATCH" if id is not None else "ER_SUCCESS_NO_MATCH"
    authority: dict[str, Any] = {"authority": "amzn1.er-authority", "status": {"code": code}, "values": []}
    if id is not None:
        authority["values"] = [{"value": {"name": text, "id": id}}]
    return filled | {"value": text, "resolutions": {"resolutionsPerAuthority": [authority]}}


def intent(name: str, *slots: dict[str, Any]) -> dict[str, Any]:
    """The request of an intent, without what every request has."""
    filled = {one["name"]: one for one in slots}
    return {"type": "IntentRequest", "intent": {"name": name, "confirmationStatus": "NONE", "slots": filled}}


def envelope(request: dict[str, Any], user: str, attributes: Any = None, **more: Any) -> dict[str, Any]:
    """A request with all that Alexa puts around it."""
    system = {
        "application": {"applicationId": SKILL_ID},
        "user": {"userId": user},
        "device": {"deviceId": "device", "supportedInterfaces": {}},
        "apiEndpoint": "https://127.0.0.1:9",  # nobody listens
        "apiAccessToken": "token",
    }
    session = {
        "new": attributes is None,
        "sessionId": "session",
        "application": system["application"],
        "attributes": attributes if attributes is not None else {},
        "user": system["user"],
    }
    about = {"requestId": "request", "timestamp": START.strftime("%Y-%m-%dT%H:%M:%SZ"), "locale": "en-US"}
    return {"version": "1.0", "session": session, "context": {"System": system}, "request": about | request} | more


def answer(event: Any) -> Response:
    """What the skill answers to `event`: valid JSON within Alexa's limits, and speech for all that may be spoken to."""
    response = json.loads(json.dumps(app.handler(event, None)))
    check(response)
    assert response["version"] == "1.0"
    body = response["response"]
    request = event.get("request") if isinstance(event, dict) else None
    if isinstance(request, dict) and request.get("type") in SPOKEN_TO:
        assert body["outputSpeech"]["type"] == "SSML"
        assert isinstance(body["shouldEndSession"], bool)
    for ssml in (text(response), reprompt(response)):
        assert "None" not in ssml and "{" not in ssml, ssml
    return response


def text(response: Response) -> str:
    """What is heard, without silences and markup."""
    return _plain(response["response"].get("outputSpeech", {}).get("ssml", ""))


def reprompt(response: Response) -> str:
    return _plain(response["response"].get("reprompt", {}).get("outputSpeech", {}).get("ssml", ""))


def _plain(ssml: str) -> str:
    return " ".join(re.sub("<[^>]+>", "", re.sub("<break[^>]*>", " ", ssml)).split())


def has(said: str, key: str, **values: object) -> bool:
    """Does `said` hold the phrase `key`, in any of its variants?"""
    phrases = content_for("en-US").phrases
    variants = range(len(phrases.data[key]["say"]))
    return any(readable(replace(phrases, seed=seed).say(line(key, **values))) in said for seed in variants)


class User:
    """Someone who talks with the skill; time passes between what they say."""

    def __init__(self, id: str, locale: str = "en-US") -> None:
        self.id = id
        self.locale = locale
        self.now = START
        self.attributes: dict[str, Any] | None = None
        self.asked = ""
        self.has_screen = False
        self.voice = ""
        """The id of the voice that Alexa knows, if it does."""
        self.response: Response = {}

    def rechecked(self) -> "User":
        """In a session in which the short safety question was answered with no."""
        self.attributes = {"turns": 1, "cleared": ["recheck"]}
        return self

    def opens(self) -> str:
        self.attributes = None
        return self._send({"type": "LaunchRequest"})

    def says(self, name: str, *slots: dict[str, Any], after: float = 3) -> str:
        """Say something `after` seconds: what is heard then."""
        self.now += timedelta(seconds=after)
        return self._send(intent(name, *slots))

    def touches(self, *arguments: str) -> str:
        """A button of the screen that sends `arguments`: what is heard then."""
        self.now += timedelta(seconds=3)
        return self._send({"type": "Alexa.Presentation.APL.UserEvent", "token": "", "arguments": list(arguments)})

    def hears_all(self) -> float:
        """The seconds that the last answer takes, and a moment."""
        return float((self.attributes or {}).get("spoken_seconds", 0)) + 1.1

    def leaves(self, after: float = 3) -> None:
        self.now += timedelta(seconds=after)
        self._send({"type": "SessionEndedRequest", "reason": "USER_INITIATED"})
        self.attributes = None

    def _send(self, request: dict[str, Any]) -> str:
        about = {"timestamp": self.now.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), "locale": self.locale}
        event = envelope(request | about, self.id, self.attributes)
        system = event["context"]["System"]
        if self.has_screen:
            system["device"]["supportedInterfaces"] = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.2"}}}
        if self.voice:
            system["person"] = {"personId": self.voice, "accessToken": "token"}
        response = self.response = answer(event)
        is_open = response["response"].get("shouldEndSession") is False
        self.attributes = response.get("sessionAttributes", {}) if is_open else None
        self.asked = (self.attributes or {}).get("asked", {}).get("question", "")
        return text(response)
