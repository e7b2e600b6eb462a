"""Where the code says which phrase: every call of answer(), line() and Line(), read from the source."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CODE = Path(__file__).parents[2] / "lambda" / "neck_coach"
_SAYS = {"answer": 0, "line": 0, "Line": 0, "_filled": 1, "_table": 1}
"""Functions that take a phrase's key, and as which argument."""


@dataclass(frozen=True, slots=True)
class Use:
    """A phrase in the code: `key`, or with {} for what is put into it at run time; empty if all of it is computed."""

    key: str
    values: frozenset[str]
    """Names of the placeholders that are filled."""
    fills_more: bool
    """Others may be filled too: what, only running tells."""
    where: str


@cache
def uses() -> tuple[Use, ...]:
    """Every use of a phrase, in every file."""
    return tuple(_uses())


@cache
def words_of_code() -> frozenset[str]:
    """Every string that is written in the code on its own."""
    nodes = (node for _, node in _nodes())
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _nodes() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path.relative_to(CODE)}:{getattr(node, 'lineno', 0)}", node


def _uses() -> Iterator[Use]:
    for where, node in _nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _SAYS:
            position = _SAYS[node.func.id]
            if len(node.args) > position:
                for key in _branches(node.args[position]):
                    yield Use(_written(key), *_values(node), where)


def _branches(key: ast.expr) -> Iterator[ast.expr]:
    """Both sides of "a if x else b"."""
    if isinstance(key, ast.IfExp):
        yield from _branches(key.body)
        yield from _branches(key.orelse)
    else:
        yield key


def _written(key: ast.expr) -> str:
    if isinstance(key, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in key.values)
    return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""


def _values(call: ast.Call) -> tuple[frozenset[str], bool]:
    values = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
    more = any(keyword.arg is None for keyword in call.keywords)
    if isinstance(call.func, ast.Name) and call.func.id == "Line" and len(call.args) > 1:
        if not isinstance(call.args[1], ast.Dict):
            return values, True
        names = (name.value for name in call.args[1].keys if isinstance(name, ast.Constant))
        return values | {str(name) for name in names}, more
    return values, more
