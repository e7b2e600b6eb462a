"""Each exercise can be spoken at every level, pace and hold, from every repetition and side, in every locale."""

from datetime import UTC, datetime

import pytest

from neck_coach.answer import Answer
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.pace import PACES
from neck_coach.coaching.phrases import line
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.coaching.routine import dose_of, order_of_bouts
from neck_coach.compiled_content import content_for
from neck_coach.speech.compose import compose
from neck_coach.speech.limits import check
from neck_coach.turn import Turn
from tests.content.spoken import LOCALES

CONTENT = content_for("en-US")
HOLDS = (0, *range(3, 31))
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ASK = line("another_exercise", exercise="side stretch")


def spoken(place: Place, settings: Settings, locale: str = "en-US") -> str:
    """The SSML of an exercise, after Alexa's limits were checked."""
    profile = Profile(settings=settings)
    turn = Turn("StretchNeckIntent", NOW, content_for(locale), profile, Conversation())
    led = compose(Answer(guide=place, ask=ASK), turn)
    check(
        {
            "sessionAttributes": {"spoken_seconds": led.timeline.seconds},
            "response": {
                "outputSpeech": {"ssml": led.ssml},
                "reprompt": {"outputSpeech": {"ssml": led.reprompt}},
                "shouldEndSession": False,
            },
        }
    )
    assert "{" not in led.ssml and "None" not in led.ssml
    return led.ssml


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("level", [1, 2])
@pytest.mark.parametrize("id", CONTENT.exercises)
def test_at_every_hold(id, level, pace):
    for hold in HOLDS:
        assert spoken(Place(id), Settings(hold, pace, level))


@pytest.mark.parametrize("id", CONTENT.exercises)
def test_from_every_repetition_and_side(id):
    exercise = CONTENT.exercises[id]
    for rep, side in order_of_bouts(exercise, dose_of(exercise, 2, 0), Place(id)):
        for sides in ((), (side,)) if side else ((),):
            assert spoken(Place(id, rep=rep, side=side, sides=sides), Settings(level=2))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("id", CONTENT.exercises)
def test_in_every_locale(id, locale):
    assert spoken(Place(id), Settings(), locale)
