"""Speech recognition, by a model that lies inside its package."""

import os
import re
from importlib.util import find_spec
from typing import Any

from .synthesizers import Sound

PACKAGE = "moonshine-voice"
_MODULE = "moonshine_voice"
_MODEL = "tiny-en"
# A device hears the room before and after a sentence; without it the recognizer loses first words.
_ROOM_SECONDS = 0.5
# The spelling of the old books that it was taught with.
_HYPHEN = re.compile(r"\bto-(?=day\b|morrow\b|night\b)", re.IGNORECASE)


class Recognizer:
    """Hears English. It works on one thread, so that it hears the same on every machine."""

    def __init__(self) -> None:
        """Load the model. Raises ModuleNotFoundError if the package is not installed."""
        os.environ["MOONSHINE_ORT_SINGLE_THREAD"] = "1"  # read when a model is loaded
        import moonshine_voice

        path = moonshine_voice.get_model_path(_MODEL)
        self._transcriber: Any = moonshine_voice.Transcriber(path, moonshine_voice.ModelArch.TINY)

    @staticmethod
    def is_here() -> bool:
        """Is the package installed."""
        return find_spec(_MODULE) is not None

    def hear(self, sound: Sound) -> str:
        """The words, with capitals and marks; empty if it heard none."""
        room = sound.in_silence(_ROOM_SECONDS)
        lines = self._transcriber.transcribe_without_streaming(room.samples, room.rate).lines
        return _HYPHEN.sub("to", " ".join(line.text.strip() for line in lines)).strip()
