"""What each item stands on: the article, other sources, or only our own choice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from neck_coach.coaching.content import Content

_UNPROVEN = ("own", "K")
_FOLLOWS = "none"
_ADDED = "not in the article"


def deviates(thing: Any) -> bool:
    """True if `thing` is in the article, and we do something else than it says."""
    return bool(thing.deviation) and not thing.deviation.startswith(_FOLLOWS) and not is_added(thing)


def departs(thing: Any) -> bool:
    """True if `thing` is not in the article, and we do something else than the source that it comes from."""
    return bool(thing.deviation) and not thing.deviation.startswith(_FOLLOWS) and is_added(thing)


def is_added(thing: Any) -> bool:
    """True if the article says nothing of `thing`."""
    return not thing.article or thing.article.startswith(_ADDED)


@dataclass(frozen=True, slots=True)
class Chapter:
    """The items of a kind, and those among them that ask for special care when they are read."""

    title: str
    prefix: str
    """Of the anchors of its items."""
    items: tuple[Any, ...]
    deviating: tuple[Any, ...]
    departing: tuple[Any, ...]
    unproven: tuple[Any, ...]
    """Items of which no source but our own choice or general knowledge is named."""


def chapters_of(content: Content) -> Iterator[Chapter]:
    """All kinds of content, in the order of the sheet."""
    kinds: Mapping[str, tuple[str, Mapping[str, Any]]] = {
        "Warning signs": ("sign", content.warning_signs),
        "Safety questions": ("check", content.checks),
        "Discomforts": ("discomfort", content.discomforts),
        "Conditions": ("condition", content.conditions),
        "Exercises": ("exercise", content.exercises),
        "Routines": ("routine", content.routines),
        "Plans": ("plan", content.plans),
        "Milestones": ("milestone", content.milestones),
        "Care": ("care", content.care),
        "Topics": ("topic", content.topics),
        "Not offered": ("not-offered", content.not_offered),
    }
    for title, (prefix, things) in kinds.items():
        items = tuple(things.values())
        compared = tuple(item for item in items if hasattr(item, "deviation"))
        yield Chapter(
            title,
            prefix,
            items,
            tuple(filter(deviates, compared)),
            tuple(filter(departs, compared)),
            tuple(item for item in items if all(source.id in _UNPROVEN for source in item.sources)),
        )


def cited(content: Content) -> set[str]:
    """The ids of all sources that any item names."""
    return {source.id for chapter in chapters_of(content) for item in chapter.items for source in item.sources}
