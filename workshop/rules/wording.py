"""What may stand in spoken text: known placeholders, digits only in brackets, and no promises of a cure."""

import re
from collections.abc import Iterator
from typing import Any

from neck_coach.coaching.dialled import DIALLED

from ..documents import Steps
from ..errors import ContentFault
from ..library import Library, Thing

PLACEHOLDER = re.compile(r"\{(\w+)\}")
# Claims that a coach that is no doctor must not make (Amazon's health policy, and truth).
_FORBIDDEN = re.compile(
    r"\b(cur(?:es?|ed|ing)|treat\w*|fix(?:es|ed|ing)?|safe for everyone|clinically proven|nothing to worry about)\b",
    re.IGNORECASE,
)
_NOT_SPOKEN = frozenset(
    {
        "sources",
        "article",
        "deviation",
        "words",
        "intent",
        "yes",
        "no",
        "uses",
        "spares",
        "leave_out_if",
        "days",
        "times",
    }
)
_SHOWN = "screen"
_OF_USERS = frozenset({"said", "also_called"})
_SIDES = frozenset({"side", "other_side"})
_LED = frozenset({"get_ready", "move", "move_again", "release", "release_again", "feel", "beats", "screen"})
"""The fields of an exercise that are said or shown for one side."""
_THINGS = frozenset({"things"})
"""What is left of a safety question."""


def faults_of_wording(thing: Thing, library: Library) -> Iterator[ContentFault]:
    """Words and signs in what `thing` says, shows or lets users say, that must not be there."""
    for steps, text in texts_of(thing.fields):
        field = steps[0]
        if thing.id and not _NOT_SPOKEN.isdisjoint(steps):
            continue
        for problem in _faults_of_signs(text, thing, field, library):
            yield thing.fault(steps, problem)
        claim = _FORBIDDEN.search(text)
        if claim and field not in _OF_USERS:
            yield thing.fault(steps, f"promises too much: {claim[0]!r}")


def texts_of(node: Any, above: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Every text in a thing's fields, with the way to it."""
    if isinstance(node, str):
        yield above, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from texts_of(value, (*above, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts_of(value, (*above, index))


def _faults_of_signs(text: str, thing: Thing, field: str | int, library: Library) -> Iterator[str]:
    if thing.kind != "phrases":
        allowed = _filled_later(thing, field) | (library.terms.fields.keys() if thing is not library.terms else set())
        for name in PLACEHOLDER.findall(text):
            if name not in allowed:
                yield f"{{{name}}} is unknown here"
    rest = PLACEHOLDER.sub("", text)
    if re.search(r"[{}]", rest):
        yield "has a brace that is no placeholder"
    rest = DIALLED.sub("", rest)
    if re.search(r"[\[\]<>]", rest):
        yield "has markup: only numbers to call stand in [brackets]"
    elif re.search(r"\d", rest) and field != _SHOWN:
        yield "has digits: write the number in words, or in [brackets] to have it said digit by digit"


def _filled_later(thing: Thing, field: str | int) -> frozenset[str]:
    if thing.kind == "checks" and field == "rest":
        return _THINGS
    return _SIDES if thing.kind == "exercises" and field in _LED and thing.fields.get("sides") else frozenset()
