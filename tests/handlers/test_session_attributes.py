"""Session attributes of any shape are survived: what comes back from Alexa is what we sent, but nobody promises it."""

import json
import re
from dataclasses import fields
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from neck_coach import words_in
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.place import Place
from neck_coach.compiled_content import content_for
from neck_coach.speech.limits import LARGEST_RESPONSE, LONGEST_SPEECH
from neck_coach.understanding.reading import Reading
from tests.coaching import made_up
from tests.coaching.made_up import json_values, nearly
from tests.handlers.alexa import START, User, answer, envelope, has, intent, slot, text
from tests.handlers.intents import INTENTS

CONTENT = content_for("en-US")
NAMES = st.sampled_from(sorted(INTENTS))
SLOTS = (slot("side", "left", "left"), slot("choice", "the first one", "first"), slot("level", "two", "two"))
FIELDS = (*(each.name for each in fields(Conversation)), "lead", "limited", "unsaved", "known", "spoken_seconds")
"""Those of the version before, too."""
finite = json_values.filter(lambda value: "NaN" not in json.dumps(value) and "Infinity" not in json.dumps(value))
verbs = st.sampled_from(
    ("guide", "routine", "care", "do_care", "check", "topic", "more", "level", "sign", "resume", "next", "menu")
)
targets = st.sampled_from(("side_tilt", "daily", "ice", "twitching", "stroke", "banana", "", 2)) | finite
actions = st.dictionaries(verbs, targets, max_size=2) | finite
asked = st.fixed_dictionaries(
    {"question": st.sampled_from(("menu", "check:safety", "paused", "banana", ""))},
    optional={"yes": actions, "no": actions, "options": st.lists(actions, max_size=2)},
)
places = made_up.places(st.sampled_from((*CONTENT.exercises, "banana"))).map(Place.to_data)
guided = st.fixed_dictionaries(
    {"place": places, "began": st.floats(START.timestamp() - 300, START.timestamp()), "finished_at": st.floats(0, 300)},
    optional={"then": places, "marks": st.lists(st.tuples(st.floats(0, 240), st.integers(-9, 99), st.none()))},
)
of_ours = st.fixed_dictionaries(
    {}, optional={"asked": asked, "guided": guided, "place": places, "turns": st.integers()}
)
any_attributes = nearly(*FIELDS) | of_ours
known = st.sampled_from(("nobody", "known"))


@pytest.fixture(scope="module", autouse=True)
def known_user_in_table(table):
    today = START.date().isoformat()
    table.put("known", revision=1, version=1, disclaimer_on=today, safety_on=today)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(
    any_attributes.filter(lambda data: "NaN" not in json.dumps(data) and "Infinity" not in json.dumps(data)),
    NAMES,
    known,
)
@example({"place": {"exercise": "side_tilt", "rep": 10**50}}, "HowManyLeftIntent", "known")
@example(
    {"guided": {"place": {"exercise": "rotation"}, "began": 10**400, "finished_at": 1}}, "AMAZON.PauseIntent", "known"
)
@example(
    {"last": {"ssml": "<speak>", "reprompt": None, "seconds": "x"}, "asked": {"question": "x"}},
    "AMAZON.RepeatIntent",
    "known",
)
@example({"zone": "/etc/passwd", "emergency": "banana"}, "AMAZON.NextIntent", "known")
@example({"unsaved": {"profile": {"days_used": ["2026-01-01"] * 999}, "before": 1.5}}, "WhatYouKnowIntent", "known")
def test_any_attributes_get_a_spoken_answer(attributes, name, user):
    assert text(answer(envelope(intent(name, *SLOTS), user, attributes)))


@settings(deadline=None, max_examples=60)
@given(places, st.sampled_from(("HowManyLeftIntent", "WhichSideIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent")))
def test_no_number_below_zero_is_ever_said(place, name):
    said = text(answer(envelope(intent(name), "known", {"place": place, "turns": 1})))
    assert not re.search(r"-\d", said)


@pytest.mark.parametrize("name", ["AMAZON.HelpIntent", "AMAZON.YesIntent", "AMAZON.RepeatIntent"])
def test_attributes_too_large_to_be_ours_are_dropped(name):
    response = answer(envelope(intent(name), "known", {"lead": {"care": "x" * LARGEST_RESPONSE}}))
    assert text(response) and len(json.dumps(response)) < LARGEST_RESPONSE


UNCLEAR = ("RemindCareIntent", "HeatOrColdIntent", "AboutCoachIntent", "GuideExerciseIntent", "RemindDoctorIntent")


@settings(deadline=None, max_examples=20)
@given(st.lists(st.tuples(st.sampled_from(UNCLEAR), st.sampled_from(UNCLEAR)), min_size=12, max_size=20))
def test_what_is_unclear_again_and_again_does_not_pile_up(readings):
    user = User("known")
    user.says("RemindDoctorIntent")
    for first, second in readings:
        with patch.object(words_in, "understand", return_value=Reading(first, "likely", second=second)):
            user.says("SaidIntent", slot("words", "something or other"))
    assert len(json.dumps(user.attributes)) < 4_000


@pytest.mark.parametrize("seconds", ["many", LONGEST_SPEECH * 2, None, -1])
def test_a_safe_answer_says_how_long_it_is_itself(seconds):
    attributes = {"asked": {"question": "x", "yes": {"care": "banana"}}, "spoken_seconds": seconds}
    response = answer(envelope(intent("AMAZON.YesIntent"), "known", attributes))
    assert has(text(response), "trouble")
    assert 3 < response["sessionAttributes"]["spoken_seconds"] < 15
    assert response["sessionAttributes"]["asked"] == attributes["asked"]
