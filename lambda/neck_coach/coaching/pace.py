"""How long spoken words take."""

import re
from dataclasses import dataclass
from typing import Literal

from .dialled import spoken

PaceName = Literal["slower", "normal", "faster"]

# Seconds at 160 words a minute, in any language with letters and commas. Fitted to espeak-ng over all 738 spoken texts
# of the content by least squares of the relative error; the count words weigh fifteen times, since a hold is made of
# them. Root mean square error 0.15 s for the cues of exercises, 0.19 s for all texts (on average 4.8 % of each).
# The silence that a voice leaves after a sentence is part of it. `make bench ARGS=timing` measures how well this holds.
_A_SENTENCE = 0.52
_A_WORD = 0.058
_A_LETTER = 0.051
_A_COMMA = 0.37
_FITTED_AT = 160.0

_WORD = re.compile(r"[\w']+")
_SENTENCE_END = re.compile(r"[.?!:;]+(?=\s|$)")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Pace:
    """A speed of speech: `words_a_minute` (150 to 200 is comfortable: Sutton 1995), and a factor for the pauses."""

    name: PaceName = "normal"
    words_a_minute: float = 160.0
    pauses: float = 1.0

    @property
    def rate(self) -> int:
        """Speed in percent of the voice's own."""
        return round(100 * self.words_a_minute / _FITTED_AT)

    def seconds(self, text: str) -> float:
        """How many seconds `text` takes to say, with the short silence that ends a sentence. Empty text takes none."""
        text = spoken(text)
        words = _WORD.findall(text)
        if not words:
            return 0.0
        digits = len(_DIGITS.findall(text))
        letters = sum(map(len, words)) + 3 * digits
        sentences = max(1, len(_SENTENCE_END.findall(text)))
        length = _A_SENTENCE * sentences + _A_WORD * (len(words) + digits) + _A_LETTER * letters
        return (length + _A_COMMA * text.count(",")) * _FITTED_AT / self.words_a_minute


PACES: dict[PaceName, Pace] = {
    "slower": Pace("slower", 144.0, 1.5),
    "normal": Pace(),
    "faster": Pace("faster", 176.0, 0.6),
}
