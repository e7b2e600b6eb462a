import wave

import pytest

from simulator.ssml_parts import Silence, Speech, parts_of
from simulator.voice import RATE, Loudspeaker, render, write_wav
from tests.needs import needs_a_voice


@needs_a_voice
def test_a_break_is_exact_silence_and_words_are_heard():
    hold, silence, one = render(parts_of('<speak>Hold there.<break time="3700ms"/>One.</speak>'))
    assert silence.seconds() == 3.7
    assert not any(silence.samples)
    assert hold.seconds() > one.seconds() > 0.2
    assert any(one.samples)


@needs_a_voice
@pytest.mark.parametrize("text", ["-f /etc/passwd", "--help", "One <two> & three", "¿Qué?"])
def test_text_is_only_ever_spoken(text):
    assert render([Speech(text)])[0].seconds() > 0.2


@needs_a_voice
def test_a_file_lasts_as_long_as_its_parts(tmp_path):
    sounds = render([Speech("Switch sides."), Silence(1)], "en-GB")
    write_wav(tmp_path / "answer.wav", sounds)
    with wave.open(str(tmp_path / "answer.wav")) as wav:
        assert wav.getframerate() == RATE
        assert wav.getnframes() / RATE == pytest.approx(sum(sound.seconds() for sound in sounds))


def test_without_a_voice_or_a_player_it_says_so(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FileNotFoundError, match="espeak-ng"):
        render([Speech("Hello.")])
    with pytest.raises(FileNotFoundError, match="sox"):
        Loudspeaker()
