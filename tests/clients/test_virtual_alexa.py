"""An independent client understands our model and speaks with the skill.

It takes any text with "ask", "open", "launch", "talk to" or "tell" in it for a launch, knows no near match, sends
durations, dates and numbers as they were said, and takes any words for them. So some turns name their intent.
"""

import re
from datetime import date

import pytest

from tests.clients.virtual_alexa import Turn, led, served
from tests.needs import needs_npm

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("virtual-alexa"), needs_npm]

LAUNCH, END = {"launch": True}, {"end": True}

# What is said or intended, the request that it becomes, and words that the answer has.
CONVERSATION: list[tuple[str | Turn, str, str]] = [
    (LAUNCH, "LaunchRequest", "Hi, I'm Neck Coach,"),
    ("how do i stretch my neck", "StretchNeckIntent", "First, right now,"),
    ("repeat that", "AMAZON.RepeatIntent", "First, right now,"),
    ("i'm not sure", "UnsureIntent", "?"),
    ("no", "AMAZON.NoIntent", "?"),
    ("start over", "AMAZON.StartOverIntent", "?"),
    (END, "SessionEndedRequest", ""),
    (LAUNCH, "LaunchRequest", "Want to stretch"),
    ("do the side stretch", "GuideExerciseIntent", "?"),
    ("no", "AMAZON.NoIntent", "And have you ever had"),
    ("no", "AMAZON.NoIntent", "Let's do the side stretch, five times on each side."),
    ("pause", "AMAZON.PauseIntent", "Bring your head back to center and rest."),
    ("continue", "AMAZON.ResumeIntent", "picking up where we left off"),
    ("which side are we on", "WhichSideIntent", "You'll feel it along the left side of your neck."),
    ("how many left", "HowManyLeftIntent", "left, counting"),
    ("what is this good for", "WhyIntent", "It eases the muscles"),
    ("go slower", "ChangePaceIntent", "slower from now on"),
    ({"intend": "ChangeHoldIntent", "slots": {"seconds": "10"}}, "ChangeHoldIntent", "hold for ten seconds"),
    ("just the left side", "ChooseSideIntent", "five times, for your left side"),
    ("next", "AMAZON.NextIntent", "?"),
    ("do the side stretch on the right side", "GuideExerciseIntent", "five times, for your right side"),
    ({"intend": "DiscomfortIntent", "slots": {"discomfort": "pain"}}, "DiscomfortIntent", "Let's stop."),
    ("no", "AMAZON.NoIntent", "Bye."),
    ("what causes twitching", "ExplainCausesIntent", "?"),
    ("is it serious", "IsItSeriousIntent", "?"),
    ("when should i see a doctor", "SeeDoctorIntent", "?"),
    ("should i use heat or ice", "HeatOrColdIntent", "hurt or strained your neck"),
    ("no", "AMAZON.NoIntent", "is the skin there numb"),
    ("no", "AMAZON.NoIntent", "?"),
    ({"intend": "UsedCareIntent", "slots": {"care": "ice", "date": date.today().isoformat()}}, "UsedCareIntent", "ice"),
    ({"intend": "HaveTimeIntent", "slots": {"duration": "PT2M"}}, "HaveTimeIntent", "?"),
    ("stop", "AMAZON.StopIntent", ""),
    (LAUNCH, "LaunchRequest", "Want some slow breathing"),
    ("what do you know about me", "WhatYouKnowIntent", "Here's everything I keep."),
    ("delete my data", "DeleteDataIntent", "Want me to delete it all?"),
    ("yes", "AMAZON.YesIntent", "I've forgotten everything about you."),
    (LAUNCH, "LaunchRequest", "Hi, I'm Neck Coach,"),
    ("no fever", "DenyWarningSignIntent", "Okay."),
    ("i have chest pain", "EmergencySignIntent", "That could be your heart."),
    ("yes", "AMAZON.YesIntent", "Call"),
    ("next", "AMAZON.NextIntent", "We'll stop here for today."),
    ("exit", "SessionEndedRequest", ""),
]

TAKEN_FOR_A_LAUNCH = [
    ("tell me about ice", "CareIntent", {"care": "ice"}),
    ("what should i ask the doctor", "PrepareDoctorVisitIntent", {}),
    ("can i talk to a human", "AboutCoachIntent", {}),
]


@pytest.fixture(scope="module")
def address():
    with served() as address:
        yield address


def turn_of(said: str | Turn) -> Turn:
    return {"say": said} if isinstance(said, str) else said


def plain(ssml: str | None) -> str:
    return " ".join(re.sub("<[^>]+>", " ", ssml or "").split())


@pytest.fixture(scope="module")
def answers(address) -> list[Turn]:
    return led(address, [turn_of(said) for said, *_ in CONVERSATION])


def test_there_are_thirty_turns():
    assert len(CONVERSATION) >= 30
    assert {"launch", "say", "intend", "end"} == {key for said, *_ in CONVERSATION for key in turn_of(said)} - {"slots"}


def test_every_turn_becomes_the_request_that_was_meant_and_is_answered(answers):
    assert len(answers) == len(CONVERSATION)
    for (said, request, words), answer in zip(CONVERSATION, answers, strict=True):
        assert answer["request"] == request, (said, answer)
        assert words in plain(answer.get("prompt")), (said, plain(answer.get("prompt")))


def test_an_open_session_asks_and_has_a_reprompt_a_closed_one_has_none(answers):
    for answer in answers:
        if answer["request"] != "SessionEndedRequest":
            prompt = plain(answer["prompt"])
            assert answer["ends"] is (not answer["reprompt"])
            assert answer["ends"] or "?" in prompt[-160:], prompt


@pytest.mark.parametrize(("said", "intent", "slots"), TAKEN_FOR_A_LAUNCH, ids=[said for said, *_ in TAKEN_FOR_A_LAUNCH])
def test_what_it_takes_for_a_launch_is_answered_as_an_intent(address, said, intent, slots):
    uttered, intended = led(address, [{"say": said}, {"intend": intent, "slots": slots}])
    assert uttered["request"] == "LaunchRequest"
    assert intended["request"] == intent and plain(intended["prompt"])


def test_words_that_it_takes_for_a_duration_lead_to_a_question_with_two_choices(address):
    *_, answer = led(address, [{"intend": "DeleteDataIntent"}, {"say": "yes"}, {"say": "how do i use the zorblax"}])
    assert answer["slots"] == {"duration": "how do i use the zorblax"}
    assert plain(answer["prompt"]) == "How much time do you have, two minutes or ten?"
