"""Timers and reminders as the app and Alexa's services have them, and not only as we made them."""

import re
from datetime import timedelta
from typing import Any

import pytest

from simulator.reminder_service import ReminderEntry
from simulator.timer_service import TimerEntry
from tests.handlers.alexa import START, has, slot

from ..person import REMINDERS, TIMERS, Person
from ..posted import Json, Skill

MONDAY_AT_NINE = (slot("date", "2026-11-30"), slot("time", "09:00"))
ADVICE = re.compile(r"\bAlexa, \w+")
UNREADABLE = [
    ["FREQ=MONTHLY;BYMONTHDAY=30;BYHOUR=8;BYMINUTE=0;BYSECOND=0;INTERVAL=1"],
    ["FREQ=DAILY;BYHOUR=8,17;BYMINUTE=0"],
    ["RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0"],
    ["freq=daily;byhour=8;byminute=0"],
    ["FREQ=WEEKLY;BYDAY=2TU;BYHOUR=8;BYMINUTE=0"],
    ["FREQ=YEARLY;BYMONTH=3"],
    ["words"],
    [],
]


def at_home(skill: Skill, *granted: str, **about: Any) -> Person:
    return Person(skill, **about).known().with_services(*granted)


def reminded(skill: Skill) -> Person:
    """With a reminder of ours, which was set for Monday at nine."""
    person = at_home(skill, REMINDERS)
    person.says("RemindDoctorIntent", *MONDAY_AT_NINE)
    person.says("AMAZON.YesIntent")
    assert len(entries(person)) == 1
    return person


def entries(person: Person) -> list[ReminderEntry]:
    assert person.services
    return list(person.services.accounts[person.id].reminders.entries.values())


def repeats(person: Person, recurrence: Json) -> None:
    """The user changes the reminder in the app: from now on it comes again by this."""
    (entry,) = entries(person)
    trigger = {"type": "SCHEDULED_ABSOLUTE", "scheduledTime": "2026-12-01T08:00:00.000", "timeZoneId": "UTC"}
    entry.wish = entry.wish | {"trigger": trigger | {"recurrence": recurrence}}


@pytest.mark.parametrize(
    "recurrence", [*({"recurrenceRules": rules} for rules in UNREADABLE), {"freq": "WEEKLY", "byDay": ["TU"]}], ids=str
)
def test_a_rule_we_can_not_read_is_still_a_reminder(skill: Skill, recurrence: Json) -> None:
    """Named, remembered and cancelled."""
    person = reminded(skill)
    kept = (person.item() or {})["alerts"]
    repeats(person, recurrence)
    listed = person.says("ListRemindersIntent")
    assert not has(listed.said, "no_reminders")
    assert has(listed.said, "reminder_doctor")
    assert [alert["M"]["id"] for alert in (person.item() or {})["alerts"]["L"]] == [
        alert["M"]["id"] for alert in kept["L"]
    ]
    person.says("CancelReminderIntent")
    if entries(person):
        person.says("AMAZON.YesIntent")
    assert entries(person) == []


@pytest.mark.parametrize(
    ("rule", "never"),
    [
        ("FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0;BYSECOND=0;INTERVAL=2", r"every monday|every week\b"),
        ("FREQ=DAILY;BYHOUR=8;BYMINUTE=0;BYSECOND=0;INTERVAL=3", r"every day|daily"),
        ("FREQ=WEEKLY;BYDAY=TU;BYHOUR=8;BYMINUTE=0;BYSECOND=0;INTERVAL=4;", r"every tuesday|every week\b"),
    ],
)
def test_every_second_week_is_not_told_as_every_week(skill: Skill, rule: str, never: str) -> None:
    person = reminded(skill)
    repeats(person, {"recurrenceRules": [rule]})
    said = person.says("ListRemindersIntent").said
    assert has(said, "reminder_doctor")
    assert not re.search(never, said.lower()), said


