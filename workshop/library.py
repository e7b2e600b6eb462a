"""Everything that content/ says in one locale: the language's files with what differs there laid over them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .documents import Document, Steps, read
from .errors import ContentFault, ContentFaults

FOLDERS = ("exercises", "care", "topics")
"""Kinds with one file for each thing."""
TABLES = (
    "routines",
    "not_offered",
    "warning_signs",
    "discomforts",
    "conditions",
    "checks",
    "plans",
    "milestones",
    "phrases",
)
"""Kinds with all things in one file, or in the files of one folder."""
LISTS = ("relief", "numbers")
"""Files that hold one list."""
BUILD_LISTS = ("word_groups", "denials")
"""Files that hold one thing, which the build turns into something else."""
_TERMS = "terms"
"""The file of words that each locale has of its own; a language's are nobody's."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of content: an exercise, a phrase, or a whole list. `written`: where, what differs last."""

    kind: str
    id: str
    fields: Any
    written: tuple[tuple[Document, Steps], ...]

    def fault(self, steps: Steps, problem: str) -> ContentFault:
        """What is wrong at `steps` in this thing, with the line of that or else of what is around it."""
        document, start, line = next(
            (document, start, document.lines[(*start, *steps[:length])])
            for length in range(len(steps), -1, -1)
            for document, start in reversed(self.written)
            if (*start, *steps[:length]) in document.lines
        )
        return ContentFault(document.file, line, ".".join(map(str, (*start, *steps))), problem)


@dataclass(frozen=True, slots=True)
class Library:
    """All things by kind and id. `terms`: the locale's own words; `sources`: what the figures stand on."""

    locale: str
    kinds: Mapping[str, Mapping[str, Thing]]
    lists: Mapping[str, Thing]
    sources: Mapping[str, Thing]
    terms: Thing

    def things(self, *kinds: str) -> Iterator[Thing]:
        """All things of these kinds, or of all kinds and lists."""
        for kind in kinds or self.kinds:
            yield from self.kinds[kind].values()
        if not kinds:
            yield from self.lists.values()


def locales_in(root: Path) -> list[str]:
    """The locales that content/ has a file for, such as en-US."""
    return sorted(path.stem for path in (root / "content").glob("[a-z][a-z]-[A-Z][A-Z].yaml"))


def read_language(root: Path, language: str) -> Library:
    """Read content/<language>/ and the sources: what is said where no locale is known.

    Raises ContentFaults with all files that cannot be read.
    """
    kinds: dict[str, dict[str, Thing]] = {kind: {} for kind in FOLDERS}
    faults: list[ContentFault] = []
    for kind, path in _files(root, language):
        try:
            things, known = _things(kind, path.stem, read(root, path)), kinds.setdefault(kind, {})
            faults += [things[id].fault((), "is written twice") for id in things.keys() & known.keys()]
            known.update(things)
        except ContentFaults as found:
            faults += found.faults
    if faults:
        raise ContentFaults(faults)
    lists = {name: kinds.pop(name)[""] for name in LISTS + BUILD_LISTS}
    sources, terms = kinds.pop("sources"), kinds.pop(_TERMS)[""]
    return Library(language, kinds, lists, sources, terms)


def _files(root: Path, language: str) -> Iterator[tuple[str, Path]]:
    """The files of a language and the sources, each with the kind of things in it."""
    folder = root / "content" / language
    for kind in FOLDERS:
        yield from ((kind, path) for path in sorted((folder / kind).glob("*.yaml")))
    for kind in TABLES:
        yield from ((kind, path) for path in sorted((folder / kind).glob("*.yaml")) or [folder / f"{kind}.yaml"])
    for name in (*LISTS, *BUILD_LISTS, _TERMS):
        yield name, folder / f"{name}.yaml"
    yield "sources", root / "content" / "sources.yaml"


def localise(language: Library, root: Path, locale: str) -> Library:
    """Lay content/<locale>.yaml over `language`. Raises ContentFaults for what it would change but does not exist."""
    document = read(root, root / "content" / f"{locale}.yaml")
    if not isinstance(document.data, dict) or not isinstance(document.data.get("terms"), dict):
        raise ContentFaults([ContentFault(document.file, 1, "terms", "is missing: the words of this locale")])
    changes = {kind: value for kind, value in document.data.items() if kind != "terms"}
    faults = list(_unknown(language, document, changes))
    if faults:
        raise ContentFaults(faults)
    kinds = {
        kind: {id: _change(thing, document, changes.get(kind, {}), (kind, id)) for id, thing in things.items()}
        for kind, things in language.kinds.items()
    }
    lists = {name: _change(thing, document, changes, (name,)) for name, thing in language.lists.items()}
    terms = Thing("terms", "", document.data["terms"], ((document, ("terms",)),))
    return replace(language, locale=locale, kinds=kinds, lists=lists, terms=terms)


def _unknown(language: Library, document: Document, changes: Mapping[str, Any]) -> Iterable[ContentFault]:
    for kind, things in changes.items():
        if kind in language.lists:
            continue
        if kind not in language.kinds or not isinstance(things, dict):
            yield ContentFault(document.file, document.lines[(kind,)], kind, "is nothing that a locale can change")
            continue
        for id in things.keys() - language.kinds[kind].keys():
            line = document.lines[(kind, id)]
            yield ContentFault(document.file, line, f"{kind}.{id}", "changes nothing: there is no such id")


def _change(thing: Thing, document: Document, changes: Mapping[str, Any], steps: Steps) -> Thing:
    key = steps[-1]
    if key not in changes:
        return thing
    written = (*thing.written, (document, steps))
    return replace(thing, fields=merged(thing.fields, changes[str(key)]), written=written)


def merged(below: Any, above: Any) -> Any:
    """`above` laid over `below`: dicts key by key, anything else replaced."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{key: merged(below.get(key), value) for key, value in above.items()}}
    return above


def _things(kind: str, name: str, document: Document) -> dict[str, Thing]:
    if kind in FOLDERS:
        return {name: Thing(kind, name, document.data, ((document, ()),))}
    if kind in (*LISTS, *BUILD_LISTS):
        return {"": Thing(kind, "", document.data, ((document, ()),))}
    if not isinstance(document.data, dict):
        what = "the words of a place" if kind == _TERMS else "ids and their fields"
        raise ContentFaults([ContentFault(document.file, 1, "", f"must be a table of {what}")])
    if kind == _TERMS:
        return {"": Thing(kind, "", document.data, ((document, ()),))}
    return {id: Thing(kind, id, fields, ((document, (id,)),)) for id, fields in document.data.items()}
