"""Measures the skill: a readable table on standard error, one line of JSON a metric on standard output.

python -m workshop.bench            all groups
python -m workshop.bench timing     these groups
"""

import argparse
import contextlib
import pkgutil
import sys
from importlib import import_module

from . import groups
from .table import table_of

GROUPS = tuple(sorted(module.name for module in pkgutil.iter_modules(groups.__path__)))


def main(arguments: list[str] | None = None) -> int:
    """Run the command. A goal that is missed is marked in the table; it is no failure of the command."""
    parser = argparse.ArgumentParser(prog="python -m workshop.bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"{', '.join(GROUPS)}; all if none is named")
    wanted = parser.parse_args(arguments).groups or GROUPS
    if unknown := [name for name in wanted if name not in GROUPS]:
        parser.error(f"no such group: {', '.join(unknown)}; there are {', '.join(GROUPS)}")
    for name in wanted:
        print(f"Measuring {name} ...", file=sys.stderr, flush=True)
        group = import_module(f"{groups.__name__}.{name}")
        # Whatever else is printed while measuring must not get between the lines of JSON.
        with contextlib.redirect_stdout(sys.stderr):
            measured = list(group.measure())
        for metric in measured:
            print(metric.to_json(), flush=True)
        print(table_of(name, measured), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
