"""Lambda's runtime API, as much of it as the real runtime client asks for: events go out, answers come back."""

import json
from queue import Empty, Queue
from time import perf_counter, time
from typing import Any

from .quiet_server import QuietCalls, QuietServer

PATIENCE = 30.0
"""Seconds to wait for an answer."""
_DEADLINE = 8.0
_FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:neck-coach:live"


class NoAnswer(Exception):
    """The function failed, or did not answer in time; the message says what it reported."""


class RuntimeApi:
    """One function's runtime API on 127.0.0.1; `address` is host and port."""

    def __init__(self) -> None:
        """Serve at once, until `close`."""
        self.events: Queue[bytes | None] = Queue()
        self.answers: Queue[tuple[bool, bytes]] = Queue()
        self._server = QuietServer(type("Calls", (_Calls,), {"api": self}))
        self.address = self._server.address

    def ask(self, event: dict[str, Any]) -> tuple[dict[str, Any], float]:
        """The function's answer to `event`, and the seconds from handing it out until the answer was there.

        Raises NoAnswer.
        """
        began = perf_counter()
        self.events.put(json.dumps(event).encode())
        try:
            is_answer, body = self.answers.get(timeout=PATIENCE)
        except Empty as error:
            raise NoAnswer(f"nothing within {PATIENCE:.0f} s") from error
        seconds = perf_counter() - began
        if not is_answer:
            raise NoAnswer(body.decode(errors="replace"))
        return json.loads(body), seconds

    def close(self) -> None:
        """Stop serving."""
        self.events.put(None)
        self._server.close()


class _Calls(QuietCalls):
    api: RuntimeApi

    def do_GET(self) -> None:
        """The next event, once there is one. The client needs every one of these headers."""
        event = self.api.events.get()
        headers = {
            "Lambda-Runtime-Aws-Request-Id": "00000000-0000-0000-0000-000000000000",
            "Lambda-Runtime-Deadline-Ms": str(round((time() + _DEADLINE) * 1000)),
            "Lambda-Runtime-Invoked-Function-Arn": _FUNCTION,
            "Lambda-Runtime-Trace-Id": "Root=1-00000000-000000000000000000000000;Sampled=0",
            "Content-Type": "application/json",
        }
        self.send(410 if event is None else 200, event or b"", headers)

    def do_POST(self) -> None:
        """An answer, or a failure of the function or of its start."""
        self.api.answers.put((self.path.endswith("/response"), self.body()))
        self.send(202, b"{}", {"Content-Type": "application/json"})
