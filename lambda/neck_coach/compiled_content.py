"""The compiled content of each locale, read once."""

import json
from functools import cache
from pathlib import Path

from .coaching.content import Content

_FOLDER = Path(__file__).parent / "compiled"
_FALLBACK = "en-US"


@cache
def content_for(locale: str) -> Content:
    """The content of `locale`; of another locale of its language, or American English, if we don't have it."""
    return Content.from_data(json.loads((_FOLDER / f"{_nearest(locale)}.json").read_text(encoding="utf-8")))


def _nearest(locale: str) -> str:
    ours = sorted(path.stem for path in _FOLDER.glob("*.json"))
    if locale in ours:
        return locale
    same_language = [name for name in ours if name.split("-")[0] == locale.split("-")[0]]
    return _FALLBACK if _FALLBACK in same_language or not same_language else same_language[0]
