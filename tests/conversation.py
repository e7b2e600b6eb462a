"""Runs a conversation that is written in YAML: what is said, and what must be heard.

- given: a known user                       or: a new user; or: no words, where the model has no SaidIntent
- U: ask neck coach to do the side stretch  what is said
- A: Sit tall. ... Hold there. ...          what is heard, "..." being any words; without them, all of it
- A: guides side_tilt from left rep 2       an exercise is led from there, its holds counted; and those that follow:
  A: guides shoulder_rolls, and on to rotation, side_tilt
- likely: StartTimerIntent, CareIntent      what the next words are read as, whatever they are: likely one, or the other
- "@barge 52s": pause                       a control line, and what is said then; or the control line alone
- never: right                              words that the last answer does not have
- session: closed                           or: open
- request: AMAZON.PauseIntent               what was understood
- via: words                                or: sample, touch
- alexa: Time's up. ...                     what a timer or reminder said meanwhile
- timers: neck ice, neck warm compress      the labels of the timers there are; or: none
- reminders: 2026-11-24T10:00:00            when the reminders come, or their rules, one after the other; or: none
- consent: timers                           the permission that Alexa asks for; or: none
- card: none                                or: AskForPermissionsConsent
"""

import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from unittest.mock import patch

from ruamel.yaml import YAML

from neck_coach import words_in
from neck_coach.understanding.reading import Reading
from simulator.clock import Clock
from simulator.echo import Echo
from simulator.memory import shared_memory
from simulator.script import Script
from simulator.skill import Json
from simulator.turn import Turn
from simulator.understanding.matcher import matcher
from tests.known_user import make_known

BEGINS = "2026-11-23T15:00:00Z"
"""When a conversation takes place if it does not say so: not when the test runs."""
_GUIDES = re.compile(
    r"guides (?P<exercise>\w+)"
    r"(?:, (?P<first>right|left) then (?P<second>right|left))?"
    r"(?: from(?: (?P<side>right|left))?(?: rep (?P<rep>\d+))?)?"
    r"(?:, and on to (?P<further>\w+(?:, \w+)*))?"
)
FROM_OUTSIDE = re.compile(r"\bAlexa, |\b[Aa]sk Neck Coach|\b[Oo]pen Neck Coach")
"""What is quoted to be said to Alexa. While our session is open it would come to us, and be misunderstood."""
_COUNTED = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten)[.,]", re.IGNORECASE)
_COUNTS_AT_LEAST = 3
_KINDS = ("timers", "reminders")

Step = tuple[str, str]


class NotAsExpected(AssertionError):
    """What was heard is not what the conversation says. Shows all that was said before."""


def read_steps(file: Path) -> list[Step]:
    """The steps of a conversation, each with its key; a control line alone has nothing behind it."""
    items = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    pairs = [next(iter(item.items())) if isinstance(item, dict) else (item, None) for item in items]
    return [(str(key), "" if value is None else " ".join(str(value).split())) for key, value in pairs]


def run(steps: list[Step]) -> None:
    """Have a conversation with a user that nobody else is.

    Raises NotAsExpected, and ValueError for a step that makes no sense.
    """
    conversation = _Conversation()
    try:
        for key, value in steps:
            conversation.step(key, value)
    finally:
        shared_memory().heal()


