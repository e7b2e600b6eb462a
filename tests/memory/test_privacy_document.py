"""docs/privacy.md names every field that is stored, and no other; and what it says is never stored is not."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from neck_coach.coaching.alert import Alert
from neck_coach.coaching.place import Guided, Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.coaching.timeline import Mark
from neck_coach.compiled_content import content_for
from neck_coach.memory.item import to_item
from tests.handlers.alexa import START, User, slot
from tests.memory.table import Table

DOCUMENT = Path(__file__).parents[2] / "docs" / "privacy.md"
DAY = date(2026, 11, 23)
FULL = Profile(
    settings=Settings(hold=10, pace="slower", level=2, longer=("side_tilt",), count="less", asks=True),
    place=Place("side_tilt", 2, "left"),
    place_on=DAY,
    led=Guided((Place("side_tilt"),), 1_795_824_000.0, (Mark(9.5, 1, "left"),), (60.25,)),
    zone="America/Chicago",
    zone_on=DAY,
    born="0123abcd",
    days_used=(DAY,),
    used_since=DAY,
    milestones=("six_weeks",),
    temperature="cold",
    temperature_on=DAY,
    cold_only_until=DAY,
    disclaimer_on=DAY,
    safety_on=DAY,
    safety_of={"0123456789abcdef": DAY},
    left_out={"side_tilt": DAY},
    introduced=("side_tilt",),
    practised={"side_tilt": (DAY,)},
    done_last="side_tilt",
    done_last_on=DAY,
    number_given_on=DAY,
    break_offered=datetime(2026, 11, 23, 16, tzinfo=UTC),
    alerts=(Alert("id", "timer", "ice", datetime(2026, 11, 23, 9, 10, tzinfo=UTC)),),
)


def test_the_example_fills_every_field_of_the_profile() -> None:
    empty = replace(Profile())
    filled = {field.name for field in fields(Profile) if getattr(FULL, field.name) != getattr(empty, field.name)}
    assert filled == {field.name for field in fields(Profile)} - {"extra", "takes_back"}


def rows() -> list[list[str]]:
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| `")]


def test_what_is_stored_is_what_the_document_names() -> None:
    named = [name for row in rows() for name in re.findall(r"`(\w+)`", row[0])]
    assert sorted(to_item(FULL, "user", 1, datetime(2026, 11, 23, tzinfo=UTC))) == sorted(named)


def test_the_document_says_of_each_field_what_it_is_and_why() -> None:
    assert all(len(row) == 3 and row[1] and row[2] for row in rows())


CONTENT = content_for("en-US")
TELLING: dict[str, tuple[str, Mapping[str, Any]]] = {
    "warning_sign": ("WarningSignIntent", CONTENT.warning_signs),
    "discomfort": ("DiscomfortIntent", CONTENT.discomforts),
    "condition": ("ConditionIntent", CONTENT.conditions),
}
TOLD = [(kind, id) for kind, (_, things) in TELLING.items() for id in things]
NEVER = {id for _, things in TELLING.values() for id in things}
"""Ids of what is never stored."""
MAY_STAY = {"cold_only_until", "left_out", "number_given_on"}
"""The fields of which the document says that they are left by a warning sign, or by what hurt."""
BEFORE = {
    "id",
    "version",
    "revision",
    "expires",
    "born",
    "disclaimer_on",
    "days_used",
    "used_since",
    "introduced",
    "place",
    "place_on",
    "led",
}


def texts(value: Any) -> set[str]:
    """All texts in an item, the names of its fields among them."""
    if isinstance(value, dict):
        return {text for key, each in value.items() for text in {key} | texts(each)}
    if isinstance(value, list):
        return {text for each in value for text in texts(each)}
    return {str(value)}


@pytest.mark.parametrize(("kind", "id"), TOLD)
def test_nothing_that_was_told_is_stored(kind: str, id: str, table: Table, user: str) -> None:
    """Told of in a stretch: neither its id nor its words are kept, and no field but those that the document names."""
    today = START.date().isoformat()
    table.put(user, revision=1, version=1, disclaimer_on=today, safety_on=today)
    someone = User(user).rechecked()
    someone.says("StretchNeckIntent")
    name, things = TELLING[kind]
    said = things[id].said[0]
    someone.says(name, slot(kind, said, id), after=20)
    item = table.item(user)
    assert item
    assert item.keys() <= BEFORE | MAY_STAY | {"safety_on"}
    kept = texts(item) - {user}
    assert kept & (NEVER | {said, kind}) == set()
    assert not [text for text in kept if said in text]


@pytest.mark.parametrize("id", [sign.id for sign in CONTENT.warning_signs.values()])
def test_a_warning_sign_takes_the_day_of_the_safety_questions_back(id: str, table: Table, user: str) -> None:
    today = START.date().isoformat()
    table.put(user, revision=1, version=1, disclaimer_on=today, safety_on=today, safety_of={"0123456789abcdef": today})
    User(user).says("WarningSignIntent", slot("warning_sign", CONTENT.warning_signs[id].said[0], id))
    item = table.item(user)
    assert item
    assert item.keys() & {"safety_on", "safety_of"} == set()
    assert ("number_given_on" in item) == (CONTENT.warning_signs[id].level == "emergency")


def test_a_yes_to_a_safety_question_leaves_nothing(table: Table, user: str) -> None:
    someone = User(user)
    someone.says("StretchNeckIntent")
    someone.says("AMAZON.NoIntent")
    assert someone.asked == "check:history"
    someone.says("AMAZON.YesIntent")
    someone.says("AMAZON.NoIntent")
    assert not someone.asked.startswith("check:")
    item = table.item(user)
    assert item
    assert item.keys() <= BEFORE
