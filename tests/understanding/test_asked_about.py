"""What is likely, and not sure, is asked about: until a yes nothing is set, changed or deleted. And the net."""

import uuid
from collections.abc import Callable

import pytest

from neck_coach import words_in
from neck_coach.coaching.conversation import Conversation
from neck_coach.compiled_content import content_for, language_for
from neck_coach.slot_values import Heard
from neck_coach.turn import SIGN_INTENTS
from neck_coach.understanding.reading import NOT_OURS, Reading
from neck_coach.understanding.weighing import ANSWERS
from neck_coach.understanding.wishing import REPEATING, WEIGHTY
from simulator.clock import Clock
from simulator.echo import Echo
from simulator.memory import shared_memory
from simulator.turn import Turn
from tests.known_user import make_known

ZEBRA = "zebra crossings at midnight"
"""No sample; what it means is made up by each test."""
LIKELY = sorted(
    name
    for name in language_for("en-US").intents
    if name not in (words_in.SAID, NOT_OURS, REPEATING, *ANSWERS, *SIGN_INTENTS)
)
TEN = {"duration": Heard("PT10M")}
Reads = Callable[[Reading], None]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """From now on words are read like this, and no words else."""
    found: dict[str, Reading] = {}
    understand = words_in.understand

    def made_up(text: str, *about: object) -> Reading:
        return found[ZEBRA] if text == ZEBRA else understand(text, *about)  # type: ignore[arg-type]

    monkeypatch.setattr(words_in, "understand", made_up)
    return lambda reading: found.update({ZEBRA: reading})


@pytest.fixture
def echo() -> Echo:
    """A known user, who was just greeted."""
    echo = Echo(user=uuid.uuid4().hex, clock=Clock("2026-11-23T15:00:00Z"))
    make_known(echo)
    echo.say("open neck coach")
    return echo


def kept(echo: Echo) -> object:
    """What is remembered of the user, without when it was last looked at."""
    item = dict(shared_memory().call("GetItem", Key={"id": {"S": echo.sender.user_id}}).get("Item", {}))
    return {name: value for name, value in item.items() if name in ("profile", "data", "born")} or bool(item)


def says(echo: Echo, *texts: str) -> Turn:
    for text in texts:
        turn = echo.say(text)
    return turn


@pytest.mark.parametrize("intent", LIKELY)
def test_what_is_likely_is_asked_about_first(echo: Echo, reads: Reads, intent: str) -> None:
    reads(Reading(intent, "likely"))
    before = kept(echo)
    turn = says(echo, ZEBRA)
    assert turn["text"].startswith("Did you want ") and turn["text"].endswith("?") and "{" not in turn["text"]
    assert (turn["open"], turn["timers"], turn["reminders"], turn["consent"]) == (True, [], [], None)
    asked = Conversation.from_data(echo.attributes).asked
    assert asked and asked.yes["meant"]["intent"] == intent
    assert kept(echo) == before


@pytest.mark.parametrize("intent", sorted(WEIGHTY))
def test_a_no_leaves_everything_as_it_was(echo: Echo, reads: Reads, intent: str) -> None:
    reads(Reading(intent, "likely", TEN if intent == "StartTimerIntent" else {}))
    before = kept(echo)
    turn = says(echo, ZEBRA, "no")
    assert (turn["open"], turn["timers"], turn["reminders"], turn["consent"]) == (True, [], [], None)
    assert kept(echo) == before


@pytest.mark.parametrize("intent", LIKELY)
def test_a_yes_does_what_was_meant_as_if_it_had_been_said_so(echo: Echo, reads: Reads, intent: str) -> None:
    reads(Reading(intent, "likely"))
    asked = says(echo, ZEBRA)["text"]
    meant = says(echo, "yes")
    assert meant["text"] != asked and not meant["text"].startswith("Did you want ")
    reads(Reading(intent, "sure"))
    straight = Echo(user=uuid.uuid4().hex, clock=Clock("2026-11-23T15:00:00Z"))
    make_known(straight)
    said = says(straight, "open neck coach", ZEBRA)
    assert meant["text"] or said["text"] == ""
    assert meant["open"] == said["open"]
    assert (meant["consent"], meant["timers"], meant["reminders"]) == (
        said["consent"],
        said["timers"],
        said["reminders"],
    )


def test_what_is_called_by_its_name_is_part_of_the_question(echo: Echo, reads: Reads) -> None:
    rolls = {"exercise": Heard("rolling", "shoulder_rolls")}
    reads(Reading("GuideExerciseIntent", "likely", rolls, second="RemindExerciseIntent"))
    assert says(echo, ZEBRA)["text"].startswith("Did you want the shoulder rolls, or ")


