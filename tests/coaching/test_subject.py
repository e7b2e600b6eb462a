"""What was spoken of: the latest first, each thing once, and what the version before kept is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.question import Question
from neck_coach.coaching.subject import Subject, latest
from tests.coaching.made_up import json_values, questions, subjects


@given(subjects, st.lists(subjects, max_size=5))
def test_the_latest_is_first_and_nothing_is_there_twice(subject, before):
    after = latest(subject, latest(None, before))
    assert (after[0].kind, after[0].id, after[0].told_all) == (subject.kind, subject.id, subject.told_all)
    assert not any(each.is_like(subject) for each in after[1:])
    assert len(after) <= 3


def test_what_was_told_stays_told_when_it_is_offered_again():
    told = latest(Subject("care", "ice"), ())
    assert not latest(Subject("timer", "ice", offered=True), told)[0].offered
    assert latest(Subject("timer", "warm_compress", offered=True), told)[0].offered


@pytest.mark.parametrize(
    ("lead", "subject"),
    [
        ({"care": "ice"}, Subject("care", "ice")),
        ({"topic": "causes"}, Subject("topic", "causes")),
        ({"more": "causes"}, Subject("topic", "causes", told_all=True)),
    ],
)
def test_what_a_session_of_the_version_before_led_to_is_its_subject(lead, subject):
    assert Conversation.from_data({"lead": lead}).subjects == (subject,)


@given(json_values)
def test_any_json_gives_subjects_or_none(data):
    Conversation.from_data({"subjects": data, "lead": data, "waiting": data}).to_data()


@given(questions)
def test_a_question_survives_json_and_what_has_no_words_is_not_asked_again(question):
    assert Question.from_data(json.loads(json.dumps(question.to_data()))) == question
    if not question.words:
        assert not question.is_wish and (question.is_check or not question.lasts)


def test_a_safety_question_of_the_version_before_is_read():
    no = {"check": {"id": "skin"}}
    assert Question.from_data(["check:skin", {}, no]) == Question("check:skin", {}, no)
