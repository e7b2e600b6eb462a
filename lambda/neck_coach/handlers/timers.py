"""Timers for ice and warmth: offered, and set after a yes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..alerts.faults import AlertFault
from ..answer import Answer, answer
from ..coaching.care_plan import heat_or_cold
from ..coaching.catalogue import Care
from ..coaching.durations import seconds_of
from ..coaching.phrases import line
from ..coaching.standing import why_not
from ..coaching.subject import Subject
from ..referring import care_meant
from ..turn import Turn
from .care_timer import CareTimers, is_check, left_on
from .checks import ask_check, is_cleared
from .consent import troubled, waiting_beside
from .leading import not_now, refusing
from .registry import does, handles
from .returning import open_question

_LONGEST = 2 * 60 * 60
"""Seconds: Alexa's limit for a timer."""


@handles("StartTimerIntent")
def timer_wanted(turn: Turn) -> Answer:
    """A timer for the care that was named or explained, or else for what has its turn, cold or warmth."""
    turn = turn.at_home()
    heard = turn.heard("care")
    wish = {"seconds": seconds_of(turn.heard("duration").text) or 0}
    care = turn.content.care.get(heard.id or care_meant(turn, timed=True))
    if care and care.minutes:
        offered = _offered(turn, care)
        if offered and not wish["seconds"]:
            return set_timer(turn, offered)
        return offer_timer(turn, {"care": care.id, **wish})
    if heard.text:
        return answer("no_timer_for").offering({"offer_timer": {"care": "ice", **wish}})
    profile, cold_only = turn.profile, turn.standing.cold_only
    advice = heat_or_cold(profile.temperature, profile.temperature_on, turn.today, cold_only=cold_only)
    turns = "warm_compress" if advice.startswith("warm") else "ice"
    return offer_timer(turn, {"care": turns, **wish}).saying(line(advice))


def _offered(turn: Turn, care: Care) -> Mapping[str, Any] | None:
    """The timer for `care` that was just offered: "yes, set a timer" is the yes to it."""
    asked = open_question(turn)
    offered = asked.yes.get("set_timer") if asked else None
    return offered if offered and offered.get("care") == care.id else None


@does("offer_timer")
def offer_timer(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """Ask for a yes, after the safety question of the care. `wish`: care and seconds (0: as long as the care takes)."""
    care = turn.content.care[wish["care"]]
    reason = why_not(care, turn.standing)
    if reason:
        return refusing(turn, not_now(turn, care, reason))
    if care.ask_first and not is_cleared(turn, care.ask_first):
        return ask_check(turn, care.ask_first, {"offer_timer": dict(wish)})
    seconds = wish.get("seconds") or 0
    said = [line("timers_end_at_two_hours")] if seconds > _LONGEST else []
    if seconds > care.longest * 60:
        said.append(line("longest_for_care", care=care.name, n=care.longest))
        seconds = 0
    minutes = max(1, round(seconds / 60)) if seconds else care.minutes
    asking = replace(answer("offer_timer", care=care.name, n=minutes), lines=tuple(said))
    return asking.offering({"set_timer": {"care": care.id, "minutes": minutes}}, {"no_timer": care.id})


@does("no_timer")
def no_timer(turn: Turn, id: str) -> Answer:
    """No is no: how long it takes, and on."""
    care = turn.content.care[id]
    return answer("timer_declined", care=care.name, n=care.minutes).offering({"relief": ""}, {"close": ""})


@does("set_timer")
def set_timer(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """The user said yes. One care timer at a time: another one is replaced only after one more yes."""
    turn = turn.at_home()
    care, minutes = turn.content.care[wish["care"]], int(wish["minutes"])
    if reason := why_not(care, turn.standing):
        return refusing(turn, not_now(turn, care, reason))
    ours = CareTimers(turn)
    try:
        running = ours.all()
        if not (wish.get("replace") or all(is_check(turn, timer) for timer in running)):
            asking = answer("replace_timer", left_on(turn, running[0]))
            result = asking.offering({"set_timer": {**wish, "replace": True}}, {"close": ""})
            return replace(result, profile={"alerts": ours.alerts})
        for timer in running:
            ours.cancel(timer.id)
            ours.said = [line("old_timer_off")]
        ours.start(care, minutes * 60, minutes)
    except AlertFault as fault:
        result = troubled(turn, fault, "timers", {"set_timer": wish}, *ours.said)
        return replace(result, profile={"alerts": ours.alerts})
    look = (line("look_yourself"),) if care.check_at else ()
    if ours.start_check(care, minutes):
        look = (line("look_at_half_time", n=care.check_at),)
    used = {"temperature": care.temperature, "temperature_on": turn.today} if care.temperature else {}
    lines = (line("timer_set", care=care.name, n=minutes), *look, line("ask_me_time"))
    done = Answer(lines=lines, about=Subject("timer", care.id), profile={**used, "alerts": ours.alerts})
    return done.remembering(pending=waiting_beside(turn, "timers"))
