"""The APL documents: JSON files, each completed with the packages of ours that it imports."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "documents"
_SHARED = ("styles", "layouts", "graphics")


@cache
def document(name: str) -> dict[str, Any]:
    """The document `name`, complete: a device needs to fetch nothing. Raises FileNotFoundError for an unknown one."""
    whole = _read(f"{name}.json")
    for package in reversed(whole.pop("import", [])):
        shared = _read(f"packages/{package['name']}.json")
        whole["resources"] = [*shared.get("resources", []), *whole.get("resources", [])]
        for part in _SHARED:
            whole[part] = {**shared.get(part, {}), **whole.get(part, {})}
    return whole


def drawing(exercise: str) -> dict[str, Any]:
    """How the figure moves in an exercise; a calm one for an exercise without a drawing.

    `figure` names the vector graphic; the others are its parameters, 0 where the exercise does not name them. `beats`
    are the poses (a, b) that the beats of a movement without a hold reach.
    """
    drawings = _drawings()
    known = {name: 0 for one in drawings.values() for name in one if name not in ("figure", "beats")}
    return known | drawings.get(exercise, {"figure": "front"})


@cache
def _drawings() -> dict[str, dict[str, Any]]:
    drawings: dict[str, dict[str, Any]] = json.loads((_FOLDER.parent / "drawings.json").read_text(encoding="utf-8"))
    return drawings


def _read(path: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((_FOLDER / path).read_text(encoding="utf-8"))
    return read
