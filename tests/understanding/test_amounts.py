"""Numbers, durations, times and dates in words: as Alexa sends them, in all the ways in which people say them."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from neck_coach.coaching.durations import seconds_of
from neck_coach.coaching.when import time_of
from neck_coach.understanding.amounts import amount_at, whole_amount
from simulator.understanding.numbers import in_words

MONDAY = date(2026, 11, 23)
KINDS = ("NUMBER", "ORDINAL", "DURATION", "TIME", "DATE")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?|-W\d\d(-WE)?)?")
_VOCABULARY = (
    "a an and half quarter three quarters of point to or so ish odd few couple between from about second seconds "
    "minute minutes hour hours day week weeks month months year fortnight decade one two ten fifteen twenty twelve "
    "hundred thousand zero oh oclock o'clock am pm p.m. a m p in the morning at night noon midnight past till before "
    "after ago this next last coming on monday tuesday weekend may march june first third twenty 7 30 05 00 930 "
    "7pm 20min 1.5 2nd 5-10 2026 tomorrow yesterday now time more other 999999 good times"
).split()


def read(kind: str, text: str, today: date = MONDAY) -> str | None:
    return whole_amount(f"AMAZON.{kind}", text.split(), today)


def amounts_in(text: str, kind: str) -> list[str]:
    """What stands anywhere in `text`, each with its value."""
    words = text.split()
    found = [(at, amount_at(f"AMAZON.{kind}", words, at, MONDAY)) for at in range(len(words))]
    return [f"{' '.join(words[at : each[0]])}: {each[1]}" for at, each in found if each]


@pytest.mark.parametrize(
    ("kind", "said", "value"),
    [
        ("NUMBER", "20", "20"),
        ("NUMBER", "twelve hundred", "1200"),
        ("NUMBER", "nine hundred and ninety nine thousand nine hundred and ninety nine", "999999"),
        ("ORDINAL", "2nd", "2"),
        ("ORDINAL", "21st", "21"),
        ("DURATION", "20 minutes", "PT20M"),
        ("DURATION", "20min", "PT20M"),
        ("DURATION", "forty five secs", "PT45S"),
        ("DURATION", "a few minutes", "PT3M"),
        ("DURATION", "a couple minutes", "PT2M"),
        ("DURATION", "hour and a half", "PT1H30M"),
        ("DURATION", "one and a half minutes", "PT1M30S"),
        ("DURATION", "1.5 hours", "PT1H30M"),
        ("DURATION", "two and a half seconds", "PT2.5S"),
        ("DURATION", "a half hour", "PT30M"),
        ("DURATION", "quarter of an hour", "PT15M"),
        ("DURATION", "an hour and a quarter", "PT1H15M"),
        ("DURATION", "an hour twenty", "PT1H20M"),
        ("DURATION", "an hour or so", "PT1H"),
        ("DURATION", "a minute or two", "PT1M"),
        ("DURATION", "twenty odd minutes", "PT20M"),
        ("DURATION", "twentyish minutes", "PT20M"),
        ("DURATION", "a good ten minutes", "PT10M"),
        ("DURATION", "about ten minutes", "PT10M"),
        ("DURATION", "fortnight", "P2W"),
        ("DURATION", "week and a half", "P10D"),
        ("DURATION", "half a week", "P3D"),
        ("DURATION", "a month and a half", "P1M15D"),
        ("DURATION", "a week and three days", "P10D"),
        ("DURATION", "two years and three months", "P2Y3M"),
        # Of a range the lower end: so much time there surely is, and ice for so long is safe.
        ("DURATION", "ten to fifteen minutes", "PT10M"),
        ("DURATION", "five to ten minutes", "PT5M"),
        ("DURATION", "ten fifteen minutes", "PT10M"),
        ("DURATION", "two or three weeks", "P2W"),
        ("DURATION", "between five and ten minutes", "PT5M"),
        ("TIME", "7 30 pm", "19:30"),
        ("TIME", "7:30pm", "19:30"),
        ("TIME", "7 05", "07:05"),
        ("TIME", "930 pm", "21:30"),
        ("TIME", "7pm", "19:00"),
        ("TIME", "half past 7", "07:30"),
        ("TIME", "seven p m", "19:00"),
        ("TIME", "seven p.m.", "19:00"),
        ("TIME", "seven o'clock", "07:00"),
        ("TIME", "quarter after nine", "09:15"),
        ("TIME", "quarter of nine", "08:45"),
        ("TIME", "ten minutes to nine", "08:50"),
        ("TIME", "twelve noon", "12:00"),
        ("TIME", "at night", "NI"),
        ("TIME", "in the evenings", "EV"),
        ("TIME", "eight ish", "08:00"),
        ("TIME", "fiveish", "05:00"),
        ("TIME", "eight ish in the evening", "20:00"),
        ("DATE", "on next tuesday", "2026-11-24"),
        ("DATE", "this coming friday", "2026-11-27"),
        ("DATE", "this past friday", "2026-11-20"),
        ("DATE", "tuesday next week", "2026-12-01"),
        ("DATE", "next week on tuesday", "2026-12-01"),
        ("DATE", "the week after next", "2026-W50"),
        ("DATE", "the weekend", "2026-W48-WE"),
        ("DATE", "in three days", "2026-11-26"),
        ("DATE", "in two weeks' time", "2026-12-07"),
        ("DATE", "a week from tuesday", "2026-12-01"),
        ("DATE", "three months from now", "2027-02-23"),
        ("DATE", "in a month", "2026-12-23"),
        ("DATE", "a couple of weeks ago", "2026-11-09"),
        ("DATE", "a day and a half ago", "2026-11-22"),
        ("DATE", "the third of may", "2027-05-03"),
        ("DATE", "may 3rd", "2027-05-03"),
        ("DATE", "november 25", "2026-11-25"),
        ("DATE", "21st of june 2028", "2028-06-21"),
        ("DATE", "friday the third of may", "2027-05-03"),
        ("DATE", "on the fifteenth", "2026-12-15"),
        ("DATE", "in may", "2027-05"),
        ("DATE", "last december", "2025-12"),
        ("DATE", "next month", "2026-12"),
        ("DATE", "next year", "2027"),
    ],
)
def test_what_else_people_say(kind, said, value):
    assert read(kind, said) == value


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("NUMBER", "the other one"),
        ("NUMBER", "the easier one please"),
        ("NUMBER", "one of those"),
        ("DURATION", "the second one"),
        ("DURATION", "a second opinion"),
        ("DURATION", "three times a week"),
        ("DURATION", "every other day"),
        ("DURATION", "the hour"),
        ("DURATION", "hour point five"),
        ("DURATION", "may twenty second"),
        ("DURATION", "twenty second of may"),
        ("ORDINAL", "one second"),
        ("ORDINAL", "wait a second"),
        ("TIME", "the other one"),
        ("TIME", "on one side"),
        ("TIME", "option three"),
        ("TIME", "two or three times"),
        ("TIME", "five minutes"),
        ("TIME", "four and a half hours"),
        ("TIME", "one hundred"),
        ("TIME", "good morning"),
        ("DATE", "i may first stretch"),
        ("DATE", "the third may hurt"),
        ("DATE", "this may hurt"),
        ("DATE", "we march ten minutes"),
        ("DATE", "i sat in the sun"),
        ("DATE", "in two hours"),
        ("DATE", "on the second exercise"),
    ],
)
def test_words_that_are_no_amounts(kind, said):
    assert amounts_in(said, kind) == []


def test_of_a_longer_sentence_the_amounts_are_found_where_they_stand():
    said = "remind me at half past seven in the morning on the twenty second of may for ten minutes a day"
    assert "half past seven in the morning: 07:30" in amounts_in(said, "TIME")
    assert "on the twenty second of may: 2027-05-22" in amounts_in(said, "DATE")
    assert amounts_in(said, "DURATION") == ["ten minutes: PT10M"]


def test_between_needs_two_ends():
    assert amounts_in("between two weeks", "DURATION") == ["two weeks: P2W"]


def test_two_times_are_no_minutes_before_the_hour():
    assert amounts_in("from seven to nine", "TIME") == ["seven: 07:00", "nine: 09:00"]
    assert amounts_in("seven till nine", "TIME") == ["seven: 07:00", "nine: 09:00"]
    for oclock in ("o'clock", "oclock"):
        assert amounts_in(f"the ten {oclock} one to eleven", "TIME") == [f"ten {oclock}: 10:00", "eleven: 11:00"]


@given(st.integers(0, 999_999))
def test_a_number_is_the_same_in_words_and_in_digits(number):
    assert read("NUMBER", in_words(number)) == read("NUMBER", str(number)) == str(number)
    assert read("DURATION", f"{in_words(number)} minutes") == read("DURATION", f"{number} mins") == f"PT{number}M"


@given(st.integers(1, 200), st.integers(1, 200), st.sampled_from(["minute", "day", "week"]))
def test_no_time_stands_in_a_range_of_durations(few, more, unit):
    said = f"{in_words(few)} to {in_words(few + more)} {unit}s"
    assert read("DURATION", said) == read("DURATION", f"{few} {unit}s")
    assert amount_at("AMAZON.TIME", said.split(), 0, MONDAY) is None


any_words = st.lists(st.sampled_from(_VOCABULARY) | st.text(max_size=6) | st.from_regex(r"[0-9]{1,9}[a-z.:'-]{0,3}"))
likely_words = st.lists(st.sampled_from(_VOCABULARY), min_size=1, max_size=10)


@given(st.sampled_from(KINDS), any_words | likely_words, st.dates())
@example("TIME", ["\u00b2", "pm"], MONDAY)
@example("NUMBER", ["9" * 5000], MONDAY)
@example("DATE", ["in", "999999", "years"], MONDAY)
@example("DATE", ["next", "week"], date.max)
@example("DATE", ["last", "month"], date.min)
@example("DURATION", [], MONDAY)
def test_whatever_is_said_an_amount_has_words_and_a_value(kind, words, today):
    for at in range(-1, len(words) + 1):
        found = amount_at(f"AMAZON.{kind}", words, at, today)
        assert found is None or (at < found[0] <= len(words) and found[1])


@given(likely_words, st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_whoever_reads_a_value_understands_it(words, today):
    for at in range(len(words)):
        duration, time, day = (amount_at(f"AMAZON.{kind}", words, at, today) for kind in ("DURATION", "TIME", "DATE"))
        assert duration is None or seconds_of(duration[1]) is not None, duration
        assert time is None or time_of(time[1]) is not None, time
        assert day is None or _DATE.fullmatch(day[1]), day


@given(st.sampled_from(KINDS), likely_words)
def test_an_amount_is_the_same_however_much_follows(kind, words):
    """So reading takes no longer in a long text."""
    kind, far = f"AMAZON.{kind}", ["neck"] * 30
    assert amount_at(kind, words + far, 0, MONDAY) == amount_at(kind, [*words, *far, *_VOCABULARY * 10], 0, MONDAY)


def test_there_are_no_amounts_of_another_kind():
    assert amount_at("Exercise", ["one"], 0, MONDAY) is None
