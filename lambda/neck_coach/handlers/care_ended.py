"""A care that ends early, or is ruled out by what was told: its timer goes too, and that is said."""

from dataclasses import replace

from ..alerts.faults import AlertFault
from ..answer import Answer
from ..coaching.catalogue import Care
from ..coaching.phrases import Line, line
from ..coaching.standing import why_not
from ..turn import Turn
from .care_timer import CareTimers, running_care
from .limited import after_answer


def off_with_timer(turn: Turn, answer: Answer, *, when: bool = True) -> Answer:
    """`answer`; if it takes the care off whose timer runs, the timer and its look at the skin are cancelled."""
    care = running_care(turn) if when else None
    if care is None:
        return answer
    ours = CareTimers(turn)
    said = _cancelled(ours, care)
    return replace(answer, lines=(*answer.lines, said), profile={**answer.profile, "alerts": ours.alerts})


def without_lost_care(turn: Turn, answer: Answer) -> Answer:
    """`answer`; if it rules out the care whose timer runs, without that timer.

    After an emergency nothing is said but what to do: the timer still tells to take the care off.
    """
    care = None if "alerts" in answer.profile or answer.warned == "emergency" else running_care(turn)
    if care is None or why_not(care, turn.standing) or not why_not(care, after_answer(turn, answer).standing):
        return answer
    return off_with_timer(turn, answer)


def _cancelled(ours: CareTimers, care: Care) -> Line:
    try:
        for alert in ours.alerts:
            if alert.kind == "timer":
                ours.cancel(alert.id)
    except AlertFault:
        return line("care_timer_stays")
    return line("care_timer_off", care=care.name)
