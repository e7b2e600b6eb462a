"""Answers as sound: espeak-ng speaks each stretch of text, and each break is exactly so much silence."""

import contextlib
import io
import shutil
import subprocess
import tempfile
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .ssml_parts import WORDS_PER_MINUTE, Part, Silence

RATE = 22_050
_BYTES_A_SECOND = RATE * 2
_VOICES = {"en-GB": "en-gb", "en-IN": "en-gb", "en-AU": "en-gb"}
_PLAYERS = (("paplay",), ("aplay", "-q"), ("play", "-q"), ("afplay",))


@dataclass(frozen=True, slots=True)
class Sound:
    """A part of an answer as 16-bit mono samples at RATE."""

    part: Part
    samples: bytes

    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / _BYTES_A_SECOND


def render(parts: Sequence[Part], locale: str = "en-US") -> list[Sound]:
    """Speak the parts of an answer. Raises FileNotFoundError if espeak-ng is not installed."""
    if not shutil.which("espeak-ng"):
        raise FileNotFoundError("There is no voice: install espeak-ng.")
    return [
        Sound(part, bytes(2 * round(part.length * RATE)) if isinstance(part, Silence) else _spoken(part.text, locale))
        for part in parts
    ]


def write_wav(file: Path, sounds: Sequence[Sound]) -> None:
    """Write sounds one after the other to a WAV file."""
    with wave.open(str(file), "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        wav.writeframes(b"".join(sound.samples for sound in sounds))


class Loudspeaker:
    """Plays sounds through whatever player this machine has. Raises FileNotFoundError if it has none."""

    def __init__(self) -> None:
        found = next((player for player in _PLAYERS if shutil.which(player[0])), None)
        if not found:
            raise FileNotFoundError("There is no sound player: install aplay, paplay or sox, or leave out --speak.")
        self._command = found
        self._file = Path(tempfile.mkdtemp(prefix="neck-coach-")) / "answer.wav"

    @contextlib.contextmanager
    def playing(self, sounds: Sequence[Sound]) -> Iterator[None]:
        """Sounds are heard here, and no longer."""
        write_wav(self._file, sounds)
        command = [*self._command, str(self._file)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as player:
            try:
                yield
            finally:
                player.terminate()


@lru_cache(128)
def _spoken(text: str, locale: str) -> bytes:
    command = ["espeak-ng", "-v", _VOICES.get(locale, "en-us"), "-s", str(WORDS_PER_MINUTE), "--stdin", "--stdout"]
    spoken = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(spoken)) as wav:
        return wav.readframes(wav.getnframes())
