"""A conversation with a person at the terminal."""

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from .idle import Idle
from .player import planned, play, timed
from .script import Script, ScriptError
from .ssml_parts import Part, Silence, parts_of
from .terminal import Terminal
from .turn import Turn
from .voice import RATE, Loudspeaker, Sound, render, write_wav

try:
    import readline
except ImportError:  # no line editing here
    readline = None  # type: ignore[assignment]

_GREETING = """\
This is an Alexa device. Type what you would say, such as: open neck coach
Any key interrupts an answer; Ctrl-D leaves; --help tells how to let time pass, and more.
"""
_WIDTH = 92
_PROMPT = "You: "
_BETWEEN_ANSWERS = Sound(Silence(1), bytes(2 * RATE))


class Conversation:
    """Asks for lines and plays the answers; `fast`: they are only shown, at once.

    `loudspeaker` speaks the answers; the file `wav` gets all of them.
    """

    def __init__(
        self, script: Script, *, fast: bool = False, loudspeaker: Loudspeaker | None = None, wav: Path | None = None
    ) -> None:
        self._script = script
        self._fast = fast
        self._loudspeaker = loudspeaker
        self._wav = wav
        self._recorded: list[Sound] = []
        self._terminal = Terminal()

    def run(self) -> None:
        """Talk until the person leaves."""
        print(_GREETING)
        typed = ""
        with contextlib.suppress(EOFError, KeyboardInterrupt):
            while True:
                with contextlib.nullcontext() if self._fast else Idle(self._script.echo, _ring):
                    line = _ask(typed).strip()
                typed = self._run(line) if line else ""
        print()

    def _run(self, line: str) -> str:
        """Run a line and play the answer; returns what was typed into it."""
        try:
            outcome = self._script.run(line)
        except ScriptError as error:
            print(f"({error})")
            return ""
        for text in outcome.announced:
            print(f"(Alexa: {text})")
        if outcome.turn is None:
            print(f"({outcome.note})")
            return ""
        typed = self._play(outcome.turn)
        if outcome.turn["consent"]:
            print("(Alexa asks for the permission; say @approve or @deny)")
        elif not (typed or outcome.turn["open"]):
            print("(the session is closed)")
        return typed

    def _play(self, turn: Turn) -> str:
        parts = parts_of(turn["ssml"]) if turn["ssml"] else []
        sounds = self._sounds(parts) if self._loudspeaker or self._wav else []
        if self._fast:
            print(fill(f"Neck Coach: {turn['text']}", _WIDTH))
            return ""
        print("Neck Coach:")
        with self._loudspeaker.playing(sounds) if self._loudspeaker else contextlib.nullcontext():
            heard = [(sound.part, sound.seconds()) for sound in sounds]
            interruption = play(timed(heard) if heard else planned(parts, turn["seconds"]), self._terminal)
        if interruption is None:
            return ""
        self._script.echo.barge(interruption.after)
        return interruption.key

    def _sounds(self, parts: Sequence[Part]) -> list[Sound]:
        sounds = render(parts, self._script.echo.locale)
        if self._wav:
            self._recorded += [*sounds, _BETWEEN_ANSWERS]
            write_wav(self._wav, self._recorded)
        return sounds


def _ring(text: str) -> None:
    """Something rings while a line is typed."""
    print(f"\n(Alexa: {text})\n{_PROMPT}", end="", flush=True)


def _ask(typed: str) -> str:
    """Ask for a line; what was typed already is its beginning."""
    if readline:
        readline.set_startup_hook(lambda: readline.insert_text(typed if typed.isprintable() else ""))
    line = input(_PROMPT)
    if not sys.stdin.isatty():
        print(line)
    return line
