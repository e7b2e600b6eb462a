"""Content of the right shape can still be wrong: ids that nobody has, doses too big, words that may not be said."""

import pytest

TILT = "en/exercises/tilt.yaml"
ROLLS = "en/exercises/rolls.yaml"
ICE = "en/care/ice.yaml"
PLANS = "en/plans.yaml"
CHECKS = "en/checks.yaml"
DISCOMFORTS = "en/discomforts.yaml"
PHRASES = "en/phrases.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (TILT, "id: VA", "id: VB", "16: sources.0.id: 'VB' is not in content/sources.yaml"),
        (
            "en/routines.yaml",
            "exercise: tilt",
            "exercise: tlit",
            "7: daily.exercises.1.exercise: 'tlit' is not",
        ),
        (ICE, "guide: daily", "guide: dayly", "17: guide: 'dayly' is not among the routines"),
        (ICE, "ask_first: skin", "ask_first: skim", "14: ask_first: 'skim' is not among the checks"),
        (
            CHECKS,
            "{spare: skip_cold}",
            "{spare: nothing}",
            "8: skin.yes.spare: 'nothing' is not among the phrases",
        ),
        (
            CHECKS,
            "{sign: chest_pain}",
            "{sign: cold}",
            "9: skin.no.sign: 'cold' is not among the warning_signs",
        ),
        (CHECKS, "{sign: chest_pain}", "{jump: x}", "9: skin.no.jump: is no action"),
        (
            CHECKS,
            "{sign: chest_pain}",
            "{limited: x}",
            "9: skin.no.limited: is no action; there are check, sign, spare",
        ),
        (
            TILT,
            "leave_out_if: [chest_pain, child]",
            "leave_out_if: [chest_pain, kid]",
            "19: leave_out_if.1: 'kid' is no warning sign, discomfort or condition",
        ),
        (ICE, "leave_out_if: [pain]", "leave_out_if: [ice]", "19: leave_out_if.0: 'ice' is no warning sign"),
        (CHECKS, '{clear: ""}', "{}", "4: safety.no: must have one action"),
        (CHECKS, "{sign: chest_pain}", "{check: safety}", "1: safety: leads back to itself"),
        (
            "en/topics/causes.yaml",
            "{guide: tilt}",
            "{guide: ice}",
            "6: yes.guide: 'ice' is not",
        ),
        (
            "en/discomforts.yaml",
            "at_rest: chest_pain",
            "at_rest: x",
            "5: pain.at_rest: 'x' is not among the",
        ),
        ("en/conditions.yaml", "sign: chest_pain", "sign: x", "5: child.sign: 'x' is not among the"),
        ("en/not_offered.yaml", "nearest: rolls", "nearest: x", "4: circles.nearest: 'x' is not among the exercises"),
        (PLANS, "routine: daily", "routine: x", "3: breaks.routine: 'x' is not among the routines"),
        ("en/relief.yaml", "guide: tilt", "care: tilt", "1: 0.care: 'tilt' is not among the care"),
        ("en/relief.yaml", "- guide: tilt\n  say", "- say", "1: 0: must have one action"),
    ],
)
def test_an_id_that_nothing_has_is_named(faults_after, file, old, new, fault):
    found = faults_after(file, old, new)
    assert any(one.startswith(f"{file}:{fault}") for one in found), found


