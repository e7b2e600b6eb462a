"""All that words are read with, of one locale."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..coaching.cautions import WarningSign
from .denial import Denials
from .slots import Names
from .table import Table

SIGNS = "Sign"
"""The type of the names of warning signs."""


@dataclass(frozen=True, slots=True)
class Language:
    """What was learnt, the grammar of denials, and what is named."""

    table: Table
    denials: Denials
    signs: Mapping[str, WarningSign]
    intents: Mapping[str, Mapping[str, str]]
    """Intent -> slot -> type, in order."""
    names: Names

    def names_of(self, kind: str) -> Mapping[tuple[str, ...], str]:
        """The names of a type, each with the id of what it names."""
        return self.names.get(kind, {})
