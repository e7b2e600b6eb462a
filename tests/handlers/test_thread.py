"""Whatever is asked in between, the open question comes back as it was, and no wish passes a safety question over."""

from typing import Any

import pytest

from neck_coach.compiled_content import content_for
from neck_coach.handlers.wanting import only_asks
from neck_coach.turn import Turn
from tests.handlers.alexa import START, User, slot
from tests.handlers.intents import INTENTS

CONTENT = content_for("en-US")
ICE = slot("care", "ice", "ice")


def asks(name: str) -> bool:
    known: Any = None
    return only_asks(Turn(name, START, CONTENT, known, known))


BETWEEN = sorted(name for name in INTENTS if asks(name))
TO_OPEN: dict[str, tuple[tuple[Any, ...], ...]] = {
    "offer_timer": (("CareIntent", ICE), ("AMAZON.NoIntent",), ("AMAZON.NoIntent",)),
    "remind_which_day": (("RemindDoctorIntent",),),
    "delete_sure": (("DeleteDataIntent",),),
    "check:skin": (("CareIntent", ICE),),
    "relief": (("TwitchReliefIntent",),),
    "injured_lately": (("HeatOrColdIntent",),),
}
"""The open question -> what is said to get there."""


def someone_asked(user: User, question: str) -> dict[str, Any]:
    user.rechecked()
    for name, *slots in TO_OPEN[question]:
        user.says(name, *slots)
    assert user.asked == question
    return what_is_open(user)


def what_is_open(user: User) -> dict[str, Any]:
    assert user.attributes is not None
    return {key: value for key, value in user.attributes["asked"].items() if key != "words"}


def test_there_are_questions_to_ask():
    assert len(BETWEEN) > 20


@pytest.mark.parametrize("question", TO_OPEN)
def test_the_open_question_comes_back_after_every_question_from_in_between(question, known_user):
    for name in BETWEEN:
        before = someone_asked(known_user, question)
        known_user.says(name)
        # "Is it set?" is answered with a question that has the same yes.
        after = what_is_open(known_user) if known_user.asked != "set_it_now" else before
        assert after == before, name


@pytest.mark.parametrize("question", TO_OPEN)
def test_it_comes_back_two_deep(question, known_user):
    before = someone_asked(known_user, question)
    for name in ("ExplainCausesIntent", "WhatYouKnowIntent", "IsItSeriousIntent"):
        known_user.says(name)
    assert what_is_open(known_user) == before


@pytest.mark.parametrize("question", TO_OPEN)
@pytest.mark.parametrize("between", ["WhyIntent", "ExplainCausesIntent", "WhatYouKnowIntent", "StartTimerIntent"])
def test_a_session_of_the_version_before_is_answered(question, between, known_user):
    someone_asked(known_user, question)
    attributes = known_user.attributes
    attributes["asked"] = {key: value for key, value in attributes["asked"].items() if key != "words"}
    attributes["lead"] = {"care": "ice"}
    attributes.pop("subjects", None)
    assert known_user.says(between)
    assert "guided" not in (known_user.attributes or {})


@pytest.mark.parametrize("wish", ["chin_tuck", "shoulder_rolls"])
def test_a_wish_at_a_safety_question_leaves_it_open_and_follows_its_answer(wish, new_user):
    new_user.says("GuideExerciseIntent", slot("exercise", "side stretch", "side_tilt"))
    assert new_user.asked == "check:now"
    new_user.says("GuideExerciseIntent", slot("exercise", wish, wish))
    assert new_user.asked == "check:now" and "guided" not in new_user.attributes
    new_user.says("AMAZON.NoIntent")
    new_user.says("AMAZON.NoIntent")
    assert new_user.attributes["guided"]["place"]["exercise"] == wish


@pytest.mark.parametrize(("sign", "is_asked"), [("head_turning", True), ("breathing_trouble", False)])
def test_a_no_that_names_the_sign_is_asked_about_once_more_unless_it_cannot_wait(sign, is_asked):
    said = {"head_turning": "no my head does not turn by itself", "breathing_trouble": "no i can't breathe"}[sign]
    user = User("known")
    user.attributes = {"asked": {"question": f"check:sign:{sign}", "yes": {"sign": sign}, "no": {"menu": ""}}}
    user.says("TodaySignIntent" if is_asked else "EmergencySignIntent", slot("warning_sign", said))
    assert (user.asked == f"check:sign:{sign}") is is_asked
    assert not is_asked or what_is_open(user)["no"] == {"menu": ""}
