"""Each screen on each kind of device, as Amazon's own view host renders it. The pictures are kept in build/screens/."""

import json
import re

import pytest

from neck_coach.compiled_content import content_for
from neck_coach.screen.documents import document

from .samples import CONTENT, SAMPLES, leads, longest_topics, second_of_hold
from .stage import Device, Stage

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser screens")]

VIEWPORTS = ("hub", "small", "round", "tv", "phone", "phoneWide")
SMALLEST_LETTERS = 15  # density-independent pixels, on the smallest screens
_PALETTE = {name: color for part in document("menu")["resources"] for name, color in part.get("colors", {}).items()}


def _rgb(color: str) -> tuple[int, ...]:
    if color.startswith("#"):
        return tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))
    return tuple(int(part) for part in re.findall(r"\d+", color)[:3])


@pytest.mark.parametrize("name", SAMPLES)
def test_a_screen_is_readable_on_every_device(stage: Stage, name: str) -> None:
    make, at = SAMPLES[name]
    screen = make().screen()
    assert screen, "nothing is shown"
    data = screen["datasources"]["screen"]
    for viewport in VIEWPORTS:
        stage.show(screen, viewport, second_of_hold(screen) if at is None else at)
        picture = stage.picture(f"{name}-{viewport}")
        where = f"{name} on {viewport}"
        lines = stage.lines()
        assert not stage.complaints(), where
        assert len(picture) > 4_000, f"{where} is blank"
        assert [line["text"] for line in lines if line["cut"]] == [], where
        scale = 2 if viewport in ("tv", "phone", "phoneWide") else 1
        assert min(line["size"] for line in lines) / scale >= SMALLEST_LETTERS, where
        assert {_rgb(line["color"]) for line in lines} <= {_rgb(color) for color in _PALETTE.values()}, where
        for target in stage.targets():
            assert target["inside"] and min(target["width"], target["height"]) >= 47.9, where
        if "question" in data and viewport != "round":
            seen = " ".join(line["text"] for line in lines)
            assert data["question"].replace(" ", "") in seen.replace(" ", ""), where


@pytest.mark.parametrize("exercise", CONTENT.exercises)
def test_every_exercise_has_a_drawing_that_moves(stage: Stage, exercise: str) -> None:
    device = leads(exercise)
    screen = device.screen()
    spans = [span for span in screen["datasources"]["screen"]["spans"] if "ms" in span]
    moving = next(span for span in spans if span["from"] != span["to"])
    stage.show(screen, "small", max(0.1, moving["at"] / 1000))
    before = stage.figure()
    stage.pass_time(moving["ms"] / 1000 * 0.8)
    stage.picture(f"exercise-{exercise}")
    assert stage.figure() != before
    stage.show(screen, "round", (moving["at"] + moving["ms"] / 2) / 1000)
    assert [line["text"] for line in stage.lines() if line["cut"]] == []
    longest = max(spans, key=lambda span: len(span["step"]))
    for viewport in ("hub", "phone"):
        stage.show(screen, viewport, longest["at"] / 1000 + 0.5)
        assert [line["text"] for line in stage.lines() if line["cut"]] == [], viewport
        assert all(target["inside"] for target in stage.targets()), viewport


@pytest.mark.parametrize("locale", ["en-GB", "en-AU"])
def test_the_longest_texts_of_wordier_locales_fit_where_there_is_least_room(stage: Stage, locale: str) -> None:
    signs = sorted(content_for(locale).warning_signs.values(), key=lambda sign: -len(sign.say))
    asked = [["WarningSignIntent", "warning_sign", sign.id] for sign in signs[:2]]
    asked += [[topic.intent] for topic in longest_topics(locale)[:3]]
    for words in asked:
        screen = Device(f"longest {words} {locale}", locale).ask(*words).screen()
        for viewport in ("round", "hub"):
            stage.show(screen, viewport)
            assert [line["text"] for line in stage.lines() if line["cut"]] == [], (words, viewport)


def test_contrast_of_all_that_is_written() -> None:
    pairs = [
        (text, ground)
        for ground, texts in {
            "ground": ("text", "soft", "accent", "calm"),
            "panel": ("text",),
            "pressed": ("text",),
            "accent": ("onAccent",),
            "danger": ("text",),
            "dangerPanel": ("text",),
            "caution": ("text",),
            "cautionPanel": ("text",),
        }.items()
        for text in texts
    ]
    for text, ground in pairs:
        lighter, darker = sorted((_luminance(_PALETTE[text]), _luminance(_PALETTE[ground])), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, f"{text} on {ground}"


def _luminance(color: str) -> float:
    parts = [part / 255 for part in _rgb(color)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_whatever_can_be_touched_or_seen_only_has_a_label() -> None:
    for name in ("menu", "guide", "care", "information", "warning", "goodbye"):
        for component in _components(document(name)):
            drawn = component.get("type") == "VectorGraphic" and component.get("id") == "figure"
            if component.get("type") == "TouchWrapper" or drawn:
                assert component.get("accessibilityLabel"), json.dumps(component)[:200]


def _components(part: object) -> list[dict[str, object]]:
    if isinstance(part, dict):
        return [part, *(found for inner in part.values() for found in _components(inner))]
    return [found for inner in part for found in _components(inner)] if isinstance(part, list) else []
