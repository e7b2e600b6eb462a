"""Puts requests to the skill and judges what comes back."""

import contextlib
import json
import socket
from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush
from os import environ
from time import thread_time
from typing import Any, TextIO
from unittest.mock import patch

from neck_coach.compiled_content import content_for
from neck_coach.memory import store
from neck_coach.speech.limits import LARGEST_RESPONSE, LimitError, check
from neck_coach.speech.ssml import readable
from simulator.memory import SKILL_ID, TABLE
from simulator.skill import LambdaContext

from ..table_in_memory import TableInMemory

Json = dict[str, Any]
_SUSPECTS = 50
# To these nothing may be said.
_SILENT = ("SessionEnded", "AlexaSkillEvent.", "Reminders.", "AudioPlayer.", "Alexa.Presentation.APL.RuntimeError")


class Broken(Exception):
    """An answer that must not be; the message says why."""


class Ordeal:
    """The skill with a table in memory and no network."""

    def __init__(self, handler: Callable[[Any, Any], Json], log: TextIO) -> None:
        self._handler = handler
        self._log = log
        self._slow: list[tuple[float, int, Any]] = []
        self._number = 0
        self._ours = {_attributes_of({})}

    def put(self, request: Any) -> Json:
        """The answer to `request`. Raises Broken."""
        answer, seconds = self._timed(request)
        self._number += 1
        heappush(self._slow, (seconds, self._number, request))
        if len(self._slow) > _SUSPECTS:
            heappop(self._slow)
        judge(request, answer)
        if _attributes_of(request) in self._ours and apologizes(answer):
            raise Broken("an apology for a request with nothing wrong in what is ours")
        return answer

    def trust(self, requests: Iterable[Any]) -> None:
        """These are sound: their session's attributes are such as the skill gives itself, and gets back unchanged."""
        self._ours |= {_attributes_of(request) for request in requests}

    def slowest(self) -> float:
        """Seconds of CPU that the slowest request takes.

        The slowest of all are put again and the least of three counts: what was imported once, a collection of garbage
        or another process is no part of a request.
        """
        return max((min(self._timed(request)[1] for _ in range(3)) for _, _, request in self._slow), default=0.0)

    def _timed(self, request: Any) -> tuple[Json, float]:
        began = thread_time()
        try:
            with contextlib.redirect_stdout(self._log):
                answer = self._handler(request, LambdaContext())
        except Exception as error:
            raise Broken(f"{type(error).__name__} came out of the handler") from error
        return answer, thread_time() - began


def judge(request: Any, answer: Json) -> None:
    """Raise Broken if Alexa would refuse `answer`, or if it says something where nothing may be said."""
    try:
        size = len(json.dumps(answer, allow_nan=False).encode())
        check(answer)
    except (ValueError, TypeError, LimitError) as error:
        raise Broken(str(error)) from error
    if size > LARGEST_RESPONSE:
        raise Broken(f"{size} bytes")
    if answer.get("version") != "1.0" or not isinstance(answer.get("response"), dict):
        raise Broken("no response")
    about = request.get("request") if isinstance(request, dict) else None
    kind = about.get("type") if isinstance(about, dict) else None
    if isinstance(kind, str) and kind.startswith(_SILENT) and "outputSpeech" in answer["response"]:
        raise Broken(f"{kind} was answered with speech")


def _attributes_of(request: Any) -> str:
    """The session's attributes as text; of a session without any as of no session."""
    session = request.get("session") if isinstance(request, dict) else None
    attributes = session.get("attributes") if isinstance(session, dict) else None
    return json.dumps(attributes or {}, sort_keys=True)


def apologizes(answer: Json) -> bool:
    """True if something went wrong in answering, and all that could be said is that."""
    spoken = answer["response"].get("outputSpeech", {}).get("ssml", "")
    said = content_for("en-US").phrases.data["trouble"]["say"]
    return any(readable(each).partition(".")[0] in spoken for each in said)


@contextlib.contextmanager
def ordeal(log: TextIO) -> Iterator[Ordeal]:
    """The skill of this repository, ready; what it logs goes to `log`."""
    table = TableInMemory()
    settings = {"NECK_COACH_TABLE": TABLE, "NECK_COACH_SKILL_ID": SKILL_ID}
    with patch.dict(environ, settings), patch.object(store, "client", lambda: table), _only_this_machine():
        from app import handler

        yield Ordeal(handler, log)


@contextlib.contextmanager
def _only_this_machine() -> Iterator[None]:
    """A made-up address of a service must not be called."""
    look_up, connect = socket.getaddrinfo, socket.socket.connect

    def look_up_here(host: Any, *about: Any, **more: Any) -> Any:
        if host != "127.0.0.1":
            raise socket.gaierror("no network while fuzzing")
        return look_up(host, *about, **more)

    def connect_here(self: socket.socket, address: Any) -> None:
        if address[0] != "127.0.0.1":
            raise OSError("no network while fuzzing")
        connect(self, address)

    with patch("socket.getaddrinfo", look_up_here), patch("socket.socket.connect", connect_here):
        yield
