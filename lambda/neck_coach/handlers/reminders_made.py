"""The reminders there are, read back from Alexa: to hear them, to change one, to cancel."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..alerts.faults import AlertFault
from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..coaching.reminder_draft import Draft
from ..coaching.subject import Subject
from ..referring import subject
from ..turn import Turn
from .consent import troubled
from .registry import asks_again, does, handles, handles_when
from .reminder_said import with_said
from .reminders import ABOUT_MADE, go_on, means_made
from .reminders_there import AT_ONCE, Made, on_reminders, told, when_due, without

_IT = (*ABOUT_MADE, "which_reminder")
"""Questions after which "cancel it" means the reminder."""


@handles("ListRemindersIntent")
def list_reminders(turn: Turn) -> Answer:
    """All of them, the next first; or the plan that was named."""
    return on_reminders(turn, _listed, _no_plan if names_plan(turn) else None)


def _listed(turn: Turn, made: list[Made]) -> Answer:
    if names_plan(turn):
        made = _plans(made)
        if not made:
            return _no_plan(turn)
    count = line("reminders_are" if len(made) > 1 else "reminder_is_one", n=len(made))
    counted = () if made == _plans(made) else (count,)
    result = answer("reminders_told").offering({"menu": ""}, {"how_to_change": ""})
    result = replace(result, about=Subject("reminder", made[0].about), lines=(*counted, *told(turn, made)))
    return result.remembering(draft=_talked_about(made))


def _talked_about(made: Sequence[Made]) -> dict[str, Any]:
    """What "it" means from now on, if one was told."""
    return Draft(made=made[0].ids).to_data() if len(made) == 1 else {}


def names_plan(turn: Turn) -> bool:
    """True if this is about the plan, by its name."""
    return bool(turn.heard("plan").text)


def _means_plan(turn: Turn) -> bool:
    """True if nothing but a plan can be meant: so many of them, so far apart."""
    return names_plan(turn) or any(turn.heard(slot).text for slot in ("how_many", "rhythm"))


def _plans(made: Sequence[Made]) -> list[Made]:
    return [each for each in made if each.is_plan]


def _no_plan(turn: Turn) -> Answer:
    """There is none."""
    return answer("plan_none").offering({"plan": ""}, {"close": ""})


@does("how_to_change")
def how_to_change(turn: Turn, again: str) -> Answer:
    """What can be said to change them; `again`, after a yes, in other words."""
    asking = answer("how_to_change_again" if again else "how_to_change")
    return replace(asking, question="how_to_change").offering({"how_to_change": "" if again else "again"})


def _cancels(turn: Turn) -> bool:
    asked = turn.conversation.asked
    meant = subject(turn)
    speaks_of_it = meant is not None and meant.kind == "reminder" and not meant.offered
    is_about = asked is not None and (asked.id in _IT or (speaks_of_it and asked.closes))
    means_it = turn.name == "AMAZON.CancelIntent" and is_about
    return means_it or turn.name == "CancelReminderIntent"


@handles_when(_cancels)
def cancel_reminder(turn: Turn) -> Answer:
    """The only one, the one that was named, or all; of several without a name, one is chosen first."""
    return on_reminders(turn, _cancelled, _no_plan if names_plan(turn) else None)


def _cancelled(turn: Turn, made: list[Made]) -> Answer:
    if names_plan(turn):
        plans = _plans(made)
        return cancel_reminders(turn, _wish(turn, plans[0])) if plans else _no_plan(turn)
    if turn.heard("kind").id == "all" and len(made) > 1:
        ids = [id for each in made for id in each.ids]
        return cancel_reminders(turn, {"ids": ids, "when": "", "stays": not all(each.ids for each in made)})
    named = _named(turn, made)
    if len(named) != 1:
        return _choose(turn, named or made)
    return cancel_reminders(turn, _wish(turn, named[0]))


def _wish(turn: Turn, made: Made) -> dict[str, Any]:
    """What "cancel that one" is about."""
    when = when_due(turn, made)
    return {"ids": list(made.ids), "when": when, "one": True, "stays": not made.ids, "is_plan": made.is_plan}


def _named(turn: Turn, made: Sequence[Made]) -> Sequence[Made]:
    """Those of the kind that was named, none for a kind that we don't know; without a name the latest."""
    kind = turn.heard("kind").id
    if kind == "all" or not turn.heard("kind").text:
        return _latest(turn, made)
    abouts = turn.content.care if kind == "care" else (kind,)
    found = [each for each in made if each.about in abouts]
    return found or (_plans(made) if kind == "exercise" else [])


