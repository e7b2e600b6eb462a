"""The table of profiles, as DynamoDB: moto's server on 127.0.0.1, kept in a file between runs."""

import json
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from . import surroundings
from .faults import REFUSALS, SPOILERS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

TABLE = "neck-coach-profiles"
SKILL_ID = "amzn1.ask.skill.neck-coach-simulator"
FRESH = ":memory:"
_REGION = "us-east-1"
_ACCOUNTS = count(1)
_WRITES = {"PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"}


class Memory:
    """A DynamoDB with the skill's table.

    `state` is the folder that keeps the items between runs, or FRESH. The server is there at once; what it runs on is
    slow to import and comes a second or two later: `wait` for it.
    """

    def __init__(self, state: str = FRESH) -> None:
        self._refuse: Callable[[], Response] | None = None
        self._file = None if state == FRESH else Path(state) / "memory.json"
        self._account = f"{next(_ACCOUNTS):012}"  # moto keeps the tables of an account apart from others'
        self._lock = threading.Lock()
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        server = make_server("127.0.0.1", 0, self, threaded=True, request_handler=_KeepsAlive)
        self.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self._table = ThreadPoolExecutor(1).submit(self._set_up)

    def wait(self) -> None:
        """Return when the table is there."""
        self._table.result()

    def call(self, operation: str, **arguments: Any) -> dict[str, Any]:
        """A DynamoDB call on the table, past all faults, such as call("GetItem", Key={"id": {"S": user}})."""
        self.wait()
        with self._lock:
            return self._call(operation, **arguments)

    def fail(self, fault: str) -> None:
        """From now on the skill meets one of FAULTS. Raises KeyError for another."""
        self._refuse = REFUSALS.get(fault)
        if not self._refuse:
            spoil = SPOILERS[fault]
            for item in self.call("Scan")["Items"]:
                self.call("PutItem", Item=spoil(item))

    def heal(self) -> None:
        """The table answers again; what was spoiled in it stays spoiled."""
        self._refuse = None

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the skill: the WSGI application."""
        self.wait()
        request = Request(environ)
        body = request.get_data()
        if self._refuse:
            return self._refuse()(environ, start_response)
        operation = request.headers.get("X-Amz-Target", "").rpartition(".")[2]
        with self._lock:
            status, answer = self._post(operation, body)
            if operation in _WRITES and status == 200:
                self._keep()
        return Response(answer, status, content_type="application/x-amz-json-1.0")(environ, start_response)

    def _set_up(self) -> None:
        from moto.moto_server.werkzeug_app import create_backend_app

        self._dynamodb = Client(create_backend_app("dynamodb"))
        self._create_table()
        if self._file and self._file.exists():
            self._restore(self._file)

    def _create_table(self) -> None:
        self._call(
            "CreateTable",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )

    def _restore(self, file: Path) -> None:
        try:
            for item in json.loads(file.read_text()):
                self._call("PutItem", Item=item)
        except Exception:  # whatever someone did to the file: moto meets a bad item with any error
            spoiled = file.replace(file.with_suffix(".spoiled"))
            print(f"The memory could not be read; it was put aside as {spoiled}.", file=sys.stderr)

    def _keep(self) -> None:
        if self._file:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new = self._file.with_suffix(".new")
            new.write_text(json.dumps(self._call("Scan")["Items"], indent=1))
            new.replace(self._file)

    def _call(self, operation: str, **arguments: Any) -> dict[str, Any]:
        status, answer = self._post(operation, json.dumps({"TableName": TABLE, **arguments}).encode())
        if status != 200:
            raise RuntimeError(f"{operation}: {answer.decode()}")
        return json.loads(answer)

    def _post(self, operation: str, body: bytes) -> tuple[int, bytes]:
        headers = {
            "X-Amz-Target": f"DynamoDB_20120810.{operation}",
            "Content-Type": "application/x-amz-json-1.0",
            "Authorization": f"AWS4-HMAC-SHA256 Credential=simulator/20260101/{_REGION}/dynamodb/aws4_request",
            "x-moto-account-id": self._account,
        }
        answer = self._dynamodb.post("/", headers=headers, data=body)
        if b"ResourceNotFoundException" in answer.get_data() and TABLE.encode() in body:
            # Whoever else uses moto in this process and starts afresh takes the table away.
            self._create_table()
            answer = self._dynamodb.post("/", headers=headers, data=body)
        return answer.status_code, answer.get_data()


class _KeepsAlive(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"


def start_memory(state: str = FRESH) -> Memory:
    """A memory, and the environment that leads the skill to it: before the skill is imported."""
    memory = Memory(state)
    surroundings.shut_out()
    os.environ |= {
        "AWS_ENDPOINT_URL_DYNAMODB": memory.address,
        "AWS_DEFAULT_REGION": _REGION,
        "AWS_REGION": _REGION,
        "AWS_ACCESS_KEY_ID": "simulator",
        "AWS_SECRET_ACCESS_KEY": "simulator",
        "NECK_COACH_TABLE": TABLE,
        "NECK_COACH_SKILL_ID": SKILL_ID,
    }
    return memory


@cache
def shared_memory() -> Memory:
    """One fresh memory for all Echos of this process: their users have different ids."""
    return start_memory()
