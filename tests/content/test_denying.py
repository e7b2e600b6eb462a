"""Whatever content has a name for can be denied by that name, and every part of a safety question on its own."""

import re

import pytest

from neck_coach.coaching.cautions import Check, CheckItem
from neck_coach.compiled_content import content_for, denials_for
from tests.understanding.built import content
from workshop.slot_types import content_types

CONTENT = content_for("en-US")
DENIALS = denials_for("en-US")
NAMES = {name: id for id, names in content_types(content())["DeniedSign"].items() for name in names}
_ARTICLE = re.compile(r"^an? ")
PARTS = [(check, item) for check in CONTENT.checks.values() for item in check.items]


def only_denies(text: str) -> bool:
    return DENIALS.read(text).only_denies


def test_there_are_names_of_signs_discomforts_and_conditions():
    for kind in (CONTENT.warning_signs, CONTENT.discomforts, CONTENT.conditions):
        assert kind.keys() & set(NAMES.values())
    assert len(NAMES) > 250


@pytest.mark.parametrize(
    "form", ["no {}", "i don't have any {}", "without any {}", "i have no {}", "I\u2019ve never had {}"]
)
def test_every_name_can_be_denied(form):
    names = [name for name in NAMES if not _ARTICLE.match(name)]
    assert [name for name in names if not only_denies(form.format(name))] == []


@pytest.mark.parametrize("form", ["i don't have {}", "i haven't got {}"])
def test_every_name_can_be_denied_with_its_article(form):
    assert [name for name in NAMES if not only_denies(form.format(name))] == []


@pytest.mark.parametrize("form", ["{}", "no {}", "i don't have any {}"])
def test_in_the_slot_of_an_intent_that_denies_a_name_is_denied_with_or_without_its_no(form):
    names = [name for name in NAMES if not _ARTICLE.match(name)]
    assert [name for name in names if not DENIALS.read_implied(form.format(name)).only_denies] == []


@pytest.mark.parametrize("form", ["{}", "i have {}", "yes {}", "i don't know {}"])
def test_no_name_is_denied_by_being_said(form):
    assert [name for name in NAMES if only_denies(form.format(name))] == []


def denied_in(check: Check, text: str) -> set[str]:
    words = set(DENIALS.read(text).denied)
    return {item.say for item in check.items if words & set(item.words)}


@pytest.mark.parametrize(("check", "item"), PARTS, ids=[f"{check.id}: {item.say}" for check, item in PARTS])
def test_each_thing_that_a_question_names_is_denied_by_its_name_and_nothing_else_is(check: Check, item: CheckItem):
    name = _ARTICLE.sub("", item.say)
    for form in (f"no {name}", f"i don't have any {name}", f"i have no {name} today"):
        assert only_denies(form)
        assert denied_in(check, form) == {item.say}, form
