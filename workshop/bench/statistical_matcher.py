"""A matcher that shares nothing with the simulator's: logistic regression over parts of words, trained on the samples."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from .filled_samples import filled_samples
from .heard_slots import HeardSlots
from .phrases import ROOT
from .understood import FALLBACK, Understood

_LEAST_SURE = 0.25
"""Probability. Below it nothing is understood; chosen on the phrases that are not held out."""
_REGULARITY = 30.0


class StatisticalMatcher:
    """Knows the built interaction model of a locale, and nothing else."""

    def __init__(self, model: dict[str, Any], least_sure: float = _LEAST_SURE) -> None:
        """`model`: the JSON of a skill package; `least_sure`: the probability below which it is the fallback."""
        language = model["interactionModel"]["languageModel"]
        self._least_sure = least_sure
        self._slots = HeardSlots(language)
        samples = filled_samples(language)
        words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"[\w']+", sublinear_tf=True)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
        regression = LogisticRegression(C=_REGULARITY, class_weight="balanced", max_iter=200, tol=3e-4)
        self._pipeline = make_pipeline(make_union(words, letters), regression)
        self._pipeline.fit([sample.text for sample in samples], [sample.intent for sample in samples])

    def __call__(self, said: Sequence[str]) -> list[Understood]:
        """Understand phrases, each by itself."""
        sure = self._pipeline.predict_proba(list(said))
        best = np.argmax(sure, axis=1)
        return [
            self._understood(text, str(self._pipeline.classes_[index]), row[index])
            for text, index, row in zip(said, best, sure, strict=True)
        ]

    def _understood(self, text: str, intent: str, sure: float) -> Understood:
        if sure < self._least_sure:
            return Understood(FALLBACK)
        return Understood(intent, self._slots.of(intent, text))


def statistical_matcher(locale: str, root: Path = ROOT) -> StatisticalMatcher:
    """Trained on the model that was built for a locale. Raises FileNotFoundError if it was not built."""
    path = root / "build" / "interaction_model" / f"{locale}.json"
    return StatisticalMatcher(json.loads(path.read_text()))
