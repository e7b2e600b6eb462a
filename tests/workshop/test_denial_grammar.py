"""The grammar of how people deny is read as it is written, and a slip in it is named with its file and line."""

import pytest

from neck_coach.understanding.denial import Denials, words_of
from workshop.check import checked_libraries
from workshop.compiled import compiled

DENIALS = "en/denials.yaml"


def denials(tree) -> Denials:
    return Denials(compiled(checked_libraries(tree.root)[0])["denials"])


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<no>|<without>", "<no>|<with-out>", "19: grammar.denial: 'with' is neither a list nor a part above"),
        ("<be>*[", "<bee>*[", "19: grammar.denial: 'bee' is neither a list nor a part above"),
        ("<ill-fine>+", "<ill-well_said>+", "19: grammar.denial: 'well_said', which is left out, is no list"),
        ("<ill-fine>+", "<fine-ill>+", "19: grammar.denial: <fine-ill> leaves no word"),
        ("  tells: <ill-fine>", "  tells: '[<ill>|<denial>]'", "22: grammar.tells: 'denial', which is one of a choice"),
        ("<be>*[", "<well_said>*[", "19: grammar.denial: 'well_said' is neither a list nor a part above"),
        ("<ill-fine>+", "(<ill-fine>+", "19: grammar.denial: is no regular expression: missing ), unterminated"),
        ("[<no>|<without>]", "[<no><without>]", "19: grammar.denial: [<no><without>] is no choice of lists"),
        ("[<no>|<without>]", "[no]", "19: grammar.denial: [no] is no choice of lists"),
        ("  well_said: <be>*<fine>\n", "", "18: grammar: has no 'well_said'"),
        ("  denial:", "  denials:", "18: grammar: has no 'denial'"),
        ("  tells: <ill-fine>\n", "", "18: grammar: has no 'tells'"),
        ("  well_said:", "  fine: <be>\n  well_said:", "20: grammar.fine: is the name of a list too"),
        ("  neither: [neither]\n", "", "4: words: has no 'neither'"),
        ("  aside: [today]\n", "", "4: words: has no 'aside'"),
        ("  ill: [fever, fine]\n", "", "4: words: has no 'ill'"),
        ("  contradicts: [but]\n", "", "4: words: has no 'contradicts'"),
    ],
)
def test_a_slip_in_the_grammar_is_named(faults_after, old, new, fault):
    found = faults_after(DENIALS, old, new)
    assert any(one.startswith(f"{DENIALS}:{fault}") for one in found), found


def test_a_part_may_refer_to_parts_above_it(tree):
    tree.change(
        DENIALS, '  denial: "<be>*[<no>|<without>]', '  none: "[<no>|<without>]"\n  denial: "<be>*[<none>|<not>]'
    )
    assert denials(tree).read("I have no fever").denied == ("i", "have", "no", "fever")
    assert denials(tree).read("I have not fever").denied == ("i", "have", "not", "fever")


@pytest.mark.parametrize(
    ("text", "only_denies"),
    [
        ("No fever", True),
        ("I have no fever today", True),
        ("without fever", True),
        ("fever", False),
        ("not fever", False),
        ("no fever but a cough", False),
        ("without fine", False),  # the grammar takes "fine" out of what is bad
        ("i have fine", True),
    ],
)
def test_what_the_grammar_has_is_denied_and_nothing_else(tree, text, only_denies):
    assert denials(tree).read(text).only_denies == only_denies


def test_the_names_of_signs_discomforts_and_conditions_can_be_denied_without_being_listed(tree):
    tree.change("en/discomforts.yaml", "said: [it hurts]", "said: [it hurts, a sting]")
    tree.change("en/conditions.yaml", "said: [i'm ten]", "said: [i'm ten, childhood]")
    assert not denials(tree).read("no chest pressure").denied
    tree.change("en/warning_signs.yaml", "said: [my chest hurts]", "said: [my chest hurts, chest pressure]")
    for name in ("chest pressure", "sting", "childhood"):
        assert denials(tree).read(f"no {name}").only_denies
    # After "no", a clause is the sign.
    assert not denials(tree).read("no my chest hurts").denied


def test_a_short_form_and_an_ending_are_read_in_full(tree):
    tree.change(DENIALS, "  be: [i, have, is]", "  be: [i, have, is, can]")
    tree.change(DENIALS, "[<no>|<without>]", "[<no>|<not>]")
    for text in ("i cannot fever", "i isn't fever", "i can not fever", "i isn\u2019t fever"):
        assert denials(tree).read(text).only_denies, text


def test_a_name_with_a_short_form_in_it_is_denied_too(tree):
    tree.change("en/conditions.yaml", "said: [i'm ten]", "said: [i'm ten, parkinson's disease]")
    tree.change(DENIALS, "endings: {n't: not}", "endings: {n't: not, \"'s\": is}")
    assert denials(tree).read("no parkinson's disease").only_denies


@pytest.mark.parametrize(
    ("text", "negates"),
    [
        *(("that's not right", True), ("without it", True), ("no", True), ("it isn’t", True), ("nothing", True)),
        *(("fine but sore", True), ("that's right", False), ("fever", False), ("", False)),
    ],
)
def test_words_that_negate_or_contradict_are_known_wherever_they_stand(tree, text, negates):
    tree.change(DENIALS, "[<no>|<without>]", "[<no>|<without>|<not>|<nothing>]")
    assert denials(tree).negates(words_of(text)) is negates
