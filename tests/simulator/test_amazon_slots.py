from datetime import date

import pytest

from simulator.understanding.amazon_slots import AMAZON_TYPES, LONGEST, values_of
from simulator.understanding.words import to_words

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("kind", "said", "value"),
    [
        ("NUMBER", "zero", "0"),
        ("NUMBER", "twenty five", "25"),
        ("NUMBER", "a hundred and five", "105"),
        ("ORDINAL", "second", "2"),
        ("ORDINAL", "twenty first", "21"),
        ("DURATION", "two minutes", "PT2M"),
        ("DURATION", "90 seconds", "PT90S"),
        ("DURATION", "half an hour", "PT30M"),
        ("DURATION", "an hour and a half", "PT1H30M"),
        ("DURATION", "two and a half minutes", "PT2M30S"),
        ("DURATION", "one minute and thirty seconds", "PT1M30S"),
        ("DURATION", "a couple of days", "P2D"),
        ("DURATION", "three weeks", "P3W"),
        ("DURATION", "a fortnight", "P2W"),
        ("DURATION", "a year and a half", "P1Y6M"),
        ("DURATION", "zero seconds", "PT0S"),
        ("DATE", "today", "2026-11-23"),
        ("DATE", "the day after tomorrow", "2026-11-25"),
        ("DATE", "monday", "2026-11-30"),
        ("DATE", "on friday", "2026-11-27"),
        ("DATE", "last friday", "2026-11-20"),
        ("DATE", "two days ago", "2026-11-21"),
        ("DATE", "in a week", "2026-11-30"),
        ("DATE", "next week", "2026-W49"),
        ("DATE", "the thirtieth of november", "2026-11-30"),
        ("DATE", "march first", "2027-03-01"),
        ("TIME", "nine", "09:00"),
        ("TIME", "9:05 pm", None),
        ("TIME", "nine oh five pm", "21:05"),
        ("TIME", "ten o'clock", "10:00"),
        ("TIME", "half past nine in the evening", "21:30"),
        ("TIME", "a quarter to one", "00:45"),
        ("TIME", "twelve a.m.", "00:00"),
        ("TIME", "noon", "12:00"),
        ("TIME", "morning", "MO"),
    ],
)
def test_a_value_is_read_as_alexa_sends_it(kind, said, value):
    assert values_of(f"AMAZON.{kind}", MONDAY).get(to_words(said)) == value


@pytest.mark.parametrize("kind", sorted(AMAZON_TYPES))
def test_no_value_is_longer_than_it_is_looked_for(kind):
    assert max(map(len, values_of(kind, MONDAY))) <= LONGEST


def test_tomorrow_on_the_last_day_of_a_year():
    assert values_of("AMAZON.DATE", date(2026, 12, 31))[("tomorrow",)] == "2027-01-01"
