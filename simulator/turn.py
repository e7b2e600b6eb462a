"""A turn: what was said, and what came of it. The keys are a contract with programs that read them."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any, TypedDict

from .screen import shown_by, texts_on
from .skill import Json
from .ssml_parts import heard, parts_of
from .understanding.match import Filled, Match

# What Alexa refuses: longer speech and longer cards (characters), larger responses (bytes).
_LONGEST_SPEECH = 8_000
_LONGEST_CARD = 8_000
_LARGEST_RESPONSE = 120 * 1024


class Turn(TypedDict):
    """`request` is LaunchRequest or the name of the intent that was acted upon (for words the one they were taken for),
    None if nothing reached the skill; `via` is how it came: sample, words, touch or None; `slots` are those that were
    heard, each with its value and the id it was resolved to; `text` is what is heard; `seconds` is how long the speech
    lasts; `open`: is the session open; `screen` has a title and the visible texts; `timers` and `reminders` are those
    that exist now; `consent` is the permission that is asked for; `announced` is what timers and reminders have said
    since the last turn.
    """

    said: str
    request: str | None
    via: str | None
    slots: dict[str, dict[str, str | None]]
    ssml: str
    text: str
    reprompt: str | None
    seconds: float
    open: bool
    card: Json | None
    screen: Json | None
    timers: list[Json]
    reminders: list[Json]
    consent: str | None
    announced: list[str]


def turn(said: str, match: Match | None, answer: Json, *, via: str | None, is_open: bool) -> Turn:
    """The turn that the skill's answer makes; an empty answer makes a silent one. `match`: what the skill got.

    Raises ValueError if Alexa would refuse the answer: the user would only hear that there was a problem.
    """
    response = answer.get("response", {})
    ssml = _ssml(response.get("outputSpeech"))
    reprompt = _ssml(response.get("reprompt", {}).get("outputSpeech"))
    _check(answer, response.get("card") or {}, ssml, reprompt)
    parts = parts_of(ssml) if ssml else []
    planned = answer.get("sessionAttributes", {}).get("spoken_seconds")
    request, slots = _acted_upon(match, answer)
    return {
        "said": said,
        "request": request,
        "via": via,
        "slots": slots,
        "ssml": ssml,
        "text": heard(parts),
        "reprompt": heard(parts_of(reprompt)) if reprompt else None,
        "seconds": round(planned if planned is not None else sum(part.seconds() for part in parts), 3),
        "open": is_open,
        "card": response.get("card"),
        "screen": texts_on(shown_by(response)),
        "timers": [],
        "reminders": [],
        "consent": None,
        "announced": [],
    }


def _acted_upon(match: Match | None, answer: Json) -> tuple[str | None, dict[str, dict[str, str | None]]]:
    """The intent and its slots: those that words were taken for, as the skill tells; else what it got."""
    if taken_for := answer.get("sessionAttributes", {}).get("understood"):
        return taken_for["intent"], taken_for["slots"]
    return (match.intent, {name: _slot(filled) for name, filled in match.slots.items()}) if match else (None, {})


def _ssml(speech: Json | None) -> str:
    if not speech:
        return ""
    return speech["ssml"] if speech["type"] == "SSML" else f"<speak>{escape(speech['text'])}</speak>"


def _slot(filled: Filled) -> dict[str, str | None]:
    return {"value": filled.value, "id": filled.entities[0].id if filled.entities else None}


def _check(answer: Json, card: Json, *speeches: str) -> None:
    too_much = {
        f"speech of {max(map(len, speeches))} characters": max(map(len, speeches)) > _LONGEST_SPEECH,
        "a card that is too long": sum(map(len, _strings(card))) > _LONGEST_CARD,
        "a response that is too large": len(json.dumps(answer).encode()) > _LARGEST_RESPONSE,
    }
    for what, refused in too_much.items():
        if refused:
            raise ValueError(f"Alexa refuses {what}.")


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from _strings(item)
