"""Reminders: to call the doctor, to use a care, to exercise. What is missing is asked for, then all is confirmed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, time, timedelta
from typing import Any

from ..answer import Answer, answer
from ..coaching.break_plan import is_too_short
from ..coaching.phrases import Line, line
from ..coaching.recurrence import Due
from ..coaching.reminder_draft import Draft, Said
from ..coaching.spoken_dates import say_all, say_dues, say_in_zone, say_time
from ..coaching.when import after, by_day, working_day_after
from ..referring import aim_meant
from ..turn import Turn
from .checks import is_check_open
from .leading import refusing
from .registry import asks_again, does, handles, handles_when
from .reminder_said import with_said
from .reminders_there import text_of
from .unknown import not_understood

_CALL_AT = time(10)
_CALL_BY = time(18)
"""A call that is urgent is for today until then (practices close), own choice."""
_CONTENT = ("remind_what", "remind_which_day", "remind_what_time")
"""Questions that yes does not answer."""
_HALF = "remind_which_half"
_AT_PRACTICE = ("exercise", "breaks")
"""What is no good idea as long as only what is fit for everybody is left."""
ABOUT_MADE = ("reminder_set", "plan_set", "reminders_told", "plan_kept", "how_to_change")
"""Questions about a reminder that is set, so that a time is another one for it."""


@handles("RemindDoctorIntent")
def remind_doctor(turn: Turn) -> Answer:
    """To call the doctor."""
    return _begin(turn, "doctor")


@handles_when(lambda turn: turn.name == "RemindExerciseIntent" and not turn.heard("rhythm").text)
def remind_exercise(turn: Turn) -> Answer:
    """To exercise."""
    return _begin(turn, "exercise")


@handles_when(lambda turn: turn.name == "RemindCareIntent" and not _speaks_of_draft(turn))
def remind_care(turn: Turn) -> Answer:
    """To use a care; without its name the one that was explained, else what it is for is asked."""
    named = turn.heard("care").id
    return _begin(turn, named if named in turn.content.care else "" if turn.heard("care").text else aim_meant(turn))


@does("remind")
def remind(turn: Turn, about: str) -> Answer:
    """Yes to a reminder: for the doctor a good day and time is proposed; today, if it should not wait."""
    turn = turn.at_home()
    if about not in ("doctor", "doctor_today") or (turn.conversation.draft and not _draft(turn).about):
        return _begin(turn, about.removesuffix("_today"))
    day = working_day_after(turn.today)
    if about == "doctor_today":
        soon = after("PT1H", turn.now)
        if turn.now.time() < _CALL_BY:
            return go_on(turn, Draft("doctor").saying(Said(soon), turn.zone))  # type: ignore[arg-type]
        day = turn.today + timedelta(days=1)
    return go_on(turn, Draft("doctor", day=day, times=(_CALL_AT,)))


def _begin(turn: Turn, about: str) -> Answer:
    """A new reminder, with what was said of its time before it was known what it is for."""
    turn = turn.at_home()
    if about in _AT_PRACTICE and turn.standing.limited:
        return refusing(turn, line("not_now_limited"))
    begun = _draft(turn)
    begun = Draft(about) if begun.about or begun.made else replace(begun, about=about)
    return _with_said(turn, begun)


def _with_said(turn: Turn, draft: Draft) -> Answer:
    draft, said = with_said(turn, draft)
    return go_on(turn, draft, *said)


def _draft(turn: Turn) -> Draft:
    return Draft.from_data(turn.conversation.draft)


def go_on(turn: Turn, draft: Draft, *said: Line, again: bool = False) -> Answer:
    """Ask for what is missing, one thing at a time; then say all of it and ask for a yes. `again`: in other words."""
    if draft.day and draft.day < turn.today:
        return go_on(turn, replace(draft, day=None, asks_day=True), line("day_is_over"), again=again)
    asking = _missing(turn, draft, again) or _over(turn, draft) or _confirm(turn, draft, _dues(turn, draft))
    draft = draft.doubting() if asking.question == _HALF else draft
    return asking.saying(*said).remembering(draft=draft.to_data() or {"about": ""})


def _missing(turn: Turn, draft: Draft, again: bool) -> Answer | None:
    """The question for what only the user can say; None if nothing is missing. A yes is no answer to it."""
    if not draft.about and not draft.text:
        asking = answer("remind_what_again" if again else "remind_what")
        return _content(asking, "remind_what", {"remind": "doctor"}, {"remind": "exercise"})
    if draft.missing == "day":
        return _content(_which_day(turn, draft, again), "remind_which_day")
    if draft.missing == "time" or _is_too_short(turn, draft):
        return _content(_what_time(turn, draft, again), "remind_what_time")
    return _half_of_day(turn, draft, again) if draft.missing == "half" else None


def _which_day(turn: Turn, draft: Draft, again: bool) -> Answer:
    if draft.about in turn.content.plans:
        return answer("plan_which_days_again" if again else "plan_which_days")
    return answer("remind_which_day_again" if again else "remind_which_day")


def _is_too_short(turn: Turn, draft: Draft) -> bool:
    """True for a plan with too few times. What is left of today may be less."""
    plan = turn.content.plans.get(draft.about)
    return plan is not None and draft.day != turn.today and is_too_short(draft.times, plan)


def _what_time(turn: Turn, draft: Draft, again: bool) -> Answer:
    if draft.about in turn.content.plans and draft.times:
        return answer("plan_one_more_again" if again else "plan_one_more")
    if draft.about in turn.content.plans:
        return answer("plan_what_time_again" if again else "plan_what_time")
    return answer("remind_what_time_again" if again else "remind_what_time")


def _content(asking: Answer, question: str, *options: Mapping[str, Any]) -> Answer:
    return replace(asking.offering({}, {"drop_reminder": ""}), question=question, options=options)


def _half_of_day(turn: Turn, draft: Draft, again: bool) -> Answer:
    """Nobody stretches at three at night: that is asked about before it is believed."""
    night = say_all(turn.phrases, [say_time(turn.phrases, at) for at in draft.at_night])
    day = say_all(turn.phrases, [say_time(turn.phrases, by_day(at)) for at in draft.at_night])
    asking = answer("remind_which_half_again" if again else "remind_which_half", day=day, night=night)
    halves = ({"change_draft": half.to_data()} for half in (draft.by_day(), draft.by_night()))
    return _content(asking, _HALF, *halves)


def _dues(turn: Turn, draft: Draft) -> list[Due]:
    return draft.dues(turn.now, turn.zone)


def _over(turn: Turn, draft: Draft) -> Answer | None:
    """What to do with a time that is over; None if it is still to come."""
    first = _dues(turn, draft)[0].first
    if first > turn.now.astimezone(UTC):
        return None
    tomorrow = {"change_draft": replace(draft, day=turn.today + timedelta(days=1)).to_data()}
    over = say_time(turn.phrases, first.time())
    return answer("remind_time_is_over", time=over).offering(tomorrow, {"drop_reminder": ""})


def _confirm(turn: Turn, draft: Draft, dues: list[Due]) -> Answer:
    """All of it, read back."""
    ids, is_plan = _in_place_of(turn, draft), draft.about in turn.content.plans
    when = say_in_zone(turn.phrases, say_dues(turn.phrases, dues, turn.today, brief=is_plan), dues[0].first)
    text = draft.text or text_of(turn, draft.about)
    asking = answer("remind_change" if ids else "remind_confirm", when=when, text=text)
    if is_plan:
        asking = answer("plan_change" if ids else "plan_confirm", when=when)
    if _is_too_warm(turn, draft.about, dues[0]):
        asking = asking.saying(line("not_now_cold_only"))
    wish = {"about": draft.about, "text": text, "dues": [due.to_data() for due in dues], "ids": ids}
    return replace(asking, question="remind_confirm").offering({"set_reminder": wish}, {"drop_reminder": ""})


def _in_place_of(turn: Turn, draft: Draft) -> list[str]:
    """There is one reminder for the doctor at a time: another one takes its place."""
    if draft.about != "doctor" or draft.ids:
        return list(draft.ids)
    return [alert.id for alert in turn.profile.alerts if alert.about == "doctor" and not alert.is_over(turn.now)]


def _is_too_warm(turn: Turn, about: str, due: Due) -> bool:
    """True for warmth on a day on which it is cold only, after an injury."""
    care, until = turn.content.care.get(about), turn.profile.cold_only_until
    return care is not None and "heat" in care.uses and until is not None and due.first.date() < until


@does("change_draft")
def change_draft(turn: Turn, draft: Mapping[str, Any]) -> Answer:
    """Yes to a day or time that was proposed."""
    return go_on(turn.at_home(), Draft.from_data(draft))


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


def _speaks_of_draft(turn: Turn) -> bool:
    unnamed = turn.name == "RemindCareIntent" and not turn.heard("care").text
    says = unnamed or turn.name in ("WhenIntent", "ChangeReminderIntent")
    if turn.name == "WhenIntent" and _draft(turn).to_data() and not _draft(turn).made and not turn.running:
        return not is_check_open(turn)  # whatever was asked in between
    return says and _asks_about_reminder(turn, "missed") and not _draft(turn).made


@handles_when(_speaks_of_draft)
def when(turn: Turn) -> Answer:
    """A day or a time for the reminder that is being talked about."""
    return _with_said(turn.at_home(), _draft(turn))


def _is_no_answer(turn: Turn) -> bool:
    """True for a yes to a question that needs a day, a time or a thing."""
    asked = turn.conversation.asked
    return turn.name == "AMAZON.YesIntent" and asked is not None and asked.id in _CONTENT and not turn.running


@handles_when(_is_no_answer)
@asks_again(*_CONTENT, _HALF)
def ask_again(turn: Turn) -> Answer:
    """The same question in other words."""
    misses = turn.conversation.misses
    return go_on(turn.at_home(), _draft(turn), again=misses % 2 == 0).remembering(misses=misses + 1)


def means_made(turn: Turn) -> bool:
    """True if a day or a time is another one for what is set: that was being talked about."""
    asked = turn.conversation.asked
    return asked is not None and asked.id in ABOUT_MADE and not turn.running


@handles_when(lambda turn: turn.name == "WhenIntent" and not means_made(turn))
def when_for_offer(turn: Turn) -> Answer:
    """A day or a time as the answer to an offered reminder."""
    offered = turn.conversation.asked.yes.get("remind") if turn.conversation.asked else None
    return _begin(turn, str(offered).removesuffix("_today")) if offered else not_understood(turn)
