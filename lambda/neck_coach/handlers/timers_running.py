"""Timers that run: read back from Alexa before anything is said or done, as users change them behind our back."""

from collections.abc import Callable
from dataclasses import replace

from ..alerts.faults import AlertFault
from ..alerts.timers import Timer
from ..answer import Answer
from ..coaching.catalogue import Care
from ..coaching.durations import seconds_of
from ..coaching.phrases import line, told
from ..coaching.subject import Subject
from ..referring import care_meant, subject
from ..turn import Turn
from .care_timer import CareTimers, called, care_of, left_on, running_care, total_of
from .consent import can_be_none, troubled
from .leading import on_from_here
from .registry import does, handles, handles_when

_MORE = 5 * 60
"""Seconds: what "more time" adds if it is not said how much (own choice)."""


def _on_timers(turn: Turn, act: Callable[[CareTimers, list[Timer]], Answer]) -> Answer:
    """Do something with the timers that really run or are paused, the care's own first.

    Where a later call fails, what was done before is said and remembered, and that the rest is unsure.
    """
    ours = CareTimers(turn)
    try:
        timers = ours.all()
        result = act(ours, timers) if timers else on_from_here(turn, line("no_timer_runs"))
    except AlertFault as fault:
        if ours.said:
            result = on_from_here(turn, *ours.said, line("rest_unsure"))
        elif can_be_none(turn, fault, "timer"):
            result = on_from_here(turn, line("no_timer_runs"))
        else:
            result = troubled(turn, fault, "timers")
    about = result.about or _subject(turn)
    return replace(result, about=about, profile={**result.profile, "alerts": ours.alerts})


def _subject(turn: Turn) -> Subject | None:
    care = running_care(turn)
    return Subject("timer", care.id) if care else None


def _is_about_timer(turn: Turn) -> bool:
    """Nothing is being led, and a timer that we made is not over yet: "pause" and "how long" can only mean that."""
    leads = turn.running or turn.place
    if turn.name == "AMAZON.ResumeIntent":
        leads = leads or turn.profile.place_to_offer(turn.today)
    ours = [alert for alert in turn.profile.alerts if alert.kind == "timer"]
    return not leads and any(not alert.is_over(turn.now) for alert in ours)


def _asks(own: str, general: str) -> Callable[[Turn], bool]:
    return lambda turn: turn.name == own or (turn.name == general and _is_about_timer(turn))


def _asks_how_long(turn: Turn) -> bool:
    """ "How long", where a timer runs and nothing else was spoken of since."""
    meant, runs = subject(turn), running_care(turn)
    is_meant = meant is None or (runs is not None and meant.care == runs.id)
    return turn.name == "HowLongHoldIntent" and is_meant and _is_about_timer(turn)


@handles_when(_asks_how_long)
@handles_when(_asks("TimeLeftIntent", "HowManyLeftIntent"))
def time_left(turn: Turn) -> Answer:
    """How long it still runs, now; without one, how long a care is left on that was spoken of."""
    care = turn.content.care.get(care_meant(turn, timed=True))
    if running_care(turn) is None and care and not turn.running:
        result = _on_timers(turn, lambda _, timers: on_from_here(turn, left_on(turn, timers[0])))
        return replace(result, lines=(*result.lines, told(care.how_long))) if result.ask else result
    return _on_timers(turn, lambda _, timers: on_from_here(turn, left_on(turn, timers[0])))


@handles_when(_asks("PauseTimerIntent", "AMAZON.PauseIntent"))
def pause_timer(turn: Turn) -> Answer:
    """Its time stands still until the user says so."""

    def pause(ours: CareTimers, timers: list[Timer]) -> Answer:
        for timer in timers:
            if not timer.paused:
                ours.pause(timer.id, timer.left)
            ours.said = [line("timer_paused", timer=called(turn, timers[0]))]
        return on_from_here(turn, *ours.said)

    return _on_timers(turn, pause)


@handles_when(_asks("ResumeTimerIntent", "AMAZON.ResumeIntent"))
def resume_timer(turn: Turn) -> Answer:
    """Its time goes on."""

    def resume(ours: CareTimers, timers: list[Timer]) -> Answer:
        for timer in timers:
            if timer.paused:
                ours.resume(timer)
            ours.said = [line("timer_goes_on"), left_on(turn, replace(timers[0], paused=False))]
        return on_from_here(turn, *ours.said)

    return _on_timers(turn, resume)


@handles("CancelTimerIntent")
def cancel_timer(turn: Turn) -> Answer:
    """The timer and its skin check are gone."""

    def cancel(ours: CareTimers, timers: list[Timer]) -> Answer:
        for timer in timers:
            ours.cancel(timer.id)
            ours.said = [line("timer_cancelled", timer=called(turn, timers[0]))]
        return on_from_here(turn, *ours.said)

    return _on_timers(turn, cancel)


@does("cancel_timer")
def cancel_it(turn: Turn, _: str) -> Answer:
    """Yes, take it off."""
    return cancel_timer(turn)


@handles("AddTimeIntent")
def add_time(turn: Turn) -> Answer:
    """More time; never more than the care may last."""
    minutes = turn.heard("minutes").text
    more = seconds_of(turn.heard("duration").text) or (60 * int(minutes) if minutes.isdecimal() else _MORE)

    def add(ours: CareTimers, timers: list[Timer]) -> Answer:
        care = care_of(turn, timers[0])
        if care is None or timers[0].left is None:
            return on_from_here(turn, line("timer_not_changed"))
        return _longer(turn, ours, timers[0], care, more)

    return _on_timers(turn, add)


def _longer(turn: Turn, ours: CareTimers, timer: Timer, care: Care, more: float) -> Answer:
    """Alexa can't change a timer: the old one goes, and one with the time left and more comes."""
    total = total_of(turn, timer, care)
    added = int(min(more, 60 * care.longest - total))
    longest = line("longest_for_care", care=care.name, n=care.longest)
    if added < 60:
        return on_from_here(turn, longest)
    left = round(timer.left or 0) + added
    ours.cancel(timer.id)
    try:
        made = ours.start(care, left, round((total + added) / 60))
    except AlertFault as fault:
        again = {"set_timer": {"care": care.id, "minutes": max(1, round(left / 60))}}
        return troubled(turn, fault, "timers", again, line("old_timer_off"))
    said = [line("time_added", n=round(added / 60)), *([longest] if added < more else [])]
    longer = replace(timer, left=left)
    if timer.paused and not _is_paused(ours, made.id, left):
        said, longer = [*said, line("not_paused")], replace(longer, paused=False)
    return on_from_here(turn, *said, left_on(turn, longer))


def _is_paused(ours: CareTimers, id: str, left: float) -> bool:
    """Pause a timer that was just made."""
    try:
        ours.pause(id, left)
    except AlertFault:
        return False
    return True
