"""Words that came as words: read by the understanding, and from then on a turn like any other."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .compiled_content import language_for
from .turn import SIGN_INTENTS, Turn
from .understanding.reading import NOT_OURS, Reading, State
from .understanding.understand import understand
from .understanding.weighing import ANSWERS

SAID = "SaidIntent"
"""The intent of words that no other intent claims; its name stays where it has to be asked what they mean."""
_WORDS = "words"
_STANDS_FOR: Mapping[str, tuple[str, ...]] = {
    "guide": ("GuideExerciseIntent", "StretchNeckIntent"),
    "routine": ("RoutineIntent",),
    "relief": ("TwitchReliefIntent",),
    "care": ("CareIntent",),
    "topic": ("TellMoreIntent",),
    "resume": ("AMAZON.ResumeIntent",),
    "close": ("AMAZON.StopIntent",),
    "offer_timer": ("StartTimerIntent",),
    "set_timer": ("StartTimerIntent",),
    "remind": ("RemindExerciseIntent", "RemindCareIntent", "RemindDoctorIntent"),
}
"""Action -> the intents that people say to have it."""
_MEANT = "meant"


def understood(turn: Turn) -> Turn:
    """`turn` with what its words mean, if it has words. Every other turn is as it was.

    Words are those of SaidIntent, and those that Alexa took for a warning sign and did not find among their names.
    """
    if turn.name == SAID:
        return _as_read(turn, _read(turn, turn.heard(_WORDS).text))
    if turn.name in SIGN_INTENTS and not any(heard.ids for heard in turn.slots.values()):
        reading = _read(turn, " ".join(heard.text for heard in turn.slots.values()))
        heard = reading.hearing.sign or reading.hearing.doubtful
        return replace(turn, reading=reading) if heard else turn
    return turn


def _read(turn: Turn, text: str) -> Reading:
    return understand(text, state_of(turn), language_for(turn.content.locale), turn.today)


def _as_read(turn: Turn, reading: Reading) -> Turn:
    """Sure: as if Alexa had found the intent. Else it is asked, or nothing was understood."""
    if reading.sure == "likely" and (reading.intent in ANSWERS or state_of(turn).is_check):
        reading = replace(reading, intent=NOT_OURS, sure="unsure", slots={})  # the question is asked again
    if reading.sure == "likely":
        return replace(turn, slots={}, reading=reading)
    return replace(turn, name=reading.intent, slots=reading.slots, reading=reading)


def state_of(turn: Turn) -> State:
    """What the conversation adds to the meaning of words."""
    asked = turn.conversation.asked
    is_led = turn.running is not None or turn.just_done is not None
    if asked is None:
        return State(is_led=is_led)
    return State(
        is_asked=True,
        is_check=asked.is_check,
        is_when=asked.id.startswith("remind_") and not asked.yes,
        is_led=is_led,
        offered=tuple(dict.fromkeys(name for action in asked.options for name in _intents_of(action))),
    )


def _intents_of(action: Mapping[str, Any]) -> tuple[str, ...]:
    if meant := action.get(_MEANT):
        return (str(meant.get("intent")),) if isinstance(meant, Mapping) else ()
    return _STANDS_FOR.get(next(iter(action), ""), ())
