"""The skill behind HTTP: POST / takes Alexa's request as JSON and gives the skill's response, as on 127.0.0.1:8000."""

import argparse
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .memory import FRESH, start_memory
from .skill import Skill, local_skill

_HELP = "POST an Alexa request as JSON to / and get the skill's response.\n"


def server(skill: Skill, port: int) -> ThreadingHTTPServer:
    """A server of the skill on 127.0.0.1; port 0 takes a free one. `serve_forever` begins."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer(200, "text/plain", _HELP)

        def do_POST(self) -> None:
            try:
                request = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            except ValueError as error:
                self._answer(400, "text/plain", f"This is not JSON: {error}\n")
                return
            self._answer(200, "application/json", json.dumps(skill(request)))

        def _answer(self, status: int, kind: str, text: str) -> None:
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing of each request."""

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)


def main() -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--state", default=FRESH, metavar="DIR", help="where memory is kept between runs")
    options = parser.parse_args()
    skill = local_skill(start_memory(options.state), sys.stderr)
    with server(skill, options.port) as serving:
        print(f"Neck Coach listens on http://127.0.0.1:{serving.server_port}. {_HELP}", end="", file=sys.stderr)
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            print(file=sys.stderr)


if __name__ == "__main__":
    main()
