"""Text becomes SSML that is well-formed whatever it holds."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neck_coach.coaching.timeline import Cue
from neck_coach.speech.limits import LONGEST_BREAK
from neck_coach.speech.ssml import readable, render, speakable

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
any_text = st.text(st.characters(codec=None, categories=None)) | st.text(
    alphabet="<>&'\"[]0123456789 \x00\ud800" + BIDI
)


def said(text: str) -> Cue:
    return Cue("say", text, 0.0, 1.0)


def silent(seconds: float) -> Cue:
    return Cue("say", "", 0.0, seconds)


def heard(ssml: str) -> str:
    return "".join(ElementTree.fromstring(ssml).itertext())


def test_text_is_escaped():
    assert speakable("a < b & c > d") == "a &lt; b &amp; c &gt; d"


@pytest.mark.parametrize("markup", ["<break/>", "</speak>", "<audio src='x'/>", "&nbsp;", "<![CDATA[x]]>", "<!--x-->"])
def test_markup_in_text_is_only_text(markup):
    assert heard(render([said(markup)])) == markup


@pytest.mark.parametrize(
    "mark", [*BIDI, "\x00", "\x08", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff"], ids=ascii
)
def test_what_can_not_be_spoken_is_left_out(mark):
    assert heard(render([said(f"one{mark}two")])) == "onetwo" == readable(f"one{mark}two")


def test_digits_in_brackets_are_said_one_by_one():
    assert speakable("Call [911] now") == 'Call <say-as interpret-as="digits">911</say-as> now'
    assert readable("Call [911] now") == "Call 911 now"


def test_a_long_number_is_said_in_groups():
    groups = ", ".join(f'<say-as interpret-as="digits">{group}</say-as>' for group in ("13", "11", "14"))
    assert speakable("on [13 11 14].") == f"on {groups}."
    assert readable("on [13 11 14].") == "on 13 11 14."


def test_a_number_with_a_name_is_said_by_its_name():
    assert speakable("Call [000|triple zero] now") == "Call triple zero now"
    assert readable("Call [000|triple zero] now") == "Call 000 now"


@pytest.mark.parametrize("text", ["[911", "911]", "[]", "[a]", "[9 ]", "[|a]", "[000|]", "[000|Triple]"])
def test_other_brackets_stay(text):
    assert speakable(text) == readable(text) == text


@given(st.lists(any_text | st.floats(0, 10)))
def test_any_cues_give_well_formed_ssml(parts):
    ssml = render([said(part) if isinstance(part, str) else silent(part) for part in parts])
    ssml.encode()
    root = ElementTree.fromstring(ssml)
    assert {tag.tag for tag in root.iter()} <= {"speak", "break", "say-as"}


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_words_are_heard_as_they_are_written(text):
    words = re.findall(r"[a-z]+", text)
    assert re.findall(r"[a-z]+", heard(render([said(text)]))) == words


@given(st.floats(0, 10))
def test_a_silence_is_exact_to_the_millisecond_and_never_over_ten_seconds(seconds):
    breaks = re.findall(r'<break time="(\d+)ms"/>', render([silent(seconds)]))
    assert sum(map(int, breaks)) == pytest.approx(seconds * 1000, abs=1)
    assert all(int(each) <= LONGEST_BREAK for each in breaks)


def test_a_pace_is_said_once_around_all():
    assert (
        render([said("Hold."), silent(1)], 90)
        == '<speak><prosody rate="90%">Hold. <break time="1000ms"/></prosody></speak>'
    )
    assert "prosody" not in render([said("Hold.")])
