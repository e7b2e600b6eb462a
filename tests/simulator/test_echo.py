"""Sessions and time, as Alexa has them: what is said two seconds past nine is sent 2.5 s later, and answered after
1.5 s with ten seconds of speech."""

import pytest

from tests.simulator.conftest import make_echo

LAUNCH = "open neck coach"


def test_opening_the_skill_launches_it_in_a_new_session(echo, skill):
    turn = echo.say(LAUNCH)
    assert (turn["request"], turn["text"], turn["reprompt"], turn["open"]) == ("LaunchRequest", "Well.", "Well?", True)
    assert skill.asked[0]["session"]["new"]


def test_the_session_goes_on_with_its_attributes(echo, skill):
    skill.attributes = {"spoken_seconds": 1, "place": {"rep": 2}}
    echo.say(LAUNCH)
    echo.say("stop")
    first, second = (asked["session"] for asked in skill.asked)
    assert first["attributes"] == {}
    assert second["attributes"] == {"spoken_seconds": 1, "place": {"rep": 2}}
    assert (second["new"], second["sessionId"]) == (False, first["sessionId"])


def test_calling_the_skill_by_name_begins_a_new_session(echo, skill):
    echo.say(LAUNCH)
    echo.say("ask neck coach how do I stretch my neck")
    first, second = (asked["session"] for asked in skill.asked)
    assert second["new"]
    assert second["attributes"] == {}
    assert second["sessionId"] != first["sessionId"]


def test_without_a_session_anything_said_begins_one(echo, skill):
    assert echo.say("do the side stretch")["request"] == "GuideExerciseIntent"
    assert skill.asked[0]["session"]["new"]


def test_a_turn_tells_what_the_slots_heard(echo):
    turn = echo.say("side stretch on the left")
    assert turn["slots"] == {
        "exercise": {"value": "side stretch", "id": "side_tilt"},
        "side": {"value": "left", "id": "left"},
    }
    assert echo.say("do the zigzag")["slots"] == {"words": {"value": "do the zigzag", "id": None}}


def test_a_turn_tells_how_its_words_came(echo, skill):
    turns = [echo.say(text) for text in ("open neck coach", "do the side stretch", "do the zigzag", "exit")]
    assert [turn["via"] for turn in turns] == [None, "sample", "words", None]
    skill.more = {"shouldEndSession": False, "directives": []}
    echo.say("open neck coach")
    touched = echo.send({"token": "", "arguments": ["AMAZON.NextIntent"], "source": {}, "components": {}})
    assert touched and (touched["via"], touched["request"]) == ("touch", "AMAZON.NextIntent")


def test_a_turn_tells_what_the_skill_took_words_for(echo, skill):
    taken = {"intent": "GuideExerciseIntent", "slots": {"exercise": {"value": "zigzag", "id": "side_tilt"}}}
    skill.attributes = {"understood": taken}
    turn = echo.say("do the zigzag")
    assert (turn["request"], turn["slots"], turn["via"]) == (taken["intent"], taken["slots"], "words")
    assert skill.asked[-1]["request"]["intent"]["name"] == "SaidIntent"


def test_a_reply_comes_two_seconds_after_the_answer(echo, skill):
    echo.say(LAUNCH)
    echo.say("next")
    echo.say("next")
    assert skill.times == ["09:00:04", "09:00:20", "09:00:36"]


def test_barging_in_counts_from_the_beginning_of_the_answer(echo, skill):
    echo.say(LAUNCH)
    echo.barge(4)
    echo.say("next")
    assert skill.times == ["09:00:04", "09:00:12"]


def test_waiting_begins_when_the_answer_is_over(echo, skill):
    echo.say(LAUNCH)
    echo.wait(5)
    echo.say("next")
    assert skill.times == ["09:00:04", "09:00:23"]