def _latest(turn: Turn, made: Sequence[Made]) -> Sequence[Made]:
    """The reminder that was set in this conversation, if it is still there; else all."""
    ids = set(Draft.from_data(turn.conversation.draft).made)
    return [each for each in made if ids & set(each.ids)] or made


def _choose(turn: Turn, made: Sequence[Made]) -> Answer:
    """Which of several is to be cancelled."""
    options = tuple({"cancel_reminders": _wish(turn, each)} for each in made[:AT_ONCE])
    result = answer("which_reminder").offering({}, {"drop_reminder": ""})
    result = replace(result, lines=tuple(told(turn, made)), options=options)
    return result


def _names_none(turn: Turn) -> bool:
    """True for a yes to "which one": it names none of them."""
    asked = turn.conversation.asked
    return turn.name == "AMAZON.YesIntent" and asked is not None and asked.id == "which_reminder" and not turn.running


@handles_when(_names_none)
@asks_again("which_reminder")
def choose_again(turn: Turn) -> Answer:
    """The same question in other words."""
    misses = turn.conversation.misses
    options = turn.conversation.asked.options if turn.conversation.asked else ()
    asking = answer("which_reminder" if misses % 2 else "which_reminder_again").offering({}, {"drop_reminder": ""})
    return replace(asking, question="which_reminder", options=options).remembering(misses=misses + 1)


@does("cancel_reminders")
def cancel_reminders(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """Those with these ids are gone; `when` says which one it was, if it was `one`. `stays`: one can't be cancelled."""
    gone: list[str] = []
    try:
        for id in wish["ids"]:
            turn.alerts.reminders.cancel(id)
            gone.append(id)
    except AlertFault as fault:
        return replace(troubled(turn, fault, "reminders"), profile={"alerts": without(turn, gone)})
    result = _gone(wish).offering({"menu": ""}, {"close": ""}).remembering(draft={})
    return replace(result, profile={"alerts": without(turn, gone)})


def _gone(wish: Mapping[str, Any]) -> Answer:
    """What is true after it."""
    if not wish["ids"]:
        return replace(answer("anything_else"), lines=(line("reminder_stays"),))
    one = "reminder_cancelled" if wish["when"] else "reminder_cancelled_unread"
    done = answer(one, when=wish["when"]) if wish.get("one") else answer("reminders_cancelled")
    done = answer("plan_off") if wish.get("is_plan") else done
    return done.saying(line("reminder_stays")) if wish.get("stays") else done


@handles_when(lambda turn: turn.name == "ChangeReminderIntent" or (turn.name == "WhenIntent" and means_made(turn)))
def change_reminder(turn: Turn) -> Answer:
    """Another day or time for the only one, or for the one that is chosen: changed, not set a second time."""
    return on_reminders(turn, _changing, _no_plan if names_plan(turn) else None)


def _changing(turn: Turn, made: list[Made]) -> Answer:
    plans = _plans(made)
    if names_plan(turn) and not plans:
        return _no_plan(turn)
    wished = plans if plans and _means_plan(turn) else _latest(turn, made)
    if len(wished) == 1:
        return change_made(turn, wished[0])
    options = tuple({"change_draft": _changed(turn, each)[0].to_data()} for each in wished[:AT_ONCE])
    return replace(_choose(turn, wished), options=options)


def change_made(turn: Turn, made: Made) -> Answer:
    """With what was said of its days and times."""
    draft, said = _changed(turn, made)
    return go_on(turn, draft, *said)


def _changed(turn: Turn, made: Made) -> tuple[Draft, list[Line]]:
    """The reminder as it is, with what was said; if nothing was said, without its time, so that it is asked for."""
    known = as_draft(made)
    changed, said = with_said(turn, known)
    times = () if changed == known else changed.times
    return replace(changed, asks_day=known.asks_day, times=times), [each for each in said if each.key != "when_unclear"]


def as_draft(made: Made) -> Draft:
    """What is set. Without day and time if it has a rhythm of its own, which a change would lose: it is asked for."""
    rhythms = {(due.days, None if due.days else due.first.date()) for due in made.dues}
    if len(rhythms) != 1 or any(due.again for due in made.dues):
        return Draft(made.about, made.text, made.ids, asks_day=True)
    [(days, day)] = rhythms
    times = tuple(due.time_of_day for due in made.dues)
    return Draft(made.about, made.text, made.ids, day, days, times, meant=times)
