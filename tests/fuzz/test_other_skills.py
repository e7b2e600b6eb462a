"""Requests of another skill are refused: nothing is read, written or said."""

import json

import pytest

from neck_coach.memory import store
from simulator.memory import SKILL_ID
from workshop.bench.events import event

OTHER = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"


@pytest.fixture
def table(trial):
    """The table of a skill."""
    return store.client()


def signed(id):
    one = event()
    for part in (one["context"]["System"], one["session"]):
        part["application"] = {"applicationId": id} if id is not None else {}
    return one


@pytest.mark.parametrize("id", [OTHER, "", None, SKILL_ID.upper(), f" {SKILL_ID}", f"{SKILL_ID}\n"])
def test_another_skills_request_gets_nothing(trial, table, log, id):
    assert trial.put(signed(id)) == {"version": "1.0", "response": {}}
    assert table.items == {}
    (line,) = [one for one in map(json.loads, log.getvalue().splitlines()) if one.get("message") == "turn"]
    assert line["outcome"] == "refused"


def test_our_own_request_is_answered(trial, table):
    assert "outputSpeech" in trial.put(signed(SKILL_ID))["response"]
    assert table.items


@pytest.mark.parametrize("part", ["context", "session"])
def test_the_id_is_read_wherever_it_stands(trial, table, part):
    one = event()
    del one[part]
    assert "outputSpeech" in trial.put(one)["response"]


@pytest.mark.parametrize("part", ["context", "session"])
def test_one_foreign_id_is_enough_to_be_refused(trial, table, part):
    one = event()
    application = {"applicationId": OTHER}
    (one["context"]["System"] if part == "context" else one["session"])["application"] = application
    assert trial.put(one) == {"version": "1.0", "response": {}}
    assert table.items == {}


@pytest.mark.parametrize(
    "one",
    [
        {"source": "warm up"}, {"version": "0", "detail-type": "Scheduled Event", "source": "aws.events", "detail": {}},
        {"directive": {"header": {"namespace": "Alexa.Discovery", "name": "Discover"}, "payload": {}}},
        {"body": "{}", "httpMethod": "POST", "headers": {}}, {"Records": [{}]}, {}, [], "", None, 7,
        {"request": None}, {"request": {"type": None}}, {"request": {"type": ["LaunchRequest"]}},
    ],
)  # fmt: skip
def test_what_is_not_alexas_is_no_failure(trial, table, log, one):
    assert trial.put(one) == {"version": "1.0", "response": {}}
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["outcome"] for line in lines if line.get("message") == "turn"] == ["refused"]
    assert not any("Failures" in line for line in lines)
