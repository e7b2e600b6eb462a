"""A terminal that shows a text while it is spoken, with a bar below it, and hears single keys."""

import contextlib
import select
import shutil
import sys
import time
from collections.abc import Iterator
from textwrap import wrap

try:
    import termios
    import tty
except ImportError:  # not a Unix terminal: keys are not heard
    termios = None  # type: ignore[assignment]

_WIDEST = 100
_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"
_CLEAR_FROM_HERE, _LINE_UP = "\r\x1b[J", "\x1b[A\r"


class Terminal:
    """Standard input and output. Where they are no terminal, whole lines are printed, and no key is heard."""

    def __init__(self) -> None:
        self.is_live = bool(termios) and sys.stdin.isatty() and sys.stdout.isatty()
        self._lines: list[str] = []
        self._shown = 0

    @contextlib.contextmanager
    def hearing_keys(self) -> Iterator[None]:
        """Here keys are heard at once, and not shown."""
        if not self.is_live:
            yield
            return
        before = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin)
        try:
            yield
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)

    def key(self, seconds: float) -> str:
        """The key that is pressed within so many seconds; empty if none is."""
        if not self.is_live:
            time.sleep(seconds)
            return ""
        ready, _, _ = select.select([sys.stdin], [], [], seconds)
        return sys.stdin.read(1) if ready else ""

    def show(self, text: str, tail: str, status: str) -> None:
        """Show a growing paragraph, what stands behind it for a moment, and the status below it."""
        width = min(shutil.get_terminal_size().columns, _WIDEST) - 1
        self._lines = wrap(text, width - 8) or [""]
        if self.is_live:
            for line in self._lines[self._shown : -1]:
                self._write(f"{_CLEAR_FROM_HERE}{line}\n")
            self._shown = len(self._lines) - 1
            below = f"{_DIM}{status[:width]}{_PLAIN}{_LINE_UP}"
            self._write(f"{_CLEAR_FROM_HERE}{self._lines[-1]}{_DIM}{tail}{_PLAIN}\n{below}")

    def end_paragraph(self) -> None:
        """What is shown stays; the next text begins on a line of its own."""
        if self._lines:
            self._write((_CLEAR_FROM_HERE if self.is_live else "") + "\n".join(self._lines[self._shown :]) + "\n")
        self._lines, self._shown = [], 0

    @staticmethod
    def _write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()
