"""Alexa's services for one Echo: timers, reminders, the time zone and the permissions, behind HTTP on 127.0.0.1."""

import json
import logging
import threading
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from .clock import Clock
from .reminder_service import ReminderService
from .timer_service import Json, Refused, TimerService

if TYPE_CHECKING:
    from datetime import datetime

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

TIMERS = "alexa::alerts:timers:skill:readwrite"
REMINDERS = "alexa::alerts:reminders:skill:readwrite"
# What `fail` knows: a status, or no answer that makes sense, or limits that are not documented.
FAULTS = ("500", "400", "401", "403", "404", "409", "429", "503", "504", "timeout", "garbage", "full", "one_day_rules")
_LONGER_THAN_ANYONE_WAITS = 5


class Account:
    """What a user has at Alexa."""

    def __init__(self) -> None:
        self.timers = TimerService()
        self.reminders = ReminderService()
        self.granted: dict[str, bool] = {}


class Services:
    """Alexa's services, by `clock`. `accounts`: user -> what there is. `calls`: the requests that came.

    What Amazon's documentation leaves open can be switched: `tells_permissions` (requests name them), `missing`
    (the status for a missing permission, 401 or 403).
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.accounts: defaultdict[str, Account] = defaultdict(Account)
        self.calls: list[tuple[str, str, Json | None]] = []
        self.changed: Callable[[], None] = lambda: None  # called after every change
        self.tells_permissions = False
        self.missing = 401
        self._fault = ""
        self._good_calls = 0
        self._name = uuid.uuid4().hex
        self._lock = threading.Lock()
        server = _server()
        server.rooms[self._name] = self
        self.address = server.address

    def token(self, user: str) -> str:
        """The token that lets a request of `user` call the services."""
        return f"simulator.{self._name}.{user}"

    def permissions(self, user: str) -> Json:
        """The permissions as a request tells them; empty if it does not."""
        granted = self.accounts[user].granted if self.tells_permissions else {}
        return {scope: {"status": "GRANTED" if yes else "DENIED"} for scope, yes in granted.items()}

    def decide(self, user: str, scope: str, status: str) -> None:
        """Give or refuse a permission."""
        self.accounts[user].granted[scope] = status == "ACCEPTED"
        self.changed()

    def fail(self, fault: str, good_calls: int = 0) -> None:
        """From now on, after so many more good calls, the skill meets one of FAULTS. Raises ValueError for another."""
        if fault not in FAULTS:
            raise ValueError(fault)
        self._good_calls = good_calls
        self._fault = fault
        for account in self.accounts.values():
            account.reminders.one_day_rules = fault == "one_day_rules"

    def heal(self) -> None:
        """All is well again."""
        self._fault = ""
        for account in self.accounts.values():
            account.reminders.one_day_rules = False

    def next_due(self) -> "datetime | None":
        """When the next timer or reminder of anyone rings."""
        books = [book for account in self.accounts.values() for book in (account.timers, account.reminders)]
        return min((due for book in books if (due := book.next_due())), default=None)

    def ring(self) -> list[str]:
        """What the timers and reminders say that are due by now."""
        books = [book for account in self.accounts.values() for book in (account.timers, account.reminders)]
        said = [text for book in books for text in book.ring(self.clock.now)]
        if said:
            self.changed()
        return said

    def timers(self, user: str) -> list[Json]:
        """The timers that `user` has, as the API lists them."""
        return list(self.accounts[user].timers.all()["timers"])

    def reminders(self, user: str) -> list[Json]:
        """The reminders of `user` that are still to come, as the API lists them."""
        alerts = self.accounts[user].reminders.all(self.clock.now)["alerts"]
        return [alert for alert in alerts if alert["status"] == "ON"]

    def answer(self, request: Request, user: str) -> Response:
        """Answer a call of the skill."""
        body = request.get_json(silent=True)
        self.calls.append((request.method, request.path, body))
        with self._lock:
            fault = self._fault if self._good_calls <= 0 else ""
            self._good_calls -= 1
        if fault == "timeout":
            time.sleep(_LONGER_THAN_ANYONE_WAITS)
        if fault == "garbage":
            return Response('[{"what": 1}, "<html>"', content_type="application/json")
        try:
            if fault.isdigit():
                raise Refused(int(fault), "TOLD_TO_FAIL")
            if fault == "full" and request.method == "POST":
                raise Refused(403, "MAX_ALERTS_EXCEEDED")
            with self._lock:
                answered = self._route(request.method, request.path.strip("/").split("/"), body or {}, user)
                if request.method != "GET":
                    self.changed()
        except Refused as refused:
            error = {"code": refused.code, "message": refused.message}
            return Response(json.dumps(error), refused.status, content_type="application/json")
        return Response(json.dumps(answered), content_type="application/json")

    def _route(self, method: str, path: list[str], body: Json, user: str) -> Any:
        account = self.accounts[user]
        match path:
            case ["v2", "devices", device, "settings", "System.timeZone"] if method == "GET" and device:
                return str(self.clock.zone)
            case ["v1", "alerts", "timers", *rest]:
                self._require(account, TIMERS)
                return self._on_timers(method, rest, body, account.timers)
            case ["v1", "alerts", "reminders", *rest]:
                self._require(account, REMINDERS)
                account.reminders.one_day_rules = self._fault == "one_day_rules"
                return self._on_reminders(method, rest, body, account.reminders)
        raise Refused(404, "NOT_FOUND")

    def _require(self, account: Account, scope: str) -> None:
        if not account.granted.get(scope):
            raise Refused(self.missing, "UNAUTHORIZED")

    def _on_timers(self, method: str, rest: list[str], body: Json, timers: TimerService) -> Any:
        match method, rest:
            case "POST", []:
                return timers.create(body, self.clock.now)
            case "GET", []:
                return timers.all()
            case "GET", [id]:
                return timers.get(id).json()
            case "DELETE", []:
                return timers.entries.clear()
            case "DELETE", [id]:
                return timers.delete(id)
            case "POST", [id, "pause"]:
                return timers.pause(id, self.clock.now)
            case "POST", [id, "resume"]:
                return timers.resume(id, self.clock.now)
        raise Refused(404, "NOT_FOUND")

    def _on_reminders(self, method: str, rest: list[str], body: Json, reminders: ReminderService) -> Any:
        match method, rest:
            case "POST", []:
                return reminders.create(body, self.clock.now)
            case "GET", []:
                return reminders.all(self.clock.now)
            case "GET", [token]:
                return reminders.get(token).json()
            case "PUT", [token]:
                return reminders.update(token, body, self.clock.now)
            case "DELETE", [token]:
                return reminders.delete(token)
        raise Refused(404, "NOT_FOUND")


class _Server:
    """One server for the services of all Echos of this process: the token tells whose they are."""

    def __init__(self) -> None:
        self.rooms: dict[str, Services] = {}
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        server = make_server("127.0.0.1", 0, self, threaded=True)
        self.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the skill: the WSGI application."""
        request = Request(environ)
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        _, room, user = [*token.split(".", 2), "", ""][:3]
        if kind != "Bearer" or room not in self.rooms:
            return Response('{"code": "INVALID_BEARER_TOKEN"}', 401)(environ, start_response)
        return self.rooms[room].answer(request, user)(environ, start_response)


@cache
def _server() -> _Server:
    return _Server()
