"""Whatever the coach, or the store page, tells people to say is a sentence that the model has word for word."""

import re

import pytest

from neck_coach.compiled_content import language_for
from neck_coach.understanding.reading import State
from neck_coach.understanding.understand import understand
from simulator.understanding.hearing import hear
from simulator.understanding.match import Match
from simulator.understanding.matcher import matcher
from tests.understanding.built import LOCALES, ROOT, content, spoken
from tests.understanding.promises import PROMISES
from tests.understanding.suggested import SENTENCE, suggested
from workshop.bench.phrases import TODAY
from workshop.documents import read

FALLBACK = "AMAZON.FallbackIntent"
SPOKEN = (
    "phrases", "topics", "checks", "care", "exercises", "routines", "relief", "not_offered", "warning_signs",
    "discomforts", "conditions",
)  # fmt: skip
TELLS_TO_SAY = re.compile(r"(?:^|[,:] |\bor |\band |\bcan (?:also )?)say\b", re.IGNORECASE)
NOT_TO_US = re.compile(
    r"Say, open Neck Coach|You can say: Alexa, (?!ask Neck Coach)|Or say: Alexa, |Say (?:how|what) |.* I can say\b"
)
"""What is told to say to Alexa, or to a doctor; or what is said by us."""


def texts(locale: str) -> list[str]:
    return [text for kind in SPOKEN for text in spoken(content(locale)[kind])]


def prompts(locale: str) -> dict[str, str]:
    """What is suggested, with the text that suggests it."""
    return {say: text for text in texts(locale) for say in suggested(text)}


def understood(match: Match) -> str:
    """The intent, and what its slots mean, in the order of their names."""
    meant = [filled.entities[0].id if filled.entities else filled.value for _, filled in sorted(match.slots.items())]
    return " ".join([match.intent, *map(str, meant)])


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_prompt_suggests_does_what_it_promises(locale):
    found = {say: hear(say, matcher(locale), TODAY).match for say in prompts(locale)}
    assert len(found) > 40
    unknown = [say for say, match in found.items() if not match or not match.is_sample]
    assert not unknown, {say: prompts(locale)[say] for say in unknown}
    does = {say: understood(match) for say, match in found.items() if match}
    assert does == {say: PROMISES.get(say, "promised in no line of promises.py") for say in does}


def test_every_promise_is_made():
    assert PROMISES.keys() - {say for locale in LOCALES for say in prompts(locale)} == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_no_suggestion_is_overlooked(locale):
    sentences = [sentence for text in texts(locale) for sentence in SENTENCE.split(text)]
    told = [sentence for sentence in sentences if TELLS_TO_SAY.search(sentence)]
    assert len(told) > 60
    assert [each for each in told if not [*suggested(each)] and not NOT_TO_US.match(each)] == []


def test_what_the_store_page_suggests_is_understood():
    store = read(ROOT, ROOT / "interaction_model" / "store" / "en.yaml").data
    quoted = re.findall(r'"([^"]+)"', store["description"] + store["testing_instructions"])
    said = [text.removeprefix("Alexa, ").rstrip(".") for text in (*store["example_phrases"], *quoted)]
    assert len(said) > 10
    matches = {text: hear(text, matcher("en-US"), TODAY).match for text in said}
    assert [text for text, match in matches.items() if match is None] == ["open neck coach"]
    words = [text for text, match in matches.items() if match and not match.is_sample]
    assert words == ["my face is drooping"], "only a sign may be told of in any words"
    assert understand(words[0], State(), language_for("en-US"), TODAY).slots["warning_sign"].id == "stroke"
    assert not [text for text, match in matches.items() if match and match.intent == FALLBACK]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Say next for the chin tuck, again to repeat, or stop. Shall we go on?", ["next", "again", "stop"]),
        ("You can say yes, no, or I'm not sure.", ["yes", "no", "i'm not sure"]),
        ("Say yes, or ask, what causes twitching?", ["yes", "what causes twitching"]),
        ("Say the daily routine, or ask, should I use heat or ice?", ["the daily routine", "should i use heat or ice"]),
        ("You can ask for a stretch, or say stop. Anything else?", ["a stretch", "stop"]),
        ("If you're not sure, say I'm not sure. Yes or no?", ["i'm not sure"]),
        ("Say yes, or ask for another one by name.", ["yes"]),
        ("Say yes if any of it is true, even if you're only a bit unsure.", ["yes"]),
        ("You can say: Alexa, cancel all timers.", []),
        ("You can say: Alexa, ask Neck Coach to cancel my reminders.", ["cancel my reminders"]),
        ("Or say: cancel my reminders.", ["cancel my reminders"]),
        ("You can name a stretch, or ask, what exercises do you have?", ["what exercises do you have"]),
        ("Go to someone you trust, or ask them to come over.", []),
        ("If you are unsure, ask your doctor first.", []),
        ("Want to stretch, or is your neck twitching right now?", []),
    ],
)
def test_suggestions_are_found_in_a_text(text, expected):
    assert list(suggested(text)) == expected
