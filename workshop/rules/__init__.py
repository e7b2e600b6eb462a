"""What content must keep beyond its shape: ids that exist, doses within limits, words that may be spoken."""

from collections.abc import Iterator
from itertools import chain

from ..denial_grammar import faults_of_denials
from ..errors import ContentFault
from ..library import Library, Thing
from .doses import faults_of_dose
from .names import faults_of_names
from .references import faults_of_references
from .together import faults_of_fields_together
from .wording import faults_of_wording

__all__ = ["faults_of_names", "faults_of_rules"]


def faults_of_rules(thing: Thing, library: Library) -> Iterator[ContentFault]:
    """What is wrong with one well-shaped `thing` of `library`."""
    if thing.kind == "denials":
        return faults_of_denials(thing)
    return chain(
        faults_of_dose(thing),
        faults_of_fields_together(thing),
        faults_of_references(thing, library),
        faults_of_wording(thing, library),
    )