def test_silence_brings_the_reprompt_and_then_the_end(echo, skill):
    echo.say(LAUNCH)
    assert echo.silence() == "Well?"
    assert not echo.is_open
    ended = skill.asked[-1]
    assert ended["request"]["type"] == "SessionEndedRequest"
    assert ended["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert skill.times[-1] == "09:00:36"  # the answer, 8 s, a reprompt of 4 s, 8 s
    assert ended["session"]["attributes"] == {"spoken_seconds": 10}


def test_without_a_reprompt_the_session_ends_after_the_first_silence(echo, skill):
    skill.reprompt = None
    echo.say(LAUNCH)
    assert echo.silence() is None
    assert skill.times[-1] == "09:00:24"


def test_a_long_wait_ends_the_session_on_time(echo, skill):
    echo.say(LAUNCH)
    echo.wait(20 * 60)
    assert skill.requests == ["LaunchRequest", "SessionEndedRequest"]
    assert skill.times[-1] == "09:00:36"
    assert echo.clock.timestamp() == "2026-11-23T09:20:16Z"


def test_silence_without_a_session_is_nothing(echo, skill):
    assert echo.silence() is None
    assert skill.asked == []


@pytest.mark.parametrize("leaving", ["exit", "Quit"])
def test_leaving_ends_the_session_and_nothing_is_heard(echo, skill, leaving):
    echo.say(LAUNCH)
    turn = echo.say(leaving)
    assert (turn["request"], turn["text"], turn["open"]) == ("SessionEndedRequest", "", False)
    assert skill.asked[-1]["request"]["reason"] == "USER_INITIATED"
    assert echo.say(leaving)["request"] is None


def test_an_answer_that_ends_the_session_ends_it(echo, skill):
    skill.more = {"shouldEndSession": True}
    assert not echo.say(LAUNCH)["open"]
    echo.wait(60)
    assert skill.requests == ["LaunchRequest"]


def test_an_answer_that_says_nothing_of_the_end_keeps_a_screen_open(skill, small_matcher):
    skill.more = {}
    assert not make_echo(skill, small_matcher).say(LAUNCH)["open"]
    skill.more = {"directives": [{"type": "Alexa.Presentation.APL.RenderDocument", "datasources": {"title": "Hello"}}]}
    show = make_echo(skill, small_matcher, device="show")
    turn = show.say(LAUNCH)
    assert turn["open"]
    assert turn["screen"] == {"title": "Hello", "texts": []}
    show.wait(31)
    assert not show.is_open


def test_each_device_has_its_own_session(echo, skill):
    echo.say(LAUNCH)
    echo.become(device="show")
    assert not echo.is_open
    echo.say(LAUNCH)
    echo.become(device="echo")
    assert echo.is_open
    users = {asked["session"]["user"]["userId"] for asked in skill.asked}
    devices = {asked["context"]["System"]["device"]["deviceId"] for asked in skill.asked}
    assert (len(users), len(devices)) == (1, 2)


def test_the_clock_jumps_forwards_through_the_end_of_a_session_and_back_without_it(echo, skill):
    echo.say(LAUNCH)
    echo.wait_until("2026-11-24T09:00")
    assert skill.requests == ["LaunchRequest", "SessionEndedRequest"]
    echo.say("I used ice yesterday")
    assert echo.clock.timestamp() == "2026-11-24T09:00:02Z"
    echo.wait_until("2026-11-20T09:00")
    assert not echo.is_open
    assert echo.say("I used ice yesterday")["slots"]["date"] == {"value": "2026-11-19", "id": None}


def test_disabling_the_skill_sends_the_event_without_a_session(echo, skill):
    echo.say(LAUNCH)
    echo.disable()
    event = skill.asked[-1]
    assert event["request"]["type"] == "AlexaSkillEvent.SkillDisabled"
    assert "session" not in event
    assert not echo.is_open


@pytest.mark.parametrize(
    "ssml", ["<speak>Ice & heat</speak>", '<speak><break time="11s"/></speak>', f"<speak>{'a' * 8000}</speak>"]
)
def test_an_answer_that_alexa_would_refuse_is_refused(echo, skill, ssml):
    skill.say = ssml
    with pytest.raises(ValueError):
        echo.say(LAUNCH)


def test_an_answer_that_does_not_tell_its_length_is_measured_by_its_words(echo, skill):
    skill.attributes = {}
    skill.say = '<speak>One two three four.<break time="3s"/></speak>'
    assert echo.say(LAUNCH)["seconds"] == pytest.approx(4.5)
