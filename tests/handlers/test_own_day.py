"""The day is the user's own: three zones, around midnight, both clock changes, someone who travels."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from simulator.echo import Echo
from simulator.memory import shared_memory

ZONES = ["America/Los_Angeles", "Europe/London", "Asia/Kolkata"]
PATH = "/v2/devices/"


@pytest.fixture
def echo(request: pytest.FixtureRequest) -> Iterator[Echo]:
    yield Echo(user=re.sub(r"\W+", "-", request.node.name))


def is_at(echo: Echo, zone: str, local: str) -> None:
    """The device is in `zone`, and it is `local` there."""
    echo.clock.zone = ZoneInfo(zone)
    echo.wait_until(local)


def kept(echo: Echo) -> dict[str, Any]:
    return shared_memory().call("GetItem", Key={"id": {"S": echo.sender.user_id}})["Item"]


def asked_for_zone(echo: Echo) -> int:
    return sum(path.startswith(PATH) for _, path, _ in echo.services.calls)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("at", ["23:50:00", "00:10:00"])
def test_today_is_the_devices_own_day_around_midnight(echo: Echo, zone: str, at: str) -> None:
    is_at(echo, zone, f"2026-11-23T{at}")
    echo.say("ask neck coach to say I used ice")
    assert kept(echo)["temperature_on"] == {"S": "2026-11-23"}
    assert (kept(echo)["zone"], kept(echo)["zone_on"]) == ({"S": zone}, {"S": "2026-11-23"})


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("America/Los_Angeles", "2026-03-08"), ("America/Los_Angeles", "2026-11-01"),
        ("Europe/London", "2026-03-29"), ("Europe/London", "2026-10-25"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("at", ["00:05:00", "23:55:00"])
def test_on_the_days_when_the_clocks_change_too(echo: Echo, zone: str, day: str, at: str) -> None:
    is_at(echo, zone, f"{day}T{at}")
    echo.say("ask neck coach to say I used ice")
    assert kept(echo)["temperature_on"] == {"S": day}
    at_noon_next_day = datetime.combine(date.fromisoformat(day) + timedelta(days=1), datetime.min.time())
    is_at(echo, zone, (at_noon_next_day + timedelta(hours=12)).isoformat())
    assert "try warmth now" in echo.say("ask neck coach heat or cold")["text"]


def test_it_is_asked_for_once_a_session_and_not_when_no_day_matters(echo: Echo) -> None:
    is_at(echo, "Asia/Kolkata", "2026-11-23T09:00:00")
    for words in ("open neck coach", "why does my neck twitch"):
        echo.say(words)
    assert asked_for_zone(echo) == 0
    for words in ("heat or cold", "no", "i used ice today", "heat or cold"):
        echo.say(words)
    assert asked_for_zone(echo) == 1
    echo.say("stop")
    echo.say("open neck coach")
    assert asked_for_zone(echo) == 2, "what was used yesterday or today matters to the welcome"


def test_whoever_travels_has_the_day_of_where_they_are(echo: Echo) -> None:
    is_at(echo, "Asia/Kolkata", "2026-11-23T08:00:00")
    echo.say("ask neck coach to say I used ice")
    is_at(echo, "America/Los_Angeles", "2026-11-22T23:00:00")  # later, and the day before
    assert "cold today" in echo.say("ask neck coach heat or cold")["text"]
    assert kept(echo)["zone"] == {"S": "America/Los_Angeles"}


@pytest.mark.parametrize("fault", ["500", "garbage", "404", "401"])
def test_a_zone_that_cannot_be_had_is_the_last_one_known(echo: Echo, fault: str) -> None:
    is_at(echo, "America/Los_Angeles", "2026-11-23T12:00:00")
    echo.say("ask neck coach to say I used ice")
    echo.services.fail(fault)
    is_at(echo, "America/Los_Angeles", "2026-11-24T23:30:00")
    echo.say("ask neck coach to say I used ice")
    assert kept(echo)["temperature_on"] == {"S": "2026-11-24"}
    assert kept(echo)["zone_on"] == {"S": "2026-11-23"}, "no zone is claimed that was not told"


def test_one_that_was_never_known_is_the_locales(echo: Echo) -> None:
    echo.services.fail("500")
    is_at(echo, "Asia/Kolkata", "2026-11-24T03:00:00")  # half past four in the afternoon before, in New York
    echo.say("ask neck coach to say I used ice")
    assert kept(echo)["temperature_on"] == {"S": "2026-11-23"}
    assert "zone" not in kept(echo)


def test_days_of_practice_are_the_users_own(echo: Echo) -> None:
    zone = "America/Los_Angeles"
    is_at(echo, zone, "2026-11-23T21:00:00")
    for words in ("ask neck coach to do the side stretch", "no", "no"):
        echo.say(words)
    echo.say("stop")
    (day,) = kept(echo)["practised"]["M"]["side_tilt"]["L"]
    assert day == {"S": "2026-11-23"}
    assert datetime(2026, 11, 23, 21, tzinfo=ZoneInfo(zone)).astimezone(UTC).date() == date(2026, 11, 24)