@pytest.mark.parametrize("kind", ["warning_signs", "discomforts", "conditions"])
def test_what_may_be_told_of_rules_out(tree, kind):
    id = {"warning_signs": "chest_pain", "discomforts": "pain", "conditions": "child"}[kind]
    tree.change(TILT, "leave_out_if: [chest_pain, child]", f"leave_out_if: [{id}]")
    assert tree.faults() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (TILT, "1: {hold: 5,", "1: {hold: 121,", "6: levels.1.hold: must be 0 to 120, not 121"),
        (TILT, "1: {hold: 5, reps: 5", "1: {hold: 5, reps: 0", "6: levels.1.reps: must be 1 to 30, not 0"),
        (TILT, "reps: 5, rest: 5}", "reps: 5, rest: 16}", "6: levels.1.rest: must be 0 to 15, not 16"),
        (TILT, "1: {hold: 5, ", "1: {", "6: levels.1.hold: is needed: this exercise is held, it has no beats"),
        (TILT, "  1: {", "  3: {", "5: levels: has no level 1"),
        (TILT, "at_most_a_day: 3", "at_most_a_day: 0", "8: at_most_a_day: must be 1 to 24, not 0"),
        (
            TILT,
            "release: Come back to the middle.\n",
            "",
            "1: release: is missing: an exercise has move",
        ),
        (ROLLS, "beats:", "move: Roll.\nbeats:", "8: move: does not go together with beats"),
        (ROLLS, "seconds: 4", "seconds: 0", "9: beats.0.seconds: must be 1 to 120, not 0"),
        ("en/routines.yaml", "reps: 2", "reps: 31", "7: daily.exercises.1.reps: must be 0 to 30, not 31"),
        (PLANS, "minutes: 2", "minutes: 20", "4: breaks.minutes: must be 1 to 15, not 20"),
        (PLANS, "usual: 2", "usual: 3", "5: breaks.usual: must be one of [1, 2], as there are times for"),
        (
            PLANS,
            '    - ["10:00"]\n',
            '    - ["10:00", "11:00"]\n',
            "7: breaks.times: must have one time more",
        ),
        (PLANS, '"15:30"', '"09:30"', "9: breaks.times.1: must be times such as"),
        (PLANS, '"15:30"', '"15:60"', "9: breaks.times.1: must be times such as"),
        (ICE, "check_at: 5", "check_at: 10", "16: check_at: must be 0 to 9, not 10"),
    ],
)
def test_a_dose_out_of_range_is_named(faults_after, file, old, new, fault):
    found = faults_after(file, old, new)
    assert any(one.startswith(f"{file}:{fault}") for one in found), found


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (CHECKS, '  rest: "And {things}?"\n', "", "12: skin.items: need rest"),
        (CHECKS, 'rest: "And {things}?"', "rest: And more?", "12: skin.rest: has no {things}"),
        (
            CHECKS,
            "  items:\n    - {say: numb skin, words: [numb]}\n",
            "",
            "12: skin.rest: asks for nothing: there are no items",
        ),
        (CHECKS, "  spares: [cold]\n", "", "6: skin: has no spares"),
        (CHECKS, "{spare: skip_cold}", '{clear: ""}', "11: skin.spares: are never spared: no answer does it"),
        (DISCOMFORTS, "  at_rest: chest_pain\n", "", "1: pain: needs either at_rest or say_at_rest"),
        (DISCOMFORTS, "at_rest: chest_pain\n", "at_rest: chest_pain\n  say_at_rest: Rest.\n", "1: pain: needs either"),
        (ROLLS, "sources: []", "sources: []\nfelt: same", "14: felt: needs sides"),
    ],
)
def test_a_field_without_what_it_needs_is_named(faults_after, file, old, new, fault):
    found = faults_after(file, old, new)
    assert any(one.startswith(f"{file}:{fault}") for one in found), found


def test_what_hurts_at_rest_may_have_words_of_its_own(tree):
    tree.change(DISCOMFORTS, "at_rest: chest_pain", "say_at_rest: Rest.")
    assert tree.faults() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (TILT, "{side} ear", "{sid} ear", "10: move: {sid} is unknown here"),
        (TILT, "It eases", "It eases the {side},", "3: benefit: {side} is unknown here"),
        (ROLLS, "Sit tall", "Sit to the {side}", "7: get_ready: {side} is unknown here"),
        ("en/warning_signs.yaml", "{emergency}", "{emergncy}", "4: chest_pain.say: {emergncy} is unknown here"),
        (PHRASES, "{count}", "{count", "5: hold.say: has a brace that is no placeholder"),
        (PHRASES, "{count}", "10 seconds", "5: hold.say: has digits: write the number in words"),
        (PHRASES, "{count}", "[ten] seconds", "5: hold.say: has markup: only numbers to call stand in [brackets]"),
        (PHRASES, "What next?", "What <b>next</b>?", "3: skip_cold.ask.1: has markup"),
        (ICE, "It numbs.", "It cures.", "3: benefit: promises too much: 'cures'"),
        (
            ICE,
            "It numbs.",
            "It is clinically proven.",
            "3: benefit: promises too much: 'clinically proven'",
        ),
        (ICE, "It numbs.", "Safe for everyone.", "3: benefit: promises too much: 'Safe for everyone'"),
        (TILT, "[neck tilt]", "[neck tilt, cold-pack]", "1: 'cold pack' already names exercises.tilt"),
        (TILT, "[neck tilt]", "[neck tilt, Side Stretch]", "1: 'Side Stretch' already names exercises.tilt"),
        (TILT, "Skip this one with", "Skip this one, it cures", "20: exclusion: promises too much: 'cures'"),
        (TILT, "Skip this one with", "Skip the {side} with", "20: exclusion: {side} is unknown here"),
        (CHECKS, "And {things}?", "And {thing} or {things}?", "12: skin.rest: {thing} is unknown here"),
        (CHECKS, "Is your skin numb?", "Is your {things} numb?", "7: skin.ask: {things} is unknown here"),
        (CHECKS, "say: numb skin", "say: 2 fingers", "14: skin.items.0.say: has digits"),
        ("en-US.yaml", '"[911]"', '"911"', "2: terms.emergency: has digits"),
        ("en/terms.yaml", "your local emergency number", "number 1", "1: emergency: has digits"),
        ("en-US.yaml", "a doctor", "a {doctor}", "3: terms.a_doctor: {doctor} is unknown here"),
    ],
)
def test_words_that_may_not_be_said_are_named(faults_after, file, old, new, fault):
    found = faults_after(file, old, new)
    assert any(fault in one for one in found), found


def test_what_users_say_may_hold_the_words_that_we_must_not_say(tree):
    tree.change(ICE, "[cold pack]", "[cold treatment]")
    assert tree.faults() == []


def test_what_is_not_offered_may_share_a_name(tree):
    tree.change("en/routines.yaml", "sources: []", "sources: []\n  offered: false")
    tree.change(ICE, "[cold pack]", "[daily routine]")
    assert tree.faults() == []
