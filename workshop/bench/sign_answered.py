"""The warning sign that the coach answers, whichever intent brings it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from neck_coach.coaching.choice import seconds_of
from neck_coach.coaching.content import Content
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers.warning import sign_heard
from neck_coach.turn import Heard, Turn

WARNING = "WarningSignIntent"
_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_TWO_WEEKS = 14 * 86_400
"""Seconds. "It has been twitching for three weeks" is answered as the sign `two_weeks`."""


def sign_answered(intent: str, slots: Mapping[str, str], said: Mapping[str, str], locale: str = "en-US") -> str:
    """The id of the sign; empty if there is none. `slots`: the ids that were understood; `said`: the words of slots.

    A sign that was named counts, or a more urgent one that the words give away; so does an age or an illness that is
    answered as a sign, a discomfort outside of an exercise, a twitch of two weeks, and a question about medicines: its
    answer gives the advice of `suspect_medicine`, not to stop one, and whom to call by tomorrow.
    """
    content = content_for(locale)
    match intent:
        case "SeeDoctorIntent":
            return "two_weeks" if (seconds_of(slots.get("duration", "")) or 0) >= _TWO_WEEKS else ""
        case "ExplainMedicinesIntent":
            return "suspect_medicine"
        case "ConditionIntent" if slots.get("condition") in content.conditions:
            return content.conditions[slots["condition"]].sign
        case "DiscomfortIntent" if slots.get("discomfort") in content.discomforts:
            return content.discomforts[slots["discomfort"]].at_rest
        case "WarningSignIntent":
            return _sign_named(content, slots, said)
    return ""


def _sign_named(content: Content, slots: Mapping[str, str], said: Mapping[str, str]) -> str:
    heard = {slot: Heard(words, slots.get(slot, "")) for slot, words in said.items()}
    sign = sign_heard(Turn(WARNING, _NOW, content, Profile(), Conversation(), heard))
    return sign.id if sign else ""
