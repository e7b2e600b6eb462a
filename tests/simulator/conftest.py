"""A small model, and a made-up skill that answers what a test tells it to and keeps what it was asked."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.clock import Clock
from simulator.echo import Echo
from simulator.skill import Json
from simulator.understanding.matcher import Matcher
from simulator.understanding.model import read_model

AT = "2026-11-23T09:00:00"  # a Monday


class MadeUpSkill:
    """Answers with `say`, `reprompt`, `attributes` and so on, until they are changed; `asked` has every request."""

    def __init__(self) -> None:
        self.asked: list[Json] = []
        self.say = "<speak>Well.</speak>"
        self.reprompt: str | None = "<speak>Well?</speak>"
        self.more: Json = {"shouldEndSession": False}
        self.attributes: Json = {"spoken_seconds": 10}

    def __call__(self, request: Json) -> Json:
        self.asked.append(request)
        response: Json = {"outputSpeech": {"type": "SSML", "ssml": self.say}, **self.more}
        if self.reprompt:
            response["reprompt"] = {"outputSpeech": {"type": "SSML", "ssml": self.reprompt}}
        return {"version": "1.0", "sessionAttributes": self.attributes, "response": response}

    @property
    def requests(self) -> list[str]:
        """The types of all requests."""
        return [asked["request"]["type"] for asked in self.asked]

    @property
    def times(self) -> list[str]:
        """When they came: the time of day."""
        return [asked["request"]["timestamp"][11:19] for asked in self.asked]


@pytest.fixture(scope="session")
def small_matcher() -> Matcher:
    return Matcher(read_model(json.loads((Path(__file__).parent / "model.json").read_text())))


@pytest.fixture
def skill() -> MadeUpSkill:
    return MadeUpSkill()


@pytest.fixture
def echo(skill: MadeUpSkill, small_matcher: Matcher) -> Echo:
    return make_echo(skill, small_matcher)


def make_echo(skill: Callable[[Json], Json], matcher: Matcher, device: str = "echo") -> Echo:
    return Echo(skill=skill, matcher_for=lambda locale: matcher, clock=Clock(AT), device=device)
