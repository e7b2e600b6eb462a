"""What kind of thing is said: an answer, a question from in between, or a wish."""

from collections.abc import Mapping
from typing import Any

from ..turn import LEAVING, TELLING, Turn
from ..words_in import SAID

MEANWHILE = "Meanwhile"
"""What "what can I do" asks for while ice or warmth is on: no intent of the model, what was spoken of tells."""
ANSWERS = (
    *("AMAZON.YesIntent", "AMAZON.NoIntent", "UnsureIntent", "ChooseIntent", "WhenIntent", "SetItIntent"),
    *("AMAZON.RepeatIntent", "AMAZON.FallbackIntent", SAID, *LEAVING),
)
"""What answers the open question, repeats it, or leaves it."""
_IN_BETWEEN = (
    *("HowManyLeftIntent", "WhichSideIntent", "HowLongHoldIntent", "HowToDoItIntent", "WhyIntent", "HowOftenIntent"),
    *("ExerciseSafetyIntent", "TellMoreIntent", "WhatYouKnowIntent", "ListRemindersIntent", "TimeLeftIntent"),
    *("IsItSetIntent", "LogTwitchIntent", "AMAZON.HelpIntent", MEANWHILE),
)
"""Intents that ask something, and want nothing done; those of topics do, too."""


def only_asks(turn: Turn) -> bool:
    """True for a question from in between."""
    return turn.name in _IN_BETWEEN or any(topic.intent == turn.name for topic in turn.content.topics.values())


def wishes(turn: Turn) -> bool:
    """True if something is wanted: it is neither an answer, nor a question, nor tells how someone is."""
    is_intent = turn.name.endswith("Intent") and turn.name not in (*ANSWERS, *TELLING, "ThanksIntent")
    return is_intent and not turn.name.startswith("AMAZON.") and not only_asks(turn)


def as_said(turn: Turn) -> Mapping[str, Any]:
    """The action that does what was said: as if it were said then."""
    slots = {name: [heard.text, heard.id, list(heard.others)] for name, heard in turn.slots.items()}
    return {"meant": {"intent": turn.name, "slots": slots}}
