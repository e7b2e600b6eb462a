"""From utterances to the table: a linear classifier, its weights rounded to whole numbers."""

from collections.abc import Sequence
from itertools import accumulate
from math import sqrt

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

from neck_coach.understanding.features import BUCKETS, checksum, features_of
from neck_coach.understanding.table import Table

from .utterances import Utterance

_ROUNDS = 4
_ALPHA = 1e-6
"""How little a weight has to be worth to be let go: chosen with one writer's sentences held back at a time."""
_LARGEST = 127
_LEAST = 12
"""Of the largest weight's 127: what is smaller is left out, which costs nothing that could be measured."""


def learn(utterances: Sequence[Utterance]) -> Table:
    """The table that these utterances teach; always the same for the same ones."""
    shown = _matrix([each.words for each in utterances])
    model = SGDClassifier(
        loss="log_loss",
        alpha=_ALPHA,
        max_iter=_ROUNDS,
        tol=None,
        average=len(utterances),  # from the second round on: one sentence more or less then changes little
        random_state=0,
        n_jobs=-1,
    )
    model.fit(shown, [each.teaches for each in utterances])
    return _table(model, utterances)


def _matrix(sentences: Sequence[Sequence[str]]) -> csr_matrix:
    """One row for each sentence, its features of equal weight and of length 1 together."""
    rows = [features_of(words) for words in sentences]
    begins = [0, *accumulate(map(len, rows))]
    values = [1 / sqrt(len(row)) for row in rows for _ in row]
    columns = [feature for row in rows for feature in row]
    return csr_matrix((values, columns, begins), shape=(len(rows), BUCKETS), dtype=np.float64)


def _table(model: SGDClassifier, utterances: Sequence[Utterance]) -> Table:
    classes = [str(name) for name in model.classes_]
    limit = float(np.quantile(np.abs(model.coef_[model.coef_ != 0]), 0.999))
    unit = limit / _LARGEST
    whole = np.clip(np.rint(model.coef_.T / unit), -_LARGEST, _LARGEST).astype(np.int8)
    whole[np.abs(whole) < _LEAST] = 0
    features, owners = np.nonzero(whole)
    begins = np.searchsorted(features, np.arange(BUCKETS + 1))
    number = {name: index for index, name in enumerate(classes)}
    known = sorted((checksum(each.words), number[each.teaches]) for each in utterances)
    return Table(
        tuple(classes),
        tuple(round(float(bias), 4) for bias in model.intercept_),
        round(unit, 8),
        [int(begin) for begin in begins],
        owners.astype(np.uint8).tobytes(),
        [int(weight) for weight in whole[features, owners]],
        [checksum for checksum, _ in known],
        bytes(owner for _, owner in known),
    )
