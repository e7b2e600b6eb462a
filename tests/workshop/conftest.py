"""A small tree of content without a fault, for tests to spoil."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from tests.workshop.made_up_content import FILES
from workshop.check import checked_libraries
from workshop.errors import ContentFaults


class Tree:
    """Files of content in a folder of their own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"))

    def change(self, name: str, old: str, new: str) -> None:
        """Replace what must be there once."""
        path = self.root / "content" / name
        text = path.read_text()
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new))

    def faults(self) -> list[str]:
        try:
            checked_libraries(self.root)
        except ContentFaults as found:
            return [str(fault).removeprefix("content/") for fault in found.faults]
        return []


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


@pytest.fixture
def faults_after(tree: Tree) -> Callable[[str, str, str], list[str]]:
    """What is found when in one file one text is put in place of another."""

    def spoil(name: str, old: str, new: str) -> list[str]:
        tree.change(name, old, new)
        return tree.faults()

    return spoil
