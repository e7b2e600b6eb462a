"""One English for five locales: what differs is written once, in content/<locale>.yaml, and comes through."""

import re

import pytest

from neck_coach.coaching import dialled
from tests.handlers.alexa import User, slot
from tests.memory.table import profile_table
from tests.understanding.built import LOCALES, ROOT, content, language_model, spoken
from workshop.documents import read

EMERGENCY = {"en-AU": "[000|triple zero]", "en-CA": "[911]", "en-GB": "[999]", "en-IN": "[112]", "en-US": "[911]"}
DOCTOR = {"en-AU": "your G P", "en-CA": "a doctor", "en-GB": "your G P", "en-IN": "a doctor", "en-US": "a doctor"}
PHARMACIST = {
    "en-AU": "pharmacist",
    "en-CA": "pharmacist",
    "en-GB": "pharmacist",
    "en-IN": "chemist",
    "en-US": "pharmacist",
}
ADVICE = {"en-AU": "[1800 633 422]", "en-CA": "[811]", "en-GB": "NHS [111]", "en-IN": "clinic", "en-US": "urgent care"}
CRISIS = {"en-AU": "Lifeline", "en-CA": "[988]", "en-GB": "Samaritans", "en-IN": "Tele MANAS", "en-US": "[988]"}
POISON = {
    "en-AU": "Poisons Information",
    "en-CA": "Poison Centres",
    "en-GB": "NHS [111]",
    "en-IN": "Hold on to the box",
    "en-US": "Poison Help",
}
WARM = {"en-US": "a hundred degrees"}
PAIN = {"en-AU": "two weeks", "en-CA": "one week", "en-GB": "two weeks", "en-IN": "one week", "en-US": "one week"}
ZONE = {
    "en-AU": "Australia/Sydney",
    "en-CA": "America/Toronto",
    "en-GB": "Europe/London",
    "en-IN": "Asia/Kolkata",
    "en-US": "America/New_York",
}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_words_of_a_locale_come_through(locale):
    here = content(locale)
    signs, topics = here["warning_signs"], here["topics"]
    assert DOCTOR[locale] in signs["two_weeks"]["say"]
    assert PHARMACIST[locale] in signs["suspect_medicine"]["say"]
    assert ADVICE[locale] in signs["head_turning"]["say"]
    assert CRISIS[locale] in signs["wish_to_die"]["say"]
    assert CRISIS[locale] in signs["wish_to_die_of_another"]["say"]
    assert POISON[locale] in signs["poisoning"]["say"]
    assert WARM.get(locale, "thirty-eight degrees") in " ".join(here["care"]["warm_shower"]["how"])
    assert f"better after {PAIN[locale]}" in " ".join(spoken(topics["see_doctor"]))
    assert here["phrases"]["time_zone"]["say"] == [ZONE[locale]]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_emergency_names_the_number_of_the_locale_and_no_other(locale):
    signs = content(locale)["warning_signs"]
    others = set(EMERGENCY.values()) - {EMERGENCY[locale], "[112]"}  # 112 works in Britain too
    for id, sign in signs.items():
        if sign["level"] == "emergency":
            assert EMERGENCY[locale] in sign["say"], id
        assert not [number for number in others if number in sign["say"]], id


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_keeps_a_term_that_was_not_filled_in(locale):
    terms = read(ROOT, ROOT / "content" / f"{locale}.yaml").data["terms"]
    texts = [text for kind in content(locale).values() for text in spoken(kind)]
    assert not [text for text in texts if any(f"{{{term}}}" in text for term in terms)]


def test_what_differs_is_written_nowhere_else():
    of_a_country = r"\b(?:911|999|G P|NHS|chemist|healthdirect|Samaritans|Lifeline|degrees)\b"
    written = re.compile(f"{dialled.DIALLED.pattern}|{of_a_country}")
    for path in sorted((ROOT / "content" / "en").rglob("*.yaml")):
        found = [text for text in spoken(read(ROOT, path).data) if written.search(text)]
        assert found == [], path.name


@pytest.mark.parametrize("locale", LOCALES)
def test_a_locale_understands_all_that_english_has(locale):
    assert language_model(locale)["intents"] == language_model("en-US")["intents"]
    assert language_model(locale)["types"] == language_model("en-US")["types"]


@pytest.fixture(scope="module")
def table():
    with profile_table() as table:
        yield table


@pytest.mark.parametrize("locale", LOCALES)
def test_the_number_is_said_in_the_locale_s_own_way(locale, table):
    said = User(f"someone in {locale}", locale).says("WarningSignIntent", slot("warning_sign", "droopy face", "stroke"))
    assert said.startswith(dialled.spoken(content(locale)["warning_signs"]["stroke"]["say"]))
    assert dialled.spoken(EMERGENCY[locale]) in said
