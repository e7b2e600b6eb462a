"""YAML files, and on which line each part of them is written."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from .errors import ContentFault, ContentFaults

Steps = tuple[str | int, ...]
"""The way to a part of a document: keys of mappings (as text) and indexes of lists."""


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: its `file` name from the project's root, its plain `data`, and the line of every key and item."""

    file: str
    data: Any
    lines: Mapping[Steps, int]


def read(root: Path, path: Path) -> Document:
    """Read one YAML file under `root`. Raises ContentFaults where it is missing or is not YAML."""
    file = path.relative_to(root).as_posix()
    try:
        data, lines = _parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentFaults([ContentFault(file, 1, "", "this file is missing")]) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        fault = ContentFault(file, mark.line + 1 if mark else 1, "", f"not YAML: {error.problem or error.context}")
        raise ContentFaults([fault]) from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise ContentFaults([ContentFault(file, 1, "", f"not YAML: {error}")]) from error
    return Document(file, deepcopy(data), lines)


@lru_cache(maxsize=256)
def _parsed(text: str) -> tuple[Any, Mapping[Steps, int]]:
    """Plain data, and the lines. Every locale reads the files of its language: they are parsed once."""
    tree = YAML(pure=True).load(text)
    return _plain(tree), {(): 1, **dict(_lines(tree))}


def _lines(node: Any, above: Steps = ()) -> Iterator[tuple[Steps, int]]:
    if isinstance(node, CommentedMap):
        for key, value in node.items():
            yield (*above, str(key)), node.lc.key(key)[0] + 1
            yield from _lines(value, (*above, str(key)))
    elif isinstance(node, CommentedSeq):
        for index, value in enumerate(node):
            yield (*above, index), node.lc.item(index)[0] + 1
            yield from _lines(value, (*above, index))


def _plain(node: Any) -> Any:
    """Strings, numbers, lists and dicts with text as keys: what JSON can hold, and nothing of ruamel's."""
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    if node is None or isinstance(node, bool):
        return node
    for plain in (int, float):
        if isinstance(node, plain):
            return plain(node)
    return str(node)
