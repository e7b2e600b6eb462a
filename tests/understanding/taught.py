"""The utterances that taught the skill."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
UTTERANCES = ROOT / "interaction_model" / "en" / "utterances"


@cache
def taught() -> dict[str, tuple[str, ...]]:
    """Class (the name of an intent, or `signs/stroke`) -> its sentences."""
    paths = sorted(UTTERANCES.rglob("*.txt"))
    files = {path.relative_to(UTTERANCES).with_suffix("").as_posix(): path for path in paths}
    return {
        name: tuple(filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())))
        for name, path in files.items()
    }
