"""Checks all content and writes it as the skill reads it: one JSON file a locale, and its interaction model.

All of it or nothing counts: beside the files of the skill lies the list of their locales, which is written last.

python -m workshop.compile           check and write
python -m workshop.compile --check   only check
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .check import checked_libraries
from .compiled import compiled
from .errors import ContentFaults
from .library import FOLDERS, TABLES
from .model import TIGHT, Built, build_model
from .together import write_together

type Data = dict[str, Any]
_FORMAT: Data = {"ensure_ascii": False, "sort_keys": True, "separators": TIGHT}
ROOT = Path(__file__).resolve().parents[1]
FOR_THE_SKILL = Path("lambda/neck_coach/compiled")
FOR_ALEXA = Path("build/interaction_model")
FOR_WORDS = FOR_THE_SKILL / "words"
MARK = FOR_THE_SKILL / "locales"
"""The locales of all that was written, one a line: both Makefiles look at it."""


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command; 1 if content is at fault, with one line a fault on standard error."""
    parser = argparse.ArgumentParser(prog="python -m workshop.compile", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only check, write nothing")
    only_check = parser.parse_args(arguments).check
    try:
        contents = [compiled(library) for library in checked_libraries(root)]
        built = [build_model(root / "interaction_model", content["locale"], content) for content in contents]
    except ContentFaults as faults:
        print(faults, file=sys.stderr)
        return 1
    if not only_check:
        write_together(root, _files(contents, built))
    for content in contents:
        counts = ", ".join(f"{len(content[kind])} {kind.replace('_', ' ')}" for kind in FOLDERS + TABLES)
        print(f"{content['locale']}: {counts}")
    return 0


def _files(contents: Sequence[Data], built: Sequence[Built]) -> dict[Path, str]:
    """All that is written, the mark last. `built`: what goes with each of the contents."""
    files: dict[Path, Data] = {}
    for content, model in zip(contents, built, strict=True):
        name = f"{content['locale']}.json"
        if "-" in content["locale"]:  # a language alone has no device
            files[FOR_ALEXA / name] = model.for_alexa
        files[FOR_WORDS / name] = model.for_the_skill
        files[FOR_THE_SKILL / name] = content
    texts = {path: json.dumps(data, **_FORMAT) + "\n" for path, data in files.items()}
    return texts | {MARK: "".join(f"{content['locale']}\n" for content in contents)}


if __name__ == "__main__":
    sys.exit(main())
