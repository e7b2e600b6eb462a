"""A matcher that shares nothing with the simulator's: logistic regression over parts of words, taught the samples."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import make_pipeline

from .filled_samples import filled_samples
from .heard_slots import HeardSlots
from .parts_of_words import parts_of_words
from .phrases import ROOT
from .sign_answered import WARNING
from .understood import FALLBACK, Understood

_LEAST_SURE = 0.36
"""How sure it has to be (0 to 1), else it is the fallback; chosen on the phrases that are not held out."""
_LEAST_SURE_OF_A_SIGN = 0.55
"""A third of all that it is taught are signs, so it hears them too easily."""
_WORD = re.compile(r"[\w']+")


class StatisticalMatcher:
    """Knows the built interaction model of a locale, and nothing else."""

    def __init__(self, model: dict[str, Any]) -> None:
        """`model`: the JSON of a skill package."""
        language = model["interactionModel"]["languageModel"]
        samples = filled_samples(language)
        self._slots = HeardSlots(language)
        self._words = {word for one in samples if one.intent != FALLBACK for word in _WORD.findall(one.text)}
        regression = SGDClassifier(
            loss="log_loss", alpha=8e-7, class_weight="balanced", max_iter=14, tol=None, random_state=0
        )
        self._pipeline = make_pipeline(parts_of_words(), regression)
        self._pipeline.fit([sample.text for sample in samples], [sample.intent for sample in samples])

    def __call__(self, said: Sequence[str]) -> list[Understood]:
        """Understand phrases, each by itself."""
        sure = self._pipeline.predict_proba(list(said))
        best = np.argmax(sure, axis=1)
        return [
            self._understood(text, str(self._pipeline.classes_[index]), float(row[index]))
            for text, index, row in zip(said, best, sure, strict=True)
        ]

    def _understood(self, text: str, intent: str, sure: float) -> Understood:
        """Words that no sample of ours has make it less sure: it has learnt nothing about them."""
        words = _WORD.findall(text)
        known = sum(word in self._words for word in words) / len(words)
        if sure * known**2 < (_LEAST_SURE_OF_A_SIGN if intent == WARNING else _LEAST_SURE):
            return Understood(FALLBACK)
        return Understood(intent, self._slots.of(intent, text))


def statistical_matcher(locale: str, root: Path = ROOT) -> StatisticalMatcher:
    """Trained on the model that was built for a locale. Raises FileNotFoundError if it was not built."""
    path = root / "build" / "interaction_model" / f"{locale}.json"
    return StatisticalMatcher(json.loads(path.read_text(encoding="utf-8")))
