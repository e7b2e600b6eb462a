"""What the stage finds cut off, tried on made-up screens: the tests of the real ones are worth as much as this."""

from typing import Any

import pytest

from simulator.skill import Json

from .stage import Stage

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser screens")]


def _shown(stage: Stage, item: Json, viewport: str = "hub") -> None:
    whole = {"type": "Container", "width": "100%", "height": "100%", "items": [item]}
    document = {"type": "APL", "version": "1.4", "theme": "dark", "mainTemplate": {"items": [whole]}}
    stage.show({"document": document, "token": "cut"}, viewport)


def _text(text: str, **more: Any) -> Json:
    return {"type": "Text", "text": text, "fontSize": 100, "lineHeight": 1, **more}


def _framed(text: str, width: int, height: int) -> Json:
    return {"type": "Frame", "width": width, "height": height, "item": _text(text)}


def _placed(text: str, **place: int) -> Json:
    return _text(text, position="absolute", **place)


@pytest.mark.parametrize(
    ("item", "cut"),
    [
        (_framed("Hum", 300, 91), []),  # lower than the line, higher than its letters
        (_framed("Hum", 300, 85), ["Hum"]),
        (_framed("Hug", 300, 91), ["Hug"]),  # its tail
        (_framed("M", 60, 100), ["M"]),
        (_framed("Hum hum", 300, 150), ["hum"]),  # the second line
        (_placed("Hum", top=-12), []),
        (_placed("Hum", top=-22), ["Hum"]),
        (_placed("Hum", bottom=-22), ["Hum"]),
        (_placed("Hum", left=-20), ["Hum"]),
        (_placed("Hum", right=-20), ["Hum"]),
    ],
)
def test_a_text_is_cut_where_its_letters_are(stage: Stage, item: Json, cut: list[str]) -> None:
    _shown(stage, item)
    assert [line["text"] for line in stage.lines() if line["cut"]] == cut


@pytest.mark.parametrize(("left", "is_cut"), [(140, False), (0, True)])
def test_a_round_screen_cuts_its_corners_off(stage: Stage, left: int, is_cut: bool) -> None:
    _shown(stage, _placed("Hum", left=left, top=20), "round")
    assert [line["cut"] for line in stage.lines()] == [is_cut]


@pytest.mark.parametrize(("room", "inside"), [(500, [True, True]), (340, [True, False])])
def test_a_button_in_a_row_that_is_too_long_is_cut(stage: Stage, room: int, inside: list[bool]) -> None:
    button = {"type": "TouchWrapper", "item": {"type": "Frame", "width": 200, "height": 80}}
    _shown(stage, {"type": "Container", "direction": "row", "width": room, "items": [button, button]})
    assert [target["inside"] for target in stage.targets()] == inside
