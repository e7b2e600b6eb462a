"""The living room behind the page: an Echo and a script, and what went to and fro."""

import threading
from typing import Any, TextIO

from ..clock import Clock
from ..echo import Echo
from ..memory import Memory
from ..script import Script, ScriptError
from ..skill import Json, local_skill
from ..ssml_parts import parts_of
from ..turn import Turn
from .timing import schedule


class Room:
    """One person, one device, one skill. Every method gives what the page shows next, as JSON."""

    def __init__(self, memory: Memory, log: TextIO | None = None, locale: str = "en-US", user: str = "you") -> None:
        self._memory = memory
        self._lock = threading.Lock()
        self._exchange: Json = {"request": None, "response": None}
        skill = local_skill(memory, log)

        def overheard(request: Json) -> Json:
            self._exchange = {"request": request, "response": None}
            self._exchange["response"] = skill(request)
            return self._exchange["response"]

        self._echo = Echo(skill=overheard, clock=Clock(), user=user, device="show", locale=locale)
        self._script = Script(self._echo, memory)

    def say(self, line: str, at: float | None) -> Json:
        """Run a line of a script, `at` so many seconds into the last answer; None: after it."""
        return self._do(lambda: self._run(line), at)

    def touch(self, event: Json, at: float | None) -> Json:
        """What a button of the screen sends: token, arguments, source, components."""
        return self._do(lambda: self._heard(self._echo.send(event)), at)

    def rest(self, seconds: float) -> Json:
        """Nothing happens for so long."""
        return self._do(lambda: self._waited(seconds), None)

    def state(self) -> Json:
        """What there is now: the time, the session, timers, reminders, the stored profile."""
        clock, echo = self._echo.clock, self._echo
        return {
            "now": clock.now.astimezone(clock.zone).strftime("%a %-d %b %Y, %H:%M:%S"),
            "at": clock.timestamp(),
            "open": echo.is_open,
            "device": echo.sender.device,
            "locale": echo.locale,
            "timers": echo.services.timers(echo.sender.user),
            "reminders": echo.services.reminders(echo.sender.user),
            "profile": self._profile(),
        }

    def _do(self, act: Any, at: float | None) -> Json:
        with self._lock:
            self._exchange = {"request": None, "response": None}
            if at is not None:
                self._echo.barge(at)
            try:
                happened: Json = act()
            except (ScriptError, ValueError) as error:
                happened = {"turn": None, "note": str(error), "failed": True}
            return {"announced": [], **happened, **self._exchange, "state": self.state()}

    def _run(self, line: str) -> Json:
        outcome = self._script.run(line)
        return {**self._heard(outcome.turn), "note": outcome.note, "announced": list(outcome.announced)}

    def _heard(self, turn: Turn | None) -> Json:
        if turn is None:
            return {"turn": None, "note": ""}
        parts = schedule(parts_of(turn["ssml"]), turn["seconds"]) if turn["ssml"] else []
        return {"turn": dict(turn), "parts": parts, "note": ""}

    def _waited(self, seconds: float) -> Json:
        if not self._echo.is_open:
            self._echo.wait(seconds)
        announced, self._echo.announced = self._echo.announced, []
        return {"turn": None, "note": "", "announced": announced}

    def _profile(self) -> Any:
        """The stored item as the table has it, without DynamoDB's types."""
        found = self._memory.call("Scan")["Items"]
        user = self._echo.sender.user_id
        mine = next((item for item in found if user in str(item.get("id"))), found[0] if len(found) == 1 else None)
        return _plain({"M": mine}) if mine else None


def _plain(value: dict[str, Any]) -> Any:
    """A value of DynamoDB as JSON has it."""
    [(kind, inner)] = value.items()
    match kind:
        case "M":
            return {name: _plain(item) for name, item in inner.items()}
        case "L":
            return [_plain(item) for item in inner]
        case "N":
            return float(inner) if "." in inner else int(inner)
    return inner
