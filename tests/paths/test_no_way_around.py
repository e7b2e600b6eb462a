"""What was told of rules exercises out on every way: each leads rightly or says why not.

`make test ARGS="-n 0 -s tests/paths"` prints the table of what was told of and where the ways led.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from neck_coach.coaching.cautions import Discomfort
from tests.handlers.alexa import has, slot
from tests.memory.quick_table import QuickTable, quick_table
from tests.paths.ways import CONTENT, TOLD, Told, rules_out, someone, tells, walk, ways

pytestmark = pytest.mark.slow
WAYS = list(ways())
WHY_NOT = [key for key in CONTENT.phrases.data if key.startswith("not_now_")]
ROWS: dict[str, Counter[str]] = {}


@pytest.fixture(scope="module")
def table() -> Iterator[QuickTable]:
    with quick_table() as table:
        yield table
    print(f"\n{'told of':32}{'rules out':>10}{'ways':>6}{'led':>6}{'why not':>9}{'other answer':>14}")
    for name, row in ROWS.items():
        numbers = f"{row['ruled out']:10}{row['ways']:6}{row['led']:6}{row['why not']:9}{row['other']:14}"
        print(f"{name:32}{numbers}")


def says_why_not(said: str) -> bool:
    exercises, care = CONTENT.exercises.values(), CONTENT.care.values()
    names = [*(each.name for each in exercises), *(each.name for each in care)]
    return any(has(said, key, name=name) for key in WHY_NOT for name in names)


@pytest.mark.parametrize(("kind", "told"), TOLD, ids=[f"{kind} {told.id}" for kind, told in TOLD])
def test_every_way_leads_rightly_or_says_why_not(table: QuickTable, kind: str, told: Told):
    barred = rules_out(kind, told)
    row = ROWS.setdefault(f"{kind} {told.id}", Counter({"ruled out": len(barred)}))
    for name, steps in WAYS:
        user = someone(table, f"{told.id} {name}")
        tells(user, kind, told)
        found = walk(user, *steps)
        assert not barred & set(found.led), name
        assert found.said or user.attributes is None, name
        asked_for = name.split()[-1] if name.startswith(("name", "touch")) else ""
        if asked_for and asked_for not in barred:
            assert found.led == [asked_for], name
        if asked_for in barred:
            assert not found.led and says_why_not(found.said), (name, found.said)
        outcome = "led" if found.led else "why not" if says_why_not(found.said) else "other"
        row.update([outcome, "ways"])


@pytest.mark.parametrize(
    ("kind", "told"),
    [(kind, told) for kind, told in TOLD if not (isinstance(told, Discomfort) and told.harmless)],
    ids=lambda value: getattr(value, "id", value),
)
def test_what_is_ruled_out_is_not_led_in_a_later_session_of_the_day_and_on_the_next_day_not_without_a_question(
    table: QuickTable, kind: str, told: Told
):
    user = someone(table, f"again {told.id}")
    tells(user, kind, told)
    user.leaves()
    user.opens()
    barred = sorted(rules_out(kind, told))
    for exercise in barred:
        said = user.says("GuideExerciseIntent", slot("exercise", exercise, exercise))
        assert has(said, "not_now_left_out", name=CONTENT.exercises[exercise].name), (exercise, said)
    user.leaves()
    user.now += timedelta(days=1)
    user.opens()
    for exercise in barred:
        user.says("GuideExerciseIntent", slot("exercise", exercise, exercise))
        assert user.asked.startswith("check:") or CONTENT.exercises[exercise].gentle, exercise
