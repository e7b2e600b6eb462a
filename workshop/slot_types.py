"""What can be heard in a slot: our own types from slots.yaml, and those whose values are the names in content/."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from .documents import Document
from .errors import ContentFault
from .hearable import problems, straightened

Values = dict[str, list[str]]
"""The values of a type: id -> the value and its synonyms."""
Names = Callable[[Mapping[str, Any]], list[str]]

MOST_WORDS = 4
"""Of a name of ours in the model that Alexa gets. Longer ones, and whole clauses, are words that we read ourselves."""
CATCH_ALL = "Said"
"""The type that takes whatever is said: its values are of all lengths."""

_ARTICLE = re.compile(r"^an? ")
# What begins like this, or holds a verb like these, is a whole clause: "my chest hurts", "can't lift my arm".
_BEGINS_A_CLAUSE = frozenset(
    "i i'm i've i'd my your his her he he's she she's it it's its we they the that that's this there something someone "
    "everything everyone people life suddenly since when if both half one two some several few more all any can can't "
    "cannot no not nothing never don't looking turning touching call dial get send phone ring take please yes for too "
    "nine triple having signs ouch ow oww".split()
)
_VERBS = frozenset(
    "i i'm i've it it's is are am was has hasn't have had hurts hurt helps makes won't can't cannot doesn't don't "
    "isn't stuck goes gets burns stings rolled stop breathe breathless".split()
)


def own_types(document: Document) -> dict[str, Values]:
    """The types of slots.yaml, without those that only add wordings to names of content/."""
    return {kind: _lower(values) for kind, values in document.data.items() if kind not in FROM_CONTENT}


def content_types(content: Mapping[str, Any]) -> dict[str, Values]:
    """The types whose values are names in `content` (as compiled for a locale)."""
    types: dict[str, Values] = {}
    for kind, (sections, names) in FROM_CONTENT.items():
        values: Values = {}
        types[kind] = values
        for section in sections:
            for id, fields in content[section].items():
                said = [_plain(name) for name in names(fields)]
                values[id] = list(dict.fromkeys([*values.get(id, ()), *said]))
    types["DeniedSign"] = _each_once(types["DeniedSign"])
    return {kind: {id: said for id, said in values.items() if said} for kind, values in types.items()}


def denied_names(content: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Every name in `content` (kind -> id -> fields) that can follow "no", without its article."""
    sections, names = FROM_CONTENT["DeniedSign"]
    every = (name for section in sections for fields in content[section].values() for name in names(fields))
    return sorted({_ARTICLE.sub("", name) for name in every})


def add_wordings(types: dict[str, Values], document: Document, *above: str) -> Iterator[ContentFault]:
    """Add the wordings of `document` (type -> id -> wordings, under the keys `above`) to types that are there."""
    more = document.data
    for key in above:
        more = more.get(key, {})
    for kind, values in more.items():
        for id, wordings in values.items():
            if id not in types.get(kind, {}):
                line = document.lines[(*above, kind, id)]
                yield ContentFault(document.file, line, f"{kind}.{id}", "adds to nothing: there is no such value")
                continue
            types[kind][id] += [wording for wording in map(_plain, wordings) if wording not in types[kind][id]]


def faults_of_types(types: Mapping[str, Values], document: Document, name: str) -> Iterator[ContentFault]:
    """What Alexa would refuse, not hear, or resolve to two ids at once. `document`: slots.yaml. `name`: to call us."""
    for kind, values in types.items():
        owners: dict[str, str] = {}
        for id, wordings in values.items():
            for wording in wordings:
                for problem in problems(wording, name):
                    yield _fault(document, kind, id, f"{wording!r} {problem}")
                if owners.setdefault(wording, id) != id:
                    yield _fault(document, kind, id, f"{wording!r} already means {owners[wording]}")


def as_json(types: Mapping[str, Values]) -> list[dict[str, Any]]:
    """The types as in the skill package: names of a few words, and the values of the type that takes anything."""
    return [
        {
            "name": kind,
            "values": [
                {"id": id, "name": {"value": said[0], "synonyms": said[1:]}}
                for id, said in ((id, _names(kind, every)) for id, every in values.items())
                if said
            ],
        }
        for kind, values in sorted(types.items())
    ]


def ids_by_name(values: Values) -> dict[str, str]:
    """Every name of a type with the id that it means: for our own reading, the long ones too."""
    return {said: id for id, every in values.items() for said in every}


def _names(kind: str, said: list[str]) -> list[str]:
    if kind == CATCH_ALL:
        return said
    short = [each for each in said if len(each.split()) <= MOST_WORDS]
    return [each for each in short if not _is_clause(each.split())] if kind in _OF_SYMPTOMS else short


def _fault(document: Document, kind: str, id: str, problem: str) -> ContentFault:
    """A fault where the value is written; the names that come from content/ have their ids there."""
    line = document.lines.get((kind, id), 1)
    return ContentFault("content" if kind in FROM_CONTENT else document.file, line, f"{kind}.{id}", problem)


def _lower(values: Mapping[str, Iterable[str]]) -> Values:
    return {id: [_plain(wording) for wording in wordings] for id, wordings in values.items()}


def _plain(wording: str) -> str:
    return straightened(wording.lower())


def _called(thing: Mapping[str, Any]) -> list[str]:
    """Names; none for what cannot be asked for alone. What is asked for but not led has only what people say."""
    if "said" in thing:
        return _said(thing)
    return [thing["name"], *thing["also_called"]] if thing.get("offered", True) else []


def _said(thing: Mapping[str, Any]) -> list[str]:
    return list(thing["said"])


def _deniable(thing: Mapping[str, Any]) -> list[str]:
    """What can follow "no": names such as "chest pain". After "no", a clause is the sign: "no, I can't breathe"."""
    names = [said for said in map(str.lower, thing["said"]) if not _is_clause(_ARTICLE.sub("", said).split())]
    return [way for name in names for way in dict.fromkeys((name, _ARTICLE.sub("", name)))]


def _is_clause(words: list[str]) -> bool:
    return words[0] in _BEGINS_A_CLAUSE or not _VERBS.isdisjoint(words)


def _each_once(values: Values) -> Values:
    """Values without wordings that an earlier id has."""
    owners: dict[str, str] = {}
    for id, wordings in values.items():
        for wording in wordings:
            owners.setdefault(wording, id)
    return {id: [wording for wording in wordings if owners[wording] == id] for id, wordings in values.items()}


def _of_level(*levels: str) -> Names:
    """The names of the warning signs of one urgency."""
    return lambda sign: _said(sign) if sign["level"] in levels else []


FROM_CONTENT: Mapping[str, tuple[tuple[str, ...], Names]] = {
    "Exercise": (("exercises", "not_offered"), _called),
    "Routine": (("routines",), _called),
    "Care": (("care",), _called),
    "EmergencySign": (("warning_signs",), _of_level("emergency")),
    "TodaySign": (("warning_signs",), _of_level("today")),
    "SoonSign": (("warning_signs",), _of_level("soon", "pharmacist")),
    "Discomfort": (("discomforts",), _said),
    "Condition": (("conditions",), _said),
    "DeniedSign": (("warning_signs", "discomforts", "conditions"), _deniable),
}
"""Type -> the kinds of content that it names, and how a thing of these kinds is called."""
_OF_SYMPTOMS = frozenset({"EmergencySign", "TodaySign", "SoonSign", "Discomfort", "Condition"})
NOT_READ = frozenset({"EmergencySign", "TodaySign", "SoonSign", "DeniedSign", CATCH_ALL})
"""Types whose values are found in words in another way: warning signs by their own rules (understanding/telling.py)."""
