"""What was asked for and not set: set after all, or told the truth about. It is known for the session."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..alerts.consent import Pending
from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..coaching.recurrence import Due
from ..coaching.spoken_dates import say_dues
from ..turn import Turn
from .checks import ask_check, is_cleared
from .consent import is_refused_for_good, switched_off
from .leading import refusing
from .registry import can_do, do, does, handles, handles_when
from .reminder_said import says_when
from .reminders_made import list_reminders
from .timers_running import time_left

_SETTING = ("set_timer", "offer_timer", "set_reminder", "change_draft", "remind", "set_wished", "set_or_menu")
"""What yes to a question that is about setting something does."""


def _waiting(turn: Turn) -> Pending | None:
    """What was asked for and is not set."""
    pending = Pending.from_token(turn.conversation.pending)
    known = pending and pending.action.keys() <= {"set_timer", "set_reminder"} and can_do(pending.action)
    return pending if pending and known else None


def _means_it(turn: Turn) -> bool:
    """True if this asks for what waits, without saying anything new of it."""
    pending, asked = _waiting(turn), turn.conversation.asked
    if pending is None or says_when(turn) or (asked and asked.id.startswith("remind_")):
        return False
    if pending.kind == "timers":
        return turn.name == "StartTimerIntent" and not turn.heard("care").text
    about = pending.action["set_reminder"].get("about")
    named = {
        "RemindDoctorIntent": "doctor",
        "RemindExerciseIntent": "exercise",
        "RemindCareIntent": about,
        "PlanBreaksIntent": "breaks",
    }
    if turn.heard("care").text:
        named["RemindCareIntent"] = turn.heard("care").id
    return named.get(turn.name) == about and turn.name in named


@handles_when(_means_it)
def set_after_all(turn: Turn) -> Answer:
    """ "Remind me, then", "set the timer": what was talked about."""
    return set_wished(turn, "")


@handles("SetItIntent")
def set_it(turn: Turn) -> Answer:
    """ "All right, set it": what waits, or else what is being asked about."""
    asked = turn.conversation.asked
    if asked and _is_about_setting(turn):
        return do(turn, asked.yes if "set_or_menu" not in asked.yes else {"set_wished": ""})
    return set_wished(turn, "") if _waiting(turn) else _what_to_set()


def _is_about_setting(turn: Turn) -> bool:
    asked = turn.conversation.asked
    return asked is not None and can_do(asked.yes) and next(iter(asked.yes)) in _SETTING


def _what_to_set() -> Answer:
    return replace(answer("what_to_set"), options=({"offer_timer": {"care": "ice"}}, {"remind": ""}))


@does("set_wished")
def set_wished(turn: Turn, _: str) -> Answer:
    """Try it again, permission and all; what was told since then counts."""
    pending = _waiting(turn)
    if pending is None:
        return _what_to_set()
    [(verb, wish)] = pending.action.items()
    action = {verb: {name: value for name, value in wish.items() if name != "asked"}}
    care = turn.content.care.get(str(wish.get("care")))
    if care and care.ask_first and not is_cleared(turn, care.ask_first):
        return ask_check(turn, care.ask_first, action)
    if wish.get("about") in ("exercise", "breaks") and turn.standing.limited:
        return refusing(turn, line("not_now_limited"))
    return do(turn, action)


@does("set_or_menu")
def set_or_menu(turn: Turn, _: str) -> Answer:
    """Yes after a refusal means that, or something else: it is asked."""
    pending = _waiting(turn)
    if pending is None:
        return do(turn, {"menu": ""})
    return answer("set_after_all", what=_what(turn.at_home(), pending)).offering({"set_wished": ""}, {"menu": ""})


@handles("IsItSetIntent")
def is_it_set(turn: Turn) -> Answer:
    """The truth: what waits is not set; else what there is."""
    pending, asked = _waiting(turn), turn.conversation.asked
    if pending is None and asked and _is_about_setting(turn):
        return replace(answer("set_it_now"), lines=(line("not_so_far"),)).offering(asked.yes, asked.no)
    if pending is None:
        alerts = [alert for alert in turn.profile.alerts if not alert.is_over(turn.now)]
        if not alerts:
            return _what_to_set().saying(line("nothing_is_set"))
        return time_left(turn) if alerts[-1].kind == "timer" else list_reminders(turn)
    turn = turn.at_home()
    said = line("not_set", what=_what(turn, pending))
    if is_refused_for_good(turn, pending.kind):
        return switched_off(turn, pending.kind, said)
    return replace(answer("set_it_now"), lines=(said,)).offering({"set_wished": ""})


def _what(turn: Turn, pending: Pending) -> str:
    """What waits, as a sentence names it."""
    [(verb, wish)] = pending.action.items()
    said = _timer(turn, wish) if verb == "set_timer" else _reminder(turn, wish)
    return turn.phrases.within(said)


def _timer(turn: Turn, wish: Mapping[str, Any]) -> Line:
    return line("wished_timer", n=int(wish["minutes"]), care=turn.content.care[wish["care"]].name)


def _reminder(turn: Turn, wish: Mapping[str, Any]) -> Line:
    dues = [Due.from_data(due) for due in wish["dues"]]
    if wish.get("about") in turn.content.plans:
        return line("wished_breaks", when=say_dues(turn.phrases, dues, turn.today, brief=True))
    return line("wished_reminder", when=say_dues(turn.phrases, dues, turn.today))
