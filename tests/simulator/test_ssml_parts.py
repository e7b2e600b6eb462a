import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.ssml_parts import Silence, Speech, heard, parts_of


def test_text_and_breaks_are_parts_in_order():
    parts = parts_of('<speak>Hold. <break time="1500ms"/> One. <break time="1s"/>Two.</speak>')
    assert parts == [Speech("Hold."), Silence(1.5), Speech("One."), Silence(1.0), Speech("Two.")]


def test_breaks_in_a_row_are_one_silence():
    assert parts_of('<speak>A<break time="10s"/> <break time="2s"/>B</speak>')[1] == Silence(12)


@pytest.mark.parametrize(
    ("ssml", "text"),
    [
        ('<speak>Call <say-as interpret-as="digits">911</say-as>.</speak>', "Call 9 1 1."),
        ('<speak>The <sub alias="general practitioner">GP</sub> knows.</speak>', "The general practitioner knows."),
        ("<speak><p>One.</p><p><s>Two.</s><s>Three.</s></p></speak>", "One. Two. Three."),
        ('<speak>So <prosody rate="slow">very <emphasis>slow</emphasis></prosody>.</speak>', "So very slow."),
        ('<speak><amazon:effect name="whispered">Psst.</amazon:effect> Ice &amp; heat</speak>', "Psst. Ice & heat"),
        ("<speak></speak>", ""),
    ],
)
def test_the_text_is_what_is_heard(ssml, text):
    assert heard(parts_of(ssml)) == text


@pytest.mark.parametrize(
    "ssml", ["<speak>Ice & heat</speak>", "<speak>Open", "", '<speak><break time="11s"/></speak>', "<speak/>trailing"]
)
def test_what_alexa_would_refuse_is_refused(ssml):
    with pytest.raises(ValueError):
        parts_of(ssml)


@given(st.lists(st.one_of(st.text(alphabet="abc .", max_size=20), st.integers(1, 10_000))))
def test_silence_adds_up_to_all_breaks(pieces):
    body = "".join(piece if isinstance(piece, str) else f'<break time="{piece}ms"/>' for piece in pieces)
    parts = parts_of(f"<speak>{body}</speak>")
    silence = sum(part.seconds() for part in parts if isinstance(part, Silence))
    assert silence == pytest.approx(sum(piece for piece in pieces if isinstance(piece, int)) / 1000)
