"""Sentences as numbers: which words, pairs of words, and pieces of words they have, the rare ones weighing more."""

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion, make_union


def parts_of_words() -> FeatureUnion:
    """To be fitted to sentences."""
    words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"[\w']+", sublinear_tf=True)
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    return make_union(words, pieces)
