"""The review sheet: nothing is left out, nothing is left open, and it is not signed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from neck_coach.coaching.content import Content
from neck_coach.compiled_content import content_for
from tests.review.page import Page
from workshop.review.standing import chapters_of, deviates
from workshop.review.wording import capital, in_words, plain, words

LOCALES = ("en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en")
HERE = content_for("en-US")
PREFIXES: dict[str, Mapping[str, Any]] = {
    "sign": HERE.warning_signs, "check": HERE.checks, "discomfort": HERE.discomforts, "condition": HERE.conditions,
    "exercise": HERE.exercises, "routine": HERE.routines, "care": HERE.care, "topic": HERE.topics,
    "plan": HERE.plans, "milestone": HERE.milestones, "not-offered": HERE.not_offered,
}  # fmt: skip
FIELDS = (
    "say ask benefit get_ready move move_again release release_again screen first how_long how_often check avoid "
    "when_done exclusion say_at_rest rest"
)
LISTS = "cautions how more"


def spoken(content: Content) -> Iterator[str]:
    """Every text of every thing, whatever kind it is."""
    for things in PREFIXES.values():
        for thing in things.values():
            for field in (*FIELDS.split(), *LISTS.split()):
                value = getattr(thing, field, "")
                yield from (value,) if isinstance(value, str) else value
            yield from (beat.say for beat in getattr(thing, "beats", ()))
            yield from (item.say for item in getattr(thing, "items", ()))
    for idea in content.relief:
        yield from (idea["say"], idea["ask"])


def test_it_says_on_its_first_page_that_no_clinician_has_signed(page):
    assert page.text.index("No clinician has signed this yet.") < page.text.index("How to read it")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_thing_has_its_place(page, prefix):
    assert {f"{prefix}-{id}" for id in PREFIXES[prefix]} <= set(page.ids)


def test_no_anchor_is_there_twice_and_every_inner_link_leads_somewhere(page):
    assert len(page.ids) == len(set(page.ids))
    assert {link for link in page.links if link.startswith("#")} <= {f"#{id}" for id in page.ids}


def test_every_spoken_text_is_there(page):
    missing = [text for text in spoken(HERE) if text and " ".join(words(text).split()) not in page.text]
    assert missing == []


def test_every_phrase_is_there(page):
    left_out = {"time_zone", "told", "asked"}
    phrases = [parts for key, parts in HERE.phrases.data.items() if key not in left_out]
    texts = [text for parts in phrases for variants in parts.values() for text in variants]
    assert [text for text in texts if " ".join(words(text).split()) not in page.text] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_warning_sign_is_there_in_the_words_of_every_locale(page, locale):
    missing = [sign.id for sign in content_for(locale).warning_signs.values() if words(sign.say) not in page.text]
    assert missing == []


class Item(str):
    """The text of one item. What stands in cells of a table touches its neighbours, so blanks do not count."""

    __slots__ = ()

    def __contains__(self, wanted: object) -> bool:
        return "".join(str(wanted).split()) in "".join(self.split())


def item(page, id: str) -> Item:
    """One item, up to where the next one begins."""
    return Item(Page(page.html.split(f'id="{id}"', 1)[1].split("<article ")[0].partition(">")[2]).text)


def left_alone(thing: Any) -> str:
    return in_words(thing.spares)


@pytest.mark.parametrize("id", HERE.warning_signs)
def test_each_sign_says_what_is_asked_in_doubt_and_what_is_left_alone(page, id):
    sign, text = HERE.warning_signs[id], item(page, f"sign-{id}")
    assert f"In doubt {words(sign.ask)}" in text
    assert f"Left alone {'everything' if sign.level == 'emergency' else left_alone(sign)}" in text
    assert ("only cold for three days" in text) == sign.injury


@pytest.mark.parametrize("id", HERE.discomforts)
def test_each_discomfort_says_what_is_answered_at_rest_and_what_is_left_alone(page, id):
    felt, text = HERE.discomforts[id], item(page, f"discomfort-{id}")
    at_rest = f"at rest: {plain(felt.at_rest)}" if felt.at_rest else f"At rest {words(felt.say_at_rest)}"
    assert at_rest in text
    assert f"Left alone besides {left_alone(felt)}" in text
    assert text.startswith(f"{capital(plain(id))} harmless") == felt.harmless


@pytest.mark.parametrize("id", HERE.conditions)
def test_each_condition_says_what_is_left_alone(page, id):
    condition, text = HERE.conditions[id], item(page, f"condition-{id}")
    assert f"Left alone {left_alone(condition)}" in text
    assert ("ends the session" in text) == condition.ends


@pytest.mark.parametrize("id", HERE.exercises)
def test_each_exercise_says_what_it_uses_and_what_leaves_it_out(page, id):
    exercise, text = HERE.exercises[id], item(page, f"exercise-{id}")
    assert f"uses {in_words(exercise.uses)}" in text
    assert ("fit for everybody" in text) == exercise.gentle
    assert ("only by its name or in a routine" in text) == (not exercise.suggested)
    if exercise.leave_out_if:
        assert f"left out with {', '.join(map(plain, exercise.leave_out_if))}" in text
    if exercise.exclusion:
        assert f"the first time {words(exercise.exclusion)}" in text
    assert ("is led away from it" in text) == (exercise.felt == "other")


@pytest.mark.parametrize("id", HERE.care)
def test_each_care_says_what_it_uses(page, id):
    assert f"uses {in_words(HERE.care[id].uses)}" in item(page, f"care-{id}")


@pytest.mark.parametrize("id", HERE.checks)
def test_each_question_says_when_it_is_asked_what_it_names_and_what_follows(page, id):
    check, text = HERE.checks[id], item(page, f"check-{id}")
    care = [care.name for care in HERE.care.values() if care.ask_first == id]
    when = {
        "now": "before the first exercise, and again after 7 days",
        "recheck": "in the days between, before the first exercise of each session",
    }.get(id, f"before {', '.join(care)}" if care else "")
    assert f"{id} {when}".strip() in text
    follows = {action.get("check") for other in HERE.checks.values() for action in (other.yes, other.no)}
    assert bool(when) == (id not in follows)
    for named in check.items:
        assert f"{named.say} {', '.join(named.words)}" in text
    for label, action in (("Yes", check.yes), ("No", check.no)):
        [(kind, target)] = action.items()
        number = item(page, f"check-{target}").split()[0] if kind == "check" else ""
        arrow = {
            "check": f"question {number}",
            "sign": plain(target),
            "spare": f"left alone: {left_alone(check)}",
            "clear": "goes on as asked",
        }[kind]
        assert f"{label} → {arrow}" in text


def test_parts_are_named_in_plain_words():
    assert in_words(("cold", "neck", "massage")) == "neck moves, pressing and massage, cold"
    assert in_words(()) == "nothing"


def test_where_we_do_not_know_the_country_is_no_locale_of_its_own(page):
    assert "<th>no country</th>" in page.html and "<th>en</th>" not in page.html
    assert "en-IN, no country say something else" in page.text
    assert f"no country {content_for('en').warning_signs['stroke'].say}" in page.text


def test_every_source_that_is_named_is_listed_with_its_address(page):
    named = {source.id for chapter in chapters_of(HERE) for item in chapter.items for source in item.sources}
    assert {f"source-{id}" for id in named} <= set(page.ids)
    assert len({link for link in page.links if link.startswith("http")}) > 40


def test_deviations_from_the_article_are_marked(page):
    deviating = [
        thing for kind in ("exercise", "care", "topic") for thing in PREFIXES[kind].values() if deviates(thing)
    ]
    assert {"chin_glide", "massage", "magnesium"} <= {thing.id for thing in deviating}
    assert page.having("deviates") == len(deviating)


def test_every_level_of_every_exercise_is_drawn(page):
    levels = sum(len(exercise.levels) for exercise in HERE.exercises.values())
    assert page.having("timeline") >= levels


def test_each_chapter_and_the_whole_can_be_signed(page):
    signatures = page.having("signature")
    assert signatures == page.having("chapter") - 1  # the list of sources needs none
    assert page.text.count("Signature") == signatures
    assert page.text.count("Date") >= signatures
    assert page.having("verdict") >= sum(map(len, PREFIXES.values()))


def test_nothing_is_left_unfilled(page):
    assert not re.search(r"[{}]|\[\d", page.text)


def test_it_needs_nothing_from_anywhere_else(page):
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.tags}
    assert "@import" not in page.html
    assert page.html.count("url(") == page.html.count("url(data:")


def test_what_content_says_is_escaped(page):
    assert "<script" not in page.html
    assert "&#39;" in page.html or "&#x27;" in page.html
