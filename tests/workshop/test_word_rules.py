"""The rules for words that give a warning sign away are read as they are written, and a slip in them is named."""

import pytest

from workshop.check import checked_libraries

SIGNS, GROUPS = "en/warning_signs.yaml", "en/word_groups.yaml"


def rules(tree) -> list[list[list[str]]]:
    library = checked_libraries(tree.root)[0]
    return library.kinds["warning_signs"]["chest_pain"].fields["words"]


def test_a_part_is_a_choice_of_words_with_groups_among_them(tree):
    tree.change(SIGNS, "[chest <pain>]", "[my_chest|rib* <pain>|ache*|pain, 911]")
    assert rules(tree) == [[["my chest", "rib*"], ["hurt*", "pain", "ache*"]], [["911"]]]


def test_a_locale_may_have_rules_of_its_own(tree):
    tree.change("en-GB.yaml", "topics:\n", "warning_signs:\n  chest_pain: {words: [tight chest, <pain>]}\ntopics:\n")
    assert rules(tree) == [[["tight"], ["chest"]], [["hurt*", "pain"]]]


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (SIGNS, "chest <pain>", "chest <pian>", "6: chest_pain.words.0: 'pian' is no group of words"),
        (SIGNS, "chest <pain>", "chest out_of_the <pain>", "6: chest_pain.words.0: 'out_of_the' is no word"),
        (SIGNS, "chest <pain>", "chest hurt* Pain <pain>", "6: chest_pain.words.0: 'Pain' is no word"),
        (GROUPS, "pain: ", "ache: [ache*]\npain: ", "1: ache: is used by no warning sign"),
        (SIGNS, "[chest <pain>]", "chest <pain>", "6: chest_pain.words: input should be a valid array"),
        (GROUPS, "[hurt*, pain]", "[hurt*, to be sore]", "1: pain.1: 'to be sore' is no word"),
        (GROUPS, "[hurt*, pain]", "pain", "1: pain: must be a list of words"),
        (GROUPS, "pain: [hurt*, pain]", "- pain", "1: must be a table of groups and their words"),
    ],
)
def test_a_slip_is_named(faults_after, file, old, new, fault):
    found = faults_after(file, old, new)
    assert any(one.startswith(f"{file}:{fault}") for one in found), found
