"""What a request has besides what is asked changes nothing: devices of later, missing parts, events of others."""

import json

import pytest

from tests.handlers.alexa import START, envelope, has, intent, slot

from ..person import Person
from ..posted import Json, Posted, Skill, assert_refused, broken_rules, signed

MILLISECONDS = int(START.timestamp() * 1000)
LAUNCH: Json = {"type": "LaunchRequest"}
STOP = intent("AMAZON.StopIntent")
SIGN = intent("WarningSignIntent", slot("warning_sign", "half my face hangs", "stroke"))
CARS = [{"mode": "CAR", "shape": "RECTANGLE"}, {"mode": "HUB", "shape": "OVAL"}, {"shape": 3}]
PLAYERS = [{"playerActivity": "CONNECTING"}, {"playerActivity": None}, {"playerActivity": {}}]


def heard(posted: Posted) -> Json:
    """What a user notices of an answer."""
    return {name: posted.body.get(name) for name in ("outputSpeech", "reprompt", "shouldEndSession", "card")}


def asked(request: Json, **context: object) -> Json:
    event = signed(envelope(request, "someone"))
    event["context"] |= context
    return event


def usual(skill: Skill, request: Json) -> Json:
    """What another new user hears to the same, without anything odd."""
    return heard(skill.post(signed(envelope(request, "someone else"))))


@pytest.mark.parametrize(
    "moment",
    [int(START.timestamp() * 1000), int(START.timestamp()), str(int(START.timestamp() * 1000)), "", "now", None],
)
def test_any_time_is_welcome(skill: Skill, moment: object) -> None:
    event = asked(LAUNCH | {"timestamp": moment})
    posted = skill.post(event)
    assert broken_rules(event, posted) == []
    assert heard(posted) == usual(skill, LAUNCH)


def test_milliseconds_since_1970_are_a_time(skill: Skill) -> None:
    """What is kept has the day of the request."""
    skill.post(asked(LAUNCH | {"timestamp": MILLISECONDS}))
    item = skill.table.get_item({"id": {"S": "someone"}})["Item"]
    assert item["days_used"] == {"L": [{"S": START.date().isoformat()}]}


@pytest.mark.parametrize("viewport", CARS)
def test_an_emergency_is_heard_on_a_device_of_later(skill: Skill, viewport: Json) -> None:
    posted = skill.post(asked(SIGN, Viewport=viewport))
    assert "911" in posted.said
    assert (posted.outcome, heard(posted)) == ("answered", usual(skill, SIGN))


@pytest.mark.parametrize("viewport", CARS)
def test_stop_closes_the_session_on_a_device_of_later(skill: Skill, viewport: Json) -> None:
    posted = skill.post(asked(STOP, Viewport=viewport))
    assert posted.body["shouldEndSession"] is True
    assert heard(posted) == usual(skill, STOP)


@pytest.mark.parametrize("viewports", [[{"id": "front", "shape": "ROUND", "dpi": 96}], [{}], [None], {}, "one", [7]])
def test_screens_of_another_shape_are_welcome(skill: Skill, viewports: object) -> None:
    posted = skill.post(asked(LAUNCH, Viewports=viewports))
    assert posted.outcome == "answered"
    assert heard(posted) == usual(skill, LAUNCH)


@pytest.mark.parametrize("player", PLAYERS)
def test_whatever_the_player_does_is_welcome(skill: Skill, player: Json) -> None:
    posted = skill.post(asked(LAUNCH, AudioPlayer=player))
    assert posted.outcome == "answered"
    assert heard(posted) == usual(skill, LAUNCH)


@pytest.mark.parametrize("value", [{"type": "Composite", "values": []}, {"type": "Map", "value": {}}, {}, [], 4, None])
def test_a_slot_value_of_another_kind_does_not_hide_what_was_heard(skill: Skill, value: object) -> None:
    ice = slot("care", "ice", "ice")
    plain, odd = (Person(skill, id).known() for id in ("plain", "odd"))
    told = plain.says("CareIntent", ice)
    posted = odd.says("CareIntent", ice | {"slotValue": value})
    assert posted.outcome == "answered"
    assert '"ice"' in json.dumps(plain.attributes)
    assert heard(posted) == heard(told)


def test_without_a_context_the_sessions_id_is_enough(skill: Skill) -> None:
    event = asked(LAUNCH)
    del event["context"]
    posted = skill.post(event)
    assert posted.outcome == "answered"
    assert heard(posted) == usual(skill, LAUNCH)


@pytest.mark.parametrize("application", [{"applicationId": "amzn1.ask.skill.another"}, {}, None, "ours"])
def test_without_a_context_another_skill_is_refused(skill: Skill, application: object) -> None:
    event = envelope(LAUNCH, "someone")
    del event["context"]
    event["session"]["application"] = application
    assert_refused(skill.post(event))


@pytest.mark.parametrize(
    "event",
    [
        {"source": "keep-it-warm"},
        {"version": "0", "source": "aws.events", "detail-type": "Scheduled Event", "detail": {}},
        {
            "directive": {
                "header": {
                    "namespace": "Alexa.Discovery",
                    "name": "Discover",
                    "payloadVersion": "3",
                    "messageId": "m1",
                },
                "payload": {},
            }
        },
        {"httpMethod": "POST", "headers": {}, "body": "{}"},
        {"Records": [{"eventSource": "aws:sqs", "body": "words"}]},
        {},
    ],
    ids=["a warm-up", "a schedule", "a smart home", "a web request", "a queue", "nothing"],
)
def test_events_that_are_not_alexas_are_no_failures(skill: Skill, event: Json) -> None:
    posted = skill.post(event)
    assert posted.answer == {"version": "1.0", "response": {}}
    assert (posted.outcome, posted.failures) == ("refused", [])


def test_the_welcome_is_no_apology(skill: Skill) -> None:
    assert not has(skill.post(asked(LAUNCH)).said, "trouble")
