"""Random conversations: any sentence at any second, with faults, jumps of the clock, and several devices and users."""

import json
import uuid
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from neck_coach.speech.limits import check
from simulator.echo import Echo
from simulator.memory import shared_memory
from simulator.skill import Json, local_skill
from simulator.turn import Turn

MODEL = Path(__file__).parents[2] / "build" / "interaction_model" / "en-US.json"
CONTENT = Path(__file__).parents[2] / "lambda" / "neck_coach" / "compiled" / "en-US.json"
pytestmark = pytest.mark.slow
FAULTS = ("throttled", "denied", "missing", "broken")
IN_AN_EXERCISE = st.floats(1, 170)


@cache
def sentences() -> list[str]:
    """A few sentences of every intent, with values in their slots."""
    model = json.loads(MODEL.read_text())["interactionModel"]["languageModel"]
    values = {kind["name"]: [value["name"]["value"] for value in kind["values"]] for kind in model["types"]}
    values |= {"AMAZON.DURATION": ["two minutes", "three weeks"], "AMAZON.NUMBER": ["ten", "two hundred"]}
    values |= {"AMAZON.DATE": ["yesterday", "tomorrow"], "AMAZON.TIME": ["nine", "half past six"]}
    said: list[str] = []
    for intent in model["intents"]:
        kinds = {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
        for number, sample in enumerate(intent["samples"][::7][:6]):
            for name, kind in kinds.items():
                choices = values.get(kind, ["one"])
                sample = sample.replace("{" + name + "}", choices[number % len(choices)])
            said.append(sample)
    return said


@cache
def emergencies() -> list[str]:
    signs = json.loads(CONTENT.read_text())["warning_signs"]
    return [sign["said"][0] for sign in signs.values() if sign["level"] == "emergency"]


class Conversations(RuleBasedStateMachine):
    """One user at a time, at one device at a time; every response is checked as Alexa would."""

    def __init__(self) -> None:
        super().__init__()
        self.memory = shared_memory()
        self.memory.heal()
        self.emergency = False
        skill = local_skill(self.memory)

        def checked(event: Json) -> Json:
            # Silence may have closed the session in which the emergency was told.
            self.emergency = self.emergency and not event.get("session", {}).get("new")
            response = skill(event)
            check(response)
            return response

        self.user = uuid.uuid4().hex
        self.echo = Echo(skill=checked, user=self.user)
        self.last: Turn | None = None
        self.failing = False

    def hear(self, text: str) -> Turn:
        self.last = self.echo.say(text)
        self.emergency = self.emergency and self.echo.is_open
        return self.last

    @rule(data=st.data())
    def say_anything(self, data: st.DataObject) -> None:
        self.hear(data.draw(st.sampled_from(sentences())))

    @rule(data=st.data(), second=IN_AN_EXERCISE)
    def interrupt_with_anything(self, data: st.DataObject, second: float) -> None:
        self.echo.barge(second)
        self.hear(data.draw(st.sampled_from(sentences())))

    @rule()
    def stretch(self) -> None:
        self.hear("how do i stretch my neck")
        if self.last and "Any of these?" in self.last["text"]:
            self.hear("no")

    @rule(data=st.data(), second=IN_AN_EXERCISE)
    def feel_an_emergency(self, data: st.DataObject, second: float) -> None:
        self.echo.barge(second)
        turn = self.hear(data.draw(st.sampled_from(emergencies())))
        assert turn["request"] == "EmergencySignIntent"
        assert "9 1 1" in turn["text"] or "9 8 8" in turn["text"], turn["text"]
        self.emergency = True
        if not self.failing:
            stored = self.stored()
            assert "place" not in stored and "safety_on" not in stored

    @precondition(lambda self: self.echo.is_open)
    @rule(second=IN_AN_EXERCISE)
    def stop(self, second: float) -> None:
        self.echo.barge(second)
        assert not self.hear("stop")["open"]

    @precondition(lambda self: self.echo.attributes.get("guided") and self.echo.is_open)
    @rule(second=st.floats(1, 60))
    def pause_and_go_on(self, second: float) -> None:
        before = self.echo.attributes["guided"]
        if second >= before["finished_at"]:
            return
        self.echo.barge(second)
        self.hear("pause")
        place = self.echo.attributes["place"]
        assert place["exercise"] == before["place"]["exercise"]
        self.hear("continue")
        led = self.echo.attributes["guided"]
        assert (led["place"]["exercise"], led["place"]["rep"]) == (place["exercise"], place["rep"])
        assert led["place"].get("side") == place.get("side")

    @rule()
    def delete_everything(self) -> None:
        self.hear("delete my data")
        turn = self.hear("yes")
        if "forgotten" in turn["text"]:
            assert self.stored() == {}

    @rule(minutes=st.integers(1, 60 * 24 * 40))
    def let_time_pass(self, minutes: int) -> None:
        self.echo.wait(timedelta(minutes=minutes).total_seconds())
        self.emergency = self.emergency and self.echo.is_open

    @rule(fault=st.sampled_from(FAULTS))
    def break_the_memory(self, fault: str) -> None:
        self.memory.fail(fault)
        self.failing = True

    @rule()
    def heal_the_memory(self) -> None:
        self.memory.heal()
        self.failing = False

    @rule(device=st.sampled_from(["echo", "show"]))
    def go_to_another_device(self, device: str) -> None:
        self.echo.become(device=device)
        self.emergency = False

    @invariant()
    def nothing_went_wrong(self) -> None:
        assert self.last is None or "went wrong" not in self.last["text"], self.last

    @invariant()
    def nothing_is_led_after_an_emergency(self) -> None:
        assert not (self.emergency and self.echo.attributes.get("guided")), self.last

    def stored(self) -> dict[str, Any]:
        item: dict[str, Any] = self.memory.call("GetItem", Key={"id": {"S": self.echo.sender.user_id}}).get("Item", {})
        return item

    def teardown(self) -> None:
        self.memory.heal()


Conversations.TestCase.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestRandomConversations = Conversations.TestCase
