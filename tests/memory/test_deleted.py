"""A user who was deleted stays deleted, whatever is still under way on another device."""

from collections.abc import Iterator
from typing import Any

import pytest

from neck_coach.memory.store import MemoryFault, Store
from tests.handlers.alexa import User, answer, envelope, has, slot
from tests.memory.quick_table import QuickTable, quick_table


@pytest.fixture
def table() -> Iterator[QuickTable]:
    with quick_table() as table:
        yield table


def stretching(id: str) -> User:
    """Someone in the middle of a stretch, with a setting that is kept."""
    user = User(id)
    user.says("ChangeHoldIntent", slot("seconds", "10"))
    user.says("StretchNeckIntent", after=user.hears_all())
    for _ in range(2):
        user.says("AMAZON.NoIntent", after=user.hears_all())
    assert user.attributes and user.attributes["guided"]
    return user


def delete(id: str) -> None:
    """On another device."""
    elsewhere = User(id)
    elsewhere.says("DeleteDataIntent")
    assert has(elsewhere.says("AMAZON.YesIntent"), "deleted")


def is_kept(table: QuickTable, id: str) -> bool:
    return bool(table.get_item({"id": {"S": id}}))


@pytest.mark.parametrize(
    "then",
    [
        lambda user: user.says("AMAZON.PauseIntent", after=40),
        lambda user: [user.says("AMAZON.PauseIntent", after=40), user.says("AMAZON.ResumeIntent")],
        lambda user: user.says("ChangeHoldIntent", slot("seconds", "20"), after=40),
        lambda user: user.says("AMAZON.StopIntent", after=40),
        lambda user: user.leaves(after=40),
        lambda user: [user.says("AMAZON.NextIntent", after=40), user.leaves(after=40)],
    ],
)
def test_a_session_that_goes_on_elsewhere_brings_nothing_back(table: QuickTable, then: Any) -> None:
    user = stretching("someone")
    assert is_kept(table, "someone")
    delete("someone")
    then(user)
    assert not is_kept(table, "someone")


def test_what_could_not_be_written_before_is_not_written_after(table: QuickTable, monkeypatch: Any) -> None:
    user = stretching("someone")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", _fails)
        user.says("ChangeHoldIntent", slot("seconds", "20"), after=40)
    assert user.attributes and user.attributes["unsaved"]
    delete("someone")
    user.says("AMAZON.PauseIntent", after=40)
    user.leaves()
    assert not is_kept(table, "someone")


def _fails(*_: Any) -> None:
    raise MemoryFault("away")


def test_what_a_new_user_chose_while_the_table_was_away_is_written_when_it_is_back(
    table: QuickTable, monkeypatch: Any
) -> None:
    user = User("new here")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", _fails)
        user.says("ChangeHoldIntent", slot("seconds", "20"))
    user.says("AMAZON.HelpIntent")
    assert is_kept(table, "new here")


def test_a_write_under_way_brings_nothing_back(table: QuickTable, monkeypatch: Any) -> None:
    """The other device deletes between our read and our write."""
    user = stretching("someone")
    put = table.put_item
    refused: list[int] = []

    def deleted_just_before(**about: Any) -> Any:
        if not refused:
            refused.append(1)
            table.delete_item({"id": {"S": "someone"}})
            raise _condition_failed()
        return put(**about)

    monkeypatch.setattr(table, "put_item", deleted_just_before)
    user.says("AMAZON.PauseIntent", after=40)
    assert refused and not is_kept(table, "someone")
    user.says("AMAZON.ResumeIntent")
    assert not is_kept(table, "someone"), "nor does the rest of that session"


def _condition_failed() -> Exception:
    from botocore.exceptions import ClientError

    return ClientError({"Error": {"Code": "ConditionalCheckFailedException"}}, "PutItem")


@pytest.mark.parametrize("late", ["SessionEndedRequest", "AlexaSkillEvent.SkillDisabled"])
def test_the_end_of_a_session_after_the_skill_was_disabled_brings_nothing_back(table: QuickTable, late: str) -> None:
    user = stretching("someone")
    disabled = {"type": "AlexaSkillEvent.SkillDisabled"}
    answer(envelope(disabled, "someone", session=None))
    answer(envelope({"type": late, "reason": "USER_INITIATED"}, "someone", user.attributes))
    assert not is_kept(table, "someone")


def test_whoever_comes_back_later_is_new_and_is_remembered(table: QuickTable) -> None:
    stretching("someone")
    delete("someone")
    assert has(User("someone").opens(), "first_welcome")
    assert is_kept(table, "someone")


def test_a_session_of_the_deleted_does_not_take_up_whoever_is_new_there(table: QuickTable) -> None:
    user = stretching("someone")
    delete("someone")
    User("someone").opens()
    user.leaves(after=40)
    item = table.get_item({"id": {"S": "someone"}})["Item"]
    assert "settings" not in item and "place" not in item


def test_what_a_session_carries_does_not_come_back_to_whoever_is_new_there(table: QuickTable, monkeypatch: Any) -> None:
    user = stretching("someone")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", _fails)
        user.says("ChangeHoldIntent", slot("seconds", "20"), after=40)
    delete("someone")
    User("someone").opens()
    user.says("AMAZON.PauseIntent", after=40)
    assert "settings" not in table.get_item({"id": {"S": "someone"}})["Item"]


def test_the_end_of_a_session_makes_nobody_up(table: QuickTable, monkeypatch: Any) -> None:
    user = User("new here")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", _fails)
        user.says("ChangeHoldIntent", slot("seconds", "20"))
    user.leaves()
    assert not is_kept(table, "new here")


def test_what_a_deleted_user_chooses_holds_for_the_rest_of_the_session(table: QuickTable) -> None:
    user = stretching("someone")
    delete("someone")
    user.says("ChangeHoldIntent", slot("seconds", "20"), after=40)
    user.says("AMAZON.HelpIntent")
    assert user.attributes and user.attributes["known"]["settings"] == {"hold": 20}
    assert not is_kept(table, "someone")
