"""The memory of a session survives its way through Alexa, and whatever else comes back from there."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings

from neck_coach.coaching.catalogue import Part
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.question import Question
from neck_coach.coaching.standing import STRETCHES
from neck_coach.coaching.subject import Subject
from tests.coaching.made_up import conversations, nearly

FIELDS = (*(each.name for each in fields(Conversation)), "lead", "limited")
"""Those of the version before, too."""


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conversations)
def test_a_conversation_survives_json(conversation):
    assert Conversation.from_data(json.loads(json.dumps(conversation.to_data()))) == conversation


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(nearly(*FIELDS))
def test_any_json_gives_a_conversation_with_fields_of_the_right_kind(data):
    conversation = Conversation.from_data(data)
    assert isinstance(conversation.turns, int) and conversation.turns >= 0
    assert isinstance(conversation.last, Mapping)
    assert all(isinstance(each, Subject) for each in conversation.subjects)
    assert all(isinstance(each, Question) for each in conversation.waiting)
    assert all(isinstance(id, str) for id in (*conversation.cleared, *conversation.tried))
    assert all(isinstance(id, str) for id in conversation.told)
    assert set(conversation.spared) <= set(get_args(Part))
    assert conversation.asked is None or isinstance(conversation.asked.yes, Mapping)
    conversation.to_data()


@given(nearly("question", "yes", "no", "options"))
def test_any_json_gives_a_question_that_can_be_answered_or_none(data):
    asked = Conversation.from_data({"asked": data}).asked
    assert asked is None or all(isinstance(action, Mapping) for action in (asked.yes, asked.no, *asked.options))


def test_a_new_conversation_keeps_nothing_but_its_number_of_turns():
    assert Conversation().to_data() == {"turns": 0}


def test_a_field_of_a_wrong_kind_does_not_cost_the_others():
    data = {
        "turns": "many",
        "spared": ["neck", "tail", 3],
        "told": 7,
        "limited": "yes",
        "cleared": ["skin", 3],
        "place": {"exercise": "side_tilt", "rep": "x"},
    }
    conversation = Conversation.from_data(data)
    assert conversation.turns == 0 and conversation.spared == ("neck",) and conversation.told == ()
    assert conversation.cleared == ("skin",)
    assert conversation.place and conversation.place.exercise == "side_tilt"


def test_what_a_session_of_the_version_before_limited_is_spared():
    assert Conversation.from_data({"limited": True}).spared == STRETCHES


@pytest.mark.parametrize("last", [{}, {"ssml": 5}, {"seconds": "x"}, {"reprompt": None}])
def test_a_last_answer_that_can_not_be_said_again_is_forgotten(last):
    sent = {"ssml": "Hello.", "reprompt": "", "seconds": 2.5}
    assert Conversation.from_data({"last": sent}).last == sent
    assert Conversation.from_data({"last": sent | last if last else last}).last == {}


def test_asking_changes_the_question_alone():
    question = Question("menu", yes={"menu": ""})
    assert Conversation(turns=3).asking(question) == Conversation(turns=3, asked=question)
