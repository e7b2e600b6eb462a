"""The reminders there are, read back from Alexa: to hear them, to change one, to cancel."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..alerts.faults import AlertFault
from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..coaching.profile import Alert
from ..coaching.recurrence import Due, together
from ..coaching.reminder_draft import Draft
from ..coaching.spoken_dates import say_dues
from ..turn import Turn
from .consent import can_be_none, troubled
from .registry import does, handles, handles_when
from .reminders import at_home, go_on, heard, zone_of

_IT = ("reminder_set", "reminders_told", "how_to_change", "which_reminder")
"""Questions after which "cancel it" means the reminder."""
_AT_ONCE = 3
"""So many are told in one answer (own choice: more is hard to follow by ear)."""


@dataclass(frozen=True, slots=True)
class Made:
    """Reminders that sound like one: what it is about, what it says, when it rings, and all ids."""

    about: str
    text: str
    due: Due
    ids: tuple[str, ...]


def _all(turn: Turn) -> list[Made]:
    """What is really there. Raises AlertFault."""
    about = {alert.id: alert.about for alert in turn.profile.alerts}
    groups: dict[tuple[str, str], dict[str, Due]] = {}
    for reminder in turn.alerts.reminders.all(turn.now):
        groups.setdefault((about.get(reminder.id, ""), reminder.text), {})[reminder.id] = reminder.due
    made = [Made(*key, due, tuple(ids)) for key, dues in groups.items() for due, ids in together(dues)]
    return sorted(made, key=lambda each: each.due.first)


def _told(turn: Turn, made: Sequence[Made]) -> list[Line]:
    """The first few, and how many more there are."""
    said = [(say_dues(turn.phrases, [each.due], turn.today), each.text) for each in made[:_AT_ONCE]]
    more = len(made) - len(said)
    return [line("reminder_is", when=when, text=text) for when, text in said] + (
        [line("reminders_more", n=more)] if more else []
    )


def _on_reminders(turn: Turn, act: Callable[[Turn, list[Made]], Answer]) -> Answer:
    """Do something with the reminders that are really there."""
    turn = at_home(turn)
    try:
        made = _all(turn)
    except AlertFault as fault:
        return _none(turn) if can_be_none(turn, fault, "reminder") else troubled(turn, fault, "reminders")
    return act(turn, made) if made else _none(turn)


@handles("ListRemindersIntent")
def list_reminders(turn: Turn) -> Answer:
    """All of them, the next first."""
    return _on_reminders(turn, _listed)


def _listed(turn: Turn, made: list[Made]) -> Answer:
    count = line("reminders_are" if len(made) > 1 else "reminder_is_one", n=len(made))
    result = answer("reminders_told").offering({"menu": ""}, {"how_to_change": ""})
    return replace(result, lines=(count, *_told(turn, made))).remembering(zone=turn.conversation.zone, draft={})


@does("how_to_change")
def how_to_change(turn: Turn, _: str) -> Answer:
    """What can be said to change them."""
    return answer("how_to_change")


def _none(turn: Turn) -> Answer:
    result = answer("no_reminders").offering({"remind": ""}, {"close": ""})
    return replace(result, profile={"alerts": _without(turn, None)})


def _without(turn: Turn, ids: Sequence[str] | None) -> tuple[Alert, ...]:
    """What is remembered of alerts without these reminders; None: without any."""
    return tuple(
        alert for alert in turn.profile.alerts if alert.kind != "reminder" or (ids is not None and alert.id not in ids)
    )


def _cancels(turn: Turn) -> bool:
    asked = turn.conversation.asked
    means_it = turn.name == "AMAZON.CancelIntent" and asked is not None and asked.id in _IT
    return means_it or turn.name == "CancelReminderIntent"


@handles_when(_cancels)
def cancel_reminder(turn: Turn) -> Answer:
    """The only one, the one that was named, or all; of several without a name, one is chosen first."""
    return _on_reminders(turn, _cancelled)


def _cancelled(turn: Turn, made: list[Made]) -> Answer:
    if turn.heard("kind").id == "all" and len(made) > 1:
        return cancel_reminders(turn, {"ids": [id for each in made for id in each.ids], "when": ""})
    named = _named(turn, made)
    if len(named) != 1:
        return _choose(turn, named or made)
    return cancel_reminders(turn, _wish(turn, named[0]))


def _wish(turn: Turn, made: Made) -> dict[str, Any]:
    """What "cancel that one" is about."""
    return {"ids": list(made.ids), "when": say_dues(turn.phrases, [made.due], turn.today)}


def _named(turn: Turn, made: Sequence[Made]) -> Sequence[Made]:
    """Those of the kind that was named, none for a kind that we don't know; without a name the latest."""
    kind = turn.heard("kind").id
    if kind == "all" or not turn.heard("kind").text:
        return _latest(turn, made)
    abouts = turn.content.care if kind == "care" else (kind,)
    return [each for each in made if each.about in abouts]


def _latest(turn: Turn, made: Sequence[Made]) -> Sequence[Made]:
    """The reminder that was set in this conversation, if it is still there; else all."""
    ids = set(Draft.from_data(turn.conversation.draft).made)
    return [each for each in made if ids & set(each.ids)] or made


def _choose(turn: Turn, made: Sequence[Made]) -> Answer:
    """Which of several is to be cancelled."""
    options = tuple({"cancel_reminders": _wish(turn, each)} for each in made[:_AT_ONCE])
    result = answer("which_reminder").offering(options[0], {"drop_reminder": ""})
    result = replace(result, lines=tuple(_told(turn, made)), options=options)
    return result.remembering(zone=turn.conversation.zone)


@does("cancel_reminders")
def cancel_reminders(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """Those with these ids are gone; `when` says which one it was, if it was one."""
    gone: list[str] = []
    try:
        for id in wish["ids"]:
            turn.alerts.reminders.cancel(id)
            gone.append(id)
    except AlertFault as fault:
        return replace(troubled(turn, fault, "reminders"), profile={"alerts": _without(turn, gone)})
    result = answer("reminder_cancelled" if wish["when"] else "reminders_cancelled", when=wish["when"])
    return replace(result.offering({"menu": ""}, {"close": ""}), profile={"alerts": _without(turn, gone)}).remembering(
        draft={}
    )


@handles("ChangeReminderIntent")
def change_reminder(turn: Turn) -> Answer:
    """Another day or time for the only one, or for the one that is chosen: changed, not set a second time."""
    return _on_reminders(turn, _changing)


def _changing(turn: Turn, made: list[Made]) -> Answer:
    wished = _latest(turn, made)
    if len(wished) == 1:
        return go_on(turn, _changed(turn, wished[0]))
    options = tuple({"change_draft": _changed(turn, each).to_data()} for each in wished[:_AT_ONCE])
    return replace(_choose(turn, wished), options=options, yes=options[0])


def _changed(turn: Turn, made: Made) -> Draft:
    """The reminder as it is, with what was said; if nothing was said, without its time, so that it is asked for."""
    day = None if made.due.days else made.due.first.date()
    known = Draft(made.about, made.text, made.ids, day, made.due.days, (made.due.time_of_day,))
    changed = known.saying(heard(turn), zone_of(turn))
    return replace(known, times=()) if changed == known else changed
