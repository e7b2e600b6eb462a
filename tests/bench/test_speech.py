"""Measuring what is left of a meaning when it is spoken and heard, with a made-up voice and a made-up ear."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop.bench.groups.speech import FILE, Heard, measure
from workshop.bench.meanings import Meaning, acted_upon
from workshop.bench.metric import Metric
from workshop.bench.recognizer import Recognizer
from workshop.bench.synthesizers import Sound, Synthesizer

HEARD = {
    "stop": "Stop.",
    "go on please": "going peas",
    "remind me at eight in the morning": "Remind me at ate in the mourning.",
    "remind me at nine in the morning": "Remind me at five in the morning.",
    "tell me more about the ice": "",
}
MEANINGS = {
    "stop": Meaning("Stop"),
    "Stop.": Meaning("Stop"),
    "go on please": Meaning("Resume"),
    "going peas": Meaning("AMAZON.FallbackIntent"),
    "remind me at eight in the morning": Meaning("Remind", {"time": "08:00"}),
    "Remind me at ate in the mourning.": Meaning("Remind", {"time": "08:00"}),
    "remind me at nine in the morning": Meaning("Remind", {"time": "09:00"}),
    "Remind me at five in the morning.": Meaning("Remind", {"time": "05:00"}),
    "tell me more about the ice": Meaning("AMAZON.FallbackIntent"),
    "": Meaning(),
}


class Voice(Synthesizer):
    is_here = True

    def speak(self, text: str) -> Sound:
        return Sound([float(ord(letter)) for letter in text], 1)


class Ear(Recognizer):
    def __init__(self) -> None:
        """Without a model."""

    @staticmethod
    def is_here() -> bool:
        return True

    def hear(self, sound: Sound) -> str:
        return HEARD["".join(chr(round(sample)) for sample in sound.samples)]


class NoEar(Ear):
    @staticmethod
    def is_here() -> bool:
        return False


@pytest.fixture
def metrics(tmp_path: Path) -> Iterator[Metric]:
    file = tmp_path / "spoken.txt"
    file.write_text("\n".join(HEARD) + "\n", encoding="utf-8")
    return measure(file, [Voice("voice", ())], Ear, MEANINGS.__getitem__)


def test_a_meaning_is_kept_if_the_same_is_done_whatever_the_words(metrics, capsys):
    commands, sentences, *_ = metrics
    assert (commands.name, commands.value, commands.about["kind"], commands.about["of"]) == (
        "meaning_kept", 50.0, "commands", 2,
    )  # fmt: skip
    assert (sentences.about["kind"], sentences.about["of"], sentences.value) == ("sentences", 3, 33.33)
    assert (commands.about["not_understood_in_writing"], sentences.about["not_understood_in_writing"]) == (0, 1)
    said = capsys.readouterr().out
    assert "'go on please' was heard as 'going peas': Resume, not AMAZON.FallbackIntent" in said
    assert "Remind{'time': '09:00'}, not Remind{'time': '05:00'}" in said
    assert "'stop'" not in said and "eight" not in said


def test_words_are_counted_as_wrong_and_marks_are_not(metrics):
    _, _, words, seconds = metrics
    assert (words.name, words.about["of"]) == ("words_wrong", 24)
    assert words.value == round(100 * (0 + 3 + 2 + 1 + 6) / 24, 2)
    assert (seconds.name, seconds.unit, seconds.about["of"]) == ("speaking_and_hearing", "s", 5)


@pytest.mark.parametrize(
    ("written", "heard", "wrong"),
    [("okay i'm eighty", "OK, I am 80.", 0), ("go back one", "", 3), ("stop", "don't stop it", 3)],
)
def test_the_same_words_in_another_spelling_are_not_wrong(written, heard, wrong):
    assert Heard(written, heard).words_wrong == wrong


def test_what_is_missing_is_named_with_the_command_and_nothing_is_measured(capsys):
    dumb = Synthesizer("a-voice-that-nobody-has", ())
    assert list(measure(synthesizers=[dumb, Voice("voice", ())], recognizer=NoEar)) == []
    said = capsys.readouterr().out
    assert said.startswith("Nothing is measured without a-voice-that-nobody-has and moonshine-voice.")
    assert "apt install a-voice-that-nobody-has && .venv/bin/uv pip install" in said
    assert list(measure(synthesizers=[Voice("voice", ())], recognizer=NoEar)) == []
    assert "apt" not in capsys.readouterr().out


def test_the_echo_tells_meanings_apart_by_intent_by_id_and_by_amount():
    assert acted_upon("Stop, please.") == acted_upon("stop please") != acted_upon("go on please")
    assert acted_upon("do the chin tuck") == acted_upon("do the chin tucks") != acted_upon("do the nods")
    assert acted_upon("set an ice timer for ten minutes") != acted_upon("set an ice timer for five minutes")
    assert not acted_upon("").is_known


def test_half_of_what_is_spoken_are_commands_and_nothing_is_there_twice():
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert len(set(lines)) == 120
    assert sum(Heard(line, "").kind == "commands" for line in lines) == 60
    assert [line for line in lines if not re.fullmatch("[a-z' ]+", line)] == []
