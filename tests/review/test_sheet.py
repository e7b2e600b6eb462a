"""The review sheet: nothing is left out, nothing is left open, and it is not signed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from neck_coach.coaching.content import Content
from neck_coach.compiled_content import content_for
from workshop.review.standing import chapters_of, deviates
from workshop.review.wording import words

LOCALES = ("en-US", "en-GB", "en-AU", "en-CA", "en-IN")
HERE = content_for("en-US")
PREFIXES: dict[str, Mapping[str, Any]] = {
    "sign": HERE.warning_signs, "check": HERE.checks, "discomfort": HERE.discomforts, "condition": HERE.conditions,
    "exercise": HERE.exercises, "routine": HERE.routines, "care": HERE.care, "topic": HERE.topics,
    "not-offered": HERE.not_offered,
}  # fmt: skip
FIELDS = "say ask benefit get_ready move move_again release screen first how_long how_often check avoid when_done"
LISTS = "cautions how more"


def spoken(content: Content) -> Iterator[str]:
    """Every text of every thing, whatever kind it is."""
    for things in PREFIXES.values():
        for thing in things.values():
            for field in (*FIELDS.split(), *LISTS.split()):
                value = getattr(thing, field, "")
                yield from (value,) if isinstance(value, str) else value
            yield from (beat.say for beat in getattr(thing, "beats", ()))
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
    assert "url(" not in page.html


def test_what_content_says_is_escaped(page):
    assert "<script" not in page.html
    assert "&#39;" in page.html or "&#x27;" in page.html
