"""The warning signs that the coach answers or asks about, whichever intent brings them."""

from collections.abc import Mapping
from datetime import UTC, datetime

from neck_coach.coaching.content import Content
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.durations import seconds_of
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers.warning import heard_signs
from neck_coach.turn import DENYING, Heard, Turn

WARNING = "WarningSignIntent"
_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_TWO_WEEKS = 14 * 86_400
"""Seconds. "It has been twitching for three weeks" is answered as the sign `two_weeks`."""


def signs_answered(
    intent: str, slots: Mapping[str, str], said: Mapping[str, str], locale: str = "en-US"
) -> tuple[str, ...]:
    """The ids of the signs. `slots`: the ids that were understood; `said`: the words of slots.

    Where the words leave a doubt, there are two: the sign that is asked about, and the one that is answered after a no.

    A sign that was named and not denied counts, or a more urgent one that the words give away. So does an age or an
    illness that is answered as a sign, a discomfort outside of an exercise, a twitch of two weeks, and a question about
    medicines: its answer gives the advice of `suspect_medicine`, not to stop one, and whom to call by tomorrow.
    """
    content = content_for(locale)
    match intent:
        case "SeeDoctorIntent":
            return ("two_weeks",) if (seconds_of(slots.get("duration", "")) or 0) >= _TWO_WEEKS else ()
        case "ExplainMedicinesIntent":
            return ("suspect_medicine",)
        case "ConditionIntent" if slots.get("condition") in content.conditions:
            return _known(content.conditions[slots["condition"]].sign)
        case "DiscomfortIntent" if slots.get("discomfort") in content.discomforts:
            return _known(content.discomforts[slots["discomfort"]].at_rest)
    return _signs_heard(content, intent, slots, said) if intent in (WARNING, DENYING) else ()


def _known(id: str) -> tuple[str, ...]:
    return (id,) if id else ()


def _signs_heard(content: Content, intent: str, slots: Mapping[str, str], said: Mapping[str, str]) -> tuple[str, ...]:
    heard = {slot: Heard(words, slots.get(slot, "")) for slot, words in said.items()}
    hearing = heard_signs(Turn(intent, _NOW, content, Profile(), Conversation(), heard))
    return tuple(sign.id for sign in (hearing.doubtful, hearing.sign) if sign)
