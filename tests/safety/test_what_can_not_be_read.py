"""A sign is heard even in a request that the SDK can't read: values that it does not know, in whatever place."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest

from neck_coach.compiled_content import content_for
from tests.handlers.alexa import START, Response, answer, envelope, has, intent, slot, text

CONTENT = content_for("en-US")
EMERGENCIES = [sign for sign in CONTENT.warning_signs.values() if sign.level == "emergency"]
Event = dict[str, Any]


def _viewport(event: Event) -> None:
    event["context"]["Viewport"] = {"mode": "HOLODECK", "shape": "CUBE", "experiences": []}


def _permission(event: Event) -> None:
    event["context"]["System"]["user"] = {"userId": "u", "permissions": {"scopes": {"alexa::x": {"status": "PERHAPS"}}}}


def _confirmation(event: Event) -> None:
    event["request"]["intent"]["confirmationStatus"] = "HALF"


def _dialog(event: Event) -> None:
    event["request"]["dialogState"] = "LISTENING"


def _slot_type(event: Event) -> None:
    for each in event["request"]["intent"]["slots"].values():
        each["slotValue"] = {"type": "Cloud", "value": each["value"]}


def _resolution(event: Event) -> None:
    for each in event["request"]["intent"]["slots"].values():
        each["resolutions"]["resolutionsPerAuthority"][0]["status"]["code"] = "ER_SUCCESS_SORT_OF"


def _kind_of_user(event: Event) -> None:
    event["context"]["System"]["unit"] = {"unitId": 5, "persistentUnitId": []}
    event["context"]["AudioPlayer"] = {"playerActivity": "HUMMING"}


UNREADABLE: Mapping[str, Callable[[Event], None]] = {
    "a viewport mode": _viewport,
    "a permission's status": _permission,
    "a confirmation": _confirmation,
    "a state of a dialog": _dialog,
    "a type of slot value": _slot_type,
    "a code of entity resolution": _resolution,
    "a state of the player": _kind_of_user,
}


def answered(name: str, heard: dict[str, Any], unreadable: str, attributes: Any = None) -> Response:
    event = envelope(intent(name, heard), "u", attributes)
    UNREADABLE[unreadable](event)
    return answer(event)


@pytest.mark.parametrize("unreadable", UNREADABLE)
@pytest.mark.parametrize("sign", EMERGENCIES, ids=lambda sign: sign.id)
def test_an_emergency_that_was_resolved_is_answered(sign, unreadable):
    response = answered("WarningSignIntent", slot("warning_sign", sign.said[0], sign.id), unreadable)
    assert response["sessionAttributes"]["emergency"] == sign.id
    assert has(text(response), "cannot_call")


@pytest.mark.parametrize("unreadable", UNREADABLE)
@pytest.mark.parametrize("said", ["my face is drooping", "without warning my legs stopped working"])
def test_an_emergency_is_heard_in_words_alone_and_in_any_slot(said, unreadable):
    for name, where in (("GuideExerciseIntent", "exercise"), ("DenyWarningSignIntent", "warning_sign")):
        assert answered(name, slot(where, said), unreadable)["sessionAttributes"]["emergency"]


@pytest.mark.parametrize("unreadable", UNREADABLE)
def test_after_an_emergency_nothing_else_is_said(unreadable):
    response = answered("StretchNeckIntent", slot("side", "left", "left"), unreadable, {"emergency": "heart"})
    assert response["sessionAttributes"]["emergency"] == "heart" and "guided" not in response["sessionAttributes"]


@pytest.mark.parametrize("unreadable", UNREADABLE)
def test_what_is_denied_is_no_emergency(unreadable):
    response = answered("DenyWarningSignIntent", slot("warning_sign", "chest pain", "heart"), unreadable)
    assert "emergency" not in response["sessionAttributes"]


def test_after_our_own_fault_an_exercise_is_where_it_was_however_long_they_wait(monkeypatch):
    """Nobody is led while we apologize."""
    guided = {
        "place": {"exercise": "side_tilt", "rep": 1},
        "began": START.timestamp(),
        "marks": [[10, 1, "right"], [25, 1, "left"], [40, 2, "right"]],
        "finished_at": 85,
    }
    at = {"timestamp": (START + timedelta(seconds=35)).isoformat()}
    monkeypatch.setattr("neck_coach.skill.read_turn", lambda *_: 1 / 0)
    apology = answer(envelope(intent("HowManyLeftIntent") | at, "u", {"turns": 3, "guided": guided}))
    assert has(text(apology), "trouble")
    assert "guided" not in apology["sessionAttributes"]
    assert apology["sessionAttributes"]["place"] == {"exercise": "side_tilt", "rep": 1, "side": "left"}