def test_a_timer_that_was_meant_has_its_minutes(echo: Echo, reads: Reads) -> None:
    reads(Reading("StartTimerIntent", "likely", TEN))
    assert says(echo, ZEBRA)["timers"] == []
    assert says(echo, "yes", "no", "no")["text"].startswith("Want me to set a ten-minute timer")  # safety first
    assert says(echo, "yes")["consent"]
    done = echo.decide("ACCEPTED")
    assert done and "PT10M" in [timer["duration"] for timer in done["timers"]]


@pytest.mark.parametrize(
    ("chosen", "done"),
    [
        ("the first one", "AMAZON.HelpIntent"),
        ("the second one", "WhatYouKnowIntent"),
        ("what do you remember about me", "WhatYouKnowIntent"),
    ],
)
def test_of_two_that_are_likely_each_can_be_chosen(echo: Echo, reads: Reads, chosen: str, done: str) -> None:
    reads(Reading("AMAZON.HelpIntent", "likely", second="WhatYouKnowIntent"))
    assert says(echo, ZEBRA)["text"] == "Did you want to hear what I can do, or to know what I remember?"
    turn = says(echo, chosen)
    reads(Reading(done))
    straight = Echo(user=uuid.uuid4().hex, clock=Clock("2026-11-23T15:00:00Z"))
    make_known(straight)
    assert turn["text"].split(".")[0] == says(straight, "open neck coach", ZEBRA)["text"].split(".")[0]


@pytest.mark.parametrize("reading", [Reading("DeleteDataIntent", "likely"), Reading("AMAZON.NoIntent", "likely")])
def test_at_a_safety_question_what_is_not_sure_has_the_question_asked_again(reads: Reads, reading: Reading) -> None:
    echo = Echo(user=uuid.uuid4().hex, clock=Clock("2026-11-23T15:00:00Z"))
    question = says(echo, "ask neck coach how do i stretch my neck")
    reads(reading)
    before = Conversation.from_data(echo.attributes).asked
    turn = says(echo, ZEBRA)
    after = Conversation.from_data(echo.attributes).asked
    assert turn["open"] and turn["text"] != question["text"]
    assert before and after and (after.id, after.yes, after.no) == (before.id, before.yes, before.no)


@pytest.mark.parametrize(("net", "sign"), [("body", "emergency_unclear"), ("low", "wish_to_die")])
class TestTheNet:
    def test_it_says_whom_to_call_and_asks_about_the_worst(self, echo: Echo, reads: Reads, net: str, sign: str) -> None:
        reads(Reading(NOT_OURS, "unsure", net=net))  # type: ignore[arg-type]
        turn = says(echo, ZEBRA)
        assert "can't help" not in turn["text"] and "call" in turn["text"].lower()
        assert content_for("en-US").warning_signs[sign].ask in turn["text"]
        warned = says(echo, "yes")
        assert "I can't call for you" in warned["text"]

    def test_a_no_goes_on(self, echo: Echo, reads: Reads, net: str, sign: str) -> None:
        reads(Reading(NOT_OURS, "unsure", net=net))  # type: ignore[arg-type]
        turn = says(echo, ZEBRA, "no")
        assert turn["open"] and "can't help" not in turn["text"] and turn["text"].endswith("?")
        assert "emergency" not in echo.attributes

    def test_in_an_exercise_the_place_is_kept(self, echo: Echo, reads: Reads, net: str, sign: str) -> None:
        reads(Reading(NOT_OURS, "unsure", net=net))  # type: ignore[arg-type]
        says(echo, "do the side stretch", "no")
        assert "guided" in echo.attributes
        echo.barge(40)
        turn = says(echo, ZEBRA)
        assert turn["text"].startswith("Stop moving.")
        place = Conversation.from_data(echo.attributes).place
        assert place and place.exercise == "side_tilt"
        says(echo, "no")
        assert echo.attributes["guided"]["place"]["exercise"] == "side_tilt"

    def test_at_a_safety_question_that_question_comes_back(self, reads: Reads, net: str, sign: str) -> None:
        reads(Reading(NOT_OURS, "unsure", net=net))  # type: ignore[arg-type]
        echo = Echo(user=uuid.uuid4().hex, clock=Clock("2026-11-23T15:00:00Z"))
        says(echo, "ask neck coach how do i stretch my neck")
        before = Conversation.from_data(echo.attributes).asked
        says(echo, ZEBRA, "no")
        after = Conversation.from_data(echo.attributes).asked
        assert before and after and (after.id, after.yes, after.no) == (before.id, before.yes, before.no)
