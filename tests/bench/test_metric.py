"""A metric as a line of JSON and as a line of a table."""

import json
from typing import Any

import pytest

from workshop.bench.item_size import item_bytes
from workshop.bench.metric import Metric
from workshop.bench.table import table_of


def test_a_line_of_json_has_the_metric_its_value_and_unit_and_what_it_is_about():
    line = Metric("p99_ms", 12.5, "ms", at_most=20, about={"worst": "“höld”", "users": 3}).to_json()
    assert "\n" not in line
    assert json.loads(line) == {
        "metric": "p99_ms", "value": 12.5, "unit": "ms", "at_most": 20, "worst": "“höld”", "users": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "at_least", "at_most", "met"),
    [
        (1, None, None, True),
        (5, None, 5, True),
        (5.01, None, 5, False),
        (0.9, 0.95, None, False),
        (0.95, 0.95, 1, True),
    ],
)
def test_a_goal_is_met_or_missed(value, at_least, at_most, met):
    assert Metric("m", value, "1", at_least=at_least, at_most=at_most).is_met is met


def test_the_table_names_every_metric_and_marks_what_is_missed():
    table = table_of(
        "group", [Metric("good", 1, "s", at_most=2), Metric("bad", 3.0, "s", at_most=2, about={"worst": "x"})]
    )
    assert table.splitlines()[0] == "group"
    [good] = [line for line in table.splitlines() if line.startswith("good")]
    [bad] = [line for line in table.splitlines() if line.startswith("bad")]
    assert "MISSED" not in good
    assert "≤ 2" in bad
    assert bad.endswith("MISSED  x")


def test_an_item_weighs_what_dynamodb_says():
    item: dict[str, dict[str, Any]] = {
        "id": {"S": "ü"},  # 2 + 2
        "n": {"N": "1234"},  # 1 + 3
        "l": {"L": [{"S": "ab"}, {"S": "c"}]},  # 1 + 3 + 3 + 2
        "m": {"M": {"k": {"BOOL": True}}},  # 1 + 3 + 1 + 1 + 1
        "x": {"NULL": True},  # 1 + 1
    }
    assert item_bytes(item) == 4 + 4 + 9 + 7 + 2


def test_a_value_that_no_profile_has_is_refused():
    with pytest.raises(ValueError, match="SS"):
        item_bytes({"s": {"SS": ["a"]}})
