"""An answer: what one turn says, asks, leads, shows and remembers, before it becomes Alexa's JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from .coaching.cautions import Urgency
from .coaching.phrases import Line, line
from .coaching.place import Place
from .coaching.subject import Subject


@dataclass(frozen=True, slots=True)
class Card:
    """A card in the Alexa app: plain text."""

    title: Line
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Further:
    """An exercise that follows in the same answer, from its place on; `said` comes before it."""

    place: Place
    said: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one turn says and does. Without `ask` the session closes."""

    lines: tuple[Line, ...] = ()
    ask: Line | None = None
    yes: Mapping[str, Any] = field(default_factory=dict)
    """What "yes" to the question does: one verb and what it is about, as in {"guide": "side_tilt"}."""
    no: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[Mapping[str, Any], ...] = ()
    """What "the first one", "the second one" do."""
    question: str = ""
    """The question's id; the key of `ask` if empty."""
    guide: Place | None = None
    """The exercise to lead from this place on, after the lines."""
    further: tuple[Further, ...] = ()
    """The exercises that follow it."""
    after: tuple[Line, ...] = ()
    """Lines after the exercises, before the question."""
    place: Place | Literal["same"] | None = "same"
    """The place to remember; "same": where the user is."""
    profile: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the profile that change."""
    keeps: bool = False
    """The user asked for something to be kept: if it can't be, the answer says so."""
    conversation: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the conversation that change."""
    about: Subject | None = None
    """What is spoken of, if it is not what is led or offered."""
    card: Card | None = None
    sign: str = ""
    """The warning sign that ends the coaching, for the screen."""
    again: bool = False
    """The last answer, word for word."""
    consent: str = ""
    """Alexa is told to ask for a permission; the token of what waits for it."""
    permission_card: str = ""
    """A card in the Alexa app asks for this permission (its scope)."""
    forget: bool = False
    """Everything that is remembered of the user is deleted."""
    warned: Urgency | None = None
    """The level of the warning sign that this answers: it is counted."""

    def saying(self, *first: Line) -> "Answer":
        """The same with these lines said before its own."""
        return replace(self, lines=(*first, *self.lines))

    def offering(self, yes: Mapping[str, Any], no: Mapping[str, Any] | None = None) -> "Answer":
        """The same with what "yes" (and "no") to its question does."""
        return replace(self, yes=yes, no=no or self.no)

    def remembering(self, **changes: object) -> "Answer":
        """The same with these changes to the conversation; what it remembers already stays."""
        return replace(self, conversation={**changes, **self.conversation})


def answer(key: str, *more: Line, **values: object) -> Answer:
    """Say the phrase `key` and ask its question, if it has one. `more` is said before the question."""
    first = line(key, **values)
    return Answer(lines=(first, *more), ask=first)
