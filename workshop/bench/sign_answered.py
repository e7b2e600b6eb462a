"""Signs whose advice an answer gives, though what was understood is no sign."""

from collections.abc import Callable, Mapping, Sequence

from neck_coach.coaching.durations import seconds_of
from neck_coach.compiled_content import content_for

_TWO_WEEKS = 14 * 86_400
"""Seconds. "It has been twitching for three weeks" is answered as the sign `two_weeks`."""

Slots = Mapping[str, Sequence[str]]
"""Slot -> the ids that it may mean, or what Amazon's type sends."""


def signs_answered(intent: str, slots: Slots) -> tuple[str, ...]:
    """The ids of the signs: of an age or an illness, of a discomfort outside of an exercise, of a twitch of two weeks,
    and of a question about medicines, whose answer says not to stop one, and whom to call by tomorrow.
    """
    signs = _BY_INTENT.get(intent)
    return tuple(filter(None, signs(slots))) if signs else ()


def is_emergency(sign: str) -> bool:
    """Does a sign need an ambulance."""
    return content_for("en-US").warning_signs[sign].level == "emergency"


def _of_a_time(slots: Slots) -> list[str]:
    weeks = max((seconds_of(value) or 0 for value in slots.get("duration", ())), default=0)
    return ["two_weeks"] if weeks >= _TWO_WEEKS else []


def _of_conditions(slots: Slots) -> list[str]:
    known = content_for("en-US").conditions
    return [known[id].sign for id in slots.get("condition", ()) if id in known]


def _of_discomforts(slots: Slots) -> list[str]:
    known = content_for("en-US").discomforts
    return [known[id].at_rest for id in slots.get("discomfort", ()) if id in known]


_BY_INTENT: Mapping[str, Callable[[Slots], list[str]]] = {
    "SeeDoctorIntent": _of_a_time,
    "ExplainMedicinesIntent": lambda _: ["suspect_medicine"],
    "ConditionIntent": _of_conditions,
    "DiscomfortIntent": _of_discomforts,
}
