"""Reminders: to call the doctor, to use a care, to exercise. What is missing is asked for, then all is confirmed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..alerts.faults import AlertFault
from ..alerts.reminders import HalfSet
from ..answer import Answer, answer
from ..coaching.phrases import line
from ..coaching.profile import Alert
from ..coaching.recurrence import Due, first_of, repeated
from ..coaching.spoken_dates import say_dues, say_in_zone, say_time
from ..coaching.when import after, by_day, day_of, moment_of, time_of, working_day_after
from ..turn import Turn
from .consent import troubled
from .registry import does, handles, handles_when
from .unknown import not_understood

Draft = dict[str, Any]
"""What was said of a reminder: `about`, `text`, `ids` (of those it replaces); `due`, or `day` or `days` and `times`.

Of one that was set: the ids, as `set`.
"""
_CALL_AT = time(10)
_CALL_BY = time(18)
"""A call that is urgent is for today until then (practices close), own choice."""


@handles("RemindDoctorIntent")
def remind_doctor(turn: Turn) -> Answer:
    """To call the doctor."""
    return _begin(turn, "doctor")


@handles("RemindExerciseIntent")
def remind_exercise(turn: Turn) -> Answer:
    """To exercise."""
    return _begin(turn, "exercise")


@handles("RemindCareIntent")
def remind_care(turn: Turn) -> Answer:
    """To use a care; without its name the one that was explained, else what it is for is asked."""
    named = turn.heard("care").id or turn.conversation.lead.get("care", "")
    if named not in turn.content.care:
        return _remember(turn, {**merged(turn, {}), "about": ""}, _which())
    return _begin(turn, named)


@does("remind")
def remind(turn: Turn, about: str) -> Answer:
    """Yes to a reminder: for the doctor a good day and time is proposed; today, if it should not wait."""
    turn = at_home(turn)
    if not about:
        return _remember(turn, {"about": ""}, _which())
    if about == "exercise" or turn.conversation.draft.get("about") == "":
        return _begin(turn, about)
    day = working_day_after(turn.today)
    if about == "doctor_today":
        day = turn.today + timedelta(days=1)
        if (soon := after("PT1H", turn.now)) and turn.now.time() < _CALL_BY:
            return go_on(turn, {"about": "doctor", "due": soon.isoformat()})
    return go_on(turn, {"about": "doctor", "day": day.isoformat(), "times": [_CALL_AT.isoformat()]})


def _which() -> Answer:
    options = ({"remind": "doctor"}, {"remind": "exercise"})
    return replace(answer("remind_what").offering(options[0], {"drop_reminder": ""}), options=options)


def _begin(turn: Turn, about: str) -> Answer:
    turn = at_home(turn)
    if about == "exercise" and turn.conversation.limited:
        return answer("limited_refused").offering({"guide": "breathing"})
    said = turn.conversation.draft if turn.conversation.draft.get("about") == "" else {}
    return go_on(turn, merged(turn, {**said, "about": about}), *_unclear(turn))


def at_home(turn: Turn) -> Turn:
    """The turn in the device's own time zone, which is asked for once a session; else in the locale's."""
    if turn.conversation.zone:
        return turn
    try:
        zone = ZoneInfo(turn.alerts.zone())
    except (AlertFault, ZoneInfoNotFoundError, ValueError, OSError):
        zone = turn.zone or ZoneInfo("UTC")
    return replace(turn, now=turn.now.astimezone(zone), conversation=replace(turn.conversation, zone=str(zone)))


def _remember(turn: Turn, draft: Draft, asking: Answer) -> Answer:
    return asking.remembering(draft=draft, zone=turn.conversation.zone)


def merged(turn: Turn, draft: Draft) -> Draft:
    """The draft with the day and the time that were said now."""
    draft = dict(draft)
    ahead = after(turn.heard("duration").text, turn.now)
    if isinstance(ahead, datetime):
        return {name: draft[name] for name in ("about", "text", "ids") if name in draft} | {"due": ahead.isoformat()}
    known = [time.fromisoformat(at) for at in draft.get("times", ())]
    days, times = repeated(turn.heard("repeat").id)
    day = ahead or day_of(turn.heard("date").text, turn.today)
    spoken = (time_of(turn.heard(slot).text) for slot in ("time", "other_time", "third_time"))
    times = [by_day(at, known) for at in spoken if at] or times
    if "due" in draft and (day or times or days):
        due = datetime.fromisoformat(draft.pop("due")).astimezone(turn.zone)
        draft |= {"day": due.date().isoformat(), "times": [due.time().isoformat("minutes")]}
    if days or day:
        draft = {name: value for name, value in draft.items() if name not in ("day", "days")}
        draft |= {"days": days} if days else {"day": day.isoformat()} if day else {}
    return draft | ({"times": [at.isoformat("minutes") for at in times]} if times else {})


def go_on(turn: Turn, draft: Draft, *said: str) -> Answer:
    """Ask for what is missing, one thing at a time; then say all of it and ask for a yes."""
    lines = tuple(line(key) for key in said)
    if "day" in draft and date.fromisoformat(draft["day"]) < turn.today:
        return go_on(turn, {name: value for name, value in draft.items() if name != "day"}, "day_is_over")
    if not draft.keys() & {"due", "day", "days"}:
        proposed = {"change_draft": {**draft, "day": working_day_after(turn.today).isoformat()}}
        asking = answer("remind_which_day").offering(proposed, {"drop_reminder": ""})
        return _remember(turn, draft, asking.saying(*lines))
    if "due" not in draft and not draft.get("times"):
        proposed = {"change_draft": {**draft, "times": [_CALL_AT.isoformat()]}}
        asking = answer("remind_what_time").offering(proposed, {"drop_reminder": ""})
        return _remember(turn, draft, asking.saying(*lines))
    dues = _dues(turn, draft)
    if dues[0].first <= turn.now.astimezone(UTC):
        return _too_late(turn, draft, dues[0])
    if draft["about"] == "doctor" and not draft.get("ids"):
        coming = [alert for alert in turn.profile.alerts if alert.about == "doctor" and alert.due > _local(turn.now)]
        draft = {**draft, "ids": [alert.id for alert in coming]}
    when = say_in_zone(turn.phrases, say_dues(turn.phrases, dues, turn.today), dues[0].first)
    asking = answer("remind_change" if draft.get("ids") else "remind_confirm", when=when, text=_text(turn, draft))
    wish = {"about": draft["about"], "dues": [due.to_data() for due in dues], "ids": draft.get("ids", [])}
    asking = asking.offering({"set_reminder": wish}, {"drop_reminder": ""})
    return _remember(turn, draft, replace(asking, question="remind_confirm"))


def _dues(turn: Turn, draft: Draft) -> list[Due]:
    """What is due, the first first. Midnight of today is the one to come."""
    zone = turn.zone or ZoneInfo("UTC")
    if "due" in draft:
        return [Due(datetime.fromisoformat(draft["due"]).astimezone(zone))]
    times = [time.fromisoformat(at) for at in draft["times"]]
    if "days" in draft:
        return sorted((first_of(draft["days"], at, turn.now, zone) for at in times), key=lambda due: due.time_of_day)
    day = date.fromisoformat(draft["day"])
    to_come = timedelta(days=1) if day == turn.today else timedelta()
    dues = [Due(moment_of(day if at != time() else day + to_come, at, zone)) for at in times]
    return sorted(dues, key=lambda due: due.first)


def _too_late(turn: Turn, draft: Draft, due: Due) -> Answer:
    """That time of today is over: the same time tomorrow is proposed."""
    tomorrow = {**draft, "day": (turn.today + timedelta(days=1)).isoformat()}
    asking = answer("remind_time_is_over", time=say_time(turn.phrases, due.first.time()))
    return _remember(turn, draft, asking.offering({"change_draft": tomorrow}, {"drop_reminder": ""}))


def _text(turn: Turn, draft: Mapping[str, Any]) -> str:
    """What the reminder will say, aloud in a room where others may be."""
    care = turn.content.care.get(draft["about"])
    if care:
        return turn.phrases.say(line("reminder_care", care=care.name))
    return str(draft.get("text") or turn.phrases.say(line(f"reminder_{draft['about']}")))


def _local(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")


@does("change_draft")
def change_draft(turn: Turn, draft: Draft) -> Answer:
    """Yes to a day or time that was proposed."""
    return go_on(at_home(turn), draft)


@does("drop_reminder")
def drop_reminder(turn: Turn, _: str) -> Answer:
    """No is no."""
    return drop(turn)


@handles_when(lambda turn: turn.name == "AMAZON.CancelIntent" and _asks_about_reminder(turn))
def drop(turn: Turn) -> Answer:
    """ "Cancel" means the reminder that is being talked about."""
    return answer("reminder_dropped").offering({"menu": ""}, {"close": ""}).remembering(draft={})


def _asks_about_reminder(turn: Turn, *more: str) -> bool:
    asked = turn.conversation.asked
    return bool(turn.conversation.draft and asked and asked.id.startswith(("remind_", *more)))


def _is_about_draft(turn: Turn) -> bool:
    speaks_of_it = _asks_about_reminder(turn, "missed") and "about" in turn.conversation.draft
    unnamed = turn.name == "RemindCareIntent" and not turn.heard("care").text
    return speaks_of_it and (unnamed or turn.name in ("WhenIntent", "ChangeReminderIntent"))


@handles_when(lambda turn: _is_about_draft(turn))
def when(turn: Turn) -> Answer:
    """A day or a time for the reminder that is being talked about."""
    turn = at_home(turn)
    draft = merged(turn, dict(turn.conversation.draft))
    if not draft["about"]:
        return _remember(turn, draft, _which())
    return go_on(turn, draft, *_unclear(turn))


def _unclear(turn: Turn) -> tuple[str, ...]:
    """What is said first if a day or a time was heard that there is not, such as the 29th of February next year."""
    day, at = turn.heard("date").text, turn.heard("time").text
    return ("when_unclear",) if (day and not day_of(day, turn.today)) or (at and not time_of(at)) else ()


@handles("WhenIntent")
def when_for_offer(turn: Turn) -> Answer:
    """A day or a time as the answer to an offered reminder."""
    offered = turn.conversation.asked.yes.get("remind") if turn.conversation.asked else None
    return _begin(turn, str(offered).removesuffix("_today")) if offered else not_understood(turn)


@does("set_reminder")
def set_reminder(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """The user said yes: made, or changed if there was one."""
    turn = at_home(turn)
    dues = [Due.from_data(due) for due in wish["dues"]]
    if dues[0].first <= turn.now.astimezone(UTC):
        return go_on(turn, {"about": wish["about"], "ids": list(wish["ids"])}, "day_is_over")
    try:
        made = turn.alerts.reminders.put(_text(turn, wish), dues, turn.now, wish["ids"])
    except AlertFault as fault:
        left = fault.left if isinstance(fault, HalfSet) else ()
        said = [line("reminder_half_set")] if left else []
        result = troubled(turn, fault, "reminders", {"set_reminder": wish}, *said)
        return replace(result, profile={"alerts": _with_reminders(turn, wish, left, ())}).remembering(draft={})
    done = answer("reminder_set", when=say_dues(turn.phrases, dues, turn.today))
    done = replace(done, profile={"alerts": _with_reminders(turn, wish, made, wish["ids"])})
    return _remember(turn, {"set": [id for id, _ in made]}, done.offering({"menu": ""}, {"close": ""}))


def _with_reminders(
    turn: Turn, wish: Mapping[str, Any], made: Sequence[tuple[str, Due]], gone: Sequence[str]
) -> tuple[Alert, ...]:
    """What is remembered of alerts: the new ones with their (next) local time, without those that are over or gone."""
    new = [Alert(id, "reminder", wish["about"], f"{'R/' if due.days else ''}{_local(due.first)}") for id, due in made]
    ids = {*gone, *(alert.id for alert in new)}
    kept = (alert for alert in turn.profile.alerts if alert.id not in ids)
    return (*(alert for alert in kept if alert.due.startswith("R/") or alert.due > _local(turn.now)), *new)
