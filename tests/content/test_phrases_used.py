"""The code says only phrases that there are, with all that they need; and every phrase is said somewhere."""

import re
from typing import get_args, get_type_hints

import pytest

from neck_coach import turn, words_in
from neck_coach.alerts import consent, faults
from neck_coach.coaching import care_plan, catalogue, cautions, counting, pace, standing, timeline
from neck_coach.compiled_content import content_for, language_for
from neck_coach.understanding import reading, weighing, wishing
from tests.content.phrase_uses import uses, words_of_code
from tests.content.spoken import LOCALES

CONTENT = content_for("en-US")
PHRASES = CONTENT.phrases.data
KINDS = get_args(consent.Kind)
WISHES = tuple(f"{wish}_{kind}" for wish in ("set", "hear", "make_room_for") for kind in KINDS)
LIKELY = tuple(
    name.removeprefix("AMAZON.").removesuffix("Intent")
    for name in language_for("en-US").intents
    if name not in (words_in.SAID, reading.NOT_OURS, wishing.REPEATING, *weighing.ANSWERS, *turn.SIGN_INTENTS)
)
"""Every intent that words may mean, and that is asked about when it is not sure."""
PATHS = get_args(get_type_hints(cautions.WarningSign)["path"])
# Keys that are put together at run time, and what is put in.
FAMILIES: dict[str, tuple[str, ...]] = {
    "after_{}": ("cold", "warm"),
    "back_to_{}": ("question", "timer", "reminder", "data"),
    "fault_{}": get_args(faults.Reason),
    "know_{}": ("cold", "warm"),
    "count_{}": ("normal", *filter(None, counting.COUNTS)),
    "flow_{}": ("ask", "go"),
    "know_count_{}": tuple(filter(None, counting.COUNTS)),
    "know_pace_{}": tuple(set(pace.PACES) - {"normal"}),
    "level_{}": ("1", "2"),
    "switch_on_{}": KINDS,
    "missed{}": ("", "_again"),
    "net_{}": tuple(set(get_args(reading.Net.__value__)) - {""}),
    "missed_in_exercise{}": ("", "_again"),
    "needs_permission_{}": KINDS,
    "pace_{}": tuple(pace.PACES),
    "not_now_{}": tuple(set(get_args(standing.Reason)) - {"resting"}),
    "not_now_resting_{}": get_args(catalogue.Part),
    "part_{}": ("night", "morning", "afternoon", "evening"),
    "permission_{}": tuple(set(get_args(consent.Outcome)) - {"accepted"}),
    "reminder_{}": ("doctor", "exercise", "breaks"),
    "brief_{}": ("on_the_hour", "half_past", "hour_and_minute", "past_the_hour"),
    "screen_{}": tuple(set(get_args(timeline.StepName)) - {"say"}),
    "side_{}": ("right", "left"),
    "tell_alexa_{}": WISHES,
    "tell_alexa_later_{}": WISHES,
    "tell_alexa_later_set_{}": KINDS,
    "wish_{}": LIKELY,
    # Families of families: the first part is a key of its own.
    "{}_paused": ("left_minutes", "left_minute", "left_seconds", "left_unknown"),
    **{f"{{}}_{after}": PATHS for after in ("yes", "no", "again", "goodbye")},
    "{}{}": ("missed_check", "missed_check_again", "missed_yes_no", "missed_yes_no_again"),
    # Only what has a word of its own gets one.
    "button_{}": tuple(key.removeprefix("button_") for key in PHRASES if key.startswith("button_")),
}
COMPUTED = {*get_args(care_plan.Advice), *PATHS}


def put_together(pattern: str) -> set[str]:
    return {pattern.replace("{}{}", "{}").replace("{}", part) for part in FAMILIES[pattern]}


def keys_in_checks() -> set[str]:
    outcomes = [outcome for check in CONTENT.checks.values() for outcome in (check.yes, check.no)]
    return {target for outcome in outcomes for kind, target in outcome.items() if kind == "spare"}


def placeholders(key: str) -> set[str]:
    return {name for part in PHRASES[key].values() for text in part for name in re.findall(r"\{(\w+)\}", text)}


STATIC = [use for use in uses() if use.key and "{}" not in use.key]


def test_the_code_is_read():
    assert len(STATIC) > 150


def test_every_phrase_that_the_code_names_is_there():
    assert [(use.where, use.key) for use in STATIC if use.key not in PHRASES] == []


def test_every_key_that_is_put_together_is_listed_here():
    assert [(use.where, use.key) for use in uses() if "{}" in use.key and use.key not in FAMILIES] == []


@pytest.mark.parametrize("pattern", FAMILIES)
def test_every_member_of_a_family_of_phrases_is_there(pattern):
    assert put_together(pattern) - PHRASES.keys() == set()


def test_every_advice_path_of_an_emergency_and_outcome_of_a_check_is_a_phrase():
    assert (COMPUTED | keys_in_checks()) - PHRASES.keys() == set()


def test_every_placeholder_of_a_phrase_is_filled_where_it_is_said():
    unfilled = [
        (use.where, use.key, placeholders(use.key) - use.values)
        for use in STATIC
        if use.key in PHRASES and not use.fills_more and not placeholders(use.key) <= use.values
    ]
    assert unfilled == []


def test_every_phrase_is_said_somewhere():
    said = {use.key for use in STATIC} | words_of_code() | COMPUTED | keys_in_checks()
    for pattern in FAMILIES:
        said |= put_together(pattern)
    assert PHRASES.keys() - said == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_question_ends_in_a_question(locale):
    content = content_for(locale)
    asked = [(key, text) for key, parts in content.phrases.data.items() for text in parts.get("ask", ())]
    asked += [(topic.id, topic.ask) for topic in content.topics.values()]
    asked += [(check.id, check.ask) for check in content.checks.values()]
    asked += [(check.id, check.rest) for check in content.checks.values() if check.items]
    asked += [(sign.id, sign.ask) for sign in content.warning_signs.values()]
    asked += [(str(item), item["ask"]) for item in content.relief]
    assert [(where, text) for where, text in asked if not text.endswith("?") and text != "{question}"] == []


def test_every_reprompt_adds_something_to_its_question():
    for key, parts in PHRASES.items():
        for text in parts.get("reprompt", ()):
            assert text not in parts.get("ask", ()), key


def test_every_locale_has_the_same_phrases_with_the_same_parts():
    for locale in LOCALES:
        parts = {key: set(parts) for key, parts in content_for(locale).phrases.data.items()}
        assert parts == {key: set(parts) for key, parts in PHRASES.items()}
