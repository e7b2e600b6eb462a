"""The sheet: everything the coach says, with its dose, sources and deviations, as one page of HTML."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from neck_coach.coaching.content import Content
from neck_coach.coaching.pace import Pace
from neck_coach.coaching.profile import SAFETY_QUESTIONS_EVERY

from ..check import checked_libraries
from ..compiled import compiled
from ..library import Library
from ..schema import plain_fields
from .exercises import levels_of, routines_of
from .font import font_faces
from .questions import questions_of
from .standing import chapters_of, cited, departs, deviates
from .warnings import levels_of_signs
from .wording import capital, in_words, minutes, place, plain, said, words

_FIRST = "en-US"
_NOT_SPOKEN = frozenset(["time_zone", "told", "asked"])
"""Phrases that are a setting, or nothing but what fills them."""


def sheet(root: Path, fingerprint: str) -> str:
    """The sheet of the content under `root`, whose state is `fingerprint`. Raises ContentFaults."""
    libraries = sorted(checked_libraries(root), key=lambda library: _order(library.locale))
    contents = [Content.from_data(compiled(library)) for library in libraries]
    here = contents[0]
    return (
        _templates()
        .get_template("sheet.html.j2")
        .render(
            fingerprint=fingerprint,
            content=here,
            locales=[library.locale for library in libraries],
            terms={library.locale: library.terms.fields for library in libraries},
            overrides=list(_overrides(libraries)),
            sources={id: plain_fields(thing) for id, thing in libraries[0].sources.items()},
            cited=cited(here),
            standing=list(chapters_of(here)),
            levels={id: levels_of(here, exercise) for id, exercise in here.exercises.items()},
            routines=list(routines_of(here)),
            signs=list(levels_of_signs(contents)),
            questions=list(questions_of(here)),
            phrases=_phrases(libraries[0], here),
            words_a_minute=round(Pace().words_a_minute),
            days_between_questions=SAFETY_QUESTIONS_EVERY.days,
            font_faces=font_faces(),
        )
    )


def _order(locale: str) -> tuple[bool, bool, str]:
    """The first locale first, and what is said without a country last."""
    return locale != _FIRST, "-" not in locale, locale


def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("workshop.review"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"words": words, "minutes": minutes, "plain": plain, "capital": capital, "said": said}
    environment.filters |= {"in_words": in_words, "place": place}
    environment.tests |= {"deviating": deviates, "departing": departs}
    return environment


def _phrases(library: Library, content: Content) -> dict[str, dict[str, Any]]:
    """What is said around all this, by the file in which it is written: file -> key -> parts."""
    files: dict[str, dict[str, Any]] = {}
    for thing in library.things("phrases"):
        if thing.id not in _NOT_SPOKEN:
            subject = Path(thing.written[0][0].file).stem
            files.setdefault(subject, {})[thing.id] = content.phrases.data[thing.id]
    return files


def _overrides(libraries: Sequence[Library]) -> Iterator[tuple[str, str, str]]:
    """What a locale says anew besides its terms: locale, kind and id."""
    for library in libraries:
        for thing in library.things():
            files = (document.file for document, _ in thing.written)
            if thing.id not in _NOT_SPOKEN and f"content/{library.locale}.yaml" in files:
                yield library.locale, thing.kind, thing.id
