"""The page over HTTP on 127.0.0.1: its files, and POST /api/<method> with JSON for the room behind it."""

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ..skill import Json
from .files import page_file
from .room import Room

# Nothing is fetched from elsewhere. The engine of Amazon's view host needs eval.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self' data:"
)


def server(room: Room, port: int = 0) -> ThreadingHTTPServer:
    """A server of the page on 127.0.0.1; port 0 takes a free one. `serve_forever` begins."""
    methods: dict[str, Callable[[Json], Json]] = {
        "say": lambda asked: room.say(str(asked["line"]), asked.get("at")),
        "touch": lambda asked: room.touch(asked["event"], asked.get("at")),
        "rest": lambda asked: room.rest(float(asked["seconds"])),
        "state": lambda asked: {"state": room.state()},
    }

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.path.partition("?")[0].lstrip("/") or "index.html"
            if found := page_file(name):
                self._answer(200, *found)
            else:
                self._answer(404, "text/plain; charset=utf-8", b"There is no such page.\n")

        def do_POST(self) -> None:
            method = methods.get(self.path.removeprefix("/api/"))
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if method is None or not self._is_from_here():
                self._json(404, {"error": "There is no such method."})
                return
            try:
                self._json(200, method(json.loads(body or b"{}")))
            except (KeyError, TypeError, ValueError) as error:
                self._json(400, {"error": f"{type(error).__name__}: {error}"})

        def _is_from_here(self) -> bool:
            """Other pages in the browser may not speak for the person: only this page sends JSON from here."""
            port = serving.server_port
            own = {f"127.0.0.1:{port}", f"localhost:{port}"}
            origin = (self.headers.get("Origin") or "").removeprefix("http://")
            return self.headers.get("Host") in own and (not origin or origin in own)

        def _json(self, status: int, answer: Json) -> None:
            self._answer(status, "application/json", json.dumps(answer).encode())

        def _answer(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", _POLICY)
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing of each request."""

    serving = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    serving.daemon_threads = True
    return serving
