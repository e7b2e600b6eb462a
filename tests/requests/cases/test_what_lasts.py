"""What lasts beyond one request: the place, an emergency, whose answer it was, what is deleted, what is logged."""

import json
from datetime import timedelta

import pytest

from tests.handlers.alexa import slot

from ..person import Person
from ..posted import Json, Skill

APL: Json = {
    "device": {
        "deviceId": "device",
        "supportedInterfaces": {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.2"}}},
    }
}
MOST_CHECKS = 4
RUNTIME_ERROR = {"type": "Alexa.Presentation.APL.RuntimeError", "token": "neck-coach.warning"}
ERRORS: tuple[object, ...] = ([{"type": "PACKAGE_ERROR", "reason": "INTERNAL_ERROR", "message": "m"}], [{}], [None], {})
NOT_UNDERSTOOD: list[Json] = [
    *(RUNTIME_ERROR | {"errors": errors} for errors in ERRORS),
    {"type": "Alexa.Presentation.Later.Happened"},
    {"type": "UnknownRequest"},
]


def ended(error: str | None, reason: str = "ERROR") -> Json:
    said = {"error": {"type": error, "message": "chestnut trees"}} if error else {}
    return {"type": "SessionEndedRequest", "reason": reason, **said}


def checked(person: Person) -> list[str]:
    """The questions that are answered with no until an exercise with sides is led."""
    said = person.says("GuideExerciseIntent", slot("exercise", "side stretch", "side_tilt"))
    questions: list[str] = []
    while not (person.attributes or {}).get("guided"):
        assert len(questions) < MOST_CHECKS, said.said
        questions.append((person.attributes or {})["asked"]["question"])
        said = person.says("AMAZON.NoIntent", after=30)
    return questions


def led(person: Person) -> Person:
    """In an exercise with sides, which has just begun."""
    checked(person)
    return person


@pytest.mark.parametrize("error", ["SKILL_RESPONSE_TIMED_OUT", "", 7, None])
def test_the_place_is_kept_whatever_the_error(skill: Skill, error: object) -> None:
    known, unknown = (led(Person(skill, id).known()) for id in ("known", "unknown"))
    known.sends(ended("INTERNAL_SERVICE_ERROR"), after=60)
    posted = unknown.sends(ended("x") | {"error": {"type": error, "message": "m"}}, after=60)
    place = (known.item() or {})["place"]
    assert int(place["M"]["rep"]["N"]) > 1
    assert (unknown.item() or {})["place"] == place
    assert "outputSpeech" not in posted.body
    assert posted.outcome == "answered"


@pytest.mark.parametrize("moment", [1_798_752_000_000, 1_798_752_000, "at once", None, {}])
def test_who_leaves_is_forgotten_whenever_it_was(skill: Skill, moment: object) -> None:
    person = Person(skill).known()
    event = person.event({"type": "AlexaSkillEvent.SkillDisabled"})
    event["request"] |= {"eventCreationTime": moment, "eventPublishingTime": moment}
    del event["session"], event["context"]["System"]["device"]
    posted = skill.post(event)
    assert person.item() is None
    assert posted.outcome == "answered"


@pytest.mark.parametrize("request_in_between", NOT_UNDERSTOOD)
def test_an_emergency_outlives_what_nobody_understands(skill: Skill, request_in_between: Json) -> None:
    person, calm = Person(skill, "told"), Person(skill, "told too")
    for each in (person, calm):
        assert "911" in each.told_of_stroke().said
    before = person.attributes
    assert person.sends(request_in_between, after=10).body == {}
    assert person.attributes == before
    answer = person.says("StretchNeckIntent", after=10)
    assert "911" in answer.said
    assert answer.body == calm.says("StretchNeckIntent", after=20).body


def test_an_exercise_outlives_what_nobody_understands(skill: Skill) -> None:
    person = led(Person(skill).known())
    before = person.attributes
    person.sends(NOT_UNDERSTOOD[0])
    assert person.attributes == before


@pytest.mark.parametrize("error", ["INVALID_RESPONSE", "SKILL_RESPONSE_TIMED_OUT"])
def test_a_session_that_alexa_ended_is_logged_and_counted(skill: Skill, error: str) -> None:
    lines = led(Person(skill, "a").known()).sends(ended(error), after=60).lines
    assert [line for line in lines if {"ERROR", error} <= {str(value) for value in line.values()}]
    usual = led(Person(skill, "b").known()).sends(ended(None, "USER_INITIATED"), after=60).lines
    assert _metrics(lines) - _metrics(usual)
    assert "chestnut" not in json.dumps(lines)


def _metrics(lines: list[Json]) -> set[str]:
    blocks = [block for line in lines for block in line.get("_aws", {}).get("CloudWatchMetrics", ())]
    return {metric["Name"] for block in blocks for metric in block["Metrics"]} - {"ColdStarts"}


@pytest.mark.parametrize("seconds", [45, 84, 110, 3_600])
def test_the_place_is_found_without_the_sessions_end(skill: Skill, seconds: int) -> None:
    told, untold = (led(Person(skill, id, system=APL).known()) for id in ("told", "untold"))
    told.sends(ended(None, "USER_INITIATED"), after=seconds)
    untold.now = told.now
    assert untold.opens().said == told.opens().said
    assert untold.says("AMAZON.YesIntent").said == told.says("AMAZON.YesIntent").said


def test_without_the_sessions_end_it_does_not_begin_again(skill: Skill) -> None:
    person = led(Person(skill, system=APL).known())
    person.now += timedelta(seconds=80)
    person.opens()
    person.says("AMAZON.YesIntent")
    assert (person.attributes or {})["guided"]["place"]["rep"] > 1


def voice(id: str) -> Json:
    return {"person": {"personId": f"amzn1.ask.person.{id}", "authenticationConfidenceLevel": {"level": 300}}}


@pytest.mark.parametrize("who", ["two", ""])
def test_one_voice_does_not_answer_for_another(skill: Skill, who: str) -> None:
    """Nor for someone whose voice is not known."""
    first = Person(skill, "household", system=voice("one"))
    second = Person(skill, "household", system=voice(who) if who else {})
    asked = checked(first)
    second.now = first.now + timedelta(hours=4)
    assert checked(second) == asked


def test_a_voice_that_has_answered_is_asked_less(skill: Skill) -> None:
    """As if nobody else were there."""
    first, again = (Person(skill, "household", system=voice("one")) for _ in range(2))
    asked = checked(first)
    again.now = first.now + timedelta(hours=4)
    assert len(checked(again)) < len(asked)
