"""template.yaml as plain data: `!Ref X` is {"Ref": "X"}, `!GetAtt X.Arn` is {"Fn::GetAtt": "X.Arn"}."""

from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]


@cache
def template() -> dict[str, Any]:
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_multi_constructor("!", _intrinsic)
    found: dict[str, Any] = yaml.load((ROOT / "template.yaml").read_text())
    return found


def properties(resource: str) -> dict[str, Any]:
    found: dict[str, Any] = template()["Resources"][resource]["Properties"]
    return found


def filled(part: Any, values: dict[str, str]) -> Any:
    """`part` with its references in place: "X" and "X.Arn" -> value."""
    match part:
        case {"Ref": name} | {"Fn::GetAtt": name}:
            return values[name]
        case dict():
            return {key: filled(value, values) for key, value in part.items()}
        case list():
            return [filled(item, values) for item in part]
    return part


def _intrinsic(constructor: Any, suffix: str, node: Any) -> dict[str, Any]:
    kinds = {"scalar": constructor.construct_scalar, "sequence": constructor.construct_sequence}
    value = kinds[node.id](node, True) if node.id == "sequence" else kinds[node.id](node)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}
