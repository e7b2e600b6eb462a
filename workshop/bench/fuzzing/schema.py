"""Requests made up from what Alexa documents: all types, intents and slots, hostile texts, parts left out."""

import json
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from neck_coach.coaching.conversation import Conversation
from simulator.memory import SKILL_ID

from .hostile import TEXTS, VALUES

Json = dict[str, Any]
_MODEL = Path(__file__).parents[3] / "build" / "interaction_model" / "en-US.json"
_TYPES = (
    "LaunchRequest", "SessionEndedRequest", "CanFulfillIntentRequest", "Connections.Response", "SessionResumedRequest",
    "AlexaSkillEvent.SkillEnabled", "AlexaSkillEvent.SkillDisabled", "AlexaSkillEvent.SkillPermissionAccepted",
    "AlexaSkillEvent.SkillPermissionChanged", "Alexa.Presentation.APL.UserEvent", "Alexa.Presentation.APL.RuntimeError",
    "Alexa.Presentation.APLA.RuntimeError", "AudioPlayer.PlaybackStarted", "PlaybackController.NextCommandIssued",
    "Reminders.ReminderStarted",
)  # fmt: skip
_ATTRIBUTES = (*(field.name for field in fields(Conversation)), "limited", "known", "unsaved", "spoken_seconds")
"""Of a session: what is remembered in it, also by the version before this one."""
_LOCALES = ("en-US", "en-GB", "en-AU", "en-CA", "en-IN", "de-DE", "en", "", "xx-YY", "../en-US")

hostile = st.sampled_from(TEXTS) | st.text(max_size=40)
anything = st.recursive(
    st.sampled_from(VALUES) | hostile | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)
times = st.datetimes(datetime(1970, 1, 1), datetime(2999, 1, 1)).map(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%SZ}")
scopes = st.dictionaries(
    st.sampled_from(("alexa::alerts:timers:skill:readwrite", "alexa::alerts:reminders:skill:readwrite")),
    st.fixed_dictionaries({"status": st.sampled_from(("GRANTED", "DENIED"))}),
)


def _language_model() -> Json:
    model: Json = json.loads(_MODEL.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]
    return model


def _intents(model: Json) -> st.SearchStrategy[Json]:
    ids = {type["name"]: [value["id"] for value in type["values"]] for type in model["types"]}
    known = [_intent(intent, ids) for intent in model["intents"]]
    unknown: st.SearchStrategy[Json] = st.fixed_dictionaries({"name": hostile, "slots": st.none() | st.just({})})
    return st.one_of([*known, unknown])


def _intent(intent: Json, ids: dict[str, list[str]]) -> st.SearchStrategy[Json]:
    slots = {slot["name"]: _slot(slot["name"], ids.get(slot["type"], [])) for slot in intent["slots"]}
    return st.fixed_dictionaries(
        {"name": st.just(intent["name"]), "slots": st.fixed_dictionaries({}, optional=slots)},
        optional={"confirmationStatus": st.sampled_from(("NONE", "CONFIRMED", "DENIED"))},
    )


def _slot(name: str, ids: list[str]) -> st.SearchStrategy[Json]:
    code = st.sampled_from(("ER_SUCCESS_MATCH", "ER_SUCCESS_NO_MATCH", "ER_ERROR_TIMEOUT"))
    value = st.fixed_dictionaries({"name": hostile}, optional={"id": st.sampled_from([*ids, ""]) | hostile})
    values = st.lists(st.fixed_dictionaries({"value": value}), max_size=2)
    resolution = st.fixed_dictionaries(
        {"authority": st.just("a"), "status": st.fixed_dictionaries({"code": code})}, optional={"values": values}
    )
    resolutions = st.fixed_dictionaries({"resolutionsPerAuthority": st.lists(resolution, max_size=2)})
    said = st.sampled_from(("left", "ten", "PT2M", "2026-01-05", "09:00", "my arm is weak")) | hostile
    return st.fixed_dictionaries(
        {"name": st.just(name)},
        optional={"value": said, "resolutions": resolutions, "confirmationStatus": st.just("NONE")},
    )


def requests() -> st.SearchStrategy[Json]:
    """Whole requests of this skill; Python's json can write all of them."""
    common = {"type": st.sampled_from(_TYPES), "requestId": st.just("r"), "timestamp": times}
    about = {
        "locale": st.sampled_from(_LOCALES),
        "reason": st.sampled_from(("USER_INITIATED", "ERROR", "EXCEEDED_MAX_REPROMPTS")),
        "arguments": st.lists(hostile, max_size=3),
        "token": hostile,
        "status": st.fixed_dictionaries({"code": st.sampled_from(("200", "400", "500")), "message": hostile}),
        "payload": st.dictionaries(st.text(max_size=8), hostile, max_size=3),
        "dialogState": st.sampled_from(("STARTED", "COMPLETED")),
    }
    asked = st.fixed_dictionaries(common, optional=about)
    intent = st.fixed_dictionaries(
        {**common, "type": st.just("IntentRequest"), "intent": _intents(_language_model())}, optional=about
    )
    user: st.SearchStrategy[Json] = st.fixed_dictionaries(
        {"userId": hostile}, optional={"permissions": st.builds(dict, scopes=scopes)}
    )
    application = st.just({"applicationId": SKILL_ID})
    device = st.fixed_dictionaries({"deviceId": hostile, "supportedInterfaces": _interfaces()})
    where = {"device": device, "apiEndpoint": hostile, "apiAccessToken": hostile}
    person = st.fixed_dictionaries({"personId": hostile})
    system = st.fixed_dictionaries({"application": application}, optional={"user": user, "person": person, **where})
    attributes = st.dictionaries(st.sampled_from(_ATTRIBUTES), anything)
    session = st.fixed_dictionaries(
        {"new": st.booleans(), "sessionId": st.just("s"), "application": application},
        optional={"user": user, "attributes": attributes | st.none()},
    )
    shape = st.sampled_from(("ROUND", "RECTANGLE"))
    viewport = st.fixed_dictionaries({}, optional={"shape": shape, "dpi": st.integers()})
    context = st.fixed_dictionaries({"System": system}, optional={"Viewport": viewport, "AudioPlayer": st.just({})})
    whole = {"version": st.just("1.0"), "context": context, "request": intent | intent | asked}
    return st.fixed_dictionaries(whole, optional={"session": session})


def _interfaces() -> st.SearchStrategy[Json]:
    apl = st.fixed_dictionaries({}, optional={"runtime": st.fixed_dictionaries({"maxVersion": hostile})})
    return st.fixed_dictionaries({}, optional={"Alexa.Presentation.APL": apl, "AudioPlayer": st.just({})})
