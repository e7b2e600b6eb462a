"""Leaves in botocore's data what the skill needs: three operations of DynamoDB, of 400 services.

botocore reads its data when a client is made, on every cold start: all of it would take longer than the first answer,
and would not fit into 15 MB. Called by the Makefile next to this file.

python trim.py FOLDER     the folder that botocore was installed into
"""

import gzip
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OPERATIONS = ("GetItem", "PutItem", "DeleteItem")
"""The calls that memory/store.py makes and that the role in template.yaml allows."""
_SERVICE = "dynamodb"
_MODEL = "service-2.json.gz"
_KEPT = (_MODEL, "endpoint-rule-set-1.json.gz")


def trim(botocore: Path) -> None:
    """Delete what is not needed under `botocore`/data, and shorten the rest.

    Raises KeyError for data of another shape.
    """
    data = botocore / "data"
    for service in data.iterdir():
        if service.is_dir() and service.name != _SERVICE:
            shutil.rmtree(service)
    *older, version = sorted((data / _SERVICE).iterdir())
    for outdated in older:
        shutil.rmtree(outdated)
    for file in version.iterdir():
        if file.name not in _KEPT:
            file.unlink()
    model = json.loads(gzip.decompress((version / _MODEL).read_bytes()))
    (version / _MODEL).write_bytes(gzip.compress(_text(_shortened(model)), mtime=0))
    endpoints = json.loads((data / "endpoints.json").read_bytes())
    for partition in endpoints["partitions"]:
        partition["services"] = {_SERVICE: partition["services"][_SERVICE]}
    (data / "endpoints.json").write_bytes(_text(endpoints))


def _shortened(model: dict[str, Any]) -> dict[str, Any]:
    """The service with only our operations and the shapes that they use, without the documentation."""
    operations = {name: _undocumented(model["operations"][name]) for name in OPERATIONS}
    used: set[str] = set()
    new = set(_shapes(operations))
    while new:
        used |= new
        new = {name for shape in new for name in _shapes(model["shapes"][shape])} - used
    shapes = {name: _undocumented(model["shapes"][name]) for name in sorted(used)}
    return {**_undocumented(model), "operations": operations, "shapes": shapes}


def _shapes(part: Any) -> Iterator[str]:
    """The names of all shapes that a part of the model points to."""
    if isinstance(part, dict):
        if isinstance(part.get("shape"), str):
            yield part["shape"]
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _shapes(inner)


def _undocumented(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _undocumented(value) for key, value in part.items() if key != "documentation"}
    return [_undocumented(item) for item in part] if isinstance(part, list) else part


def _text(data: Any) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode()


if __name__ == "__main__":
    trim(Path(sys.argv[1]) / "botocore")
