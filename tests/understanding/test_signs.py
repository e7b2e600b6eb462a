"""Warning signs in free speech: what gives one away, what denies it, and what only sounds like one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.cautions import WarningSign
from neck_coach.compiled_content import content_for, denials_for
from neck_coach.understanding.signs import Heard, hear, told

SIGNS = content_for("en-US").warning_signs
DENIALS = denials_for("en-US")
URGENT = ("emergency", "today")
# Words of a symptom alone, or of our own question: a sign when Alexa's model finds them, too little in free speech.
_TOO_LITTLE = 0.15


def found_in(text: str) -> str:
    hearing = hear([Heard(DENIALS.read(text))], SIGNS)
    sign = hearing.sign or hearing.doubtful
    return sign.id if sign else ""


def denies(text: str) -> bool:
    return DENIALS.read(text).only_denies


@pytest.mark.parametrize("id", [id for id in SIGNS if id not in ("emergency_unclear", "ambulance")])
def test_a_sign_is_found_in_nearly_all_that_people_say_of_it(id):
    said = SIGNS[id].said
    missed = [text for text in said if not found_in(text)]
    assert len(missed) <= max(1, _TOO_LITTLE * len(said)), missed


def test_what_is_found_in_an_emergency_is_an_emergency():
    for sign in SIGNS.values():
        for text in sign.said:
            found = found_in(text)
            if sign.level == "emergency" and found and text not in _MILDER_ALONE:
                assert SIGNS[found].level == "emergency", text


# Who was in a crash is asked on; only with bad pain or numbness is it an emergency by words alone.
_MILDER_ALONE = ("i've just been in a car crash", "i was just in a car accident")


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("I DON’T WANT TO LIVE", "wish_to_die"),
        ("i don't want to be here any more", "wish_to_die"),
        ("there's no reason to live", "wish_to_die"),
        ("life isn't worth living", "wish_to_die"),
        ("they are better off without me", "wish_to_die"),
        ("there is no feeling between my legs", "bladder_bowel"),
        ("i am not able to pass urine", "bladder_bowel"),
        ("my neck is not getting any better", "not_better"),
    ],
)
def test_a_denial_that_belongs_to_the_sign_denies_nothing(text, id):
    assert found_in(text) == id


@pytest.mark.parametrize(
    "text",
    [
        "no fever",
        "no chest pain no breathlessness nothing",
        "i don't have chest pain",
        "i haven't got a fever",
        "no i haven't blacked out",
        "no i don't have any chest pain",
        "neither fever nor chest pain",
        "my face is not drooping",
        "without any chest pain",
        "never had a seizure",
        "my face isn't drooping and my speech isn't slurred",
        "not slurring",
        "no loss of bladder control",
        "no fever and my chest doesn't hurt",
        "my chest does not hurt",
        "no weak grip",
    ],
)
def test_what_is_denied_is_no_sign(text):
    assert found_in(text) == ""


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("no fever but my chest hurts", "heart"),
        ("no numbness only chest pain", "heart"),
        ("no my chest hurts", "heart"),
        ("no i have chest pain", "heart"),
        ("no no there's chest pain", "heart"),
        ("no he's slurring his words", "stroke"),
        ("no i cannot walk", "sudden_weakness"),
        ("not just a headache but a fever with a stiff neck", "meningitis"),
        ("no fever and my chest hurts", "heart"),
        ("not gonna lie my chest hurts", "heart"),
        ("without my wanting it my head keeps turning", "head_turning"),
    ],
)
def test_a_denial_reaches_only_to_the_next_turn_of_the_sentence(text, id):
    assert found_in(text) == id


@pytest.mark.parametrize(
    "text", ["no", "not at all", "no fever", "No fever, no numbness.", "haven't got a temperature"]
)
def test_nothing_is_left_of_a_plain_denial(text):
    assert denies(text)


@pytest.mark.parametrize(
    "text", ["", "yes", "fever", "no but my chest hurts", "i can not walk", "only a fever", "no i do"]
)
def test_what_states_something_denies_nothing(text):
    assert not denies(text)


@pytest.mark.parametrize(
    "text",
    """
    my screen has gone black
    i think i pulled a muscle
    i'm dying for a coffee
    the app crashed last time
    i dropped my phone hold on
    see you in two weeks
    by a stroke of luck it stopped twitching
    do i stroke the muscle or press it
    let me turn the light off first
    can i lie down while i do the chin tuck
    do i face the wall or the window
    is weak coffee all right
    i'm killing time so let's do a stretch
    my hands are cold from holding the ice
    when do i let my arm drop
    should my arms hang down by my sides
    do i hold my breath while i stretch
    how do i take deep breaths
    can i use my electric blanket
    it's a crash course in stretching
    will ice numb the sore spot
    i can walk while i do this
    my neck feels much better
    let's stretch my stiff neck
    does it matter which arm goes first
    my jaw is relaxed
    i sweat in a hot shower
    can we do a double set today
    what do you call this stretch
    my chest is on the cushion
    do i breathe through my mouth
    i have a cold shower every day
    i fell in love with this routine
    banana
    """.strip().splitlines(),
    ids=str.strip,
)
def test_a_harmless_sentence_that_shares_words_with_a_sign_is_no_sign(text):
    assert found_in(text) == ""


def test_the_most_urgent_sign_is_answered():
    assert found_in("my neck has been twitching for weeks and i have chest pain") == "heart"


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("i've got a high temperature and my neck's gone rigid", "meningitis"),
        ("i'm burning up with an awful headache and the light hurts my eyes", "meningitis"),
        ("sudden terrible pain in my neck and my eyelid is drooping", "artery"),
        ("i take lithium and i'm slurring", "lithium"),
        ("my neck is twitching and my heart is racing", "serotonin"),
        ("i fell and i can't feel my hands", "injury_severe"),
    ],
)
def test_what_several_words_tell_together_goes_before_what_one_of_them_tells(text, id):
    assert found_in(text) == id


def test_signs_of_a_level_are_answered_in_the_order_of_their_rows():
    rule = ((("sore",),),)
    first, second = (WarningSign(id, row, "today", "Go.", "So?", (), rule, ()) for id, row in (("a", 1), ("b", 2)))
    assert told(["sore"], {"b": second, "a": first}) is first


@given(st.text())
def test_no_text_is_too_strange(text):
    assert found_in(text) == "" or text
    assert denies(text) in (True, False)


def test_every_beginning_in_the_content_is_looked_for():
    patterns = {
        word for sign in SIGNS.values() for rule in sign.words for part in rule for word in part if word.endswith("*")
    }
    assert patterns
    for pattern in patterns:
        made_up = replace(SIGNS["stroke"], words=(((pattern,),),))
        assert told([pattern.removesuffix("*") + "xyz"], {"stroke": made_up}), pattern
