"""Timers for ice and warmth. What a timer does is always read back from Alexa: users change it behind our back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from ..alerts.faults import AlertFault
from ..alerts.timers import Timer
from ..answer import Answer, answer
from ..coaching.care_plan import heat_or_cold
from ..coaching.catalogue import Care
from ..coaching.choice import seconds_of
from ..coaching.phrases import Line, line
from ..coaching.profile import PAUSED, Alert
from ..turn import Turn
from .checks import ask_check
from .consent import troubled
from .exercises import on_from_here
from .registry import does, handles, handles_when

_LONGEST = 2 * 60 * 60
"""Seconds: Alexa's limit for a timer."""
_MORE = 5 * 60


@handles("StartTimerIntent")
def start_timer(turn: Turn) -> Answer:
    """A timer for the care that was named or explained, or else for what has its turn, cold or warmth."""
    heard = turn.heard("care")
    wish = {"seconds": seconds_of(turn.heard("duration").text) or 0}
    care = turn.content.care.get(heard.id or turn.conversation.lead.get("care", ""))
    if care and care.minutes:
        return offer_timer(turn, {"care": care.id, **wish})
    if heard.text:
        return answer("no_timer_for").offering({"offer_timer": {"care": "ice", **wish}})
    advice = heat_or_cold(turn.profile.temperature, turn.profile.temperature_on, turn.today)
    turns = "warm_compress" if advice.startswith("warm") else "ice"
    return offer_timer(turn, {"care": turns, **wish}).saying(line(advice))


