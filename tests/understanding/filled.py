"""The samples of the model with values in their slots: sentences as they are said."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tests.understanding.built import language_model, wordings

AMOUNTS = {
    "AMAZON.NUMBER": ("five", "twenty five"),
    "AMAZON.ORDINAL": ("second", "third"),
    "AMAZON.DURATION": ("two minutes", "half an hour"),
    "AMAZON.DATE": ("tomorrow", "on friday", "the day after tomorrow"),
    "AMAZON.TIME": ("nine", "half past nine in the evening", "noon"),
}
_SLOT = re.compile(r"\{(\w+)\}")


def filled_samples() -> Iterator[tuple[str, str]]:
    """Every intent with its sentences. What is nothing but a slot is there with every value; all else once."""
    values = defaultdict[str, list[str]](list)
    for kind, _, said in wordings():
        values[kind].append(said)
    values |= {kind: [*said] for kind, said in AMOUNTS.items()}
    for intent in language_model()["intents"]:
        kinds = {slot["name"]: slot["type"] for slot in intent["slots"]}
        for number, sample in enumerate(intent["samples"]):
            slots = _SLOT.findall(sample)
            alone = values[kinds[slots[0]]] if _SLOT.fullmatch(sample) else [""]
            for value in alone:
                text = sample
                for place, slot in enumerate(slots):
                    others = values[kinds[slot]]
                    # Far apart from sample to sample, so that all values have their turn.
                    chosen = value or others[(number * 7 + place * 13) % len(others)]
                    text = text.replace(f"{{{slot}}}", chosen)
                yield intent["name"], text
