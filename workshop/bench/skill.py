"""What the virtual Echo and the skill together make of a sentence: an exact sample, else our reading of its words."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for, language_for
from neck_coach.handlers.warning import heard_signs
from neck_coach.slot_values import Heard
from neck_coach.turn import Turn
from neck_coach.understanding.reading import NOT_OURS, Reading, State
from neck_coach.understanding.signs import Hearing
from neck_coach.understanding.understand import understand
from neck_coach.understanding.weighing import ANSWERS
from simulator.understanding.hearing import hear
from simulator.understanding.match import Match
from simulator.understanding.matcher import matcher

from .phrases import TODAY
from .understood import Understood

STATES = {
    "": State(),
    "asked": State(is_asked=True),
    "check": State(is_asked=True, is_check=True),
    "led": State(is_asked=True, is_led=True),
    "when": State(is_asked=True, is_when=True),
}
"""As much of a conversation as words are read by: the states that phrases name."""
_NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)

Skill = Callable[[str, str], Understood]
"""Understands what is said (first) in one of STATES (second)."""


def skill(locale: str = "en-US") -> Skill:
    """For the model that was built for a locale. Raises FileNotFoundError if it was not built."""
    alexa, language = matcher(locale), language_for(locale)

    def understands(text: str, state: str) -> Understood:
        match = hear(text, alexa, TODAY).match
        if match is None:
            return Understood(NOT_OURS)
        if match.is_sample:
            return _as_sample(match, locale)
        return _as_read(understand(text, STATES[state], language, TODAY), STATES[state])

    return understands


def _as_sample(match: Match, locale: str) -> Understood:
    slots = {
        name: Heard(heard.value, heard.entities[0].id if heard.entities else "") for name, heard in match.slots.items()
    }
    hearing = heard_signs(Turn(match.intent, _NOW, content_for(locale), Profile(), Conversation(), slots))
    return _understood(match.intent, slots, hearing)


def _as_read(reading: Reading, state: State) -> Understood:
    """An answer that is not sure is no answer: where a check is open it is asked again, else nothing is understood."""
    if reading.sure == "likely" and reading.intent in ANSWERS and not state.is_check:
        return Understood(NOT_OURS)
    found = _understood(reading.intent, reading.slots, reading.hearing)
    return Understood(
        found.intent, found.slots, found.sign, found.doubtful, reading.sure == "likely", reading.second, reading.net
    )


def _understood(intent: str, slots: Mapping[str, Heard], hearing: Hearing) -> Understood:
    values = {name: heard.ids or (heard.text,) for name, heard in slots.items()}
    return Understood(
        intent,
        values,
        hearing.sign.id if hearing.sign else "",
        hearing.doubtful.id if hearing.doubtful else "",
    )
