"""Which values of an intent's slots a sentence holds: word for word, or else the one spelt most alike."""

import re
from collections.abc import Mapping
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import linear_kernel

from .filled_samples import names
from .said_amounts import read_amount

_ALIKE = 0.35
"""How alike (0 to 1) a wording has to be that is not there word for word."""


class _Type:
    """The wordings of a slot type, the longest first, each with the id that it means."""

    def __init__(self, kind: Mapping[str, Any]) -> None:
        ids = [(said, str(value["id"])) for value in kind["values"] for said in names(value)]
        self._ids = sorted(ids, key=lambda pair: -len(pair[0]))
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
        self._known = self._letters.fit_transform([said for said, _ in self._ids])

    def heard(self, text: str) -> str:
        for said, id in self._ids:
            if re.search(rf"(?<![\w']){re.escape(said)}(?![\w'])", text):
                return id
        alike = linear_kernel(self._letters.transform([text]), self._known)[0]
        best = int(alike.argmax())
        return self._ids[best][1] if alike[best] >= _ALIKE else ""


class HeardSlots:
    """Reads slots by the types of a `languageModel`."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self._types = {kind["name"]: _Type(kind) for kind in language["types"]}
        self._kinds = {
            intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
            for intent in language["intents"]
        }

    def of(self, intent: str, text: str) -> dict[str, str]:
        """The slots of `intent` that `text` fills, each with an id, or with what Amazon's type would send."""
        found = {slot: self._value(kind, text) for slot, kind in self._kinds[intent].items()}
        return {slot: value for slot, value in found.items() if value}

    def _value(self, kind: str, text: str) -> str:
        return read_amount(kind, text) if kind.startswith("AMAZON.") else self._types[kind].heard(text)
