"""What a sample or a wording may be made of: what Alexa takes, and what comes through to a skill."""

import re
from collections.abc import Iterator

WAKE_WORDS = ("alexa", "amazon", "computer", "echo", "ziggy")
"""A device that has one of them as its name takes it for itself. Certification refuses them in samples."""

_SLOT = re.compile(r"\{(\w+)\}")
_CURLY = str.maketrans("‘’", "''")
_NOT_FOR_ALEXA = re.compile(r"[^a-z' .-]")
_STRAY = re.compile(r"(?<![a-z}])'|'(?![a-z])")
_WAKE_WORD = re.compile(rf"\b(?:{'|'.join(WAKE_WORDS)})\b")


def straightened(text: str) -> str:
    """`text` with straight apostrophes in place of curly ones."""
    return text.translate(_CURLY)


def problems(text: str, name: str) -> Iterator[str]:
    """What keeps Alexa from taking or hearing `text`: a sample, or a wording of a slot. `name`: the invocation name."""
    said = _SLOT.sub("{}", text)
    if bad := "".join(sorted(set(_NOT_FOR_ALEXA.findall(said.replace("{}", ""))))):
        yield f"has {bad!r}: only lower-case letters, spaces, apostrophes, periods and hyphens are heard"
    if _STRAY.search(said):
        yield "has an apostrophe that is not inside a word"
    for word in dict.fromkeys(_WAKE_WORD.findall(said)):
        yield f"has {word!r}, which wakes a device and is cut off before a skill hears it"
    if re.search(rf"\b{re.escape(name)}\b", said):
        yield f"has {name!r}, which calls the skill and is cut off before it hears the rest"
