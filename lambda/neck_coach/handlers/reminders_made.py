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
from ..coaching.spoken_dates import say_dues, say_in_zone
from ..coaching.subject import Subject
from ..referring import subject
from ..turn import Turn
from .consent import can_be_none, troubled
from .registry import asks_again, does, handles, handles_when
from .reminders import go_on, heard

_IT = ("reminder_set", "reminders_told", "how_to_change", "which_reminder")
"""Questions after which "cancel it" means the reminder."""
_AT_ONCE = 3
"""So many are told in one answer (own choice: more is hard to follow by ear)."""


@dataclass(frozen=True, slots=True)
class Made:
    """Reminders that sound like one: what it is about, what it says, when it comes, and all ids.

    No `dues`: nobody can read when. No `ids`: it can't be changed from here.
    """

    about: str
    text: str
    dues: tuple[Due, ...]
    ids: tuple[str, ...]

    @property
    def comes_last(self) -> tuple[bool, float]:
        """The order of telling: the next first, those whose time can't be read last."""
        return (not self.dues, self.dues[0].first.timestamp() if self.dues else 0)


def _all(turn: Turn) -> list[Made]:
    """What is really there. Raises AlertFault."""
    about = {alert.id: alert.about for alert in turn.profile.alerts}
    groups: dict[tuple[str, str], dict[str, Due]] = {}
    made: list[Made] = []
    for reminder in turn.alerts.reminders.all(turn.now):
        key = (about.get(reminder.id, ""), reminder.text)
        if reminder.id and len(reminder.dues) == 1:
            groups.setdefault(key, {})[reminder.id] = reminder.dues[0]
        else:
            made.append(Made(*key, reminder.dues, (reminder.id,) if reminder.id else ()))
    made += [Made(*key, (due,), tuple(ids)) for key, dues in groups.items() for due, ids in together(dues)]
    return sorted(made, key=lambda each: each.comes_last)


def _told(turn: Turn, made: Sequence[Made]) -> list[Line]:
    """The first few, and how many more there are."""
    said = [_told_one(turn, each) for each in made[:_AT_ONCE]]
    more = len(made) - len(said)
    return said + ([line("reminders_more", n=more)] if more else [])


def _told_one(turn: Turn, made: Made) -> Line:
    text = made.text or turn.phrases.say(line("reminder_no_words"))
    if made.dues:
        return line("reminder_is", when=_when(turn, made.dues), text=text)
    return line("reminder_unread", text=text)


def _when(turn: Turn, dues: Sequence[Due]) -> str:
    """By the user's own clock; what comes again by the clock of another place says which."""
    dues = [due if due.days or due.again else Due(due.first.astimezone(turn.zone)) for due in dues]
    said = say_dues(turn.phrases, dues, turn.today)
    away = next((due.first for due in dues if str(due.first.tzinfo) != str(turn.zone)), None)
    return say_in_zone(turn.phrases, said, away) if away else said


def _on_reminders(turn: Turn, act: Callable[[Turn, list[Made]], Answer]) -> Answer:
    """Do something with the reminders that are really there."""
    turn = turn.at_home()
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
    about = Subject("reminder", made[0].about)
    return replace(result, about=about, lines=(count, *_told(turn, made))).remembering(draft={})


@does("how_to_change")
def how_to_change(turn: Turn, again: str) -> Answer:
    """What can be said to change them; `again`, after a yes, in other words."""
    asking = answer("how_to_change_again" if again else "how_to_change")
    return replace(asking, question="how_to_change").offering({"how_to_change": "" if again else "again"})


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
    meant = subject(turn)
    speaks_of_it = meant is not None and meant.kind == "reminder" and not meant.offered
    is_about = asked is not None and (asked.id in _IT or (speaks_of_it and asked.closes))
    means_it = turn.name == "AMAZON.CancelIntent" and is_about
    return means_it or turn.name == "CancelReminderIntent"


@handles_when(_cancels)
def cancel_reminder(turn: Turn) -> Answer:
    """The only one, the one that was named, or all; of several without a name, one is chosen first."""
    return _on_reminders(turn, _cancelled)


def _cancelled(turn: Turn, made: list[Made]) -> Answer:
    if turn.heard("kind").id == "all" and len(made) > 1:
        ids = [id for each in made for id in each.ids]
        return cancel_reminders(turn, {"ids": ids, "when": "", "stays": not all(each.ids for each in made)})
    named = _named(turn, made)
    if len(named) != 1:
        return _choose(turn, named or made)
    return cancel_reminders(turn, _wish(turn, named[0]))


def _wish(turn: Turn, made: Made) -> dict[str, Any]:
    """What "cancel that one" is about."""
    when = _when(turn, made.dues)
    return {"ids": list(made.ids), "when": when, "one": True, "stays": not made.ids}


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
    result = answer("which_reminder").offering({}, {"drop_reminder": ""})
    result = replace(result, lines=tuple(_told(turn, made)), options=options)
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
        return replace(troubled(turn, fault, "reminders"), profile={"alerts": _without(turn, gone)})
    result = _gone(wish).offering({"menu": ""}, {"close": ""}).remembering(draft={})
    return replace(result, profile={"alerts": _without(turn, gone)})


def _gone(wish: Mapping[str, Any]) -> Answer:
    """What is true after it."""
    if not wish["ids"]:
        return replace(answer("anything_else"), lines=(line("reminder_stays"),))
    one = "reminder_cancelled" if wish["when"] else "reminder_cancelled_unread"
    done = answer(one, when=wish["when"]) if wish.get("one") else answer("reminders_cancelled")
    return done.saying(line("reminder_stays")) if wish.get("stays") else done


@handles("ChangeReminderIntent")
def change_reminder(turn: Turn) -> Answer:
    """Another day or time for the only one, or for the one that is chosen: changed, not set a second time."""
    return _on_reminders(turn, _changing)


def _changing(turn: Turn, made: list[Made]) -> Answer:
    wished = _latest(turn, made)
    if len(wished) == 1:
        return go_on(turn, _changed(turn, wished[0]))
    options = tuple({"change_draft": _changed(turn, each).to_data()} for each in wished[:_AT_ONCE])
    return replace(_choose(turn, wished), options=options)


def _changed(turn: Turn, made: Made) -> Draft:
    """The reminder as it is, with what was said; if nothing was said, without its time, so that it is asked for."""
    known = _as_draft(made)
    changed = known.saying(heard(turn), turn.zone)
    return replace(changed, asks_day=known.asks_day, times=() if changed == known else changed.times)


def _as_draft(made: Made) -> Draft:
    """Without day and time if it comes in a rhythm of its own, which a change would lose: the day is asked for."""
    rhythms = {(due.days, None if due.days else due.first.date()) for due in made.dues}
    if len(rhythms) != 1 or any(due.again for due in made.dues):
        return Draft(made.about, made.text, made.ids, asks_day=True)
    [(days, day)] = rhythms
    times = tuple(due.time_of_day for due in made.dues)
    return Draft(made.about, made.text, made.ids, day, days, times, meant=times)
