"""Requests of another skill are refused: nothing is read, written or said."""

import json

import pytest

from neck_coach import skill
from neck_coach.memory import store
from simulator.memory import SKILL_ID
from workshop.bench.events import event

OTHER = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"


@pytest.fixture
def table(trial, monkeypatch):
    """The table of a skill that knows its id."""
    monkeypatch.setattr(skill, "_answer", skill._build())
    return store.client()


def signed(id):
    one = event()
    one["context"]["System"]["application"] = {"applicationId": id} if id is not None else {}
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


def test_a_request_without_a_context_is_not_read(trial, table):
    one = event()
    del one["context"]
    answer = trial.put(one)
    assert table.items == {} and "attributes" not in json.dumps(answer["response"])
