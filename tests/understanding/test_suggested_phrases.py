"""Whatever the coach, or the store page, tells people to say is a sentence that the model has word for word."""

import re

import pytest

from simulator.understanding.hearing import hear
from simulator.understanding.matcher import matcher
from tests.understanding.built import LOCALES, ROOT, content, spoken
from tests.understanding.suggested import suggested
from workshop.bench.phrases import TODAY
from workshop.documents import read

WORD_FOR_WORD = 2
FALLBACK = "AMAZON.FallbackIntent"


def prompts(locale: str) -> dict[str, str]:
    """What is suggested, with the text that suggests it."""
    texts = [text for kind in ("phrases", "topics", "checks", "care") for text in spoken(content(locale)[kind])]
    return {say: text for text in texts for say in suggested(text)}


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_prompt_suggests_is_understood(locale):
    found = {say: hear(say, matcher("en-US"), TODAY).match for say in prompts(locale)}
    assert len(found) > 40
    unknown = [say for say, match in found.items() if not match or match.score < WORD_FOR_WORD]
    assert not unknown, {say: prompts(locale)[say] for say in unknown}
    assert not [say for say, match in found.items() if match and match.intent == FALLBACK]


def test_what_the_store_page_suggests_is_understood():
    store = read(ROOT, ROOT / "interaction_model" / "store" / "en.yaml").data
    quoted = re.findall(r'"([^"]+)"', store["description"] + store["testing_instructions"])
    said = [text.removeprefix("Alexa, ").rstrip(".") for text in (*store["example_phrases"], *quoted)]
    assert len(said) > 10
    for text in said:
        heard = hear(text, matcher("en-US"), TODAY)
        if heard.match is None:
            assert text == "open neck coach"
        else:
            assert heard.match.intent != FALLBACK and heard.match.score == WORD_FOR_WORD, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Say next for the chin tuck, again to repeat, or stop. Shall we go on?", ["next", "again", "stop"]),
        ("You can say yes, no, or I'm not sure.", ["yes", "no", "i'm not sure"]),
        ("Say yes, or ask what causes twitching.", ["yes", "what causes twitching"]),
        ("Say the daily routine, or should I use heat or ice.", ["the daily routine", "should i use heat or ice"]),
        ("You can ask for a stretch, or say stop. Anything else?", ["a stretch", "stop"]),
        ("If you are unsure, say I'm not sure. Yes or no?", ["i'm not sure"]),
        ("Say yes, or ask for another one by name.", ["yes"]),
        ("Say yes if any of it is true, even if you're only a bit unsure.", ["yes"]),
        ("You can say: Alexa, cancel all timers.", []),
        ("If you are unsure, ask your doctor first.", []),
        ("Would you like to stretch, or is your neck twitching now?", []),
    ],
)
def test_suggestions_are_found_in_a_text(text, expected):
    assert list(suggested(text)) == expected
