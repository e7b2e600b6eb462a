"""What can't be told apart is taken carefully in every state: never in silence, never as good news."""

from collections.abc import Iterator
from typing import Any

import pytest

from neck_coach.compiled_content import content_for
from tests.handlers.alexa import User, has, slot
from tests.memory.quick_table import QuickTable, quick_table
from tests.paths.ways import rules_out
from tests.safety.test_no_sign_is_lost import STATES, someone_in

CONTENT = content_for("en-US")
TELLING = {
    "WarningSignIntent": ("warning_sign", CONTENT.warning_signs),
    "DenyWarningSignIntent": ("warning_sign", CONTENT.warning_signs),
    "DiscomfortIntent": ("discomfort", CONTENT.discomforts),
    "ConditionIntent": ("condition", CONTENT.conditions),
}
_FIRST_CONDITION, *_, _LAST_CONDITION = CONTENT.conditions.values()


@pytest.fixture(scope="module")
def table() -> Iterator[QuickTable]:
    with quick_table() as table:
        yield table


def forms(name: str, ids: list[str]) -> dict[str, dict[str, Any]]:
    """A slot that was filled badly."""
    two = slot(name, "one of these", ids[0])
    values = two["resolutions"]["resolutionsPerAuthority"][0]["values"]
    values.append({"value": {"name": "the other", "id": ids[-1]}})
    return {
        "an id that nobody has": slot(name, "something with my neck", "no_such_id"),
        "two ids": two,
        "words only": slot(name, "it does that thing again round the back"),
        "no words": slot(name, "?"),
        "strange letters": slot(name, "\u0000 {x} <b> \ud7ff", "no_such_id"),
        "nothing": slot(name),
    }


@pytest.mark.parametrize("form", forms("x", ["a", "b"]))
@pytest.mark.parametrize("name", TELLING)
@pytest.mark.parametrize("state", STATES)
def test_it_is_answered_with_care(table: QuickTable, state: str, name: str, form: str):
    where, known = TELLING[name]
    user = someone_in(state, table, f"{state} {name} {form}")
    said = user.says(name, forms(where, list(known))[form])
    assert said
    assert not has(said, "good_to_hear")
    led = (user.attributes or {}).get("guided", {}).get("place", {}).get("exercise", "")
    if form == "two ids" and name == "ConditionIntent":
        assert not any(led in rules_out("condition", each) for each in (_FIRST_CONDITION, _LAST_CONDITION))
    elif form != "nothing" or name != "DenyWarningSignIntent":  # "no symptoms at all" has no words in a slot
        assert not led, said
    assert user.attributes is None or user.asked


@pytest.mark.parametrize("id", CONTENT.checks)
@pytest.mark.parametrize("reply", ["AMAZON.YesIntent", "UnsureIntent"])
def test_a_yes_to_a_safety_question_never_leads_on(table: QuickTable, id: str, reply: str):
    user = User(f"{id} {reply}")
    answers = {
        answer: {"check": {"id": id, "root": id, "then": {"guide": "side_tilt"}, "answer": answer}}
        for answer in ("yes", "no")
    }
    user.attributes = {"turns": 3, "asked": {"question": f"check:{id}", **answers, "options": []}}
    said = user.says(reply)
    assert said and "guided" not in user.attributes and not has(said, "good_to_hear")


TAMPERED = [
    {"check": {"id": "no_such_check", "then": {"guide": "side_tilt"}, "answer": "no"}},
    {"check": {"id": "history", "root": "no_such_check", "then": {"guide": "side_tilt"}, "answer": "yes"}},
    {"check": {"id": ["now", "history"], "then": {}, "answer": "no"}},
    {"check": {"then": {"guide": "side_tilt"}}},
    {"check": {"id": "history", "root": "now", "then": {"no_such_verb": 1}, "answer": "no"}},
    {"sign": "no_such_sign"},
    {"told_of": {"condition": ["no_such_condition"], "back": {"menu": ""}}},
    {"told_of": {"discomfort": ["no_such_discomfort", "pain"], "back": {"menu": ""}}},
    {"ask_again": ["check:no_such_check", {}, {}]},
    {"ask_again": ["check:sign:no_such_sign", {}, {}]},
]


@pytest.mark.parametrize("action", TAMPERED, ids=str)
def test_a_question_of_another_version_is_answered_and_leads_to_no_movement(table: QuickTable, action: dict[str, Any]):
    user = User(f"tampered {action}")
    asked = {"question": "check:no_such_check", "yes": action, "no": action, "options": []}
    for reply in ("AMAZON.YesIntent", "AMAZON.NoIntent"):
        user.attributes = {"turns": 3, "asked": asked}
        said = user.says(reply)
        assert said and not has(said, "good_to_hear")
        assert "guided" not in (user.attributes or {})
