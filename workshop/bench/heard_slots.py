"""Which values of an intent's slots a sentence holds."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics.pairwise import linear_kernel
from sklearn.pipeline import make_pipeline

from .filled_samples import names
from .said_amounts import read_amount

_ALIKE = 0.5
"""How alike (0 to 1) a wording has to be that is not there word for word."""
_MANY = 1000
"""A type with so many wordings is no list of names: they are sentences, and what they mean is learnt."""

Hears = Callable[[str], str]
"""The id of the value that a sentence holds; empty if it holds none."""


class HeardSlots:
    """Reads slots by the types of a `languageModel`."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self._hears = {kind["name"]: _type(kind) for kind in language["types"]}
        self._kinds = {
            intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
            for intent in language["intents"]
        }

    def of(self, intent: str, text: str) -> dict[str, str]:
        """The slots of `intent` that `text` fills, each with an id, or with what Amazon's type would send."""
        found = {slot: self._value(kind, text) for slot, kind in self._kinds[intent].items()}
        return {slot: value for slot, value in found.items() if value}

    def _value(self, kind: str, text: str) -> str:
        return read_amount(kind, text) if kind.startswith("AMAZON.") else self._hears[kind](text)


def _type(kind: Mapping[str, Any]) -> Hears:
    ids = {said: str(value["id"]) for value in kind["values"] for said in names(value)}
    return _learnt(ids) if len(ids) > _MANY else _spelt(ids)


def _letters() -> TfidfVectorizer:
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)


def _learnt(ids: Mapping[str, str]) -> Hears:
    """Which value all of the sentence is most like."""
    regression = LogisticRegression(C=10, class_weight="balanced", max_iter=300, tol=1e-3)
    pipeline = make_pipeline(_letters(), regression).fit(list(ids), list(ids.values()))
    return lambda text: str(pipeline.predict([text])[0])


def _spelt(ids: Mapping[str, str]) -> Hears:
    """The longest wording that is there word for word, or else the one that is spelt most alike."""
    longest_first = sorted(ids, key=len, reverse=True)
    letters = _letters()
    known = letters.fit_transform(longest_first)

    def heard(text: str) -> str:
        for said in longest_first:
            if re.search(rf"(?<![\w']){re.escape(said)}(?![\w'])", text):
                return ids[said]
        alike = linear_kernel(letters.transform([text]), known)[0]
        best = int(alike.argmax())
        return ids[longest_first[best]] if alike[best] >= _ALIKE else ""

    return heard
