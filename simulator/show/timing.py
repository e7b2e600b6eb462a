"""When each part of an answer is heard: what the page speaks, and what its cursor runs along."""

import re
from collections.abc import Sequence

from ..player import timed
from ..skill import Json
from ..ssml_parts import Part, Silence, Speech

_WORD = re.compile(r"[\w']+")
# What speech synthesis takes, in proportion: for a sentence, a word, a letter (digits are words), a comma.
_SENTENCE, _A_WORD, _LETTER, _COMMA = 0.52, 0.058, 0.051, 0.37


def schedule(parts: Sequence[Part], seconds: float) -> list[Json]:
    """Each part with its text (empty for silence) and the seconds between which it is heard.

    Silences last what they say; words share what the planned `seconds` of the answer leave.
    """
    silence = sum(part.seconds() for part in parts if isinstance(part, Silence))
    words = sum(_weight(part) for part in parts if isinstance(part, Speech))
    scale = max(0.0, seconds - silence) / words if words else 0.0
    lengths = ((part, _weight(part) * scale if isinstance(part, Speech) else part.seconds()) for part in parts)
    return [
        {
            "text": moment.part.text if isinstance(moment.part, Speech) else "",
            "begins": round(moment.begins, 3),
            "ends": round(moment.ends, 3),
        }
        for moment in timed(lengths)
    ]


def _weight(part: Speech) -> float:
    words = _WORD.findall(part.text)
    sentences = max(1, len(re.findall(r"[.?!](?=\s|$)", part.text)))
    return _SENTENCE * sentences + _A_WORD * len(words) + _LETTER * sum(map(len, words)) + _COMMA * part.text.count(",")
