"""Metrics as a table that people read."""

from collections.abc import Sequence

from .metric import Metric

_COLUMNS = ("metric", "value", "unit", "goal", "")
_TO_THE_RIGHT = 1
_WIDEST_GAP = 2


def table_of(group: str, metrics: Sequence[Metric]) -> str:
    """The metrics of a group as text, one a line; a goal that was missed is marked."""
    rows = [_COLUMNS, *map(_row, metrics)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = [_line(row, widths) for row in rows]
    ruler = "─" * max(map(len, lines))
    return "\n".join([group, ruler, lines[0], ruler, *lines[1:], ruler])


def _row(metric: Metric) -> tuple[str, ...]:
    value = f"{metric.value:,}" if isinstance(metric.value, int) else f"{metric.value:,.2f}"
    about = ", ".join(_said(name, value) for name, value in metric.about.items())
    missed = "" if metric.is_met else "MISSED  "
    return metric.name, value, metric.unit, metric.goal, missed + about


def _said(name: str, value: object) -> str:
    return value if isinstance(value, str) else f"{name} {value}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.rjust(width) if column == _TO_THE_RIGHT else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return (" " * _WIDEST_GAP).join(cells).rstrip()
