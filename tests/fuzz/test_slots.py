"""Whatever is heard in a slot, it is never taken for markup, and nothing of it that can't be shown is shown."""

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from neck_coach.memory import store
from tests.deploy.stack import ROOT
from workshop.bench.events import event, slot
from workshop.bench.fuzzing.hostile import TEXTS

MODEL = json.loads((ROOT / "build/interaction_model/en-US.json").read_text())["interactionModel"]["languageModel"]
READ = "SaidIntent"
"""Its words are read for what they mean: a text with "slow" in it is a wish."""
SLOTS = [(each["name"], one["name"]) for each in MODEL["intents"] for one in each["slots"] if each["name"] != READ]
HARMLESS = "zorblax"
HOSTILE = [text for text in TEXTS if re.search(r"[<&\[{\x00-\x08\u202e\ud800]", text) or len(text) > 1_000]
pytestmark = pytest.mark.slow
UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def tags(ssml: str) -> list[tuple[str, Any]]:
    """The markup alone."""
    return [(tag.tag, sorted(tag.items())) for tag in ElementTree.fromstring(ssml or "<speak/>").iter()]


def form(response: dict[str, Any]) -> list[Any]:
    """What a response is made of: markup, kinds of card and directives, whether it ends."""
    reprompt = response.get("reprompt", {}).get("outputSpeech", {}).get("ssml", "")
    return [
        tags(response.get("outputSpeech", {}).get("ssml", "")),
        tags(reprompt),
        response.get("card", {}).get("type"),
        [directive["type"] for directive in response.get("directives", [])],
        response.get("shouldEndSession"),
    ]


def texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from texts(inner)


def heard(trial, intent: str, name: str, text: str, screen: bool) -> dict[str, Any]:
    """The response to `text` in a slot, for a user whom nobody knows."""
    store.client().items.clear()
    request = event(intent, slot(name, text, ""), user="new", attributes={"turns": 1}, screen=screen)
    response: dict[str, Any] = trial.put(request)["response"]
    return response


@pytest.mark.parametrize(("intent", "name"), SLOTS)
@pytest.mark.parametrize("screen", [False, True])
def test_a_slot_cannot_alter_the_answer(trial, intent, name, screen):
    expected = form(heard(trial, intent, name, HARMLESS, screen))
    for text in HOSTILE:
        response = heard(trial, intent, name, text, screen)
        assert form(response) == expected, text[:80]
        assert not [shown for shown in texts(response) if UNSHOWABLE.search(shown)], text[:80]
        assert "elsewhere.invalid" not in json.dumps(response)


def test_there_are_slots_and_hostile_texts_to_try():
    assert len(SLOTS) > 20 and len(HOSTILE) > 8


@pytest.mark.parametrize("screen", [False, True])
def test_words_that_are_read_are_never_taken_for_markup(trial, screen):
    for text in HOSTILE:
        response = heard(trial, READ, "words", text, screen)
        assert not any(UNSHOWABLE.search(each) for each in texts(response))
        kinds = {tag for tag, _ in tags(response.get("outputSpeech", {}).get("ssml", ""))}
        assert kinds <= {"speak", "break", "prosody", "say-as", "sub", "s", "p", "audio", "emphasis", "amazon:effect"}
