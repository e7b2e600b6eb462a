"""The content of a locale as the skill reads it."""

from typing import Any

from .denial_grammar import compiled_denials
from .library import FOLDERS, LISTS, TABLES, Library
from .rules.wording import PLACEHOLDER
from .schema import plain_fields


def compiled(library: Library) -> dict[str, Any]:
    """The content of a checked locale as plain data, each kind as id -> fields, the locale's terms filled in."""
    fields = {kind: {thing.id: plain_fields(thing) for thing in library.things(kind)} for kind in FOLDERS + TABLES}
    lists = {name: library.lists[name].fields for name in LISTS}
    terms = library.terms.fields
    denials = compiled_denials(library)
    return {"locale": library.locale, "terms": terms, "denials": denials, **_filled(fields | lists, terms)}


def _filled(node: Any, terms: dict[str, str]) -> Any:
    if isinstance(node, str):
        return PLACEHOLDER.sub(lambda found: terms.get(found[1], found[0]), node)
    if isinstance(node, dict):
        return {key: _filled(value, terms) for key, value in node.items()}
    return [_filled(value, terms) for value in node] if isinstance(node, list) else node
