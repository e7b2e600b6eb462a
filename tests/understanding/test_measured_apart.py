"""What measures teaches nothing: no phrase stands among the utterances or the samples, and none is there twice."""

from collections import Counter

from neck_coach.understanding.denial import words_of
from tests.understanding.around_signs_lines import lines
from tests.understanding.built import ROOT, samples, wordings
from tests.understanding.test_how_well import EVERYDAY
from workshop.bench.phrases import phrases
from workshop.teaching.utterances import read_utterances


def words(text: str) -> str:
    """As the understanding tells a sentence that was taught: by its words, without apostrophes."""
    return " ".join(words_of(text)).replace("'", "")


def taught() -> set[str]:
    read = read_utterances(ROOT / "interaction_model" / "en" / "utterances", "neck coach")
    return {words(" ".join(each.words)) for each in read}


def test_nothing_that_is_measured_was_taught():
    known = taught()
    assert len(known) > 40_000
    assert [phrase.say for phrase in phrases() if not phrase.held_out and words(phrase.say) in known] == []
    assert [said for said in EVERYDAY if words(said) in known] == []
    held_out = [words(phrase.say) in known for phrase in phrases() if phrase.held_out]
    assert sum(held_out) == 0  # what is held out is not shown


def test_nothing_that_is_measured_is_a_sample():
    known = {words(said) for _, said in samples()} | {words(said) for *_, said in wordings()}
    assert sum(words(phrase.say) in known for phrase in phrases()) == 0


def test_no_phrase_is_measured_twice():
    times = Counter(words(phrase.say) for phrase in phrases())
    # What is held out is not shown.
    assert sum(many > 1 for many in times.values()) == 0
    assert len(set(lines("denials"))) == len(lines("denials"))
