"""Reminders that the user said yes to: made or changed at Alexa, and remembered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ..alerts.faults import AlertFault
from ..alerts.reminders import HalfSet
from ..answer import Answer, answer
from ..coaching.alert import Alert
from ..coaching.phrases import line
from ..coaching.recurrence import Due, first_of
from ..coaching.reminder_draft import Draft
from ..coaching.spoken_dates import say_dues
from ..coaching.subject import Subject
from ..turn import Turn
from .consent import troubled, waiting_beside
from .registry import does
from .reminders import go_on


@does("set_reminder")
def set_reminder(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """Make it, or change those it takes the place of. A time that went by meanwhile is asked for again."""
    turn = turn.at_home()
    dues = [_coming(Due.from_data(due), turn.now) for due in wish["dues"]]
    if dues[0].first.timestamp() <= turn.now.timestamp():
        return go_on(turn, Draft(wish["about"], wish["text"], tuple(wish["ids"])), line("day_is_over"))
    try:
        made = turn.alerts.reminders.put(wish["text"], dues, turn.now, wish["ids"])
    except AlertFault as fault:
        return _not_set(turn, wish, fault)
    is_plan = wish["about"] in turn.content.plans
    when = say_dues(turn.phrases, dues, turn.today, brief=is_plan)
    done = answer("plan_set" if is_plan else "reminder_set", when=when).offering({"menu": ""}, {"close": ""})
    draft = Draft(made=tuple(id for id, _ in made)).to_data()
    # There is one plan at a time: what is noted of it and not there any more goes.
    noted = [alert.id for alert in turn.profile.alerts if is_plan and alert.about == wish["about"]]
    done = replace(
        done,
        about=Subject("reminder", wish["about"]),
        profile={"alerts": _remembered(turn, wish["about"], made, [*wish["ids"], *noted])},
    )
    waits = waiting_beside(turn, "reminders")
    return done.remembering(draft=draft, pending=waits)


def _coming(due: Due, now: datetime) -> Due:
    """What comes again, from its next time on: the first one may be over by the time of the yes."""
    if not due.days or not isinstance(due.first.tzinfo, ZoneInfo):
        return due
    return first_of(due.days, due.time_of_day, now, due.first.tzinfo)


def _not_set(turn: Turn, wish: Mapping[str, Any], fault: AlertFault) -> Answer:
    """Nothing is claimed; what was made before the fault and could not be taken back is remembered and said."""
    left = fault.left if isinstance(fault, HalfSet) else ()
    said = [line("reminder_half_set")] if left else []
    result = troubled(turn, fault, "reminders", {"set_reminder": wish}, *said)
    result = replace(result, profile={"alerts": _remembered(turn, wish["about"], left, ())})
    return result.remembering(draft={})


def _remembered(turn: Turn, about: str, made: Iterable[tuple[str, Due]], replaced: Sequence[str]) -> tuple[Alert, ...]:
    """What is remembered of alerts: the new ones with their first instant, without those that are over or gone."""
    new = [
        Alert(id, "reminder", about, due.first.astimezone(UTC), again=bool(due.days), days=due.days) for id, due in made
    ]
    gone = {*replaced, *(alert.id for alert in new)}
    kept = [alert for alert in turn.profile.alerts if alert.id not in gone]
    return (*(alert for alert in kept if alert.kind == "timer" or not alert.is_over(turn.now)), *new)
