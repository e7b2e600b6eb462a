"""The timer of a care at Alexa, its look at the skin, and what is remembered of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from ..alerts.faults import AlertFault
from ..alerts.timers import Timer
from ..coaching.catalogue import Care
from ..coaching.phrases import Line, line
from ..coaching.profile import Alert
from ..turn import Turn


def start_timer(turn: Turn, care: Care, seconds: int, total: int) -> Alert:
    """The main timer. Its `total` in minutes goes with what it is for: it never grows beyond the care's longest.

    Raises AlertFault.
    """
    then = "" if turn.standing.cold_only else turn.phrases.say(line(f"after_{care.temperature}"))
    id = turn.alerts.timers.start(seconds, label(turn, care), f"{care.when_done} {then}".rstrip())
    return Alert(id, "timer", f"{care.id}:{total}", ends_in(turn, seconds))


def start_check(turn: Turn, care: Care, minutes: int) -> list[Alert]:
    """The look at the skin at half time, as a second timer that screens don't show; none if that can't be set."""
    if not 0 < care.check_at < minutes:
        return []
    said = turn.phrases.say(line("skin_check", check=care.check))
    try:
        id = turn.alerts.timers.start(care.check_at * 60, label(turn, care, "check_label"), said, shown=False)
    except AlertFault:
        return []
    return [Alert(id, "timer", f"{care.id}:check", ends_in(turn, care.check_at * 60))]


def label(turn: Turn, care: Care, key: str = "timer_label") -> str:
    """What Alexa calls the timer of `care`."""
    return str(turn.phrases.data[key]["say"][0]).format(care=care.name)


def is_check(turn: Turn, timer: Timer) -> bool:
    """True for a look at the skin."""
    return timer.label in {label(turn, care, "check_label") for care in turn.content.care.values()}


def care_of(turn: Turn, timer: Timer) -> Care | None:
    """What the timer is for; None if it is not called like one of ours."""
    timed = [care for care in turn.content.care.values() if care.minutes]
    return next((care for care in timed if label(turn, care) == timer.label), None)


def total_of(turn: Turn, timer: Timer, care: Care) -> float:
    """How many seconds the timer has been set to in all, what was added included."""
    known = next((alert.about.partition(":")[2] for alert in turn.profile.alerts if alert.id == timer.id), "")
    return 60 * int(known) if known.isdigit() else max(60 * care.minutes, timer.left)


def ends_in(turn: Turn, seconds: float) -> str:
    """The local time so many seconds from now, as it is remembered."""
    return (turn.now + timedelta(seconds=seconds)).replace(tzinfo=None).isoformat(timespec="seconds")


def with_timers(turn: Turn, *timers: Alert) -> tuple[Alert, ...]:
    """What is remembered of alerts, with these timers and no others."""
    return (*(alert for alert in turn.profile.alerts if alert.kind != "timer"), *timers)


def ending(turn: Turn, ends: Mapping[str, str]) -> tuple[Alert, ...]:
    """What is remembered of alerts, with these ids ending then."""
    return tuple(replace(alert, due=ends.get(alert.id, alert.due)) for alert in turn.profile.alerts)


def left_on(timer: Timer) -> Line:
    """How much time is left, to the minute from a minute and a half on."""
    key = "left_minutes" if timer.left >= 90 else "left_minute" if timer.left >= 45 else "left_seconds"
    n = round(timer.left / 60) if timer.left >= 90 else max(1, round(timer.left))
    return line(f"{key}_paused" if timer.paused else key, label=timer.label, n=n)
