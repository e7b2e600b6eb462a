"""Timers that run: read back from Alexa before anything is said or done, as users change them behind our back."""

from collections.abc import Callable
from dataclasses import replace

from ..alerts.faults import AlertFault
from ..alerts.timers import Timer
from ..answer import Answer
from ..coaching.catalogue import Care
from ..coaching.choice import seconds_of
from ..coaching.phrases import line
from ..coaching.profile import PAUSED
from ..turn import Turn
from .care_timer import care_of, ending, ends_in, left_on, start_timer, total_of, with_timers
from .consent import can_be_none, troubled
from .leading import on_from_here
from .registry import handles, handles_when

_MORE = 5 * 60
"""Seconds: what "more time" adds if it is not said how much (own choice)."""


def _on_timers(turn: Turn, act: Callable[[list[Timer]], Answer]) -> Answer:
    """Do something with the timers that really run or are paused, the care's own first."""
    try:
        timers = turn.alerts.timers.all(turn.now)
        if timers:
            return act(timers)
    except AlertFault as fault:
        if not can_be_none(turn, fault, "timer"):
            return troubled(turn, fault, "timers")
    return replace(on_from_here(turn, line("no_timer_runs")), profile={"alerts": with_timers(turn)})


def _is_about_timer(turn: Turn) -> bool:
    """Nothing is being led, and a timer that we made is not over yet: "pause" and "how long" can only mean that."""
    leads = turn.running or turn.place
    if turn.name == "AMAZON.ResumeIntent":
        leads = leads or turn.profile.place_to_offer(turn.today)
    dues = [alert.due for alert in turn.profile.alerts if alert.kind == "timer"]
    return not leads and any(due == PAUSED or due > ends_in(turn, 0) for due in dues)


def _asks(own: str, general: str) -> Callable[[Turn], bool]:
    return lambda turn: turn.name == own or (turn.name == general and _is_about_timer(turn))


@handles_when(_asks("TimeLeftIntent", "HowManyLeftIntent"))
def time_left(turn: Turn) -> Answer:
    """How long it still runs, now."""
    return _on_timers(turn, lambda timers: on_from_here(turn, left_on(timers[0])))


@handles_when(_asks("PauseTimerIntent", "AMAZON.PauseIntent"))
def pause_timer(turn: Turn) -> Answer:
    """Its time stands still until the user says so."""

    def pause(timers: list[Timer]) -> Answer:
        for timer in timers:
            if not timer.paused:
                turn.alerts.timers.pause(timer.id)
        done = on_from_here(turn, line("timer_paused", label=timers[0].label))
        return replace(done, profile={"alerts": ending(turn, {timer.id: PAUSED for timer in timers})})

    return _on_timers(turn, pause)


@handles_when(_asks("ResumeTimerIntent", "AMAZON.ResumeIntent"))
def resume_timer(turn: Turn) -> Answer:
    """Its time goes on."""

    def resume(timers: list[Timer]) -> Answer:
        for timer in timers:
            if timer.paused:
                turn.alerts.timers.resume(timer.id)
        done = on_from_here(turn, line("timer_goes_on"), left_on(replace(timers[0], paused=False)))
        return replace(done, profile={"alerts": ending(turn, {each.id: ends_in(turn, each.left) for each in timers})})

    return _on_timers(turn, resume)


@handles("CancelTimerIntent")
def cancel_timer(turn: Turn) -> Answer:
    """The timer and its skin check are gone."""

    def cancel(timers: list[Timer]) -> Answer:
        for timer in timers:
            turn.alerts.timers.cancel(timer.id)
        done = on_from_here(turn, line("timer_cancelled", label=timers[0].label))
        return replace(done, profile={"alerts": with_timers(turn)})

    return _on_timers(turn, cancel)


@handles("AddTimeIntent")
def add_time(turn: Turn) -> Answer:
    """More time; never more than the care may last."""
    minutes = turn.heard("minutes").text
    more = seconds_of(turn.heard("duration").text) or (60 * int(minutes) if minutes.isdecimal() else _MORE)

    def add(timers: list[Timer]) -> Answer:
        care = care_of(turn, timers[0])
        if care is None:
            return on_from_here(turn, line("timer_not_changed"))
        return _longer(turn, timers[0], care, more)

    return _on_timers(turn, add)


def _longer(turn: Turn, timer: Timer, care: Care, more: float) -> Answer:
    """Alexa can't change a timer: the old one goes, and one with the time left and more comes."""
    total = total_of(turn, timer, care)
    added = int(min(more, 60 * care.longest - total))
    longest = line("longest_for_care", care=care.name, n=care.longest)
    if added < 60:
        return on_from_here(turn, longest)
    left = round(timer.left) + added
    turn.alerts.timers.cancel(timer.id)
    try:
        made = start_timer(turn, care, left, round((total + added) / 60))
        if timer.paused:
            turn.alerts.timers.pause(made.id)
    except AlertFault as fault:
        again = {"set_timer": {"care": care.id, "minutes": max(1, round(left / 60))}}
        return troubled(turn, fault, "timers", again, line("old_timer_off"))
    said = [line("time_added", n=round(added / 60)), *([longest] if added < more else [])]
    done = on_from_here(turn, *said, left_on(replace(timer, left=left)))
    kept = [alert for alert in turn.profile.alerts if alert.id != timer.id]
    return replace(done, profile={"alerts": (*kept, made)})
