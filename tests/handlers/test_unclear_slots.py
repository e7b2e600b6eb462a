"""What a slot leaves unclear is asked, with two things to choose from; nothing is done on a guess."""

import pytest

from tests.handlers.alexa import User, answer, envelope, intent, reprompt, slot

MATCH, NO_MATCH = "ER_SUCCESS_MATCH", "ER_SUCCESS_NO_MATCH"


def resolved(text: str, *ids: str) -> dict:
    """Words, and the values that entity resolution found for them."""
    values = [{"value": {"name": f"the {id}", "id": id}} for id in ids]
    authority = {"authority": "a", "status": {"code": MATCH if ids else NO_MATCH}, "values": values}
    return {"value": text, "resolutions": {"resolutionsPerAuthority": [authority]}}


def either(name: str, text: str, *ids: str) -> dict:
    """A slot whose words may mean each of these values."""
    return {"name": name, "confirmationStatus": "NONE", **resolved(text, *ids)}


def several(name: str, **said: str) -> dict:
    """A slot with several values, as in "ice and warmth": their words with their ids."""
    values = [{"type": "Simple", **resolved(text, id)} for id, text in said.items()]
    return {"name": name, "confirmationStatus": "NONE", "slotValue": {"type": "List", "values": values}}


def is_led(user: User) -> bool:
    return bool((user.attributes or {}).get("guided"))


@pytest.mark.parametrize(
    ("wanted", "name", "first", "second"),
    [
        ("GuideExerciseIntent", "exercise", ("side_tilt", "side stretch"), ("chin_tuck", "chin tuck")),
        ("RoutineIntent", "routine", ("daily", "daily routine"), ("twitch_now", "twitch routine")),
        ("CareIntent", "care", ("ice", "ice"), ("warm_compress", "warm compress")),
    ],
)
@pytest.mark.parametrize("many", [either, several])
def test_of_two_things_one_is_asked_for(wanted, name, first, second, many, known_user):
    ids = dict([first, second])
    heard = several(name, **ids) if many is several else either(name, "the stretch", *ids)
    said = known_user.says(wanted, heard)
    assert said == f"Which one do you want, the {first[1]} or the {second[1]}?"
    assert not is_led(known_user)
    known_user.says("ChooseIntent", slot("choice", "second one", "second"))
    led = known_user.attributes.get("guided", {}).get("place", {})
    assert second[0] in (*led.values(), *known_user.attributes.get("subjects", [[]])[0])


def test_the_value_whose_very_name_was_said_is_no_guess(known_user):
    exact = either("exercise", "the chin_tuck", "side_tilt", "chin_tuck")
    known_user.says("GuideExerciseIntent", exact)
    assert known_user.attributes["guided"]["place"]["exercise"] == "chin_tuck"


@pytest.mark.parametrize(
    ("wanted", "name", "asks"),
    [
        ("GuideExerciseIntent", "exercise", "Which one do you want, the side stretch or shoulder rolls?"),
        ("RoutineIntent", "routine", "Do you want the quick calm routine, or the daily routine?"),
        ("CareIntent", "care", "Which one do you want to hear about?"),
        ("HaveTimeIntent", "duration", "How much time do you have, two minutes or ten?"),
        ("ChooseSideIntent", "side", "Which side is bothering you, right or left?"),
        ("ChangePaceIntent", "pace", "Do you want it slower or faster?"),
        ("ChangeHoldIntent", "hold_change", "Do you want it longer or shorter?"),
        ("ChangeLevelIntent", "level", "Do you want level one or level two?"),
    ],
)
@pytest.mark.parametrize("text", ["banana", "?", "9" * 300, "<speak>"])
def test_what_means_nothing_leads_to_a_question_with_two_choices(wanted, name, asks, text, known_user, table):
    before = table.item(known_user.id)
    said = known_user.says(wanted, slot(name, text))
    assert said.endswith(asks), said
    assert not is_led(known_user)
    assert table.item(known_user.id).get("settings") == before.get("settings")


