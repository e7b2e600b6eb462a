"""What a device would let us hear of an answer, measured: words said by espeak-ng, each break exact silence."""

from functools import cache

from simulator.ssml_parts import Part, Speech, parts_of
from simulator.voice import render


def heard_seconds(ssml: str) -> float:
    """How long an answer's SSML lasts as sound. Raises ValueError for SSML that Alexa refuses."""
    return sum(map(_seconds, parts_of(ssml)))


def said_seconds(text: str) -> float:
    """How long `text` lasts when it is said alone. Raises FileNotFoundError if espeak-ng is not installed."""
    return _seconds(Speech(text))


@cache
def _seconds(part: Part) -> float:
    """Each part is recorded once a run."""
    [sound] = render([part])
    return sound.seconds()
