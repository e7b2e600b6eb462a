"""Has the SDK's model import a class when it is first asked for: a turn needs eighty of its thousand modules.

Its packages only hand on what their modules hold, and importing any of it imports hundreds of them, on every cold
start. Called by the Makefile next to this file.

python lazy.py FOLDER     the folder that ask_sdk_model was installed into
"""

import ast
import sys
from pathlib import Path

_LAZY = '''"""Made by lazy.py: each name is imported when it is first asked for."""

from importlib import import_module

_HOMES = {homes!r}


def __getattr__(name):
    if name not in _HOMES:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    globals()[name] = value = getattr(import_module(_HOMES[name], __name__), name)
    return value
'''


def make_lazy(package: Path) -> None:
    """Rewrite every __init__.py under `package`. Raises ValueError for one that does more than hand on names."""
    for path in package.rglob("__init__.py"):
        homes = _homes(path)
        if homes:
            path.write_text(_LAZY.format(homes=homes), encoding="utf-8")


def _homes(path: Path) -> dict[str, str]:
    """Name -> the module, from the package's own, that it comes from."""
    homes: dict[str, str] = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.ImportFrom):
            raise ValueError(f"{path}: line {node.lineno} is no import")
        if node.module != "__future__":
            homes |= {alias.asname or alias.name: f"{'.' * node.level}{node.module}" for alias in node.names}
    return homes


if __name__ == "__main__":
    make_lazy(Path(sys.argv[1]) / "ask_sdk_model")
