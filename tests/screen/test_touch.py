"""Touch does what voice does, and screens are sent only where they can be shown. No browser is needed here."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from neck_coach.coaching.dialled import first_number, shown
from neck_coach.compiled_content import content_for
from simulator.envelope import in_session, request
from simulator.skill import Json

from .samples import CONTENT, cleared, leads
from .stage import Device


def _spoken(device: Device) -> str:
    return str(device.answer["response"]["outputSpeech"]["ssml"])


@pytest.mark.parametrize(
    ("touched", "said"),
    [("Pause", "pause"), ("Again", "repeat"), ("Next", "next")],
)
def test_a_button_of_the_guided_screen_is_answered_like_its_word(touched: str, said: str) -> None:
    by_hand, by_voice = leads("side_tilt"), leads("side_tilt")
    for device in (by_hand, by_voice):
        device.barge(36)  # in the middle of a hold: a touch comes sooner than a word
    assert by_hand.tap(touched)
    assert by_voice.say(said)
    assert _spoken(by_hand) == _spoken(by_voice)
    assert by_hand.screen() == by_voice.screen()


@pytest.mark.parametrize("at", [18, 25, 33, 36, 45, 52])
def test_a_touch_is_placed_a_second_before_where_it_was_at_most(at: int) -> None:
    device = leads("side_tilt")
    marks = device.attributes["guided"]["marks"]
    device.barge(at)
    assert device.tap("Pause")
    place = device.attributes["place"]
    reached = [(rep, side) for begins, rep, side in marks if begins <= at]
    sooner = [(rep, side) for begins, rep, side in marks if begins <= at - 2]  # requests tell whole seconds
    assert (place["rep"], place.get("side")) in (reached[-1], sooner[-1] if sooner else (1, None))


@pytest.mark.parametrize("button", range(6))
def test_every_choice_of_the_menu_leads_somewhere(button: int) -> None:
    device = Device(f"menu {button}").ask("AMAZON.HelpIntent")
    choice = device.screen()["datasources"]["screen"]["buttons"][button]
    turn = device.tap(choice["label"])
    assert turn and turn["request"] == choice["event"][0]
    assert "wrong" not in turn["text"]


def test_nothing_but_warnings_after_an_emergency() -> None:
    device = leads("side_tilt")
    device.barge(20)
    device.say("my face feels droopy")
    screen = device.screen()["datasources"]["screen"]
    assert screen["number"] == "911"
    assert [button["event"][0] for button in screen["buttons"]] == ["AMAZON.YesIntent", "AMAZON.NoIntent"]
    device.ask("GuideExerciseIntent", "exercise", "side_tilt")
    assert device.screen()["token"].endswith("warning")
    assert "911" in device.screen()["datasources"]["screen"]["number"]


def test_a_care_shows_its_minutes_and_then_its_timer() -> None:
    device = cleared("ice timer").ask("CareIntent", "care", "ice").answered()
    assert device.screen()["datasources"]["screen"]["minutes"] == "10"
    device.ask("StartTimerIntent", "care", "ice").decide("ACCEPTED")
    screen = device.screen()["datasources"]["screen"]
    assert (screen["running"], screen["paused"], screen["left"], screen["whole"]) == (True, False, 600, 600)


@pytest.mark.parametrize("zone", ["America/Chicago", "Asia/Kolkata", "Pacific/Kiritimati"])
def test_a_timer_shows_what_is_left_in_any_zone_and_stands_still_while_it_is_paused(zone: str) -> None:
    device = cleared(f"timer in {zone}")
    device.clock.zone = ZoneInfo(zone)
    device.ask("RemindDoctorIntent")  # it asks for the zone
    device.ask("StartTimerIntent", "care", "ice").answered().ask("AMAZON.YesIntent").decide("ACCEPTED")
    for wait, line, paused, left in [
        (60, "pause the timer", True, 540),
        (3_600, "add five minutes", True, 840),
        (60, "resume the timer", False, 840),
        (60, "how much time is left on the timer", False, 780),
    ]:
        device.wait(wait)
        device.say(f"ask neck coach to {line}")
        screen = device.screen()["datasources"]["screen"]
        assert (screen["running"], screen["paused"]) == (True, paused)
        assert screen["left"] == pytest.approx(left, abs=30)


NUMBERS = {"en-US": "911", "en-CA": "911", "en-GB": "999", "en-AU": "000", "en-IN": "112"}


@pytest.mark.parametrize("locale", NUMBERS)
@pytest.mark.parametrize("sign", [id for id, sign in CONTENT.warning_signs.items() if sign.level == "emergency"])
def test_the_large_number_is_the_one_of_the_country(locale: str, sign: str) -> None:
    device = Device(f"sign {locale}", locale).ask("WarningSignIntent", "warning_sign", sign)
    told = content_for(locale).warning_signs[sign].say
    number = first_number(told) if "wish_to_die" in sign else NUMBERS[locale]
    screen = device.screen()["datasources"]["screen"]
    assert screen["number"] == number
    assert not set("[]|") & set(screen["say"] + screen["question"])
    assert number in shown(told)


@pytest.mark.parametrize("exercise", CONTENT.exercises)
def test_an_answer_with_its_screen_stays_far_below_the_limit(exercise: str) -> None:
    assert len(json.dumps(leads(exercise).answer).encode()) < 100_000


def _asked(device: Device, kind: str, interfaces: Json, **about: Any) -> Json:
    session = device._sessions[device.sender].session
    asked = in_session(device.sender, session, request(kind, device.clock.timestamp(), "en-US", **about))
    asked["context"]["System"]["device"]["supportedInterfaces"] = interfaces
    return device._skill(asked)


@pytest.mark.parametrize(
    "interfaces", [{}, {"Alexa.Presentation.APL": {}}, {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "1.3"}}}]
)
def test_a_device_without_a_screen_for_it_gets_speech_only(interfaces: Json) -> None:
    device = leads("side_tilt")
    answer = _asked(device, "LaunchRequest", interfaces)
    assert "directives" not in answer["response"]
    assert answer["response"]["outputSpeech"]


def test_a_newer_screen_gets_the_same_documents() -> None:
    newer = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}
    assert _asked(leads("side_tilt"), "LaunchRequest", newer)["response"]["directives"]


def test_an_error_of_the_screen_is_answered_with_nothing() -> None:
    device = leads("side_tilt")
    error = {"type": "INVALID_DOCUMENT", "reason": "OTHER", "message": "?"}
    answer = _asked(device, "Alexa.Presentation.APL.RuntimeError", {}, token="neck-coach.guide", errors=[error])
    assert answer["response"] == {}


@pytest.mark.parametrize("words", [[], ["AlexaSkillEvent.SkillDisabled"], [1, 2], ["SessionEndedRequest"], ["nothing"]])
def test_what_no_button_of_ours_sends_does_nothing(words: list[object]) -> None:
    device = leads("side_tilt")
    event: Json = {"token": "other", "arguments": words, "source": {}, "components": {}}
    answer = _asked(device, "Alexa.Presentation.APL.UserEvent", {}, **event)
    assert "outputSpeech" not in answer["response"]
    assert device.ask("WhatYouKnowIntent").answer["response"]["outputSpeech"]


def test_cards_are_plain_text_within_their_limits() -> None:
    asked = {
        "CareIntent": ("care", "ice"),
        "GuideExerciseIntent": ("exercise", "side_tilt"),
        "PrepareDoctorVisitIntent": (),
    }
    for intent, slot in asked.items():
        card = cleared(f"card {intent}").ask(intent, *slot).answered().answer["response"]["card"]
        assert card["type"] == "Simple"
        assert card["title"]
        assert 40 < len(card["title"] + card["content"]) < 8_000
        assert not set("<>{}[]") & set(card["title"] + card["content"])
