"""Cues to SSML. The one place where text is escaped."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from ..coaching.dialled import DIALLED, shown
from ..coaching.timeline import Cue

# What XML 1.0 can't carry at all or says nothing (control characters), and marks that turn text around.
_NOT_SPEAKABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def speakable(text: str) -> str:
    """Escaped `text` in which numbers to call are said by name, or digit by digit with a pause between groups."""
    escaped = escape(_NOT_SPEAKABLE.sub("", text))
    return DIALLED.sub(lambda number: number["name"] or _one_by_one(number["digits"]), escaped)


def _one_by_one(digits: str) -> str:
    return ", ".join(f'<say-as interpret-as="digits">{group}</say-as>' for group in digits.split())


def readable(text: str) -> str:
    """`text` as it is shown: numbers to call in plain digits."""
    return shown(_NOT_SPEAKABLE.sub("", text))


def render(cues: Iterable[Cue], rate: int = 100) -> str:
    """SSML for Alexa. `rate` is the speed of speech in percent; silences are exact to the millisecond."""
    parts: list[str] = []
    for cue in cues:
        if cue.text:
            parts.append(speakable(cue.text))
        elif cue.seconds >= 0.001:
            parts.append(f'<break time="{round(cue.seconds * 1000)}ms"/>')
    body = " ".join(parts)
    return f'<speak><prosody rate="{rate}%">{body}</prosody></speak>' if rate != 100 else f"<speak>{body}</speak>"
