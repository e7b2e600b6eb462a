"""Safety questions hold for who answered them, where Alexa says who speaks."""

from neck_coach.compiled_content import content_for

QUESTIONS = ("check:now", "check:history")


def _answers_all(user):
    user.says("StretchNeckIntent")
    for question in QUESTIONS:
        assert user.asked == question
        user.says("AMAZON.NoIntent")
    assert user.attributes["guided"]


def test_what_one_voice_answered_does_not_hold_for_another(new_user):
    new_user.voice = "amzn1.ask.person.one"
    _answers_all(new_user)
    new_user.voice = "amzn1.ask.person.another"
    new_user.says("GuideExerciseIntent", {"name": "exercise", "value": "x"})
    new_user.says("StretchNeckIntent", after=20)
    assert new_user.asked == "check:now"


def test_a_voice_that_is_known_again_hears_the_short_question(new_user):
    new_user.voice = "amzn1.ask.person.one"
    _answers_all(new_user)
    new_user.leaves()
    new_user.opens()
    new_user.says("AMAZON.NoIntent")
    new_user.says("StretchNeckIntent")
    assert new_user.asked == "check:recheck"
    new_user.leaves()
    new_user.voice = ""
    new_user.opens()
    new_user.says("AMAZON.NoIntent")
    new_user.says("StretchNeckIntent")
    assert new_user.asked == "check:now"


def test_no_id_of_a_person_is_kept(new_user, table):
    new_user.voice = "amzn1.ask.person.one"
    _answers_all(new_user)
    assert "amzn1" not in str(table.item(new_user.id)).replace(new_user.id, "")
    assert list(table.item(new_user.id)["safety_of"].values()) == ["2026-11-23"]


def test_a_stop_signal_of_one_voice_takes_back_what_all_answered(new_user, table):
    for voice in ("amzn1.ask.person.one", "amzn1.ask.person.another"):
        new_user.voice = voice
        new_user.leaves()
        _answers_all(new_user)
    sharp = content_for("en-US").discomforts["sharp_pain"]
    values = [{"value": {"name": sharp.said[0], "id": sharp.id}}]
    authority = {"authority": "a", "status": {"code": "ER_SUCCESS_MATCH"}, "values": values}
    heard = {"name": "discomfort", "value": sharp.said[0], "resolutions": {"resolutionsPerAuthority": [authority]}}
    new_user.says("DiscomfortIntent", heard, after=20)
    assert "safety_of" not in table.item(new_user.id) and "safety_on" not in table.item(new_user.id)
