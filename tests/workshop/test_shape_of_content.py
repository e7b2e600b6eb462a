"""A mistake in the shape of content is named with its file, its line and its field."""

import pytest

TILT = "en/exercises/tilt.yaml"
PHRASES = "en/phrases.yaml"
DENIALS = "en/denials.yaml"


def test_the_small_tree_has_no_fault(tree):
    assert tree.faults() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (TILT, "at_most_a_day: 3\n", "", "1: at_most_a_day: is missing"),
        (
            TILT,
            "1: {hold: 5, reps: 5, rest: 5}",
            "1: {hold: 5, reps: 5}",
            "6: levels.1.rest: is missing",
        ),
        (
            TILT,
            "benefit:",
            "benefits:",
            "3: benefits: is no field of this; meant is perhaps benefit",
        ),
        (TILT, "after_days: 3", "days: 3", "7: levels.2.days: is no field of this"),
        (
            TILT,
            "day: 3",
            "day: three",
            '8: at_most_a_day: input should be a valid integer, not "three"',
        ),
        (TILT, "name: side stretch", "name: 5", "1: name: input should be a valid string, not 5"),
        (TILT, "  2: {", "  two: {", "7: levels.two: input should be a valid integer"),
        (
            TILT,
            "[right, left]",
            "[right, up]",
            "4: sides.1: input should be 'right' or 'left', not \"up\"",
        ),
        (TILT, "name: side", "id: tilt\nname: side", "1: id: is not written here"),
        (TILT, "supports: 5 s", "support: 5 s", "16: sources.0.supports: is missing"),
        ("en/routines.yaml", "  benefit: It keeps you moving.\n", "", "1: daily.benefit: is missing"),
        (
            "en/routines.yaml",
            "reps: 2",
            "reps: '2'",
            "7: daily.exercises.1.reps: input should be a valid integer",
        ),
        ("en/warning_signs.yaml", "level: emergency", "level: bad", "3: chest_pain.level: input should be"),
        (PHRASES, "say: Hold", "tell: Hold", "5: hold.tell: is no field of this"),
        (
            PHRASES,
            "[What now?, What next?]",
            "[What now?, 5]",
            "3: skip_cold.ask.1: input should be a valid string",
        ),
        ("en/relief.yaml", "say: Sit tall.", "says: Sit tall.", "1: 0.say: is missing"),
        ("en/warning_signs.yaml", "  ask: Is there chest pain?\n", "", "1: chest_pain.ask: is missing"),
        (
            "en/checks.yaml",
            "spares: [cold]",
            "spares: [cold, feet]",
            "11: skin.spares.1: input should be 'neck', 'shoulders', 'jaw', 'hands', 'massage', 'heat' or 'cold', not",
        ),
        ("en/checks.yaml", ", words: [numb]}", "}", "14: skin.items.0.words: is missing"),
        (TILT, "felt: other", "felt: left", "18: felt: input should be 'other', 'same' or ''"),
        (TILT, "uses: [neck]", "use: [neck]", "17: use: is no field of this; meant is perhaps uses"),
        (DENIALS, "implied:", "implies:", "1: implied: is missing"),
        (DENIALS, "implied:", "implies:", "3: implies: is no field of this; meant is perhaps implied"),
        (DENIALS, "endings: {n't: not}", "endings: [n't]", "2: endings: input should be an object"),
        ("sources.yaml", "grade: R", "grade: X", "4: VA.grade: input should be"),
        ("en-US.yaml", "a doctor", "5", "3: terms.a_doctor: input should be a valid string, not 5"),
    ],
)
def test_a_wrong_field_is_named(faults_after, file, old, new, fault):
    found = faults_after(file, old, new)
    assert any(one.startswith(f"{file}:{fault}") for one in found), found


def test_all_faults_are_told_at_once_and_each_once(tree):
    tree.change(TILT, "benefit:", "benefits:")
    tree.change("en/care/ice.yaml", "minutes: 10", "minutes: ten")
    assert [fault.split(": ")[0] for fault in tree.faults()] == [
        "en/care/ice.yaml:15",
        "en/exercises/tilt.yaml:1",
        "en/exercises/tilt.yaml:3",
    ]


def test_a_phrase_that_says_nothing_is_a_fault(tree):
    tree.write(PHRASES, "skip_cold: {say: No.}\nhold: {}\n")
    assert tree.faults() == ["en/phrases.yaml:2: hold: says nothing: it needs say, ask or reprompt"]


@pytest.mark.parametrize(
    ("file", "text", "fault"),
    [
        ("en/routines.yaml", "daily: {name: [}\n", "1: not YAML"),
        ("en/checks.yaml", "a: {ask: x}\na: {ask: y}\n", "2: not YAML"),
        (TILT, "", "1: must be a table of fields"),
        (PHRASES, "- say: Hello\n", "1: must be a table of ids and their fields"),
        ("en/numbers.yaml", "[zero, one]\n", "1: tuple should have at least 61 items"),
        ("en-US.yaml", "topics: {}\n", "1: terms: is missing"),
        ("en/terms.yaml", "- a doctor\n", "1: must be a table of the words of a place"),
        (DENIALS, "- no\n", "1: input should be an object"),
    ],
)
def test_a_file_of_another_kind_is_a_fault(tree, file, text, fault):
    tree.write(file, text)
    found = tree.faults()
    assert any(one.startswith(f"{file}:{fault}") for one in found), found


def test_a_missing_file_is_a_fault(tree):
    (tree.root / "content/en/checks.yaml").unlink()
    assert tree.faults() == ["en/checks.yaml:1: this file is missing"]


def test_a_tree_without_locales_is_a_fault(tree):
    for locale in ("en-US", "en-GB"):
        (tree.root / f"content/{locale}.yaml").unlink()
    assert "has no locale" in tree.faults()[0]


def test_a_table_may_be_spread_over_a_folder_but_no_id_written_twice(tree):
    tree.write("en/phrases/skipping.yaml", (tree.root / "content/en/phrases.yaml").read_text())
    (tree.root / "content/en/phrases.yaml").unlink()
    assert tree.faults() == []
    tree.write("en/phrases/holding.yaml", "hold: {say: Hold.}\n")
    assert tree.faults() == ["en/phrases/skipping.yaml:4: hold: is written twice"]
