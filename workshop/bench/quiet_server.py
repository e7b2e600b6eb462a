"""An HTTP server on 127.0.0.1 for one process: quick, silent, and not surprised when that process is ended."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class QuietCalls(BaseHTTPRequestHandler):
    """Answers calls on connections that stay open. Each answer leaves in one piece: two would wait for each other."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def body(self) -> bytes:
        """What came with the call."""
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        """Answer the call."""
        self.send_response_only(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


class QuietServer(ThreadingHTTPServer):
    """Serves from the start until `close`; `address` is host and port."""

    daemon_threads = True

    def __init__(self, calls: type[QuietCalls]) -> None:
        """Answer with `calls`."""
        super().__init__(("127.0.0.1", 0), calls)
        self.address = f"127.0.0.1:{self.server_port}"
        Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """The process at the other end was ended."""

    def close(self) -> None:
        """Stop serving."""
        self.shutdown()
        self.server_close()
