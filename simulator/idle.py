"""Time passes while nobody speaks, as far as timers and reminders are concerned: they ring while a person types."""

import threading
import time
from collections.abc import Callable
from typing import Self

from .echo import Echo


class Idle:
    """A stretch of real time in which nothing is said. `tell` gets what rings.

    With a session open it stands still: whoever types is slower than whoever speaks, and the session would close.
    """

    def __init__(self, echo: Echo, tell: Callable[[str], None]) -> None:
        self._echo = echo
        self._tell = tell
        self._over = threading.Event()
        self._passed = time.monotonic()
        self._thread = threading.Thread(target=self._ring, daemon=True)

    def __enter__(self) -> Self:
        """From now on."""
        if not self._echo.is_open:
            self._echo.wait(0)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Until now."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def _ring(self) -> None:
        over = False
        while not over:
            due = self._echo.services.next_due()
            over = self._over.wait((due - self._echo.clock.now).total_seconds() if due else None)
            self._pass()

    def _pass(self) -> None:
        now = time.monotonic()
        told = len(self._echo.announced)
        self._echo.wait(now - self._passed)
        self._passed = now
        for text in self._echo.announced[told:]:
            self._tell(text)