@does("offer_timer")
def offer_timer(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """Ask for a yes, after the safety question of the care. `wish`: care and seconds (0: as long as the care takes)."""
    care = turn.content.care[wish["care"]]
    if turn.conversation.limited and not care.gentle:
        return answer("limited_refused").offering({"guide": "breathing"})
    if care.ask_first and care.ask_first not in turn.conversation.cleared:
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
    care, minutes = turn.content.care[wish["care"]], int(wish["minutes"])
    lost: tuple[Line, ...] = ()
    try:
        running = turn.alerts.timers.all(turn.now)
        if running and not (wish.get("replace") or _is_check(turn, running[0])):
            asking = answer("replace_timer", _left(turn, running[0]))
            return asking.offering({"set_timer": {**wish, "replace": True}}, {"close": ""})
        for timer in running:
            turn.alerts.timers.cancel(timer.id)
        lost = (line("old_timer_off"),) if running else ()
        made = [_start(turn, care, minutes * 60, minutes)]
    except AlertFault as fault:
        return troubled(turn, fault, "timers", {"set_timer": wish}, *lost)
    check = _start_check(turn, care, minutes)
    said = line("look_at_half_time", n=care.check_at) if check else line("look_yourself")
    used = {"temperature": care.temperature, "temperature_on": turn.today} if care.temperature else {}
    lines = (line("timer_set", care=care.name, n=minutes), *((said,) if care.check_at else ()), line("ask_me_time"))
    return Answer(lines=lines, profile={**used, "alerts": _with_timers(turn, [*made, *check])})


def _start(turn: Turn, care: Care, seconds: int, total: int) -> Alert:
    """The main timer. Its total in minutes goes with what it is for: it never grows beyond the care's longest."""
    then = turn.phrases.say(line(f"after_{care.temperature}"))
    id = turn.alerts.timers.start(seconds, _label(turn, care), f"{care.when_done} {then}")
    return Alert(id, "timer", f"{care.id}:{total}", _ends(turn, seconds))


def _start_check(turn: Turn, care: Care, minutes: int) -> list[Alert]:
    """The look at the skin at half time, as a second timer that screens don't show. Without it the user is told."""
    if not 0 < care.check_at < minutes:
        return []
    said = turn.phrases.say(line("skin_check", check=care.check))
    try:
        id = turn.alerts.timers.start(care.check_at * 60, _label(turn, care, "check_label"), said, shown=False)
    except AlertFault:
        return []
    return [Alert(id, "timer", f"{care.id}:check", _ends(turn, care.check_at * 60))]


def _is_check(turn: Turn, timer: Timer) -> bool:
    return timer.label in {_label(turn, care, "check_label") for care in turn.content.care.values()}


def _label(turn: Turn, care: Care, key: str = "timer_label") -> str:
    return str(turn.phrases.data[key]["say"][0]).format(care=care.name)


def _ends(turn: Turn, seconds: float) -> str:
    return (turn.now + timedelta(seconds=seconds)).replace(tzinfo=None).isoformat(timespec="seconds")


def _with_timers(turn: Turn, timers: list[Alert]) -> tuple[Alert, ...]:
    return (*(alert for alert in turn.profile.alerts if alert.kind != "timer"), *timers)


def _ending(turn: Turn, ends: Mapping[str, str]) -> tuple[Alert, ...]:
    """What is remembered of alerts, with these ids ending then."""
    return tuple(replace(alert, due=ends.get(alert.id, alert.due)) for alert in turn.profile.alerts)


def _left(turn: Turn, timer: Timer) -> Line:
    """How much time is left, to the minute from a minute and a half on."""
    key = "left_minutes" if timer.left >= 90 else "left_minute" if timer.left >= 45 else "left_seconds"
    n = round(timer.left / 60) if timer.left >= 90 else max(1, round(timer.left))
    return line(f"{key}_paused" if timer.paused else key, label=timer.label, n=n)


def _on_timers(turn: Turn, act: Callable[[list[Timer]], Answer]) -> Answer:
    """Do something with the timers that really run or are paused, the care's own first."""
    try:
        timers = turn.alerts.timers.all(turn.now)
        if timers:
            return act(timers)
    except AlertFault as fault:
        return troubled(turn, fault, "timers")
    return replace(on_from_here(turn, line("no_timer_runs")), profile={"alerts": _with_timers(turn, [])})


def _is_about_timer(turn: Turn) -> bool:
    """Nothing is being led, and a timer that we made is not over yet: "pause" and "how long" can only mean that."""
    leads = turn.running or turn.place
    if turn.name == "AMAZON.ResumeIntent":
        leads = leads or turn.profile.place_to_offer(turn.today)
    dues = [alert.due for alert in turn.profile.alerts if alert.kind == "timer"]
    return not leads and any(due == PAUSED or due > _ends(turn, 0) for due in dues)


def _asks(own: str, *general: str) -> Callable[[Turn], bool]:
    return lambda turn: turn.name == own or (turn.name in general and _is_about_timer(turn))


@handles_when(_asks("TimeLeftIntent", "HowManyLeftIntent"))
def time_left(turn: Turn) -> Answer:
    """How long it still runs, now."""
    return _on_timers(turn, lambda timers: on_from_here(turn, _left(turn, timers[0])))


@handles_when(_asks("PauseTimerIntent", "AMAZON.PauseIntent"))
def pause_timer(turn: Turn) -> Answer:
    """Its time stands still until the user says so."""

    def pause(timers: list[Timer]) -> Answer:
        for timer in timers:
            if not timer.paused:
                turn.alerts.timers.pause(timer.id)
        done = on_from_here(turn, line("timer_paused", label=timers[0].label))
        return replace(done, profile={"alerts": _ending(turn, {timer.id: PAUSED for timer in timers})})

    return _on_timers(turn, pause)


@handles_when(_asks("ResumeTimerIntent", "AMAZON.ResumeIntent"))
def resume_timer(turn: Turn) -> Answer:
    """Its time goes on."""

    def resume(timers: list[Timer]) -> Answer:
        for timer in timers:
            if timer.paused:
                turn.alerts.timers.resume(timer.id)
        done = on_from_here(turn, line("timer_goes_on"), _left(turn, replace(timers[0], paused=False)))
        ends = {timer.id: _ends(turn, timer.left) for timer in timers}
        return replace(done, profile={"alerts": _ending(turn, ends)})

    return _on_timers(turn, resume)


@handles("CancelTimerIntent")
def cancel_timer(turn: Turn) -> Answer:
    """The timer and its skin check are gone."""

    def cancel(timers: list[Timer]) -> Answer:
        for timer in timers:
            turn.alerts.timers.cancel(timer.id)
        done = on_from_here(turn, line("timer_cancelled", label=timers[0].label))
        return replace(done, profile={"alerts": _with_timers(turn, [])})

    return _on_timers(turn, cancel)


@handles("AddTimeIntent")
def add_time(turn: Turn) -> Answer:
    """More time, five minutes if it was not said how much; never more than the care may last."""
    minutes = turn.heard("minutes").text
    more = seconds_of(turn.heard("duration").text) or (60 * int(minutes) if minutes.isdecimal() else _MORE)
    return _on_timers(turn, lambda timers: _longer(turn, timers[0], more))


def _longer(turn: Turn, timer: Timer, more: float) -> Answer:
    """Alexa can't change a timer: the old one goes, and one with the time left and more comes."""
    timed = [care for care in turn.content.care.values() if care.minutes]
    care = next((care for care in timed if _label(turn, care) == timer.label), None)
    known = next((alert.about.partition(":")[2] for alert in turn.profile.alerts if alert.id == timer.id), "")
    if care is None:
        return on_from_here(turn, line("timer_not_changed"))
    total = 60 * int(known) if known.isdigit() else max(60 * care.minutes, timer.left)
    added = int(min(more, 60 * care.longest - total))
    longest = line("longest_for_care", care=care.name, n=care.longest)
    if added < 60:
        return on_from_here(turn, longest)
    turn.alerts.timers.cancel(timer.id)
    try:
        made = _start(turn, care, round(timer.left) + added, round((total + added) / 60))
        if timer.paused:
            turn.alerts.timers.pause(made.id)
    except AlertFault as fault:
        again = {"set_timer": {"care": care.id, "minutes": max(1, round((timer.left + added) / 60))}}
        return troubled(turn, fault, "timers", again, line("old_timer_off"))
    said = [line("time_added", n=round(added / 60)), *([longest] if added < more else [])]
    done = on_from_here(turn, *said, _left(turn, replace(timer, left=timer.left + added)))
    kept = [alert for alert in turn.profile.alerts if alert.id != timer.id]
    return replace(done, profile={"alerts": (*kept, made)})