@pytest.mark.parametrize("name", ["pace", "hold_change", "level"])
def test_a_setting_is_not_changed_on_a_guess(name, known_user, table):
    wanted, ids = {
        "pace": ("ChangePaceIntent", ("slower", "faster")),
        "hold_change": ("ChangeHoldIntent", ("longer", "shorter")),
        "level": ("ChangeLevelIntent", ("one", "two")),
    }[name]
    for heard in (either(name, "this", *ids), several(name, **dict.fromkeys(ids, "that"))):
        assert known_user.says(wanted, heard).endswith("?")
        assert "settings" not in table.item(known_user.id)


def test_both_sides_are_both(known_user):
    known_user.says("StretchNeckIntent", slot("side", "left", "left"))  # felt on the left when the head goes right
    assert known_user.attributes["guided"]["place"]["sides"] == ["right"]
    known_user.says("ChooseSideIntent", several("side", left="left", right="right"))
    assert not known_user.attributes["guided"]["place"].get("sides")


def test_of_two_warning_signs_the_urgent_one_is_answered(known_user):
    said = known_user.says("WarningSignIntent", several("warning_sign", two_weeks="for weeks", stroke="droopy face"))
    assert said.startswith("That could be a stroke.")
    assert known_user.attributes["emergency"] == "stroke"


@pytest.mark.parametrize("many", [either, several])
def test_of_two_discomforts_the_serious_one_is_answered(many, known_user):
    known_user.says("StretchNeckIntent")
    ids = {"tired": "tired", "dizzy": "dizzy"}
    heard = several("discomfort", **ids) if many is several else either("discomfort", "dizzy and tired", *ids)
    known_user.says("DiscomfortIntent", heard, after=30)
    assert "dizzy" in known_user.attributes["told"] and "neck" in known_user.attributes["spared"]


def test_of_two_conditions_the_one_that_limits_is_answered(known_user):
    known_user.says("ConditionIntent", several("condition", worn_joints="osteoarthritis", thin_bones="thin bones"))
    assert "neck" in known_user.attributes["spared"]


@pytest.mark.parametrize("date", ["banana", "?", "2999-01-01", "yesterday-ish"])
def test_a_day_that_is_none_is_asked_for(date, known_user, table):
    said = known_user.says("UsedCareIntent", slot("care", "ice", "ice"), slot("date", date))
    assert said == "Was that today, or yesterday?"
    assert "temperature_on" not in table.item(known_user.id)
    known_user.says("ChooseIntent", slot("choice", "second one", "second"))
    assert table.item(known_user.id)["temperature_on"] == "2026-11-22"


def test_the_day_of_a_week_that_is_over_is_a_day(known_user, table):
    known_user.says("UsedCareIntent", slot("care", "ice", "ice"), slot("date", "2026-W47"))
    assert table.item(known_user.id)["temperature_on"].startswith("2026-11-2")


def test_no_reminder_is_cancelled_on_a_guess(known_user):
    said = known_user.says("CancelReminderIntent", slot("kind", "banana"))
    assert "cancelled" not in said.lower()


def test_a_list_without_values_is_nothing(known_user):
    empty = {"name": "care", "confirmationStatus": "NONE", "slotValue": {"type": "List", "values": []}}
    assert known_user.says("CareIntent", empty).endswith("Which one do you want to hear about?")


@pytest.mark.parametrize("value", [{"type": "Banana"}, {"type": "List"}, {"type": "Simple"}, {}, [], "x", 5, None])
def test_a_slot_value_of_any_shape_is_answered(value, known_user):
    garbled = {"name": "care", "confirmationStatus": "NONE", "value": "ice", "slotValue": value}
    assert known_user.says("CareIntent", garbled)


def test_the_reprompt_says_how_to_choose(known_user):
    response = answer(envelope(intent("CareIntent", either("care", "it", "ice", "massage")), known_user.id))
    assert reprompt(response) == "You can say the first one, or the second one. Which one?"
