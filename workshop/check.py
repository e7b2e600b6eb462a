"""Reads the content of all locales, and finds everything that is wrong with it before anything is built from it."""

from collections.abc import Iterator
from pathlib import Path

from .errors import ContentFault, ContentFaults
from .library import Library, locales_in, localise, read_language
from .rules import faults_of_names, faults_of_rules
from .schema import faults_of_shape
from .word_rules import with_word_rules


def checked_libraries(root: Path) -> list[Library]:
    """The content under `root`, a library for each locale and for each language without a country.

    Raises ContentFaults with all that is wrong in any.
    """
    locales = locales_in(root)
    if not locales:
        raise ContentFaults([ContentFault("content", 1, "", "has no locale: a file such as en-US.yaml")])
    languages = {language: read_language(root, language) for language in {_language(locale) for locale in locales}}
    local = [localise(languages[_language(locale)], root, locale) for locale in locales]
    libraries = [with_word_rules(library) for library in (*local, *languages.values())]
    faults = [fault for library in libraries for fault in _faults(library)]
    faults += _missing_terms(libraries)
    if faults:
        raise ContentFaults(faults)
    return libraries


def _language(locale: str) -> str:
    return locale.split("-")[0]


def _faults(library: Library) -> Iterator[ContentFault]:
    for source in library.sources.values():
        yield from faults_of_shape(source)
    for thing in (*library.things(), library.terms):
        shape = faults_of_shape(thing)
        # Rules read fields without asking whether they are there, so they wait until the shape is right.
        yield from shape or faults_of_rules(thing, library)
    yield from faults_of_names(library)


def _missing_terms(libraries: list[Library]) -> Iterator[ContentFault]:
    terms: set[str] = set().union(*(library.terms.fields for library in libraries))
    for library in libraries:
        for name in terms - library.terms.fields.keys():
            yield library.terms.fault((name,), "is missing: other locales have this term")
