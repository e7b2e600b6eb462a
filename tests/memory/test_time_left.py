"""A turn has seven seconds. What is slow gets less of them, and what was done before is remembered."""

from typing import Any

import pytest
from botocore.exceptions import ClientError, ReadTimeoutError

from neck_coach.alerts.client import Alerts
from neck_coach.alerts.faults import AlertFault
from neck_coach.coaching.profile import Profile
from neck_coach.memory import store
from neck_coach.memory.store import MemoryFault, Store
from neck_coach.time_left import TimeLeft
from simulator.skill import LambdaContext


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Hangs:
    """A table that answers nothing within its two seconds, or only refuses, so many times."""

    def __init__(self, clock: Clock, error: Exception, times: int = 99) -> None:
        self._clock, self._error, self._times = clock, error, times
        self.calls = 0

    def get_item(self, **_: Any) -> dict[str, Any]:
        self.calls += 1
        if self.calls <= self._times:
            self._clock.now += 2 if isinstance(self._error, ReadTimeoutError) else 0.01
            raise self._error
        return {}

    put_item = get_item


SILENT = ReadTimeoutError(endpoint_url="")


def refused(code: str, status: int = 400) -> ClientError:
    return ClientError({"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}, "GetItem")  # type: ignore[typeddict-item]


def test_a_turn_has_what_lambda_tells_and_never_more_than_seven_seconds() -> None:
    assert TimeLeft.of(None, Clock()).in_all() == pytest.approx(6.7)
    assert TimeLeft.of(LambdaContext(), Clock()).in_all() == pytest.approx(6.7)
    assert TimeLeft(clock=Clock()).for_alerts() < 5


def test_a_table_that_hangs_leaves_time_for_the_answer(monkeypatch: Any) -> None:
    clock = Clock()
    table, time = Hangs(clock, SILENT), TimeLeft(clock=clock)
    monkeypatch.setattr(store, "client", lambda: table)
    with pytest.raises(MemoryFault):
        Store("t", time).read("someone")
    with pytest.raises(MemoryFault):
        Store("t", time).write("someone", Profile(), store.Read(Profile()), None)  # type: ignore[arg-type]
    assert clock.now <= 6.7


@pytest.mark.parametrize("error", [SILENT, refused("ThrottlingException"), refused("InternalServerError", 500)])
def test_what_may_pass_is_tried_once_more(monkeypatch: Any, error: Exception) -> None:
    table = Hangs(clock := Clock(), error, times=1)
    monkeypatch.setattr(store, "client", lambda: table)
    assert Store("t", TimeLeft(clock=clock)).read("someone") == store.Read(Profile())


@pytest.mark.parametrize("code", ["AccessDeniedException", "ResourceNotFoundException", "ValidationException"])
def test_what_does_not_pass_is_not(monkeypatch: Any, code: str) -> None:
    table = Hangs(clock := Clock(), refused(code))
    monkeypatch.setattr(store, "client", lambda: table)
    with pytest.raises(MemoryFault):
        Store("t", TimeLeft(clock=clock)).read("someone")
    assert table.calls == 1


def test_nothing_is_asked_of_alexa_when_the_rest_is_needed_to_remember() -> None:
    clock = Clock()
    alerts = Alerts("http://127.0.0.1:9", "a token", "a device", time=TimeLeft(clock=clock))
    clock.now = 4.6
    with pytest.raises(AlertFault, match="late"):
        alerts.timers.cancel("1")
    assert alerts.zone_name == ""
