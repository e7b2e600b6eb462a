"""The browser Echo Show: prints the address of a page on which to see and hear the skill."""

import argparse
import sys
from pathlib import Path

from ..memory import FRESH, start_memory
from ..understanding.matcher import matcher
from .files import is_installed
from .room import Room
from .server import server

_STATE = Path(__file__).parents[2] / ".state"


def main(arguments: list[str] | None = None) -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="show", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="without it, a free one")
    parser.add_argument(
        "--state", default=str(_STATE), metavar="DIR", help=f"where memory is kept between runs; {FRESH} for none"
    )
    parser.add_argument("--locale", default="en-US")
    options = parser.parse_args(arguments)
    if not is_installed():
        sys.exit("Amazon's view host is not installed. It comes with make show, which needs Node.js.")
    memory = start_memory(options.state)
    try:
        matcher(options.locale)
    except FileNotFoundError as error:
        sys.exit(str(error))
    with server(Room(memory, locale=options.locale), options.port) as serving:
        print(f"Open http://127.0.0.1:{serving.server_port} in a browser. Ctrl-C ends it.", flush=True)
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            print(file=sys.stderr)


if __name__ == "__main__":
    main()
