"""The phrases of tests/understanding: what people say, in which state, and what should be understood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from neck_coach.turn import DENYING
from neck_coach.understanding.reading import NOT_OURS
from workshop.documents import read

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
"""The day on which they are said."""

HELD_OUT = "held_out"
"""The folder of phrases that nobody looks at."""
SIGN = "WarningSignIntent"
"""What a phrase that tells of a warning sign is written with, whichever of the intents for signs has it."""
NETS = ("body", "low")
"""Kinds of phrases that are no wish of ours and no sign, and still want a careful answer."""

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_ANSWERING = ("AMAZON.YesIntent", "AMAZON.NoIntent", "UnsureIntent", "ChooseIntent", "SetItIntent")
_WHILE_LED = (
    *("HowManyLeftIntent", "WhichSideIntent", "HowLongHoldIntent", "HowToDoItIntent", "DiscomfortIntent"),
    *("ChangeHoldIntent", "ChangeLevelIntent", "ChangePaceIntent", "ChooseSideIntent", "AMAZON.PauseIntent"),
    *("AMAZON.ResumeIntent", "AMAZON.NextIntent", "AMAZON.PreviousIntent", "AMAZON.StartOverIntent"),
    "AMAZON.RepeatIntent",
)
_STATES = {
    **dict.fromkeys(_ANSWERING, "asked"),
    **dict.fromkeys(_WHILE_LED, "led"),
    DENYING: "check",
    "WhenIntent": "when",
}
"""Intents that only make sense in a state: they are said in it, where a phrase names no other."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing said. `intent` is empty where only `never`, an intent that it must not find, is known.

    `slots`: those that matter, each with the id of its value, or the value as Alexa sends it. `group`: its file's name.
    `state`: asked, check, led or when; empty if nothing was said before. `kind`: body, low or fine, if it is not ours.
    """

    say: str
    group: str
    intent: str = ""
    never: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)
    state: str = ""
    kind: str = ""
    held_out: bool = False


@cache
def phrases(root: Path = ROOT) -> tuple[Phrase, ...]:
    """Every phrase, held out or not. Raises ContentFaults for a file that is not YAML."""
    files = sorted((root / "tests" / "understanding").rglob("*.yaml"))
    return tuple(phrase for path in files for phrase in _phrases(root, path))


def _phrases(root: Path, path: Path) -> Iterator[Phrase]:
    for fields in read(root, path).data:
        intent = fields.get("intent", "")
        yield Phrase(
            fields["say"],
            path.stem,
            intent,
            fields.get("not", ""),
            {name: _value(name, str(value)) for name, value in fields.get("slots", {}).items()},
            fields.get("state", _STATES.get(intent, "")),
            fields.get("kind", ""),
            path.parent.name == HELD_OUT,
        )


def _value(slot: str, written: str) -> str:
    """A date is written as the word that was said."""
    return str(TODAY + timedelta(days=_DAYS[written])) if slot == "date" and written in _DAYS else written


def is_outside(phrase: Phrase) -> bool:
    """What was said is none of our business, and asks for no care."""
    return phrase.intent == NOT_OURS and phrase.kind not in NETS
