"""Reminders that the Alexa app changed: what is said of them, and that none is lost, told wrongly or out of reach."""

import uuid
from typing import Any

import pytest

from simulator.echo import Echo
from simulator.memory import shared_memory
from simulator.script import Script
from tests.known_user import make_known

ZONE = "America/Chicago"
UNREAD = (
    "There's one with a time I can't read: It's time for a short stretch break. Your Alexa app shows when it rings."
)


class Talk:
    """Someone in Chicago, on a Monday, who has set a reminder for every day at noon and one for tomorrow."""

    def __init__(self, name: str) -> None:
        self.echo = Echo(user=name)
        self._script = Script(self.echo, shared_memory())
        for line in (f"@zone {ZONE}", "@at 2026-11-23T09:00"):
            self.says(line)
        make_known(self.echo)
        self.says("ask neck coach to remind me to stretch every day at noon")
        self.says("yes")
        assert "Okay" in self.says("@approve")
        [self.entry] = self.echo.services.accounts[name].reminders.entries.values()

    def says(self, line: str) -> str:
        turn = self._script.run(line).turn
        return turn["text"] if turn else ""

    def changes(self, rule: Any = None, **trigger: Any) -> None:
        """The app changes it: `rule` in the place of its own, and more of its trigger."""
        self.says("@silence")
        if rule is not None:
            self.entry.wish["trigger"]["recurrence"]["recurrenceRules"] = [rule] if isinstance(rule, str) else rule
        self.entry.wish["trigger"] |= trigger


@pytest.fixture
def talk() -> Talk:
    return Talk(uuid.uuid4().hex)


@pytest.mark.parametrize(
    ("rule", "when"),
    [
        ("FREQ=DAILY;BYHOUR=9,18", "Every day at six in the evening and nine in the morning"),
        (
            ["FREQ=WEEKLY;BYDAY=MO;BYHOUR=9", "FREQ=WEEKLY;BYDAY=TU;BYHOUR=9"],
            "Every Monday and Tuesday at nine in the morning",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1SA;BYHOUR=9",
            "On Saturday, December fifth, at nine in the morning, and again after that",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=9",
            "On Monday, December seventh, at nine in the morning, and again after that",
        ),
        ("FREQ=DAILY;UNTIL=20261124;BYHOUR=8", "Tomorrow, Tuesday, at eight in the morning"),
    ],
)
def test_what_can_be_read_is_told_as_it_is(rule: Any, when: str, talk: Talk) -> None:
    talk.changes(rule)
    told = talk.says("ask neck coach what reminders do i have")
    assert told.startswith(f"You have one reminder from me. {when}: It's time for a short stretch break.")


@pytest.mark.parametrize(
    "change", [{"rule": "FREQ=HOURLY"}, {"rule": [5]}, {"timeZoneId": "Mars/Base"}, {"recurrence": "?"}]
)
def test_what_can_not_be_read_is_there_and_can_be_cancelled(change: dict[str, Any], talk: Talk) -> None:
    talk.changes(**change)
    assert talk.says("ask neck coach what reminders do i have").startswith(f"You have one reminder from me. {UNREAD}")
    assert talk.says("cancel it").startswith("Okay, I turned off that reminder.")
    assert talk.echo.services.reminders(talk.echo.sender.user) == []


def test_one_that_can_not_be_read_hides_no_other(talk: Talk) -> None:
    talk.says("remind me to call the doctor tomorrow at nine")
    talk.says("yes")
    talk.changes("FREQ=HOURLY")
    told = talk.says("ask neck coach what reminders do i have")
    assert told.startswith(
        "You have two reminders from me. Tomorrow, Tuesday, at nine in the morning: Remember to call"
    )
    assert UNREAD in told
    assert UNREAD in talk.says("cancel my reminder")
    assert talk.says("the second one").startswith("Okay, I turned off that reminder.")
    assert [each["trigger"]["scheduledTime"] for each in talk.echo.services.reminders(talk.echo.sender.user)] == [
        "2026-11-24T09:00:00"
    ]


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=9"])
def test_a_change_of_its_time_does_not_quietly_end_its_rhythm(rule: str, talk: Talk) -> None:
    talk.changes(rule)
    assert talk.says("ask neck coach to move my reminder to ten").endswith("What day should I remind you?")
    assert talk.says("every day").startswith("Instead, I'll remind you every day at ten in the morning, Chicago time:")
    talk.says("yes")
    [reminder] = talk.echo.services.reminders(talk.echo.sender.user)
    assert reminder["trigger"]["recurrence"]["recurrenceRules"] == [
        "FREQ=DAILY;BYHOUR=10;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"
    ]


def test_several_times_of_a_day_are_changed_together(talk: Talk) -> None:
    talk.changes("FREQ=DAILY;BYHOUR=10,18")
    assert talk.says("ask neck coach to move my reminder to saturday").startswith(
        "Instead, I'll remind you on Saturday, November twenty-eighth, at ten in the morning and six in the evening"
    )


def test_one_without_an_id_is_told_but_nobody_claims_that_it_is_off(talk: Talk) -> None:
    talk.entry.token = ""
    talk.says("@silence")
    assert "Every day at noon" in talk.says("ask neck coach what reminders do i have")
    assert talk.says("cancel it").startswith("I can't turn that one off from here.")


def test_one_without_words_is_told(talk: Talk) -> None:
    talk.entry.wish["alertInfo"] = {}
    talk.says("@silence")
    said = talk.says("ask neck coach what reminders do i have")
    assert said.startswith("You have one reminder from me. Every day at noon: I can't read its words.")
