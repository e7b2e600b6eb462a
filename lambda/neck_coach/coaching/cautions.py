"""What asks for caution: warning signs, discomforts, conditions, safety questions. Typed, frozen, free of I/O.

The YAML files in content/ have exactly these fields; the build checks them against these classes.
"""

from dataclasses import dataclass
from typing import Literal

from .catalogue import Action, Part, Source

Urgency = Literal["emergency", "today", "soon", "pharmacist"]


@dataclass(frozen=True, slots=True, eq=False)
class WarningSign:
    """A symptom that ends the coaching.

    `said`: how people say it; `words`: rules for free speech: of every part of a rule one has to be there, a word, a
    beginning of words (`stiff*`), or two words that are neighbours.
    """

    id: str
    row: int
    level: Urgency
    say: str
    ask: str
    """Whether it is there, as a question: for when it was told of in doubt."""
    said: tuple[str, ...]
    words: tuple[tuple[tuple[str, ...], ...], ...]
    sources: tuple[Source, ...]
    spares: tuple[Part, ...] = ()
    """What is left alone for the rest of the session."""
    keep_still: bool = False
    """After an injury the neck stays where it is: not back to the middle."""
    injury: bool = False
    """An injury: only cold for three days."""
    path: Literal["emergency", "crisis", "crisis_of_another"] = "emergency"
    """Which phrases lead on after an emergency."""


@dataclass(frozen=True, slots=True, eq=False)
class Discomfort:
    """What a user feels during an exercise or care that ends it: how to ease out, and what it may turn into.

    At rest the same words mean the warning sign `at_rest`, or else `say_at_rest` is said.
    """

    id: str
    said: tuple[str, ...]
    say: str
    sources: tuple[Source, ...]
    at_rest: str = ""
    say_at_rest: str = ""
    spares: tuple[Part, ...] = ()
    """What is left alone for the rest of the session, on top of what the exercise uses that it came from."""
    harmless: bool = False
    """It is no reason to be more careful from now on."""
    takes_off: bool = False
    """What lies on the skin is taken off: its timer ends."""


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """Something lasting about the user that limits what may be offered: pregnancy, thin bones, blood thinners."""

    id: str
    said: tuple[str, ...]
    say: str
    sources: tuple[Source, ...]
    spares: tuple[Part, ...] = ()
    """What is left alone for the rest of the session."""
    sign: str = ""
    """The warning sign whose answer is given instead (a child: row 30)."""
    ends: bool = False
    """Nothing is led now: the session ends (at the wheel, in the bath)."""

    @property
    def limited(self) -> bool:
        """True if only what is fit for everybody may be led."""
        return "neck" in self.spares and "shoulders" in self.spares


@dataclass(frozen=True, slots=True, eq=False)
class CheckItem:
    """One thing that a safety question names: how it is called there, and the words that it is denied with."""

    say: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """A safety question. An outcome is {"check": id}, {"sign": id}, {"spare": phrase} or {"clear": ""}.

    `rest` asks again for the `items` that are left when some were denied, with {things} for their names. `spares` is
    what is left alone after {"spare": ...}.
    """

    id: str
    ask: str
    yes: Action
    no: Action
    sources: tuple[Source, ...]
    items: tuple[CheckItem, ...] = ()
    rest: str = ""
    spares: tuple[Part, ...] = ()
