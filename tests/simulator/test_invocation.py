from datetime import date

import pytest

from simulator.understanding.hearing import hear

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text", ["open neck coach", "Alexa, open neck coach", "start neck coach please", "neck coach", "launch Neck Coach!"]
)
def test_the_name_alone_opens_the_skill(small_matcher, text):
    heard = hear(text, small_matcher, MONDAY)
    assert (heard.by_name, heard.match) == (True, None)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ask neck coach how do I stretch my neck", "StretchNeckIntent"),
        ("ask neck coach to do the side stretch", "GuideExerciseIntent"),
        ("ask neck coach for the side stretch", "GuideExerciseIntent"),
        ("tell neck coach I have a fever", "SymptomIntent"),
        ("tell neck coach that I have a fever", "SymptomIntent"),
        ("open neck coach and do the side stretch", "GuideExerciseIntent"),
        ("can you ask neck coach to do the side stretch", "GuideExerciseIntent"),
        ("do the side stretch with neck coach", "GuideExerciseIntent"),
        ("neck coach stop", "AMAZON.StopIntent"),
        ("ask neck coach what time is it", "AMAZON.FallbackIntent"),
        ("ask neck coach to order a pizza", "SaidIntent"),
    ],
)
def test_a_request_by_name_is_understood(small_matcher, text, intent):
    heard = hear(text, small_matcher, MONDAY)
    assert heard.by_name
    assert heard.match and heard.match.intent == intent


@pytest.mark.parametrize("text", ["stop", "is neck coach any good", "the coach"])
def test_other_sentences_are_not_by_name(small_matcher, text):
    assert not hear(text, small_matcher, MONDAY).by_name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ask neck coach to order a pizza", "order a pizza"),
        ("tell neck coach that I can't feel my arm", "i can't feel my arm"),
        ("ask neck coach about my mum's face", "my mum's face"),
        ("neck coach, what's wrong with me?", "what's wrong with me"),
        ("can you ask neck coach why it twitches", "why it twitches"),
        ("what's wrong with me", "what's wrong with me"),
        ("It’s numb since 2 days", "it's numb since two days"),
    ],
)
def test_what_is_no_sample_comes_as_it_was_said_without_the_name(small_matcher, text, words):
    heard = hear(text, small_matcher, MONDAY)
    assert heard.match and heard.match.slots["words"].value == words
