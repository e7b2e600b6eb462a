"""How large letters may be."""

_LARGEST, _SMALLEST = 7.0, 3.6
_ROOM = 7_600
"""Letters times their size squared that fill a screen, found with the longest of our texts on every kind of screen."""
_A_PARAGRAPH = 20
"""Letters: what the end of a paragraph costs."""


def size_for(*texts: str, part: float = 1.0) -> float:
    """The size, in units of the documents, with which `texts` fill that part of a screen but do not run over it."""
    letters = sum(len(text) + _A_PARAGRAPH for text in texts if text)
    return round(min(_LARGEST, max(_SMALLEST, (_ROOM * part / max(1, letters)) ** 0.5)), 2)
