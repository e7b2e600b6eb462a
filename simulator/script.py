"""The language of scripts: what is said, line by line, and control lines that begin with @.

One interpreter for the terminal, for programs and for conversation tests.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from . import services
from .echo import Echo
from .faults import FAULTS
from .memory import Memory
from .permission import Status
from .turn import Turn

_SECONDS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
_LENGTH = re.compile(r"(?:[\d.]+[dhms])+|[\d.]+")
_DEVICES = ("echo", "show")


class ScriptError(ValueError):
    """A control line that makes no sense."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line came to: the turn if it was said, else a note for people on what happened.

    `announced`: what timers and reminders said meanwhile.
    """

    turn: Turn | None = None
    note: str = ""
    announced: tuple[str, ...] = ()


class Script:
    """Runs lines on an Echo, whose skill has this memory."""

    def __init__(self, echo: Echo, memory: Memory) -> None:
        self.echo = echo
        self._memory = memory
        self._controls: dict[str, Callable[[str], str | Turn]] = {
            "wait": self._wait, "barge": self._barge, "at": self._at, "silence": self._silence, "user": self._user,
            "locale": self._locale, "device": self._device, "fail": self._fail, "heal": self._heal,
            "disable": self._disable, "approve": self._approve, "deny": self._deny, "cancel": self._cancel,
            "zone": self._zone, "tap": self._tap, "off": self._off,
        }  # fmt: skip

    def run(self, line: str) -> Outcome:
        """Run one line. Raises ScriptError for a control line that makes no sense."""
        told = len(self.echo.announced)
        outcome = self._run(line)
        said = outcome.turn["announced"] if outcome.turn else self.echo.announced
        return replace(outcome, announced=tuple(said[told:]))

    def _run(self, line: str) -> Outcome:
        if not line.startswith("@"):
            return Outcome(turn=self.echo.say(line))
        name, _, argument = line[1:].strip().partition(" ")
        if name not in self._controls:
            raise ScriptError(f"@{name} is unknown. There are: {', '.join(f'@{known}' for known in self._controls)}.")
        result = self._controls[name](argument.strip())
        return Outcome(note=result) if isinstance(result, str) else Outcome(turn=result)

    def _wait(self, length: str) -> str:
        self.echo.wait(_seconds(length))
        return f"{length} later"

    def _barge(self, length: str) -> str:
        self.echo.barge(_seconds(length))
        return f"the next line is said {length} into the last answer"

    def _at(self, moment: str) -> str:
        try:
            self.echo.wait_until(moment)
        except ValueError as error:
            raise ScriptError(f"@at needs a time such as 2026-11-23T09:00: {error}.") from error
        return f"it is {self.echo.clock.timestamp()}"

    def _silence(self, _: str) -> str:
        was_open = self.echo.is_open
        reprompt = self.echo.silence()
        if not was_open:
            return "silence; no session is open"
        return f'silence; then "{reprompt}"; silence; the session is closed' if reprompt else "the session is closed"

    def _user(self, name: str) -> str:
        self.echo.become(user=_given(name, "@user needs a name."))
        return f"{name} speaks"

    def _locale(self, locale: str) -> str:
        try:
            self.echo.become(locale=_given(locale, "@locale needs a locale such as en-GB."))
        except FileNotFoundError as error:
            raise ScriptError(str(error)) from error
        return f"the locale is {locale}"

    def _device(self, device: str) -> str:
        self.echo.become(device=_one_of(device, _DEVICES, "@device"))
        return f"on the {device}"

    def _fail(self, arguments: str) -> str:
        what, _, fault = arguments.partition(" ")
        if _one_of(what, ("dynamodb", "alerts"), "@fail") == "alerts":
            return self._fail_alerts(fault)
        fault = _one_of(fault.strip() or FAULTS[0], FAULTS, "@fail dynamodb")
        self._memory.fail(fault)
        return f"DynamoDB fails: {fault}"

    def _fail_alerts(self, arguments: str) -> str:
        """ "500", or "500 after 2" good calls."""
        fault, _, good_calls = arguments.partition(" after ")
        fault = _one_of(fault.strip() or services.FAULTS[0], services.FAULTS, "@fail alerts")
        if good_calls and not good_calls.isdigit():
            raise ScriptError("@fail alerts FAULT after N needs a number of calls.")
        self.echo.services.fail(fault, int(good_calls or 0))
        return f"timers and reminders fail: {arguments or fault}"

    def _heal(self, _: str) -> str:
        self.echo.services.heal()
        self._memory.heal()
        return "all is well again"

    def _disable(self, _: str) -> str:
        self.echo.disable()
        return "the skill was disabled"

    def _approve(self, how: str) -> Turn:
        return self._decide("ACCEPTED", how)

    def _deny(self, how: str) -> Turn:
        return self._decide("DENIED", how)

    def _decide(self, status: Status, how: str) -> Turn:
        """ "resumed": as a resumed session; "forgetting": without the session's attributes; "400", "500": it failed."""
        ways = [_one_of(way, ("resumed", "forgetting", "400", "500"), "@approve and @deny") for way in how.split()]
        failed: Status = "400" if "400" in ways else "500"
        status = failed if failed in ways else status
        turn = self.echo.decide(status, resumed="resumed" in ways, forgetting="forgetting" in ways)
        if turn is None:
            raise ScriptError("Alexa has not asked for a permission.")
        return turn

    def _cancel(self, what: str) -> str:
        account = self.echo.services.accounts[self.echo.sender.user]
        _one_of(what, ("timers", "reminders"), "@cancel")
        (account.timers if what == "timers" else account.reminders).entries.clear()
        return f"the user cancelled the {what} without the skill"

    def _zone(self, name: str) -> str:
        try:
            self.echo.clock.zone = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ScriptError(f"@zone needs a time zone such as America/Chicago: {error}.") from error
        return f"the device is in {name}"

    def _tap(self, text: str) -> Turn:
        turn = self.echo.tap(_given(text, "@tap needs the text of what is touched."))
        if turn is None:
            raise ScriptError(f'There is no "{text}" on a screen to touch.')
        return turn

    def _off(self, _: str) -> str:
        self.echo.switch_off()
        return "the device is switched off"


def _seconds(length: str) -> float:
    """ "1h30m" or "12s" or plain seconds, as seconds."""
    if not _LENGTH.fullmatch(length):
        raise ScriptError(f'"{length}" is no length of time; write 20m, 12s or 1h30m.')
    return sum(float(number) * _SECONDS[unit or "s"] for number, unit in re.findall(r"([\d.]+)([dhms]?)", length))


def _one_of(word: str, known: tuple[str, ...], where: str) -> str:
    if word not in known:
        raise ScriptError(f"{where} needs one of: {', '.join(known)}.")
    return word


def _given(word: str, otherwise: str) -> str:
    if not word:
        raise ScriptError(otherwise)
    return word
