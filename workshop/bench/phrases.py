"""The phrases of tests/understanding: what people say, and what should be understood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from workshop.documents import read

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
"""The day on which they are said."""

HELD_OUT = "held_out"
"""The folder of phrases that nobody looks at."""

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing said. `intent` is empty where only `never`, an intent that it must not find, is known.

    `slots`: those that matter, each with the id of its value, or the value as Alexa sends it. `group`: its file's name.
    """

    say: str
    group: str
    intent: str = ""
    never: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)
    held_out: bool = False


@cache
def phrases(root: Path = ROOT) -> tuple[Phrase, ...]:
    """Every phrase, held out or not. Raises ContentFaults for a file that is not YAML."""
    files = sorted((root / "tests" / "understanding").rglob("*.yaml"))
    return tuple(phrase for path in files for phrase in _phrases(root, path))


def _phrases(root: Path, path: Path) -> Iterator[Phrase]:
    for fields in read(root, path).data:
        yield Phrase(
            fields["say"],
            path.stem,
            fields.get("intent", ""),
            fields.get("not", ""),
            {name: _value(name, str(value)) for name, value in fields.get("slots", {}).items()},
            path.parent.name == HELD_OUT,
        )


def _value(slot: str, written: str) -> str:
    """A date is written as the word that was said."""
    return str(TODAY + timedelta(days=_DAYS[written])) if slot == "date" and written in _DAYS else written
