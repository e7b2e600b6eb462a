"""The measure of reading ease, against texts whose figures are known."""

import pytest

from tests.content.reading import read, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("neck", 1),
        ("shoulder", 2),
        ("medicine", 3),
        ("emergency", 4),
        ("doctor's", 2),
        ("tingles", 2),
        ("thinners", 2),
        ("zzz", 1),
    ],
)
def test_syllables_are_those_that_are_spoken(word, count):
    assert syllables(word) == count


def test_sentences_and_words_are_counted_as_they_are_heard():
    reading = read("Call [911] now. Keep it at thirty-eight degrees! It's fine, isn't it?")
    assert [len(sentence) for sentence in reading.sentences] == [3, 6, 4]
    assert reading.words == 13 and reading.longest_sentence == 6


def test_a_number_to_call_is_one_word_whether_or_not_we_know_it():
    assert read("Call [911] now.").grade == read("Call your local emergency number now.").grade
    assert read("Call your local emergency number now.").words == 3


def test_the_grade_is_that_of_the_formula():
    # 6 words, 6 syllables, 1 sentence: 0.39 * 6 + 11.8 * 1 - 15.59
    assert read("The cat sat on the mat.").grade == pytest.approx(-1.45)
    # 2 words, 6 syllables, 1 sentence.
    assert read("Medicine, medicine.").grade == pytest.approx(0.39 * 2 + 11.8 * 3 - 15.59)


def test_a_text_without_words_is_easy():
    assert read("").grade == 0 == read("...").longest_sentence


def test_hard_is_harder_than_easy():
    easy = read("Sit tall. Let your shoulders drop.")
    hard = read("Degenerative alterations of the intervertebral articulations necessitate individualised consultation.")
    assert easy.grade < 3 < 12 < hard.grade
