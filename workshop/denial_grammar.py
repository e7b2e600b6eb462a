"""How people deny: lists of words and a small grammar over them, compiled to one letter a word and regular expressions.

Every word belongs to one or more lists; each combination of lists that occurs becomes a letter. A sentence is then a
string of letters, and `<list>` in the grammar the set of letters whose combination has that list.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .errors import ContentFault
from .library import Library, Thing
from .slot_types import denied_names

PATTERNS = ("denial", "well_said", "carried", "tells")
SETS = ("aside", "flat_no", "turn", "want", "contradicts")
NEGATIONS = ("no", "without", "neither", "not", "nothing")
"""Lists of which every denial has a word."""
_NAMES_OF = "ill"
"""The list that the names of content belong to."""
_NEEDED = (*SETS, *NEGATIONS, _NAMES_OF)
_FIRST_LETTER = 0x100
_A_LETTER = chr(_FIRST_LETTER)
_REFERENCE = re.compile(r"<([\w-]+)>")
_UNION = re.compile(r"\[([^\[\]\\]*)\]")


def faults_of_denials(thing: Thing) -> Iterator[ContentFault]:
    """Lists and parts that are missing, are named but do not exist, or are no regular expression."""
    words, grammar = thing.fields["words"], thing.fields["grammar"]
    for field, needed, there in (("words", _NEEDED, words), ("grammar", PATTERNS, grammar)):
        yield from (thing.fault((field,), f"has no {name!r}") for name in needed if name not in there)
    above: list[str] = []
    for name, part in grammar.items():
        if name in words:
            yield thing.fault(("grammar", name), "is the name of a list too")
        yield from (thing.fault(("grammar", name), problem) for problem in _problems(part, words, grammar, above))
        above.append(name)


def _problems(part: str, words: Mapping[str, Any], grammar: Mapping[str, str], above: Sequence[str]) -> Iterator[str]:
    """What is wrong with a part of the grammar, of the parts `above` which it may refer to."""
    for reference in _REFERENCE.findall(part):
        yield from _problems_of_reference(reference, words, above)
    for union in _UNION.findall(part):
        if not re.fullmatch(r"<[\w-]+>(\|<[\w-]+>)*", union):
            yield f"[{union}] is no choice of lists, such as [<a>|<b>]"
        for name in _REFERENCE.findall(union):
            if name in above and not re.fullmatch(_UNION, grammar[name]):
                yield f"{name!r}, which is one of a choice, is more than one word"
    # What a part above is made of does not matter here: each was looked at itself.
    try:
        re.compile(_REFERENCE.sub(_A_LETTER, _UNION.sub(_A_LETTER, part)))
    except re.error as error:
        yield f"is no regular expression: {error}"


def _problems_of_reference(reference: str, words: Mapping[str, Any], above: Sequence[str]) -> Iterator[str]:
    name, *without = reference.split("-")
    if name not in words and name not in above:
        yield f"{name!r} is neither a list nor a part above"
    yield from (f"{each!r}, which is left out, is no list" for each in without if each not in words)
    if without and name in words and not set(words[name]).difference(*(words.get(each, ()) for each in without)):
        yield f"<{reference}> leaves no word"


def compiled_denials(library: Library) -> dict[str, Any]:
    """What understanding/denial.py reads, of a grammar without a fault."""
    fields = library.lists["denials"].fields
    words: dict[str, list[str]] = {name: [*listed] for name, listed in fields["words"].items()}
    words[_NAMES_OF] += denied_names({kind: _fields(library, kind) for kind in library.kinds})
    words = {name: [_in_full(each, fields) for each in listed] for name, listed in words.items()}
    letters = _letters(words)
    sets = {name: "".join(sorted({letters[word] for word in listed})) for name, listed in words.items()}
    parts = _parts(fields["grammar"], sets)
    return {
        "short_forms": fields["short_forms"],
        "endings": fields["endings"],
        "implied": fields["implied"],
        "letters": letters,
        **{name: parts[name] for name in PATTERNS},
        **{name: sets[name] for name in SETS},
        "negation": "".join(sorted(set("".join(sets[name] for name in NEGATIONS)))),
    }


def _in_full(group: str, fields: Mapping[str, Any]) -> str:
    """A group of words as it is read: "parkinson's" is "parkinson is", since nobody can tell which "'s" it is."""
    short, endings = fields["short_forms"], fields["endings"]
    found = []
    for word in group.split():
        ending = next((end for end in endings if word.endswith(end) and word != end), "")
        full = f"{word.removesuffix(ending)} {endings[ending]}" if ending else word
        found.append(short.get(word, full))
    return " ".join(found)


def _fields(library: Library, kind: str) -> dict[str, Any]:
    return {thing.id: thing.fields for thing in library.things(kind)}


def _letters(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Each word or group of words with the letter of its combination of lists."""
    lists_of: dict[str, set[str]] = {}
    for name, listed in words.items():
        for word in listed:
            lists_of.setdefault(word, set()).add(name)
    combinations = sorted({tuple(sorted(names)) for names in lists_of.values()})
    letter = {names: chr(_FIRST_LETTER + index) for index, names in enumerate(combinations)}
    return {word: letter[tuple(sorted(names))] for word, names in lists_of.items()}


def _parts(grammar: Mapping[str, str], sets: Mapping[str, str]) -> dict[str, str]:
    parts: dict[str, str] = {}
    for name, written in grammar.items():
        text = _UNION.sub(lambda union: _union(union[1], sets, parts), written)
        parts[name] = _REFERENCE.sub(lambda found: _referred(found[1], sets, parts), text)
    return parts


def _union(written: str, sets: Mapping[str, str], parts: Mapping[str, str]) -> str:
    """[<a>|<b>] as one set of letters; a part that is itself one set may be among them."""
    found = (_referred(name, sets, parts) for name in _REFERENCE.findall(written))
    return f"[{''.join(sorted(set(''.join(found)) - set('[]')))}]"


def _referred(reference: str, sets: Mapping[str, str], parts: Mapping[str, str]) -> str:
    name, *without = reference.split("-")
    if name in sets:
        return f"[{''.join(sorted(set(sets[name]).difference(*(sets[each] for each in without))))}]"
    part = parts[name]
    return part if re.fullmatch(r"\[[^\]]*\]", part) else f"(?:{part})"
