"""The data of a care: its steps, its minutes, and what is left of them while its timer runs."""

from typing import Any

from ..answer import Answer
from ..coaching.alert import Alert, Paused
from ..coaching.catalogue import Care
from ..coaching.phrases import line
from ..coaching.question import Question
from ..speech.compose import Spoken
from ..turn import Turn
from .buttons import button, buttons_of
from .letters import size_for

_ABOUT_LAST = ("care_ready", "offer_timer", "replace_timer", "timer_declined")
"""Questions that follow the care which was explained last."""
_ABOUT_TIMER = ("offer_timer", "replace_timer")


def care_of(answer: Answer, turn: Turn) -> Care | None:
    """The care with minutes that this answer is about; None if it is about something else."""
    if "alerts" in answer.profile and not answer.ask:
        return next((care for care in turn.content.care.values() if timer_of(care, turn)), None)
    care = turn.content.care.get(_spoken_of(answer, turn))
    return care if care and care.minutes else None


def _spoken_of(answer: Answer, turn: Turn) -> str:
    question = answer.question or (answer.ask.key if answer.ask else "")
    before = turn.conversation.subjects[:1] if question in _ABOUT_LAST else ()
    return next((each.care for each in (answer.about, *before) if each), "")


def data(care: Care, turn: Turn, spoken: Spoken) -> dict[str, Any]:
    """What the document shows. `left` and `whole` are seconds."""
    question = spoken.question or Question("")
    checking = question.is_check
    lines = [f"{number}. {step}" for number, step in enumerate(care.how, 1)]
    avoid = "" if checking else care.avoid
    alert = timer_of(care, turn)
    left = alert.left(turn.now) if alert else 0.0
    startable = not left and not checking and question.id not in _ABOUT_TIMER
    timer = [button(turn, "timer", "StartTimerIntent", "care", care.id, main=True)] if startable else []
    return {
        "title": turn.phrases.fill(care.name, {}),
        "lines": lines,
        "avoid": avoid,
        "question": spoken.asks,
        "minutes": str(care.minutes),
        "unit": turn.phrases.say(line("screen_left" if left else "screen_minutes")),
        "running": left > 0,
        "paused": alert is not None and isinstance(alert.due, Paused),
        "left": left,
        "whole": max(care.minutes * 60, left),
        "size": size_for(*lines, avoid, spoken.asks, part=0.5),
        "buttons": [*timer, *buttons_of(turn, spoken.question)],
    }


def timer_of(care: Care, turn: Turn) -> Alert | None:
    """The timer of this care that runs or is paused."""
    own = (
        each for each in turn.profile.alerts if each.kind == "timer" and each.is_for == care.id and not each.is_check
    )
    return next((each for each in own if not each.is_over(turn.now)), None)
