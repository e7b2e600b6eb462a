"""All that is spoken sounds like a warm American physiotherapist: contractions, plain offers, whole sentences."""

import re

import pytest

from tests.content.spoken import LOCALES, texts

_WHO = r"(?:I|you|we|they|it|that|there|who|what|here|let)"
STIFF = {
    "no contraction of a negation": r"\b(?:do|does|did|is|are|was|were|has|have|had|could|should|would|will) not\b",
    "cannot": r"\b(?:can not|cannot)\b",
    "no contraction of will": rf"\b{_WHO} will\b",
    # Where it begins a clause that goes on: "so it is" and "if any of it is true" stay.
    "no contraction of am, are or is": (
        r"(?:^|[.?!,:] |\b(?:if|when|that|while|and|but|so|because) )"
        r"(?:I am|you are|we are|they are|it is|that is|there is|let us) (?=\w)"
    ),
    "no contraction of have": r"\b(?:I|you|we|they) have (?:been|had|done|set|used|gone|given|forgotten|not)\b",
    "shall": r"\bshall\b",
    "would you like": r"(?<!what )\bwould you like\b",
    "leave out": r"\bleav(?:e|es|ing) (?:\w+ ){0,4}out\b",
    "a present for a promise": (
        r"(?<!should )\bI (?:remind|wait|keep your|note|leave|set|stop|call|tell) (?:you|it|nothing|the|your|a|here)\b"
    ),
    "the middle": r"\bback to the middle\b|\bin the middle\b",
    "british towards": r"\btowards\b",
    "a turn of phrase": r"\bits turn\b|\bon we go\b|\bgladly\b|\bin its place\b|\bat half time\b|\bno longer\b",
    "words of another country or time": (
        r"\b(?:more rarely|book (?:a visit|one)|speak (?:to|up)|lay your|arm rests|brow|each (?:day|half|hour)"
        r"|over (?:two|three) weeks|reminders? of mine|behind (?:it|yours)|no better|load off|sit right back)\b"
    ),
    "what nobody saw": r"\b(?:you kept|good and steady|perfect form|looking good|I noticed|I can (?:see|feel))\b",
}

_SENTENCE = re.compile(r"(?<=[.?!]) +")
_HEADLINE = re.compile(r"(?:The|A|An|Your|My|Our|Both|Most|Some)\b", re.IGNORECASE)
# Verbs that follow such a beginning in what we say. A sentence with another one is reported: add its verb here.
_VERB = re.compile(
    r"'(?:s|re|ll|ve|d)\b|n't\b|\b(?:is|are|was|were|be|am|has|have|had|can|could|may|might|must|will|would|should|do|does|did"
    r"|last|lasts|help|helps|take|takes|need|needs|make|makes|start|starts|stay|stays|go|goes|get|gets|work|works|come|comes"
    r"|hurt|hurts|feel|feels|twitches|runs|shows|stops|tell|tells|say|says|fit|fits|ease|eases|settle|sits|list|lists"
    r"|twist|answer|keep|keeps)\b",
    re.IGNORECASE,
)


def is_headline(sentence: str) -> bool:
    """True for a sentence that begins with a noun and has no verb that we know: "The side stretch, five times."."""
    return sentence.endswith(".") and bool(_HEADLINE.match(sentence)) and not _VERB.search(sentence)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("habit", STIFF)
def test_no_text_is_stiff(locale, habit):
    found = list(texts(locale))
    assert len(found) > 400
    assert [(where, text) for where, text in found if re.search(STIFF[habit], text, re.IGNORECASE)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_sentence_is_a_headline(locale):
    sentences = [(where, each) for where, text in list(texts(locale)) for each in _SENTENCE.split(text)]
    assert [(where, each) for where, each in sentences if is_headline(each)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_not_every_answer_begins_in_the_same_way(locale):
    answers = [text for where, text in list(texts(locale)) if ".say[" in where]
    okay = [text for text in answers if text.startswith("Okay,")]
    assert len(okay) < len(answers) / 10, okay


@pytest.mark.parametrize(
    ("habit", "text"),
    [
        ("no contraction of a negation", "Alexa did not accept that."),
        ("no contraction of will", "Tomorrow I will say it."),
        ("no contraction of am, are or is", "Say continue when you are ready to go on."),
        ("no contraction of have", "I have forgotten you."),
        ("shall", "Shall we start?"),
        ("would you like", "Would you like to stretch?"),
        ("leave out", "Let's leave that one out today."),
        ("a present for a promise", "Okay, I remind you tomorrow."),
        ("the middle", "Bring your head back to the middle."),
        ("a turn of phrase", "Cold can have its turn in an hour."),
        ("words of another country or time", "See a doctor if it lasts over two weeks."),
        ("what nobody saw", "Nice work. You kept it slow."),
    ],
)
def test_a_stiff_sentence_is_found(habit, text):
    assert re.search(STIFF[habit], text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The side stretch, five on each side.", True), ("The ice timer is paused.", False), ("Side stretch now?", False)],
)
def test_a_headline_is_found(text, expected):
    assert is_headline(text) is expected
