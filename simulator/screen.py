"""A screen as a person sees it: what can be read on it, and what can be touched."""

from collections.abc import Iterator
from typing import Any

from .skill import Json

RENDER = "Alexa.Presentation.APL.RenderDocument"
# Parts of the data that nobody reads.
_UNSEEN = {"event", "id", "icon", "drawing", "described"}


def shown_by(response: Json) -> Json:
    """The RenderDocument directive of a response; empty if it changes nothing on the screen."""
    return next((found for found in response.get("directives", ()) if found["type"] == RENDER), {})


def texts_on(screen: Json) -> Json | None:
    """The title and the texts that the data of a screen hold, each once; None without a screen."""
    texts = list(dict.fromkeys(_texts(screen.get("datasources", {}))))
    return {"title": texts[0] if texts else "", "texts": texts[1:]} if screen else None


def touched(screen: Json, text: str) -> Json | None:
    """The request that touching what shows `text` makes; None if nothing like that can be touched."""
    for button in _buttons(screen.get("datasources", {})):
        if button["label"].lower() == text.strip().lower():
            source = {"type": "TouchWrapper", "handler": "Press", "id": button.get("id", ""), "value": False}
            return {"token": screen["token"], "arguments": button["event"], "source": source, "components": {}}
    return None


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str) and data:
        yield data
    elif isinstance(data, dict):
        for name, item in data.items():
            if name not in _UNSEEN:
                yield from _texts(item)
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item)


def _buttons(data: Any) -> Iterator[Json]:
    if isinstance(data, dict):
        if "label" in data and data.get("event"):
            yield data
        for item in data.values():
            yield from _buttons(item)
    elif isinstance(data, list):
        for item in data:
            yield from _buttons(item)