def denying(*scopes: str) -> Json:
    """The user as a request tells of the permissions that it thinks are missing."""
    return {"user": {"userId": "someone", "permissions": {"scopes": {scope: {"status": "DENIED"} for scope in scopes}}}}


def accepted(person: Person, scope: str, asked: Json) -> Any:
    """Alexa's question for a permission is answered with yes."""
    (directive,) = asked["directives"]
    reply = {"permissionScope": scope, "status": "ACCEPTED", "isCardThrown": False}
    return person.sends(
        {
            "type": "Connections.Response",
            "name": "AskFor",
            "status": {"code": "200", "message": "OK"},
            "payload": reply,
            "token": directive["token"],
        }
    )


def test_a_yes_to_the_permission_counts_before_what_the_request_says_of_it(skill: Skill) -> None:
    """The API decides."""
    person = at_home(skill, system=denying(REMINDERS))
    person.says("RemindDoctorIntent", *MONDAY_AT_NINE)
    asked = person.says("AMAZON.YesIntent")
    assert person.services
    person.services.decide(person.id, REMINDERS, "ACCEPTED")
    done = accepted(person, REMINDERS, asked.body)
    assert len(entries(person)) == 1
    assert not has(done.said, "fault_not_allowed")


def test_what_the_api_refuses_after_a_yes_is_told(skill: Skill) -> None:
    """401 is a no."""
    person = at_home(skill, system=denying(REMINDERS))
    person.says("RemindDoctorIntent", *MONDAY_AT_NINE)
    asked = person.says("AMAZON.YesIntent")
    done = accepted(person, REMINDERS, asked.body)
    assert entries(person) == []
    assert has(done.said, "fault_not_allowed")


@pytest.mark.parametrize("label", [{}, {"timerLabel": ""}, {"timerLabel": " "}], ids=str)
@pytest.mark.parametrize("intent", ["TimeLeftIntent", "PauseTimerIntent", "ResumeTimerIntent", "CancelTimerIntent"])
def test_a_timer_without_a_name_leaves_no_gap(skill: Skill, label: Json, intent: str) -> None:
    person = at_home(skill, TIMERS)
    assert person.services
    timers = person.services.accounts[person.id].timers
    timers.entries["one"] = TimerEntry("one", {"duration": "PT10M"} | label, START, START + timedelta(minutes=10))
    posted = person.says(intent)
    ssml = posted.body["outputSpeech"]["ssml"]
    assert "timer" in ssml
    assert not re.search(r"\w  \w| [.,?]", ssml), ssml
    if intent == "TimeLeftIntent":
        assert "left on the timer." in posted.said


@pytest.mark.parametrize("fault", ["500", "401", "403", "404", "429", "full", "garbage"])
@pytest.mark.parametrize("granted", [(), (TIMERS, REMINDERS)], ids=["asked for", "given"])
def test_no_advice_to_alexa_lands_in_our_open_session(skill: Skill, fault: str, granted: tuple[str, ...]) -> None:
    """Said there, it would come back to us."""
    person = at_home(skill, *granted)
    assert person.services
    person.services.fail(fault)
    for name, *slots in (
        ("StartTimerIntent", slot("care", "ice", "ice")),
        ("AMAZON.NoIntent",),
        ("AMAZON.YesIntent",),
        ("StartTimerIntent", slot("duration", "PT10M")),
        ("AMAZON.YesIntent",),
        ("TimeLeftIntent",),
        ("RemindDoctorIntent", *MONDAY_AT_NINE),
        ("AMAZON.YesIntent",),
        ("ListRemindersIntent",),
        ("CancelReminderIntent",),
    ):
        posted = person.says(name, *slots)
        if posted.body.get("directives") and person.attributes is not None:
            posted = accepted(person, "", posted.body)
        if posted.body.get("shouldEndSession") is False:
            assert not ADVICE.search(posted.said), posted.said
