"""Speaking to the skill by its name: "ask neck coach to ...", "open neck coach", "... with neck coach"."""

from dataclasses import dataclass

from .words import Words

_VERBS = {
    ("ask",), ("tell",), ("open",), ("start",), ("launch",), ("begin",), ("run",), ("use",), ("load",), ("resume",),
    ("talk", "to"), ("speak", "to"), (),
}  # fmt: skip
_BEFORE_NAME = {"with", "using", "from", "on"}
_CONNECTING = {"to", "for", "about", "and", "that", "if", "whether", "with"}
_POLITE = {"alexa", "please", "hey", "can", "you", "could", "would"}


@dataclass(frozen=True, slots=True)
class Invocation:
    """What is asked of the skill; no words mean that it is only opened. `ways`: without and with a connecting word."""

    ways: tuple[Words, ...]


def read_invocation(words: Words, name: Words) -> Invocation | None:
    """What a sentence asks of the skill called `name`; None if it does not call it."""
    for at in range(len(words) - len(name) + 1):
        if words[at : at + len(name)] == name:
            before, after = _without_politeness(words[:at]), words[at + len(name) :]
            if before in _VERBS:
                return _asked(after)
            if not after and before and before[-1] in _BEFORE_NAME:
                return Invocation((before[:-1],))
    return None


def _asked(words: Words) -> Invocation:
    if not words or set(words) <= _POLITE:
        return Invocation(())
    return Invocation((words[1:], words) if words[0] in _CONNECTING and len(words) > 1 else (words,))


def _without_politeness(words: Words) -> Words:
    while words and words[0] in _POLITE:
        words = words[1:]
    return words
