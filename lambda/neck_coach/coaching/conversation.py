"""What is remembered within a session: the open question, what is being led, the last answer. Kept by Alexa as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from .catalogue import Part
from .place import Guided, Place
from .question import Question
from .standing import STRETCHES, known_parts
from .subject import Subject, subjects_of


@dataclass(frozen=True, slots=True)
class Conversation:
    """The memory of one session."""

    turns: int = 0
    asked: Question | None = None
    guided: Guided | None = None
    place: Place | None = None
    last: Mapping[str, Any] = field(default_factory=dict)
    """The words of the last answer, as they were sent: `ssml`, `reprompt`, and how many `seconds` they take."""
    subjects: tuple[Subject, ...] = ()
    """What the last answers were about, the latest first."""
    waiting: tuple[Question, ...] = ()
    """Questions that come back when what came in between is done, the first of them first."""
    misses: int = 0
    emergency: str = ""
    """The emergency sign that was heard: from then on nothing else is offered in this session."""
    spared: tuple[Part, ...] = ()
    """What is left alone in this session, after a stop signal or what was told of."""
    told: tuple[str, ...] = ()
    """Ids of warning signs, discomforts and conditions that were told of and rule single exercises out."""
    cleared: tuple[str, ...] = ()
    """Checks that were answered with no in this session."""
    tried: tuple[str, ...] = ()
    """What was already offered for relief."""
    between: bool = False
    """An exercise is done, and the one at the place has not begun: "next" leads to it, not past it."""
    told_doctor: bool = False
    told_stop: bool = False
    """It was heard to say stop if anything hurts."""
    told_memory: bool = False
    """It was said that something asked to be kept was not kept."""
    zone: str = ""
    """The device's IANA time zone, once it was asked for."""
    draft: Mapping[str, Any] = field(default_factory=dict)
    """A reminder that is being talked about: what it is for, and what was said of its day and time."""
    pending: str = ""
    """The token of what was asked for and is not set: it waits for the permission, or to be asked for again."""
    refused: tuple[str, ...] = ()
    """Permissions that were not given, once for each time: nothing that needs them is offered again in this session."""

    def to_data(self) -> dict[str, Any]:
        """A JSON object without what is at its default."""
        data: dict[str, Any] = {"turns": self.turns}
        for name in _PLAIN:
            if value := getattr(self, name):
                data[name] = list(value) if isinstance(value, tuple) else value
        for name in ("asked", "guided", "place"):
            if value := getattr(self, name):
                data[name] = value.to_data()
        for name in ("subjects", "waiting"):
            if several := getattr(self, name):
                data[name] = [each.to_data() for each in several]
        return {**data, "last": dict(self.last)} if self.last else data

    @classmethod
    def from_data(cls, data: object) -> Self:
        """What `to_data` wrote. Whatever has another shape is left at its default, field by field."""
        if not isinstance(data, Mapping):
            return cls()
        found: dict[str, Any] = {
            "guided": Guided.from_data(data.get("guided")),
            "place": Place.from_data(data.get("place")),
            "asked": Question.from_data(data.get("asked")),
            "subjects": subjects_of(data.get("subjects"), data.get("lead")),
            "waiting": _questions(data.get("waiting")),
            "last": _sent(data.get("last")),
        }
        for name, kind in _PLAIN.items():
            value = data.get(name)
            if kind is tuple and isinstance(value, list):
                found[name] = tuple(item for item in value if isinstance(item, str))
            elif type(value) is kind:
                found[name] = value
        found["spared"] = _spared(data)
        turns = data.get("turns")
        return cls(turns=turns if type(turns) is int and 0 <= turns < 10**6 else 0, **found)

    def asking(self, question: Question | None) -> Self:
        """With this question open."""
        return replace(self, asked=question)


_PLAIN: dict[str, type] = {
    "misses": int,
    "emergency": str,
    "spared": tuple,
    "told": tuple,
    "cleared": tuple,
    "tried": tuple,
    "between": bool,
    "told_doctor": bool,
    "told_stop": bool,
    "told_memory": bool,
    "zone": str,
    "draft": dict,
    "pending": str,
    "refused": tuple,
}


def _spared(data: Mapping[str, Any]) -> tuple[Part, ...]:
    """Parts that we know. A session of the version before has one word for all that is limited."""
    if data.get("limited") is True:
        return STRETCHES
    parts = data.get("spared")
    return known_parts(parts) if isinstance(parts, list) else ()


def _questions(data: object) -> tuple[Question, ...]:
    return tuple(found for each in data if (found := Question.from_data(each))) if isinstance(data, list) else ()


def _sent(data: object) -> Mapping[str, Any]:
    if not isinstance(data, Mapping) or not isinstance(data.get("seconds"), int | float):
        return {}
    return data if isinstance(data.get("ssml"), str) and isinstance(data.get("reprompt"), str) else {}
