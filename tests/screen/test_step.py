"""The guided screen keeps step with the voice: what it shows is compared with the SSML, second by second."""

import pytest

from simulator.show.timing import schedule
from simulator.ssml_parts import parts_of

from .samples import CONTENT, cleared, leads
from .stage import Device, Stage

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser screens")]

_WORDS = {word.capitalize(): str(number) for number, word in enumerate(CONTENT.phrases.numbers)}


def _heard(device: Device) -> list[tuple[str, float]]:
    """Every number of a count, and the second at which the voice says it, by the answer's SSML alone."""
    response = device.answer["response"]
    seconds = device.answer["sessionAttributes"]["spoken_seconds"]
    parts = schedule(parts_of(response["outputSpeech"]["ssml"]), seconds)
    return [
        (_WORDS[text], part["begins"]) for part in parts if (text := part["text"].strip(".").capitalize()) in _WORDS
    ]


@pytest.mark.parametrize("exercise", ["side_tilt", "upper_trapezius", "breathing"])
def test_the_number_on_the_screen_is_the_one_that_is_said(stage: Stage, exercise: str) -> None:
    device = leads(exercise)
    counted = _heard(device)
    assert len(counted) >= 8
    stage.show(device.screen(), "hub")
    shown_at = 0.0
    for number, said_at in counted[:12]:
        stage.pass_time(said_at + 0.5 - shown_at)
        shown_at = said_at + 0.5
        if number not in stage.texts():  # half a second later at the latest
            stage.pass_time(0.45)
            shown_at += 0.45
        assert number in stage.texts(), f"{number} is said at {said_at:.1f} s"


def test_the_ring_runs_down_during_the_hold(stage: Stage) -> None:
    device = leads("side_tilt")
    hold = next(span for span in device.screen()["datasources"]["screen"]["spans"] if span["count"])
    stage.show(device.screen(), "hub", hold["at"] / 1000)
    rings = []
    for _ in range(4):
        stage.pass_time(1)
        rings.append(stage.ring())
    assert rings == sorted(rings, reverse=True)
    assert rings[0] - rings[-1] == pytest.approx(3 / hold["count"], abs=0.1)


def test_whoever_looks_late_sees_what_is_said_now(stage: Stage) -> None:
    device = leads("side_tilt")
    number, said_at = _heard(device)[-2]
    stage.show(device.screen(), "hub", said_at + 0.5)
    assert number in stage.texts()
    assert any("To the left, 5 of 5" in text for text in stage.texts())


def test_a_routine_goes_on_by_itself_after_a_countdown(stage: Stage) -> None:
    device = cleared("goes on").ask("RoutineIntent", "routine", "twitch_now")
    [_, commands] = device.answer["response"]["directives"]
    seconds = device.answer["sessionAttributes"]["spoken_seconds"]
    stage.show(device.screen(), "hub", seconds)
    assert "Up next" not in stage.texts()
    stage.run(commands)
    stage.pass_time(2)
    stage.picture("guide-next-hub")
    assert {"Up next", "Side stretch", "7", "Start now", "Wait"} <= set(stage.texts())
    assert stage.touched() == []
    stage.pass_time(7)
    assert stage.touched() == [["AMAZON.YesIntent"]]
    stage.pass_time(20)
    assert len(stage.touched()) == 1, "it goes on once"
    device.barge(seconds + 8)
    device.ask(*stage.touched()[0])
    assert device.screen()["datasources"]["screen"]["legs"][0]["title"] == "Side stretch"


def test_the_countdown_waits_for_the_voice_even_if_its_command_comes_early(stage: Stage) -> None:
    device = cleared("early").ask("RoutineIntent", "routine", "twitch_now")
    stage.show(device.screen(), "hub", 1)
    stage.run(device.answer["response"]["directives"][1])
    stage.pass_time(device.answer["sessionAttributes"]["spoken_seconds"] - 3)
    assert "Up next" not in stage.texts()


def test_the_countdown_can_be_stopped(stage: Stage) -> None:
    device = cleared("stopped").ask("RoutineIntent", "routine", "twitch_now")
    seconds = device.answer["sessionAttributes"]["spoken_seconds"]
    stage.show(device.screen(), "hub", seconds)
    stage.run(device.answer["response"]["directives"][1])
    stage.pass_time(2)
    stage.tap("Wait")
    assert stage.touched() == [["AMAZON.PauseIntent"]]
    device.barge(seconds + 2)
    device.ask("AMAZON.PauseIntent")
    assert not device.screen()["token"].endswith("guide")
    assert device.is_open


def test_without_a_screen_a_routine_waits_for_a_word() -> None:
    device = Device("no screen")
    device.become(device="echo")
    device.say("ask neck coach do the twitch routine")
    device.say("no")
    assert "directives" not in device.answer["response"]
    assert device.answer["response"]["shouldEndSession"] is False
