"""What is quoted to be said to Alexa is said only when our session ends: as long as it is open, it would come to us."""

from datetime import UTC, datetime
from itertools import product
from typing import get_args

import pytest

from neck_coach.alerts import faults
from neck_coach.alerts.consent import Kind, Outcome, Pending, Reply
from neck_coach.answer import Answer
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers.consent import replied, troubled
from neck_coach.turn import Turn
from tests.content.spoken import LOCALES, texts
from tests.conversation import FROM_OUTSIDE

CLOSING = ("tell_alexa_", "not_cancelled.say", "ask_me_time.say", "missed_close.say", "take_your_time.say")
"""Phrases that only answers without a question have; conversations fail where one of them is said in another."""
RUNG = "reminder_breaks.say[0]"
"""A reminder says it, when none of our sessions is open."""
LATER = "tell_alexa_later_"
CONTENT = content_for("en-US")
MISSING = [each for each in get_args(Outcome) if each != "accepted"]
PLACES = {"nowhere": None, "in an exercise": Place("side_tilt")}
ACTIONS = {"timers": {"set_timer": {"asked": True}}, "reminders": {"set_reminder": {"asked": True}}}


@pytest.mark.parametrize("locale", LOCALES)
def test_only_what_closes_quotes_it(locale):
    quoting = [where.removeprefix("phrases.") for where, text in texts(locale) if FROM_OUTSIDE.search(text)]
    assert RUNG in quoting
    quoting.remove(RUNG)
    assert [where for where in quoting if not where.startswith(CLOSING) or where.startswith(LATER)] == []


def turn(where: str, reply: Reply | None = None) -> Turn:
    conversation = Conversation(place=PLACES[where])
    return Turn("any", datetime(2026, 11, 23, tzinfo=UTC), CONTENT, Profile(), conversation, reply=reply)


def says(answer: Answer) -> str:
    return " ".join(CONTENT.phrases.say(each) for each in answer.lines)


def check(answer: Answer) -> None:
    """It names another way; at once if it ends the session, and only then."""
    assert bool(FROM_OUTSIDE.search(says(answer))) == (answer.ask is None), says(answer)
    assert "Alexa" in says(answer) or "say cancel my reminders" in says(answer)


@pytest.mark.parametrize(("reason", "kind", "where"), list(product(get_args(faults.Reason), get_args(Kind), PLACES)))
def test_no_fault_of_an_alert_tells_to_say_it_while_we_listen(reason, kind, where):
    for action in (None, ACTIONS[kind]):
        answer = troubled(turn(where), faults.AlertFault(reason), kind, action)
        check(answer)
        assert (answer.ask is None) == (where == "nowhere")


@pytest.mark.parametrize(("outcome", "kind", "where"), list(product(MISSING, get_args(Kind), PLACES)))
def test_no_permission_that_is_missing_tells_to_say_it_while_we_listen(outcome, kind, where):
    """The session stays open: whoever wants it after all says so now."""
    answer = replied(turn(where, Reply(outcome, Pending(kind, ACTIONS[kind]).token)))
    check(answer)
    assert answer.ask