class _Conversation:
    def __init__(self) -> None:
        self._name = uuid.uuid4().hex
        self._begin(with_words=True)
        self._transcript: list[str] = []
        self._turn: Turn | None = None
        self._announced: tuple[str, ...] = ()
        self._likely: list[str] = []
        self._checks: dict[str, Callable[[Turn, str], str]] = {
            "A": self._answer,
            "never": _never,
            "session": lambda turn, state: "" if turn["open"] == (state == "open") else f"the session is not {state}",
            "request": lambda turn, name: "" if turn["request"] == name else f"understood was {turn['request']}",
            "via": lambda turn, way: "" if turn["via"] == way else f"it came as {turn['via']}",
            "alexa": lambda _, words: "" if any(_matches(words, text) for text in self._announced) else "silence",
            "timers": lambda turn, labels: _is_list([timer["timerLabel"] for timer in turn["timers"]], labels),
            "reminders": lambda turn, times: _is_list([_when(alert) for alert in turn["reminders"]], times),
            "consent": lambda turn, kind: _is_list(_permissions(turn["consent"] or ""), kind),
            "card": lambda turn, kind: _is_list([turn["card"]["type"]] if turn["card"] else [], kind),
        }

    def _begin(self, *, with_words: bool) -> None:
        matcher_for = partial(matcher, with_words=with_words)
        self._echo = Echo(user=self._name, clock=Clock(BEGINS), matcher_for=matcher_for)
        self._script = Script(self._echo, shared_memory())

    @contextmanager
    def _read_as_likely(self) -> Iterator[None]:
        """How sure words are changes with all that is taught; what comes of it does not."""
        intent, second = [*self._likely, "", ""][:2]
        self._likely = []
        reading = Reading(intent, "likely", second=second)
        with patch.object(words_in, "understand", lambda *_: reading) if intent else nullcontext():
            yield

    def step(self, key: str, value: str) -> None:
        if (key, value) == ("given", "a new user"):
            return
        if (key, value) == ("given", "no words"):
            self._begin(with_words=False)
        elif (key, value) == ("given", "a known user"):
            make_known(self._echo)
        elif key == "likely":
            self._likely = value.split(", ")
        elif key == "U":
            with self._read_as_likely():
                self._run(value)
        elif key.startswith("@"):
            self._run(f"{key} of {self._name}" if key.startswith("@user ") else key)
            if value:
                self._run(value)
        elif key in self._checks and self._turn:
            fault = self._checks[key](self._turn, value)
            if fault:
                raise NotAsExpected("\n".join([*self._transcript, f"  > {key}: {value}", f"  ! {fault}"]))
        else:
            raise ValueError(f"No conversation has a step like this here: {key}: {value}")

    def _run(self, line: str) -> None:
        outcome = self._script.run(line)
        self._announced = outcome.announced
        self._transcript.append(f"  U: {line}" if outcome.turn else f"  {line}  ({outcome.note})")
        if outcome.turn:
            self._turn = outcome.turn
            self._transcript.append(f"  A: {outcome.turn['text']}  [{outcome.turn['request']}]")
            if outcome.turn["open"] and (words := FROM_OUTSIDE.search(outcome.turn["text"])):
                raise NotAsExpected("\n".join([*self._transcript, f"  ! {words[0]!r} in a session that stays open"]))

    def _answer(self, turn: Turn, expected: str) -> str:
        guides = _GUIDES.fullmatch(expected)
        if guides:
            return self._guides(turn, guides)
        return "" if _matches(expected, turn["text"]) else "this was not heard"

    def _guides(self, turn: Turn, expected: re.Match[str]) -> str:
        guided = self._echo.attributes.get("guided")
        if not guided:
            return "no exercise is led"
        place = guided["place"]
        sides = list(dict.fromkeys(mark[2] for mark in guided["marks"] if len(mark) == 3 and mark[2]))
        wanted = {name: value for name, value in expected.groupdict().items() if value}
        is_so = {
            "exercise": place["exercise"],
            "side": place.get("side") or (sides[0] if sides else None),
            "rep": str(place["rep"]),
            "first": sides[0] if sides else None,
            "second": sides[1] if len(sides) > 1 else None,
            "further": ", ".join(leg["place"]["exercise"] for leg in guided.get("further", ())),
        }
        faults = [f"{name} is {is_so[name]}" for name, value in wanted.items() if is_so[name] != value]
        if "hold" in turn["text"].lower() and len(_COUNTED.findall(turn["text"])) < _COUNTS_AT_LEAST:
            faults.append("the hold is not counted")
        return "; ".join(faults)


def _matches(expected: str, text: str) -> bool:
    """`expected` with any words in the place of "..."."""
    return bool(re.fullmatch(".*".join(re.escape(words.strip()) for words in expected.split("...")), text))


def _is_list(found: list[str], expected: str) -> str:
    wanted = [] if expected == "none" else re.split(r",\s+", expected)
    return "" if sorted(found) == sorted(wanted) else f"there is {', '.join(found) or 'none'}"


def _permissions(scope: str) -> list[str]:
    return [kind for kind in _KINDS if f":{kind}:" in scope]


def _when(alert: Json) -> str:
    """When a reminder comes: its local time, its rules, or so many seconds from when it was made."""
    trigger = alert["trigger"]
    rules = trigger.get("recurrence", {}).get("recurrenceRules", ())
    return str(trigger.get("scheduledTime") or " ".join(rules) or f"{trigger['offsetInSeconds']} seconds")


def _never(turn: Turn, words: str) -> str:
    heard = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", turn["text"], re.IGNORECASE)
    return f'"{heard[0]}" was heard' if heard else ""
