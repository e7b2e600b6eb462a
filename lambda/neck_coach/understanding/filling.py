"""What fills the slots of an intent that words were taken for."""

from collections.abc import Mapping
from datetime import date

from ..slot_values import Heard
from .denial import Said
from .features import MOST_WORDS
from .language import Language
from .slots import names_in, slots_in
from .wishing import DENYING, TOLD

SIGN_SLOT = "warning_sign"
_LIKELY = 0.25
"""How likely (0 to 1) a discomfort or a condition has to be to count without being named."""


def slots_of(intent: str, said: Said, shares: Mapping[str, float], language: Language, today: date) -> dict[str, Heard]:
    """The slots of `intent`, as if Alexa had heard them. `shares`: how likely each class is."""
    if intent == DENYING:
        return {SIGN_SLOT: Heard(" ".join(said.words))}
    for told, slot in TOLD.values():
        if told == intent:
            return {slot: told_of(said, shares, language)[slot]}
    words = said.words[:MOST_WORDS]
    return slots_in(words, language.intents.get(intent, {}), language.names, today)


def told_of(said: Said, shares: Mapping[str, float], language: Language) -> dict[str, Heard]:
    """Discomforts and conditions by slot: those that are named, and the one that all words together speak for most."""
    return {slot: _told(folder, slot, said, shares, language) for folder, (_, slot) in TOLD.items()}


def _told(folder: str, slot: str, said: Said, shares: Mapping[str, float], language: Language) -> Heard:
    named = names_in(said.stated, language.names_of(slot.capitalize()))
    of_folder = {name: share for name, share in shares.items() if name.startswith(f"{folder}/")}
    best = max(of_folder, key=lambda name: of_folder[name])
    others = sum(of_folder.values()) - of_folder[best] + shares.get(TOLD[folder][0], 0)
    learnt = [best.partition("/")[2]] if of_folder[best] >= max(_LIKELY, others) else []
    ids = tuple(dict.fromkeys([*learnt, *named]))
    text = " ".join(said.words)
    return Heard(text, ids[0]) if len(ids) == 1 else Heard(text, others=ids)
