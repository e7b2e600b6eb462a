"""The shape of content: every field of every thing is there, known, and of its type."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Annotated, Any, Literal, cast

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from neck_coach.coaching import catalogue, cautions

from .documents import Steps
from .errors import ContentFault
from .library import Thing


@dataclass(frozen=True, slots=True)
class Reference:
    """A source that figures and advice stand on; `grade`: R read, M a mirror was read, K known, own choice."""

    id: str
    title: str
    grade: Literal["R", "M", "K", "own"]
    url: str = ""
    read_at: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What the coach says of its own: each part has variants, which take turns."""

    id: str
    say: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    reprompt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relief:
    """One thing to try: what to say at once, and the question whose yes leads through `guide` or explains `care`."""

    say: str
    ask: str
    guide: str = ""
    care: str = ""


@dataclass(frozen=True, slots=True)
class Denials:
    """How people deny: short forms in full, lists of words, and a grammar over them (content/en/denials.yaml)."""

    short_forms: dict[str, str]
    endings: dict[str, str]
    implied: str
    words: dict[str, tuple[str, ...]]
    grammar: dict[str, str]


_SHAPES: Mapping[str, type] = {
    "exercises": catalogue.Exercise,
    "care": catalogue.Care,
    "topics": catalogue.Topic,
    "routines": catalogue.Routine,
    "not_offered": catalogue.NotOffered,
    "warning_signs": cautions.WarningSign,
    "discomforts": cautions.Discomfort,
    "conditions": cautions.Condition,
    "checks": cautions.Check,
    "plans": catalogue.Plan,
    "milestones": catalogue.Milestone,
    "phrases": Phrase,
    "sources": Reference,
    "denials": Denials,
}
_PARTS = (catalogue.Source, catalogue.Level, catalogue.Beat, catalogue.RoutineItem, cautions.CheckItem, Relief)
for _shape in (*_SHAPES.values(), *_PARTS):
    # Where pydantic looks for the settings of a plain dataclass; the run-time code does not know pydantic.
    _shape.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)  # type: ignore[attr-defined]

_ADAPTERS: Mapping[str, TypeAdapter[Any]] = {kind: TypeAdapter(shape) for kind, shape in _SHAPES.items()}
_STRICT = ConfigDict(strict=True)
_WHOLE: Mapping[str, TypeAdapter[Any]] = {
    "terms": TypeAdapter(dict[str, str], config=_STRICT),
    "relief": TypeAdapter(tuple[Relief, ...], config=_STRICT),
    "word_groups": TypeAdapter(dict[str, tuple[str, ...]], config=_STRICT),
    "denials": _ADAPTERS["denials"],
    "numbers": TypeAdapter(Annotated[tuple[str, ...], Field(min_length=61)], config=_STRICT),  # zero to sixty
}


def faults_of_shape(thing: Thing) -> list[ContentFault]:
    """What of `thing` does not fit the fields of the catalogue, of a phrase, of a source, of a list or of the terms."""
    if not thing.id:
        return _faults(thing, _WHOLE[thing.kind], thing.fields)
    if not isinstance(thing.fields, dict):
        return [thing.fault((), "must be a table of fields")]
    if "id" in thing.fields:
        return [thing.fault(("id",), "is not written here: the name of the file or the key is the id")]
    if thing.kind == "phrases" and not thing.fields:
        return [thing.fault((), "says nothing: it needs say, ask or reprompt")]
    return _faults(thing, _ADAPTERS[thing.kind], {"id": thing.id, **plain_fields(thing)})


def plain_fields(thing: Thing) -> dict[str, Any]:
    """The fields of `thing`, in a phrase each with a list of variants even where one was written alone."""
    if thing.kind != "phrases":
        return cast("dict[str, Any]", thing.fields)
    return {part: [said] if isinstance(said, str) else said for part, said in thing.fields.items()}


def _faults(thing: Thing, adapter: TypeAdapter[Any], data: Any) -> list[ContentFault]:
    try:
        adapter.validate_json(json.dumps(data))
    except ValidationError as found:
        steps = [tuple(step for step in error["loc"] if step != "[key]") for error in found.errors()]
        return [thing.fault(at, _in_words(thing, at, error)) for at, error in zip(steps, found.errors(), strict=True)]
    return []


def _in_words(thing: Thing, steps: Steps, error: ErrorDetails) -> str:
    if error["type"] == "missing":
        return "is missing"
    if error["type"] == "unexpected_keyword_argument":
        known = [field.name for field in fields(_SHAPES[thing.kind])] if len(steps) == 1 else []
        near = get_close_matches(str(steps[-1]), known, n=1)
        return "is no field of this" + (f"; meant is perhaps {near[0]}" if near else "")
    given = json.dumps(error["input"], ensure_ascii=False)[:60]
    return f"{error['msg'][0].lower()}{error['msg'][1:]}, not {given}"
