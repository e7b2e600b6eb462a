"""How well the skill understands must not get worse: floors a little below what is reached. The goals are in the bench.

One phrase of so many is read, which is enough to notice; the bench scores all of them, and shows the misses of
those that were not held out.
"""

from functools import cache
from pathlib import Path

import pytest

from workshop.bench.groups.people import is_rejected
from workshop.bench.groups.understanding import by_file, careful, measured
from workshop.bench.phrases import Phrase, phrases
from workshop.bench.skill import skill
from workshop.bench.understood import Result, percent, results

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("understanding")]

_EVERY = 6
AT_LEAST = {
    "accuracy": 72,
    "accuracy_or_asked": 74,
    "warning_sign_recall": 70,
    "accuracy_goals": 79,
    "net_met": 88,
    "accuracy_held_out": 89,
    "accuracy_or_asked_held_out": 91,
    "warning_sign_recall_held_out": 98,
    "out_of_domain_rejection_held_out": 95,
}
AT_MOST = {"false_alarms": 14, "answers_flipped": 4, "false_alarms_held_out": 5, "warning_sign_other_sign_held_out": 2}
EVERYDAY = (Path(__file__).parent / "everyday.txt").read_text(encoding="utf-8").splitlines()


@cache
def found(*, held_out: bool) -> list[Result]:
    return results(skill(), [phrase for phrase in phrases() if phrase.held_out == held_out][::_EVERY])


@cache
def reached() -> dict[str, float]:
    seen = found(held_out=False)
    every = [*measured(seen), *by_file(seen), *careful(seen), *measured(found(held_out=True), "_held_out")]
    return {metric.name: float(metric.value) for metric in every}


@pytest.mark.parametrize("metric", AT_LEAST)
def test_it_is_not_below_what_was_reached(metric):
    assert reached()[metric] >= AT_LEAST[metric]


@pytest.mark.parametrize("metric", AT_MOST)
def test_it_is_not_above_what_was_reached(metric):
    assert reached()[metric] <= AT_MOST[metric]


def test_what_people_ask_other_assistants_is_not_ours_and_never_an_emergency():
    everyday = results(skill(), [Phrase(said, "everyday") for said in EVERYDAY])
    assert len(everyday) >= 60
    assert [each.phrase.say for each in everyday if each.is_emergency] == []
    started = [each.phrase.say for each in everyday if not is_rejected(each)]
    assert percent(map(is_rejected, everyday)) >= 95, started
