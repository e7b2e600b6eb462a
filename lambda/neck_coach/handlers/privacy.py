"""What is known of the user, told from the profile's own fields; and forgetting it."""

from collections.abc import Iterator
from dataclasses import replace

from ..alerts.faults import AlertFault
from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..coaching.profile import Settings
from ..turn import Turn
from .registry import does, handles

_FILLED = {
    "know_since": ("used_since", "milestones"),
    "know_zone": ("zone",),
    "know_cold_only": ("cold_only_until",),
    "know_heard": ("safety_on", "safety_of", "disclaimer_on"),
    "know_exercises": ("introduced", "practised"),
    "know_left_out": ("left_out",),
    "know_number_given": ("number_given_on",),
    "know_break_offered": ("break_offered",),
}
"""What is said if any of these fields of the profile is filled."""


@handles("WhatYouKnowIntent")
def what_you_know(turn: Turn) -> Answer:
    """Every field that is filled, in words."""
    known = tuple(_known(turn))
    if not known:
        return answer("know_nothing")
    return replace(answer("know"), lines=(line("know"), *known, line("know_never")))


def _known(turn: Turn) -> Iterator[Line]:
    profile = turn.profile
    if profile.days_used:
        days = len(profile.days_used)
        yield line("know_day" if days == 1 else "know_days", n=days)
    yield from _chosen(profile.settings)
    yield from _known_exercises(turn)
    if profile.temperature:
        yield line(f"know_{profile.temperature}")
    yield from (line(said) for said, fields in _FILLED.items() if any(getattr(profile, name) for name in fields))
    alerts = len(profile.alerts)
    if alerts:
        yield line("know_alert" if alerts == 1 else "know_alerts", n=alerts)


def _known_exercises(turn: Turn) -> Iterator[Line]:
    """The place, and what was done last, if we still have them."""
    exercises, place = turn.content.exercises, turn.profile.place
    if place and place.exercise in exercises:
        yield line("know_place", exercise=exercises[place.exercise].name)
    id = turn.profile.done_last
    done = exercises.get(id) or turn.content.routines.get(id)
    if done:
        yield line("know_done_last", exercise=done.name)


def _chosen(settings: Settings) -> Iterator[Line]:
    if settings.hold:
        yield line("know_hold", n=settings.hold)
    if settings.pace != "normal":
        yield line(f"know_pace_{settings.pace}")
    if settings.count:
        yield line(f"know_count_{settings.count}")
    if settings.asks:
        yield line("know_asks")
    if settings.level:
        yield line("know_level", n=settings.level)
    if settings.longer:
        yield line("know_longer")


@handles("DeleteDataIntent")
def delete_data(turn: Turn) -> Answer:
    """Ask once."""
    alerts = (line("delete_alerts_too"),) if turn.profile.alerts else ()
    return answer("delete_sure", *alerts).offering({"delete": ""}, {"keep": ""})


@does("delete")
def delete(turn: Turn, _: str) -> Answer:
    """Forget everything; the user is new from now on. What Alexa still holds for us is cancelled, or it is said."""
    left = () if _cancelled(turn) else (line("not_cancelled"),)
    return Answer(lines=(*left, line("deleted")), forget=True, place=None)


def _cancelled(turn: Turn) -> bool:
    """Cancel the timers and reminders that we made. False if any may be left."""
    reminders = [alert.id for alert in turn.profile.alerts if alert.kind == "reminder"]
    try:
        if len(turn.profile.alerts) > len(reminders):
            turn.alerts.timers.cancel_all()
        for id in reminders:
            turn.alerts.reminders.cancel(id)
    except AlertFault:
        return False
    return True


@does("keep")
def keep(turn: Turn, _: str) -> Answer:
    """Nothing was deleted."""
    return answer("not_deleted_after_all")
