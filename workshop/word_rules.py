"""The words that give a warning sign away: written as short rules with groups, compiled to what the coach looks for.

A rule is a line of parts, `<fever> stiff*|rigid neck`: all parts have to be there, in any order. A part has one or more
words to choose from: `stiff*` stands for every ending, `burning_up` for neighbours, `<fever>` for a group of words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from .errors import ContentFault, ContentFaults
from .library import Library, Thing

_GROUP = re.compile(r"<([\w-]+)>")
_WORD = re.compile(r"[a-z0-9']+(\*|_[a-z0-9']+)?")

Groups = Mapping[str, list[str]]


def with_word_rules(library: Library) -> Library:
    """`library` with the `words` of its warning signs as rules -> parts -> words. Raises ContentFaults."""
    groups = library.lists["word_groups"]
    faults = list(_faults_of_groups(groups))
    if faults:
        raise ContentFaults(faults)
    signs = {id: _ruled(thing, groups.fields, faults) for id, thing in library.kinds["warning_signs"].items()}
    faults += _unused(library)
    if faults:
        raise ContentFaults(faults)
    return replace(library, kinds={**library.kinds, "warning_signs": signs})


def _faults_of_groups(groups: Thing) -> Iterator[ContentFault]:
    if not isinstance(groups.fields, dict):
        yield groups.fault((), "must be a table of groups and their words")
        return
    for name, words in groups.fields.items():
        if not isinstance(words, list):
            yield groups.fault((name,), "must be a list of words")
            continue
        for index, word in enumerate(words):
            if not _WORD.fullmatch(str(word)):
                yield groups.fault((name, index), _no_word(word))


def _no_word(word: object) -> str:
    return f"{word!r} is no word, no beginning of words and no two neighbours"


def _ruled(thing: Thing, groups: Groups, faults: list[ContentFault]) -> Thing:
    rules: Any = thing.fields.get("words") if isinstance(thing.fields, dict) else None
    if not isinstance(rules, list):
        return thing  # the shape of things is checked elsewhere
    parts = [_parts(thing, index, str(rule), groups, faults) for index, rule in enumerate(rules)]
    return replace(thing, fields={**thing.fields, "words": parts})


def _parts(thing: Thing, index: int, rule: str, groups: Groups, faults: list[ContentFault]) -> list[list[str]]:
    parts: list[list[str]] = []
    for part in rule.split():
        words: list[str] = []
        for each in part.split("|"):
            group = _GROUP.fullmatch(each)
            if group and group[1] not in groups:
                faults.append(thing.fault(("words", index), f"{group[1]!r} is no group of words"))
            elif not group and not _WORD.fullmatch(each):
                faults.append(thing.fault(("words", index), _no_word(each)))
            words += groups.get(group[1], []) if group else [each]
        parts.append([word.replace("_", " ") for word in dict.fromkeys(words)])
    return parts


def _unused(library: Library) -> Iterator[ContentFault]:
    rules = str([thing.fields for thing in library.kinds["warning_signs"].values()])
    groups = library.lists["word_groups"]
    for name in groups.fields.keys() - set(_GROUP.findall(rules)):
        yield groups.fault((name,), "is used by no warning sign")
