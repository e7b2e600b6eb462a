"""Programs that speak a sentence: Debian's packages, which need no network."""

import shutil
import subprocess
import tempfile
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

from simulator.ssml_parts import WORDS_PER_MINUTE

_LOUDEST = 1 << 15
_FILE, _TEXT = "FILE", "TEXT"


@dataclass(frozen=True, slots=True)
class Sound:
    """One voice: samples from -1 to 1, and how many of them are a second."""

    samples: list[float]
    rate: int

    def in_silence(self, seconds: float) -> "Sound":
        """The same with so much silence before and after it."""
        silence = [0.0] * round(seconds * self.rate)
        return Sound([*silence, *self.samples, *silence], self.rate)


@dataclass(frozen=True, slots=True)
class Synthesizer:
    """`name`: of the program, and of its package. `arguments` have FILE and TEXT in them."""

    name: str
    arguments: tuple[str, ...]

    @property
    def is_here(self) -> bool:
        """Is it installed."""
        return shutil.which(self.name) is not None

    def speak(self, text: str) -> Sound:
        """Say `text`. Raises FileNotFoundError if the program is not installed, CalledProcessError if it fails."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "spoken.wav"
            filled = {_FILE: str(file), _TEXT: text}
            command = [self.name, *(filled.get(argument, argument) for argument in self.arguments)]
            subprocess.run(command, check=True, capture_output=True)
            with wave.open(str(file), "rb") as wav:
                samples = array("h", wav.readframes(wav.getnframes()))
                return Sound([sample / _LOUDEST for sample in samples], wav.getframerate())


# Americans: one that is made of formants, one of pieces of a man's recordings.
SYNTHESIZERS = (
    Synthesizer("espeak-ng", ("-v", "en-us", "-s", str(WORDS_PER_MINUTE), "-w", _FILE, _TEXT)),
    Synthesizer("flite", ("-voice", "rms", "-o", _FILE, "-t", _TEXT)),
)
