"""Any words in any state give a valid reading, a careful one, and always the same."""

from datetime import date
from itertools import product
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from neck_coach.compiled_content import language_for
from neck_coach.understanding.reading import NOT_OURS, Net, Reading, State, Sureness
from neck_coach.understanding.understand import understand
from neck_coach.understanding.weighing import ANSWERS, CONTROLS, weighed
from neck_coach.understanding.wishing import REPEATING, WEIGHTY, second_wish, sureness
from tests.understanding.taught import taught

MONDAY = date(2026, 11, 23)
LANGUAGE = language_for("en-US")
ASKED, CHECK, LED, WHEN = (
    State(is_asked=True),
    State(is_asked=True, is_check=True),
    State(is_led=True),
    State(is_asked=True, is_when=True),
)
STATES = [
    State(is_asked=asked, is_check=asked and check, is_when=asked and when, is_led=led, offered=offered)
    for asked, check, when, led in product((False, True), repeat=4)
    for offered in ((), ("RoutineIntent", "TwitchReliefIntent"))
    if asked or not (check or when or offered)
]
SENTENCES = [text for sentences in taught().values() for text in sentences[::40]]
YES, NO = "AMAZON.YesIntent", "AMAZON.NoIntent"

ANY_TEXT = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789 .:-%", max_size=40),
    st.text(alphabet="😀💀🧊👩‍⚕️ ❤️\u200b\ufe0f", max_size=20),
    st.text(alphabet="абвгд 日本語 العربية עברית ñßœ", max_size=60),
    st.text(alphabet="<>&/\"'{}[]\\speak breaktime=", max_size=80),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join),
    st.sampled_from(SENTENCES).map(lambda text: f"{text} " * 100),
    st.text(min_size=1, max_size=12).map(lambda text: (text * 5000)[:5000]),
)


def read(text: str, state: State = State()) -> Reading:  # noqa: B008, nothing can change it
    return understand(text, state, LANGUAGE, MONDAY)


def told(reading: Reading) -> bool:
    """There is a sign in it, or one to ask about."""
    return (reading.hearing.sign or reading.hearing.doubtful) is not None


def is_done(reading: Reading, *intents: str) -> bool:
    """One of these is done without a question."""
    return reading.sure == "sure" and reading.intent in intents


@given(ANY_TEXT, st.sampled_from(STATES))
@example("", State())
@example("a", CHECK)
@example("' '' '", LED)
@example("x" * 5000, ASKED)
@example("\ud800", ASKED)
@example("tell me a thing about time", State(is_asked=True, offered=("StretchNeckIntent", "TwitchReliefIntent")))
@settings(max_examples=150)
def test_any_text_in_any_state_gives_a_valid_reading(text, state):
    reading = read(text, state)
    assert reading == read(text, state)
    slots = {*LANGUAGE.intents.get(reading.intent, {}), *(("discomfort", "condition") if told(reading) else ())}
    assert reading.intent in LANGUAGE.intents
    assert reading.slots.keys() <= slots
    assert reading.sure in get_args(Sureness.__value__)
    assert reading.net in get_args(Net.__value__)
    assert reading.second in {"", *LANGUAGE.intents} - {NOT_OURS, REPEATING, *ANSWERS, reading.intent}
    assert (reading.intent, reading.sure) != (NOT_OURS, "likely"), "nobody can be asked whether they wanted nothing"
    if reading.net:
        assert (reading.intent, reading.sure) == (NOT_OURS, "unsure")
    if told(reading):
        assert reading.intent.endswith("SignIntent") and "warning_sign" in reading.slots


@given(st.text(alphabet="бгджзлфця日本語عربيةעברית0123456789😀<>/ ", max_size=60), st.sampled_from(STATES))
@settings(max_examples=100)
def test_what_is_no_english_sets_and_ends_nothing(text, state):
    reading = read(text, state)
    assert not is_done(reading, *WEIGHTY - {"ThanksIntent"})
    assert reading.hearing.sign is None


def test_what_has_no_words_is_not_understood_and_nothing_more():
    for text, state in product(("", " ", "?!", "…", "😀", "' - '"), STATES):
        assert read(text, state).intent == NOT_OURS


@pytest.mark.parametrize("name", [name for name in taught() if not name.startswith(("signs/", "net/"))])
def test_a_sentence_that_was_taught_always_wins(name):
    folder = name.partition("/")[0]
    intent = {"discomforts": "DiscomfortIntent", "conditions": "ConditionIntent"}.get(folder, name)
    for text, state in product(taught()[name][::25], (State(), ASKED, LED, CHECK, WHEN)):
        reading = read(text, state)
        if not told(reading):  # a sign in it goes before all
            assert (reading.intent, reading.sure) == (intent, "sure"), text


@pytest.mark.parametrize("intent", sorted(WEIGHTY))
def test_what_changes_something_takes_more_to_be_sure_of(intent):
    for share, expected in ((0.9, "sure"), (0.55, "likely"), (0.3, "likely"), (0.2, "unsure")):
        wishes = {intent: share, "WhyIntent": 1 - share}
        assert sureness(intent, wishes, ["zebra"], negates=False, filled=True) == expected
    assert sureness("WhyIntent", {"WhyIntent": 0.55}, ["zebra"], negates=False, filled=True) == "sure"


