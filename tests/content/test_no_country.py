"""Where we don't know the country, nobody's numbers are said; and every place has all of its own words."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from neck_coach.compiled_content import content_for
from neck_coach.speech.ssml import readable
from tests.content.spoken import LOCALES
from tests.handlers.alexa import User, slot
from tests.memory.table import profile_table
from tests.understanding.built import content, spoken

NOWHERE = "en"
COUNTRIES = [locale for locale in LOCALES if locale != NOWHERE]
# Digits, digits in words, and whom they call.
NUMBERS = re.compile(
    r"\[|\d|\b(triple|nine one one|one one two|lifeline|samaritans|manas|poisons|poison help|poison cent)",
    re.IGNORECASE,
)


def texts(locale: str) -> Iterator[str]:
    """All that may be said or shown, of whatever kind."""
    for kind, things in content(locale).items():
        if kind not in ("denials", "numbers"):
            yield from spoken(things)


@pytest.mark.parametrize("locale", ["en", "en-ZA", "de-DE", ""])
def test_a_locale_that_we_do_not_have_is_english_without_a_country(locale):
    assert content_for(locale).locale == NOWHERE


@pytest.mark.parametrize("locale", COUNTRIES)
def test_a_locale_that_we_have_is_itself(locale):
    assert content_for(locale).locale == locale


def test_nobody_s_digits_are_in_any_text_without_a_country():
    found = list(texts(NOWHERE))
    assert len(found) > 1000
    assert [text for text in found if NUMBERS.search(text)] == []


@pytest.mark.parametrize("locale", COUNTRIES)
def test_digits_would_be_found(locale):
    assert any(NUMBERS.search(text) for text in texts(locale))


@pytest.mark.parametrize("locale", COUNTRIES)
def test_no_word_of_a_country_is_said_without_one(locale):
    here, nowhere = content(locale)["terms"], content(NOWHERE)["terms"]
    of_this_country = {term: said for term, said in here.items() if said != nowhere[term] and term != "weeks_of_pain"}
    assert {"emergency", "call_crisis_line", "advice_line"} <= of_this_country.keys()
    for said in of_this_country.values():
        word = re.compile(rf"(?<![\w-]){re.escape(said)}(?![\w-])")
        assert [text for text in texts(NOWHERE) if word.search(text)] == [], said


@pytest.mark.parametrize("locale", LOCALES)
def test_every_place_has_every_term_and_none_is_left_open(locale):
    terms: Mapping[str, Any] = content(locale)["terms"]
    assert terms.keys() == content("en-US")["terms"].keys()
    assert [term for term, said in terms.items() if not said] == []
    everything = json.dumps({kind: things for kind, things in content(locale).items() if kind != "terms"})
    assert [term for term in terms if f"{{{term}}}" in everything] == []


@pytest.fixture(scope="module")
def table():
    with profile_table() as table:
        yield table


@pytest.mark.parametrize(("locale", "number"), [("en-ZA", "your local emergency number"), ("en-US", "911")])
def test_an_emergency_is_answered_with_the_number_of_where_one_is(locale, number, table):
    said = User(f"someone in {locale}", locale).says("WarningSignIntent", slot("warning_sign", "droopy face", "stroke"))
    assert number in said
    assert said.startswith(readable(content_for(locale).warning_signs["stroke"].say))
