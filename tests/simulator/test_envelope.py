"""The JSON is Alexa's: the ASK SDK's own model reads it."""

import json

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from tests.simulator.conftest import make_echo


def envelope(asked):
    return DefaultSerializer().deserialize(json.dumps(asked), RequestEnvelope)


def test_the_sdk_reads_an_intent_with_its_slots(echo, skill):
    echo.say("ask neck coach to do the side stretch")
    read = envelope(skill.asked[0])
    slots = read.request.intent.slots
    resolution = slots["exercise"].resolutions.resolutions_per_authority[0]
    assert read.request.timestamp.isoformat() == "2026-11-23T09:00:04+00:00"
    assert read.request.locale == "en-US"
    assert resolution.status.code.value == "ER_SUCCESS_MATCH"
    assert (resolution.values[0].value.id, resolution.values[0].value.name) == ("side_tilt", "side stretch")
    assert slots["exercise"].slot_value.value == "side stretch"
    assert slots["side"].value is None


def test_an_unknown_value_has_no_match_and_amazons_types_have_no_resolution(echo, skill):
    echo.say("do the zigzag")
    echo.say("I have two minutes")
    zigzag = envelope(skill.asked[0]).request.intent.slots["words"]
    two_minutes = envelope(skill.asked[1]).request.intent.slots["duration"]
    assert zigzag.value == "do the zigzag"
    assert zigzag.resolutions.resolutions_per_authority[0].status.code.value == "ER_SUCCESS_NO_MATCH"
    assert (two_minutes.value, two_minutes.resolutions) == ("PT2M", None)


def test_only_a_show_has_a_screen(echo, skill, small_matcher):
    echo.say("open neck coach")
    make_echo(skill, small_matcher, device="show").say("open neck coach")
    without, with_screen = (envelope(asked).context.system.device.supported_interfaces for asked in skill.asked)
    assert without.alexa_presentation_apl is None
    assert with_screen.alexa_presentation_apl.runtime.max_version == "1.4"


def test_the_end_of_a_session_and_the_skill_event_are_read(echo, skill):
    echo.say("open neck coach")
    echo.end("USER_INITIATED")
    echo.disable()
    ended, disabled = (envelope(asked) for asked in skill.asked[1:])
    assert ended.request.reason.value == "USER_INITIATED"
    assert disabled.request.object_type == "AlexaSkillEvent.SkillDisabled"
    assert disabled.context.system.user.user_id == ended.session.user.user_id
