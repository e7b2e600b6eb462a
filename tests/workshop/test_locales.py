"""A locale's file holds only what differs; mistakes in it are found where they are written."""

import json

from workshop.check import checked_libraries
from workshop.compiled import compiled


def test_the_locale_s_words_are_filled_in(tree):
    british, american, _ = (compiled(library) for library in checked_libraries(tree.root))
    assert american["warning_signs"]["chest_pain"]["say"] == "Call [911] now."
    assert british["warning_signs"]["chest_pain"]["say"] == "Call [999] now."
    assert british["topics"]["causes"]["more"] == ["Ask a G P."]


def test_a_language_without_a_country_has_words_of_its_own_and_changes_nothing_else(tree):
    library = checked_libraries(tree.root)[-1]
    content = compiled(library)
    assert library.locale == content["locale"] == "en"
    assert content["warning_signs"]["chest_pain"]["say"] == "Call your local emergency number now."
    assert content["topics"]["causes"] == {
        "name": "causes",
        "intent": "ExplainCausesIntent",
        "say": ["Often it is stress."],
        "more": ["Ask a doctor."],
        "ask": "Shall we stretch?",
        "yes": {"guide": "tilt"},
        "sources": [],
    }


def test_what_is_filled_in_when_it_is_spoken_is_left_alone(tree):
    content = compiled(checked_libraries(tree.root)[0])
    assert content["exercises"]["tilt"]["move"] == "Tip your {side} ear to your {side} shoulder."
    assert content["phrases"]["hold"] == {"say": ["Hold for {count}."]}


def test_what_differs_is_laid_over_the_rest(tree):
    british, american, _ = (compiled(library) for library in checked_libraries(tree.root))
    assert british["topics"]["causes"]["ask"] == "Shall we have a go?"
    assert american["topics"]["causes"]["ask"] == "Shall we stretch?"
    assert british["topics"]["causes"]["say"] == american["topics"]["causes"]["say"]


def test_content_is_plain_data(tree):
    content = compiled(checked_libraries(tree.root)[0])
    assert json.loads(json.dumps(content)) == content
    assert content["exercises"]["tilt"]["levels"]["2"] == {"hold": 15, "reps": 3, "rest": 5, "after_days": 3}
    assert content["relief"] == [{"guide": "tilt", "say": "Sit tall.", "ask": "Shall we stretch?"}]


def test_a_fault_in_what_differs_is_found_in_the_locale_s_file(faults_after):
    found = faults_after("en-GB.yaml", "ask: Shall we have a go?", "ask: 5")
    assert found == ["en-GB.yaml:6: topics.causes.ask: input should be a valid string, not 5"]


def test_a_fault_in_what_differs_breaks_no_other_rule(faults_after):
    found = faults_after("en-GB.yaml", "Shall we have a go?", "Shall we fix it?")
    assert found == ["en-GB.yaml:6: topics.causes.ask: promises too much: 'fix'"]


def test_nothing_can_differ_that_does_not_exist(faults_after):
    assert faults_after("en-GB.yaml", "causes:", "cause:") == [
        "en-GB.yaml:5: topics.cause: changes nothing: there is no such id"
    ]


def test_a_locale_changes_only_what_it_knows(faults_after):
    assert faults_after("en-GB.yaml", "topics:", "topic:") == [
        "en-GB.yaml:4: topic: is nothing that a locale can change"
    ]


def test_every_locale_has_the_same_terms(faults_after):
    found = faults_after("en-GB.yaml", "  a_doctor: a G P\n", "")
    assert "en-GB.yaml:1: terms.a_doctor: is missing: other locales have this term" in found


def test_where_there_is_no_country_there_is_every_term_too(faults_after):
    found = faults_after("en/terms.yaml", "a_doctor: a doctor\n", "")
    assert "en/terms.yaml:1: a_doctor: is missing: other locales have this term" in found


def test_a_term_that_only_the_language_has_is_missing_elsewhere(faults_after):
    found = faults_after("en/terms.yaml", "a_doctor:", "a_nurse: a nurse\na_doctor:")
    assert found == [
        f"en-{here}.yaml:1: terms.a_nurse: is missing: other locales have this term" for here in ("GB", "US")
    ]
