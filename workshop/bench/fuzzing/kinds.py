"""Requests of ours of each kind, as Alexa sends them: what it takes to get the answer, and no more."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from simulator.memory import SKILL_ID

from ..events import slot

Json = dict[str, Any]

USER = "amzn1.ask.account.someone"
NOW = datetime(2026, 11, 23, 9, 1, tzinfo=UTC)
_PERSON = "amzn1.ask.person.one"
VOICE = sha256(_PERSON.encode()).hexdigest()[:16]
"""What the skill calls this person by, who has answered the safety questions."""
_IN_A_SESSION: Json = {"turns": 3, "cleared": [f"safety:{VOICE}", f"recheck:{VOICE}"], "told_doctor": True}
_LED: Json = _IN_A_SESSION | {
    "guided": {
        "place": {"exercise": "side_tilt", "rep": 1},
        "began": NOW.timestamp() - 60,
        "marks": [[10.5, 1, "right"], [25.5, 1, "left"], [40.5, 2, "right"], [55.5, 2, "left"], [70.5, 3, "right"]],
        "finished_at": 85.5,
    },
    "spoken_seconds": 90.0,
}
_ASKED: Json = _IN_A_SESSION | {
    "asked": {
        "question": "another_exercise",
        "yes": {"guide": {"exercise": "chin_tuck", "rep": 1}},
        "no": {"close": ""},
        "options": [],
    }
}
_WISH = '["timers",{"set_timer":{"care":"ice","minutes":10,"asked":true}},[],[]]'
_GRANTED: Json = {f"alexa::alerts:{kind}:skill:readwrite": {"status": "GRANTED"} for kind in ("timers", "reminders")}
_SCREEN: Json = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.2"}}}


def _simple(filled: Json) -> Json:
    """A slot that also has its value in the newer form."""
    heard: Json = {name: filled[name] for name in ("value", "resolutions") if name in filled}
    return filled | {"source": "USER", "slotValue": {"type": "Simple", **heard}}


def _event(request: Json, attributes: Json | None = None, *, in_session: bool = True) -> Json:
    application = {"applicationId": SKILL_ID}
    user = {"userId": USER, "permissions": {"scopes": _GRANTED}}
    system = {
        "application": application,
        "user": user,
        "device": {"deviceId": "amzn1.ask.device.kitchen", "supportedInterfaces": _SCREEN},
        "person": {"personId": _PERSON},
        "apiEndpoint": "https://127.0.0.1:9",  # nobody listens
        "apiAccessToken": "token",
    }
    about = {"requestId": "amzn1.echo-api.request.r1", "timestamp": f"{NOW:%Y-%m-%dT%H:%M:%SZ}", "locale": "en-US"}
    event: Json = {"version": "1.0", "context": {"System": system}, "request": about | request}
    if in_session:
        session = {"new": attributes is None, "sessionId": "amzn1.echo-api.session.s1", "attributes": attributes or {}}
        event["session"] = session | {"application": application, "user": user}
    return event


def _said(name: str, *slots: Json) -> Json:
    filled = {one["name"]: _simple(one) for one in slots}
    return {"type": "IntentRequest", "intent": {"name": name, "confirmationStatus": "NONE", "slots": filled}}


KINDS: dict[str, Json] = {
    "launch": _event({"type": "LaunchRequest"}),
    "exercise": _event(_said("GuideExerciseIntent", slot("exercise", "side stretch", "side_tilt")), _IN_A_SESSION),
    "yes": _event(_said("AMAZON.YesIntent"), _ASKED),
    "emergency": _event(_said("WarningSignIntent", slot("warning_sign", "half my face hangs", "stroke")), _LED),
    "stop": _event(_said("AMAZON.StopIntent"), _LED),
    "timer": _event(_said("StartTimerIntent", slot("care", "ice", "ice"), slot("duration", "PT10M")), _IN_A_SESSION),
    "reminder": _event(_said("RemindDoctorIntent", slot("date", "2026-11-30"), slot("time", "09:00")), _IN_A_SESSION),
    "touch": _event(
        {
            "type": "Alexa.Presentation.APL.UserEvent",
            "token": "neck-coach.menu",
            "arguments": ["RoutineIntent", "routine", "daily"],
        },
        _IN_A_SESSION,
    ),
    "permission": _event(
        {
            "type": "Connections.Response",
            "name": "AskFor",
            "status": {"code": "200", "message": "OK"},
            "payload": {
                "permissionScope": "alexa::alerts:timers:skill:readwrite",
                "status": "ACCEPTED",
                "isCardThrown": False,
            },
            "token": _WISH,
        },
        _IN_A_SESSION,
    ),
    "end": _event({"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": "INVALID_RESPONSE"}}, _LED),
    "disabled": _event({"type": "AlexaSkillEvent.SkillDisabled"}, in_session=False),
}
