"""The store against dynalite: an implementation of DynamoDB that shares no code with moto."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import boto3
import pytest

from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.memory import store
from neck_coach.memory.store import Store
from tests.needs import needs_npm

TABLE = "neck-coach-profiles"
DYNALITE = Path(__file__).parents[2] / "node_modules" / ".bin" / "dynalite"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
pytestmark = [pytest.mark.slow, needs_npm]


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def another_store() -> Iterator[Store]:
    port = _free_port()
    server = subprocess.Popen(
        [DYNALITE, "--host", "127.0.0.1", "--port", str(port), "--createTableMs", "0"], stdout=subprocess.DEVNULL
    )
    environment = {
        "AWS_ENDPOINT_URL_DYNAMODB": f"http://127.0.0.1:{port}",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
    }
    before = dict(os.environ)
    os.environ.update(environment)
    store.client.cache_clear()
    try:
        _create_table()
        yield Store(TABLE)
    finally:
        os.environ.clear()
        os.environ.update(before)
        store.client.cache_clear()
        server.terminate()
        server.wait()


def _create_table() -> None:
    table = boto3.client("dynamodb")
    for _ in range(100):
        try:
            table.list_tables()
            break
        except Exception:
            time.sleep(0.1)
    table.create_table(
        TableName=TABLE,
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    table.get_waiter("table_exists").wait(TableName=TABLE, WaiterConfig={"Delay": 1})


def test_a_profile_comes_back_as_it_was_kept(another_store: Store) -> None:
    profile = Profile(Settings(hold=10, pace="slower"), Place("side_tilt", 2, "left")).used_on(date(2026, 11, 23))
    another_store.write("one", profile, another_store.read("one"), NOW)
    assert another_store.read("one").profile == profile


def test_two_devices_at_once_lose_nothing(another_store: Store) -> None:
    kitchen, bedroom = another_store.read("two"), another_store.read("two")
    another_store.write("two", replace(kitchen.profile, settings=Settings(hold=15)), kitchen, NOW)
    another_store.write("two", replace(bedroom.profile, settings=Settings(pace="faster")), bedroom, NOW)
    assert another_store.read("two").profile.settings == Settings(hold=15, pace="faster")


def test_a_garbage_item_is_replaced(another_store: Store) -> None:
    boto3.client("dynamodb").put_item(TableName=TABLE, Item={"id": {"S": "three"}, "revision": {"S": "?"}})
    another_store.write("three", Profile(Settings(level=2)), another_store.read("three"), NOW)
    assert another_store.read("three").profile.settings.level == 2


def test_forgotten_is_gone(another_store: Store) -> None:
    another_store.write("four", Profile(Settings(level=2)), another_store.read("four"), NOW)
    another_store.delete("four")
    assert another_store.read("four").profile == Profile()
