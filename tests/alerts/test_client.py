"""What goes wrong on the way to Alexa's services becomes one kind of fault, soon, and costs nothing before."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from neck_coach.alerts.client import Alerts
from neck_coach.alerts.consent import SCOPES
from neck_coach.alerts.faults import AlertFault, fault_of
from simulator.services import Services


@contextmanager
def service(answer: Callable[[Request], Response]) -> Iterator[Alerts]:
    """A service that answers every call so."""

    def application(environ: object, start_response: object) -> object:
        request = Request(environ)  # type: ignore[arg-type]
        return answer(request)(environ, start_response)  # type: ignore[arg-type]

    server = make_server("127.0.0.1", 0, application, threaded=True)  # type: ignore[arg-type]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield Alerts(f"http://127.0.0.1:{server.server_port}", "a token", "a device")
    server.shutdown()


def reason(alerts: Alerts) -> str:
    with pytest.raises(AlertFault) as fault:
        alerts.timers.start(60, "label", "text")
    return fault.value.reason


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, "refused"), (401, "not_allowed"), (403, "not_allowed"), (404, "gone"), (409, "failed"), (429, "busy"),
        (500, "failed"), (503, "failed"), (504, "offline"), (302, "failed"), (418, "failed"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("body", ['{"code": "SOME_CODE", "message": "Told to."}', "", "<html>no</html>", "[1]", "null"])
def test_a_status_has_its_reason_whatever_the_body(status: int, expected: str, body: str) -> None:
    with service(lambda request: Response(body, status, {"Location": "/elsewhere"})) as alerts:
        assert reason(alerts) == expected


@pytest.mark.parametrize(
    "body", ["", "null", "[]", "{}", '"text"', '{"id": null}', '{"id": 1, "status": "?"}', "<html>"]
)
def test_a_good_status_with_an_answer_that_makes_no_sense_is_a_fault(body: str) -> None:
    with service(lambda request: Response(body, 200)) as alerts:
        assert reason(alerts) == "failed"


@pytest.mark.parametrize(
    "body",
    ['{"timers": 5}', '{"timers": [{}]}x', '{"timers": [{"triggerTime": "soon"}]}', '{"timers": [5]}', "[[]]"],
)
def test_a_list_that_makes_no_sense_is_a_fault(body: str) -> None:
    with service(lambda request: Response(body, 200)) as alerts, pytest.raises(AlertFault, match="failed"):
        alerts.timers.all(datetime.now(UTC))


def test_limits_and_devices_are_told_from_permissions_by_the_code() -> None:
    assert fault_of(403, {"code": "MAX_REMINDERS_EXCEEDED"}).reason == "too_many"
    assert fault_of(403, {"code": "DEVICE_NOT_SUPPORTED"}).reason == "not_here"
    assert fault_of(403, {"code": None}).reason == "not_allowed"
    assert fault_of(None, None).reason == "silent"


def test_a_service_that_does_not_answer_costs_its_patience_once() -> None:
    calls: list[str] = []
    over = threading.Event()

    def sleeping(request: Request) -> Response:
        calls.append(request.path)
        over.wait(60)
        return Response("{}")

    with service(sleeping) as alerts:
        assert [reason(alerts), reason(alerts)] == ["silent", "silent"]
        assert alerts.zone_name == ""
        assert len(calls) == 1  # not tried again
        over.set()


def test_nobody_listens() -> None:
    assert reason(Alerts("http://127.0.0.1:9", "a token", "a device")) == "silent"


@pytest.mark.parametrize("endpoint", ["http://api.amazonalexa.com", "ftp://127.0.0.2", "", "nonsense"])
def test_the_token_goes_only_over_https(endpoint: str) -> None:
    assert reason(Alerts(endpoint, "a token", "a device")) == "silent"


def test_without_a_token_nothing_is_called(services: Services) -> None:
    assert reason(Alerts(services.address, "", "a device")) == "silent"
    assert services.calls == []


def test_a_redirect_is_not_followed() -> None:
    paths: list[str] = []

    def moved(request: Request) -> Response:
        paths.append(request.path)
        return Response("", 307, {"Location": "/elsewhere"})

    with service(moved) as alerts:
        assert reason(alerts) == "failed"
    assert paths == ["/v1/alerts/timers"]


def test_a_permission_that_alexa_says_is_denied_costs_no_call(services: Services) -> None:
    denied = {SCOPES["timers"]: "DENIED"}
    alerts = Alerts(services.address, services.token("someone"), "a device", scopes=denied)
    assert reason(alerts) == "not_allowed"
    assert services.calls == []


def test_the_time_zone_is_the_devices(alerts: Alerts, services: Services) -> None:
    assert alerts.zone_name == "America/Chicago"
    assert services.calls[0][:2] == ("GET", "/v2/devices/a device/settings/System.timeZone")


def test_importing_the_skill_imports_nothing_for_alerts() -> None:
    code = "import app, sys; print([name for name in sys.modules if name == 'requests' or 'alerts.impatient' in name])"
    alone = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "lambda")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=alone)
    assert done.stdout.strip() == "[]"
