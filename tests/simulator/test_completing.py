from datetime import date

import pytest

from simulator.understanding.words import to_words

MONDAY = date(2026, 11, 23)


def slots(small_matcher, text: str) -> dict[str, str]:
    match = small_matcher.match(to_words(text), MONDAY)
    return {name: filled.entities[0].id if filled.entities else filled.value for name, filled in match.slots.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("could we please do the side stretch but on the left", {"exercise": "side_tilt", "side": "left"}),
        ("lead me through shoulder rolls with my left side", {"exercise": "shoulder_rolls", "side": "left"}),
        ("could we please do the side stretch", {"exercise": "side_tilt"}),
        ("both my arms feel numb", {"symptom": "numbness"}),
    ],
)
def test_a_slot_that_no_sample_has_there_is_filled(small_matcher, text, expected):
    assert slots(small_matcher, text) == expected
