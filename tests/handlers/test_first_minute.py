"""A new user: who speaks and two things to choose from; that it is no doctor before the first exercise or care."""

import pytest

from neck_coach.compiled_content import content_for
from tests.handlers.alexa import User, has, slot

CONTENT = content_for("en-US")
LED = [
    *(("GuideExerciseIntent", slot("exercise", each.name, each.id)) for each in CONTENT.exercises.values()),
    *(("RoutineIntent", slot("routine", each.name, each.id)) for each in CONTENT.routines.values() if each.offered),
    *(("CareIntent", slot("care", each.name, each.id)) for each in CONTENT.care.values()),
]


def says_who(said: str) -> bool:
    return has(said, "not_a_doctor")


def names(led: tuple) -> str:
    return f"{led[0]}-{led[1]['value']}"


def test_a_first_launch_is_two_short_sentences(new_user):
    said = new_user.opens()
    assert has(said, "first_welcome")
    assert said.endswith(CONTENT.phrases.data["menu"]["ask"][0])
    assert len(said.split()) <= 25


@pytest.mark.parametrize("led", LED, ids=names)
@pytest.mark.parametrize("opened", [True, False], ids=["opened", "asked at once"])
def test_the_disclaimer_is_heard_first_and_once(led, opened, new_user):
    someone = new_user
    if opened:
        someone.opens()
    said = someone.says(led[0], led[1])
    assert says_who(said)
    assert said.startswith(CONTENT.phrases.data["not_a_doctor" if opened else "hello"]["say"][0][:15])
    assert has(said, "hello") != opened
    for _ in range(6):
        if not someone.asked.startswith("check:"):
            break
        assert not says_who(someone.says("AMAZON.NoIntent"))


def test_who_has_heard_it_is_welcomed_back(new_user):
    User(new_user.id).says("GuideExerciseIntent", slot("exercise", "chin tuck", "chin_tuck"))
    again = new_user
    assert not has(again.opens(), "first_welcome")
    assert not says_who(again.says("GuideExerciseIntent", slot("exercise", "chin tuck", "chin_tuck")))


def test_who_only_opened_it_is_still_new(new_user):
    new_user.opens()
    assert has(User(new_user.id).opens(), "first_welcome")
