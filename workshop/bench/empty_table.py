"""A DynamoDB that is always empty and answers at once: what is left of a turn is the skill's own time."""

from .quiet_server import QuietCalls, QuietServer


class EmptyTable:
    """Served on 127.0.0.1 until `close`; `address` is its URL."""

    def __init__(self) -> None:
        """Serve at once."""
        self._server = QuietServer(_Calls)
        self.address = f"http://{self._server.address}"
        self.close = self._server.close


class _Calls(QuietCalls):
    def do_POST(self) -> None:
        """Nothing is found, and every write succeeds."""
        self.body()
        self.send(200, b"{}", {"Content-Type": "application/x-amz-json-1.0"})