def test_to_say_it_again_is_never_asked_about():
    """A yes to "Did you want to hear that again?" would repeat that question."""
    assert sureness(REPEATING, {REPEATING: 0.3}, ["what"], negates=False, filled=False) == "sure"
    assert sureness(REPEATING, {REPEATING: 0.2}, ["what"], negates=False, filled=False) == "unsure"
    assert second_wish({"WhyIntent": 0.5, REPEATING: 0.45}, "WhyIntent") == ""
    assert second_wish({"WhyIntent": 0.5, "HowOftenIntent": 0.45}, "WhyIntent") == "HowOftenIntent"


@pytest.mark.parametrize("state", [ASKED, CHECK, State(is_asked=True, is_led=True)])
@pytest.mark.parametrize(("said", "opposite"), [(YES, NO), (NO, YES)])
def test_yes_and_no_are_never_turned_round(said, opposite, state):
    sentences = taught()[said]
    assert [text for text in sentences[::3] if is_done(read(text, state), opposite)] == []
    turned = [text for text in sentences[::3] if is_done(read(f"well um {text}", state), opposite)]
    assert len(turned) <= 0.01 * len(sentences[::3]), turned


def test_words_that_tell_of_danger_are_hardly_ever_an_answer_or_a_control():
    """ "It all feels pointless" is no yes to "Shall we stretch?"."""
    names = [name for name in taught() if name.startswith(("signs/", "net/"))]
    said = [text for name in names for text in taught()[name][::20]]
    read_so = [(text, read(f"um {text}", state)) for text, state in product(said, (ASKED, LED, WHEN))]
    done = [text for text, reading in read_so if is_done(reading, YES, "ThanksIntent", *CONTROLS)]
    assert len(done) <= 0.001 * len(read_so), done


@pytest.mark.parametrize("state", [State(), LED], ids=["nothing open", "led"])
@pytest.mark.parametrize(
    "text",
    [
        "stop the bus before it leaves without granny",
        "they had to stop the match because of the rain",
        "next week i start a new job at the bakery",
        "my next door neighbour has a very loud dog",
        "the film was paused for an hour at the cinema",
        "repeat prescriptions take ages at our chemist",
        "please cancel my table at the restaurant tonight",
        "continue the story about the dragon and the knight",
        "go back to the shop and get some milk",
        "i have to help my sister with her homework",
        "no country for old men is on tonight",
        "yes minister was a very funny show",
        "writing a resume for the job is so boring",
        "we had to start over with the cake after it burnt",
        "turn off the lights in the living room",
    ],
)
def test_a_control_word_in_a_sentence_about_something_else_is_no_control(text, state):
    assert not is_done(read(text, state), *CONTROLS, YES, NO)


@pytest.mark.parametrize(
    ("text", "intent", "state"),
    [
        ("yeah that does sound right to me", YES, ASKED),
        ("nah that doesn't sound right to me", NO, ASKED),
        ("at half past six i suppose", "WhenIntent", WHEN),
        ("i think i'd like the help with the twitch of the two", "TwitchReliefIntent", STATES[-1]),
    ],
)
def test_an_open_question_is_part_of_what_words_mean(text, intent, state):
    assert read(text, state).intent == intent


def test_each_state_only_adds_to_what_it_is_about():
    plain = dict.fromkeys((*ANSWERS, *CONTROLS, "WhenIntent", "RoutineIntent", "discomforts/pain", "signs/stroke"), 0.0)
    unasked, asked, when = (weighed(plain, state) for state in (State(), ASKED, WHEN))
    assert all(unasked[name] < 0 < asked[name] for name in ANSWERS)
    assert when["WhenIntent"] > asked["WhenIntent"]
    assert weighed(plain, State(is_asked=True, offered=("RoutineIntent",)))["RoutineIntent"] > asked["RoutineIntent"]
    assert weighed(plain, LED)["discomforts/pain"] > 0
    assert all(weighed(plain, state)["signs/stroke"] == 0 for state in STATES), "no state hides a sign"


@pytest.mark.parametrize("net", ["body", "low"])
def test_what_only_the_net_holds_gets_the_net_or_a_sign(net):
    for text, state in product(taught()[f"net/{net}"][::4], (State(), ASKED, LED, CHECK)):
        reading = read(text, state)
        assert reading.net == net or told(reading), text


@pytest.mark.parametrize("state", [State(), ASKED, LED, CHECK])
def test_what_is_not_ours_gets_no_net(state):
    sentences = taught()[NOT_OURS][::60]
    assert len(sentences) > 50
    assert [text for text in sentences if read(text, state).net or told(read(text, state))] == []
    fresh = (
        "will it rain in boston on sunday",
        "how cold is it outside",
        "play the news",
        "who won last night",
    )
    assert [text for text in fresh if read(text, state).net] == []
