"""Checks all content and writes it as the skill reads it: one JSON file a locale, and its interaction model.

python -m workshop.compile           check and write
python -m workshop.compile --check   only check
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .check import checked_libraries
from .compiled import compiled
from .errors import ContentFaults
from .library import FOLDERS, TABLES
from .model import TIGHT, build_model

ROOT = Path(__file__).resolve().parents[1]
FOR_THE_SKILL = Path("lambda/neck_coach/compiled")
FOR_ALEXA = Path("build/interaction_model")


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command; 1 if content is at fault, with one line a fault on standard error."""
    parser = argparse.ArgumentParser(prog="python -m workshop.compile", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only check, write nothing")
    only_check = parser.parse_args(arguments).check
    try:
        contents = [compiled(library) for library in checked_libraries(root)]
        local = [content for content in contents if "-" in content["locale"]]  # a language alone has no device
        models = [build_model(root / "interaction_model", content["locale"], content) for content in local]
    except ContentFaults as found:
        print(found, file=sys.stderr)
        return 1
    if not only_check:
        _write_all(root / FOR_ALEXA, zip(local, models, strict=True))
        _write_all(root / FOR_THE_SKILL, zip(contents, contents, strict=True))
    for content in contents:
        counts = ", ".join(f"{len(content[kind])} {kind.replace('_', ' ')}" for kind in FOLDERS + TABLES)
        print(f"{content['locale']}: {counts}")
    return 0


def _write_all(folder: Path, of_locales: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> None:
    """Write a file for each pair: a content, which names the locale, and what is written for it."""
    folder.mkdir(parents=True, exist_ok=True)
    for content, data in of_locales:
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=TIGHT)
        (folder / f"{content['locale']}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
