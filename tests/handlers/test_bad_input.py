"""Whatever comes in, the answer is valid, within Alexa's limits, and never an error."""

import pytest

from simulator.memory import SKILL_ID
from tests.handlers.alexa import answer, envelope, has, intent, slot, text
from tests.handlers.intents import INTENTS

pytestmark = pytest.mark.usefixtures("table")


@pytest.mark.parametrize("name", INTENTS)
def test_an_intent_without_slots_is_answered(name, new_user, known_user):
    for user in (new_user, known_user):
        assert user.says(name)


@pytest.mark.parametrize("name", [name for name, slots in INTENTS.items() if slots])
@pytest.mark.parametrize(
    ("heard", "id"),
    [(None, None), ("banana", None), ("banana", "banana"), ("?", ""), ("x" * 5000, None), ("{n} <b> & \x00", None)],
)
def test_slots_may_be_empty_or_hold_anything(name, heard, id, known_user):
    slots = [slot(each, heard, id) for each in INTENTS[name]]
    assert known_user.says(name, *slots)
    known_user.says("StretchNeckIntent")
    assert known_user.says(name, *slots, after=40)


@pytest.mark.parametrize("seconds", ["0", "1000", "-5", "2", "31", "1e400", "nan", "?", "ten", "5.5.5", "9" * 400])
def test_a_hold_that_is_none_keeps_the_one_there_was_and_says_the_limits(seconds, known_user, table):
    known_user.says("StretchNeckIntent")
    said = known_user.says("ChangeHoldIntent", slot("seconds", seconds), after=40)
    assert has(said, "hold_limits", shortest=3, longest=30)
    assert "settings" not in table.item(known_user.id)
    assert known_user.attributes and known_user.attributes["guided"]["place"]["exercise"] == "side_tilt"


@pytest.mark.parametrize("seconds", ["3", "30", "10", "12.7"])
def test_a_hold_within_the_limits_is_kept(seconds, known_user, table):
    known_user.says("ChangeHoldIntent", slot("seconds", seconds))
    assert table.item(known_user.id)["settings"]["hold"] == int(float(seconds))


@pytest.mark.parametrize("duration", ["", "PT0S", "P", "?", "PT1S", "P9999999999Y", "PT100H", "banana"])
def test_any_time_is_answered(duration, known_user):
    for name in ("HaveTimeIntent", "SeeDoctorIntent"):
        assert known_user.says(name, slot("duration", duration))


@pytest.mark.parametrize(
    "date", ["", "2026-11-22", "2026-W47", "2026-W47-WE", "2026-11", "PRESENT_REF", "1999-01-01", "2999-01-01", "?"]
)
def test_any_date_is_answered(date, known_user):
    assert known_user.says("UsedCareIntent", slot("care", "ice", "ice"), slot("date", date))


@pytest.mark.parametrize(
    "event", [{}, [], None, "x", 5, True, [[]], {"request": None}, {"request": []}, {"request": {"type": []}}]
)
def test_what_is_no_request_gets_an_empty_response(event):
    assert answer(event)["response"] == {}


LAUNCH = {"type": "LaunchRequest"}


@pytest.mark.parametrize(
    "event",
    [
        {"request": LAUNCH, "context": {"System": {"application": {"applicationId": SKILL_ID}}}},
        {
            "request": LAUNCH | {"requestId": "r", "locale": "en-US"},
            "session": {"application": {"applicationId": SKILL_ID}},
        },
        envelope(LAUNCH, "u", session=None),
        envelope(LAUNCH, "u", context=None),
        envelope(LAUNCH, "u", context={}),
        envelope(LAUNCH, "u", context={"System": {}}),
        envelope(LAUNCH, "u", session={}),
        envelope(LAUNCH, "u", session={"attributes": None}),
        envelope(LAUNCH, "u", session=[]),
        envelope(LAUNCH, "u", [1, 2]),
        envelope(LAUNCH, "u", "text"),
        envelope(LAUNCH, ""),
        envelope(LAUNCH | {"timestamp": "yesterday"}, "u"),
        envelope(LAUNCH | {"timestamp": None}, "u"),
        envelope(LAUNCH | {"timestamp": 5}, "u"),
        envelope(LAUNCH | {"timestamp": "0001-01-01T00:00:00Z"}, "u"),
        envelope(LAUNCH | {"timestamp": "9999-12-31T23:59:59Z"}, "u"),
        envelope(LAUNCH | {"timestamp": "2026-11-23T09:00:00"}, "u"),
        envelope(LAUNCH | {"locale": None}, "u"),
        envelope(LAUNCH | {"locale": "xx-YY"}, "u"),
        envelope(LAUNCH | {"locale": "../en-US"}, "u"),
        envelope(LAUNCH | {"locale": 7}, "u"),
        envelope({"type": "IntentRequest"}, "u"),
        envelope({"type": "IntentRequest", "intent": None}, "u"),
        envelope({"type": "IntentRequest", "intent": {}}, "u"),
        envelope({"type": "IntentRequest", "intent": "help"}, "u"),
        envelope({"type": "IntentRequest", "intent": {"name": "AMAZON.HelpIntent", "slots": []}}, "u"),
        envelope(
            {"type": "IntentRequest", "intent": {"name": "AMAZON.HelpIntent", "confirmationStatus": "MAYBE"}}, "u"
        ),
        envelope(
            intent("CareIntent", slot("care", "ice", "ice") | {"resolutions": {"resolutionsPerAuthority": [{}]}}), "u"
        ),
        envelope(intent("CareIntent", slot("care", "ice") | {"resolutions": {"resolutionsPerAuthority": "?"}}), "u"),
        envelope(intent("CareIntent", {"name": "care", "value": ["ice"]}), "u"),
        envelope(intent("SomebodyElsesIntent"), "u"),
        envelope(LAUNCH, "u" * 100_000),
    ],
    ids=range(33),
)
def test_a_request_that_lacks_or_garbles_something_is_still_spoken_to(event):
    assert text(answer(event))


@pytest.mark.parametrize(
    "type", ["SessionEndedRequest", "AlexaSkillEvent.SkillDisabled", "System.ExceptionEncountered", "Nobody.Knows", ""]
)
def test_what_may_not_be_answered_with_speech_is_not(type):
    assert "outputSpeech" not in answer(envelope({"type": type}, "u"))["response"]


def test_an_exercise_that_nobody_knows_is_answered_with_one_that_exists(known_user):
    said = known_user.says("GuideExerciseIntent", slot("exercise", "banana"))
    assert has(said, "unknown_exercise") and said.endswith("?")
    assert "side stretch" in known_user.says("AMAZON.YesIntent").lower()
