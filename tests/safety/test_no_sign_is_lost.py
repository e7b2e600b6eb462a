"""In every state an emergency is answered or asked about, whatever is said around it, and nobody is glad of it."""

from collections.abc import Callable, Iterator

import pytest

from neck_coach.compiled_content import content_for
from tests.handlers.alexa import START, User, has, slot
from tests.memory.quick_table import QuickTable, quick_table
from tests.understanding.around_signs_lines import around

CONTENT = content_for("en-US")
EACH_STATE = 40
EVERY = around(every=29)


@pytest.fixture(scope="module")
def table() -> Iterator[QuickTable]:
    with quick_table() as table:
        yield table


def _at(*steps: Callable[[User], object]) -> Callable[[User], None]:
    def state(user: User) -> None:
        for step in steps:
            step(user)

    return state


def _says(name: str, *slots: dict[str, object], after: float = 3) -> Callable[[User], object]:
    return lambda user: user.says(name, *slots, after=after)


def _opens(user: User) -> object:
    return user.opens()


def _leaves(user: User) -> None:
    user.leaves()


_STRETCH, _NO, _YES = _says("StretchNeckIntent"), _says("AMAZON.NoIntent"), _says("AMAZON.YesIntent")
_ICE = _says("CareIntent", slot("care", "ice", "ice"))
# The question that is open, whether the coach knows the user, and the way there.
STATES: dict[str, tuple[str, bool, Callable[[User], None]]] = {
    "nothing said yet": ("", True, _at()),
    "after a launch": ("menu", True, _at(_opens)),
    "at the first question": ("check:now", False, _at(_STRETCH)),
    "at the second question": ("check:history", False, _at(_STRETCH, _NO)),
    "at a precise question": ("check:injury", False, _at(_STRETCH, _YES, _NO)),
    "at the short question": ("check:recheck", True, _at(_opens, _STRETCH)),
    "in a hold": ("another_exercise", True, _at(_STRETCH, _NO, _says("HowLongHoldIntent", after=25))),
    "paused": ("pause", True, _at(_STRETCH, _NO, _says("AMAZON.PauseIntent", after=25))),
    "after an exercise": (
        "anything_else",
        True,
        _at(_STRETCH, _NO, lambda user: user.says("WhyIntent", after=user.hears_all())),
    ),
    "in a routine": ("next_in_routine", True, _at(_says("RoutineIntent", slot("routine", "daily", "daily")), _NO)),
    "told of ice": ("offer_timer", True, _at(_ICE, _NO, _NO)),
    "before ice": ("check:skin", True, _at(_ICE)),
    "offered relief": ("relief", True, _at(_says("TwitchReliefIntent"))),
    "after a discomfort": (
        "eased_out",
        True,
        _at(_STRETCH, _NO, _says("DiscomfortIntent", slot("discomfort", "ow", "pain"))),
    ),
    "after a condition": (
        "condition_what_now",
        True,
        _at(_says("ConditionIntent", slot("condition", "old", "over_65"))),
    ),
    "asked about another sign": (
        "check:sign:heart",
        True,
        _at(_says("CareIntent", slot("care", "my chest hurts", "ice"))),
    ),
    "asked whether help came": (
        "help_came",
        True,
        _at(_says("WarningSignIntent", slot("warning_sign", "x", "heart")), _leaves, _opens),
    ),
    "not understood": ("missed", True, _at(_says("AMAZON.FallbackIntent"))),
}


def someone_in(state: str, table: QuickTable, name: str) -> User:
    """Somebody in this state: at its question, known to the coach or not."""
    asked, known, reach = STATES[state]
    today = START.date().isoformat()
    if known:
        table.put(name, revision=1, version=1, disclaimer_on=today, safety_on=today, days_used=[today])
    user = User(name)
    reach(user)
    assert user.asked == asked
    return user


def is_heard(user: User) -> bool:
    attributes = user.attributes or {}
    return bool(attributes.get("emergency")) or user.asked.startswith("check:sign:")


@pytest.mark.parametrize("state", STATES)
def test_no_emergency_is_lost_in_any_state(table: QuickTable, state: str):
    offset = list(STATES).index(state)
    for number, (_, id, said) in enumerate(EVERY[offset :: len(STATES)][:EACH_STATE]):
        user = someone_in(state, table, f"{state} {number}")
        heard = user.says("WarningSignIntent", slot("warning_sign", said, id), after=5)
        assert is_heard(user), (said, heard)
        assert not has(heard, "good_to_hear"), said


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    ("intent", "name"),
    [
        ("DenyWarningSignIntent", "warning_sign"),
        ("GuideExerciseIntent", "exercise"),
        ("CareIntent", "care"),
        ("ConditionIntent", "condition"),
        ("DiscomfortIntent", "discomfort"),
        ("AMAZON.NoIntent", "anything"),
    ],
)
def test_words_alone_give_an_emergency_away_in_any_slot(table: QuickTable, state: str, intent: str, name: str):
    for number, said in enumerate(("my chest hurts", "oh no without warning my legs stopped working")):
        user = someone_in(state, table, f"{state} {intent} {number}")
        heard = user.says(intent, slot(name, said), after=5)
        assert is_heard(user), (said, heard)
