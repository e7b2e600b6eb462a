"""Talk to the skill in the terminal, or, with --json, from a program: one line of input is one thing said."""

import argparse
import contextlib
import json
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TextIO

from .clock import Clock
from .conversation import Conversation
from .echo import Echo
from .idle import Idle
from .kept_accounts import keep
from .memory import FRESH, start_memory
from .script import Script, ScriptError
from .skill import local_skill
from .understanding.matcher import matcher
from .voice import Loudspeaker, render

_STATE = Path(__file__).parents[1] / ".state"
_CONTROL_LINES = """\
lines that begin with @ control the simulator:
  @wait 20m               time passes in silence
  @at 2026-11-23T09:00    it is that time
  @barge 12s              the next line is said 12 seconds into the last answer
  @silence                nobody replies, until the session closes
  @user NAME              someone else speaks
  @tap TEXT               touch what shows that text on the screen
  @off                    the device is switched off: no end of the session is told
  @device echo|show       on another device of the account
  @locale en-GB           in another locale
  @zone America/Chicago   the device is in that time zone
  @approve, @deny         the answer to Alexa's question for a permission
  @cancel timers          the user cancels them without the skill; or: reminders
  @fail dynamodb [FAULT]  the memory fails: throttled, denied, missing, broken, timeout, garbage, newer
  @fail alerts [FAULT]    timers and reminders fail: an HTTP status, timeout, garbage, full, one_day_rules
  @heal                   it works again
  @disable                the user disables the skill
"""


def main(arguments: list[str] | None = None) -> None:
    """Talk until the input ends."""
    options = _options(arguments)
    memory = start_memory(options.state)
    try:
        matcher_for = partial(matcher, with_words=options.nlu == "words")
        matcher_for(options.locale)  # before the first line, not after it
        loudspeaker = Loudspeaker() if options.speak else None
        if options.speak or options.wav:
            render(())
    except FileNotFoundError as error:
        sys.exit(str(error))
    with _log(options) as log:
        skill = local_skill(memory, log)
        echo = Echo(
            skill=skill,
            matcher_for=matcher_for,
            clock=options.at or Clock(),
            device=options.device,
            locale=options.locale,
        )
        if options.state != FRESH:
            keep(echo.services, Path(options.state, "alerts.json"))
        script = Script(echo, memory)
        if options.json:
            _serve_program(script, fast=options.fast)
        else:
            Conversation(script, fast=options.fast, loudspeaker=loudspeaker, wav=options.wav).run()


def _serve_program(script: Script, fast: bool) -> None:
    """Write a turn as JSON for each line that is said, and nothing else on standard output."""
    for line in filter(None, map(str.strip, _lines(script, fast))):
        try:
            turn = script.run(line).turn
        except ScriptError as error:
            print(error, file=sys.stderr)
            continue
        if turn:
            print(json.dumps(turn, ensure_ascii=False), flush=True)
            time.sleep(0 if fast else turn["seconds"])


def _lines(script: Script, fast: bool) -> Iterator[str]:
    """The lines of the input, until it ends; if not fast, time passes between them."""
    line = "nothing yet"
    while line:
        with contextlib.nullcontext() if fast else Idle(script.echo, lambda text: print(text, file=sys.stderr)):
            line = sys.stdin.readline()
        yield line


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="talk", description=__doc__, epilog=_CONTROL_LINES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="for programs: each turn is a line of JSON")
    parser.add_argument("--fast", action="store_true", help="do not wait while an answer is spoken")
    parser.add_argument("--speak", action="store_true", help="speak the answers (needs espeak-ng)")
    parser.add_argument("--wav", type=Path, metavar="FILE", help="write the spoken answers to a file (needs espeak-ng)")
    parser.add_argument(
        "--state", default=str(_STATE), metavar="DIR", help=f"where memory is kept between runs; {FRESH} for none"
    )
    parser.add_argument("--locale", default="en-US")
    parser.add_argument("--device", default="echo", choices=("echo", "show"))
    parser.add_argument(
        "--nlu",
        default="words",
        choices=("words", "fallback"),
        help="fallback: what is no sample comes to the skill without its words, as if there were no SaidIntent",
    )
    parser.add_argument(
        "--at", type=Clock, metavar="TIME", help="what time it is, such as 2026-11-23T09:00; without it, now"
    )
    options = parser.parse_args(arguments)
    if options.json and (options.speak or options.wav):
        parser.error("with --json nothing is spoken: leave out --speak and --wav, or --json")
    return options


def _log(options: argparse.Namespace) -> contextlib.AbstractContextManager[TextIO | None]:
    """Where the skill logs to: it must not write between the lines of a conversation."""
    if options.json:
        return contextlib.nullcontext(sys.stderr)
    if options.state == FRESH:
        return contextlib.nullcontext()
    Path(options.state).mkdir(parents=True, exist_ok=True)
    return Path(options.state, "skill.log").open("w")


if __name__ == "__main__":
    main()
