"""The memory as boto3 meets it. Its own servers, so that the memory of other tests stays as it is."""

import json

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError, ReadTimeoutError

from simulator.faults import FAULTS
from simulator.memory import TABLE, Memory

ITEM = {"id": {"S": "a"}, "version": {"N": "1"}, "settings": {"M": {"hold": {"N": "10"}}}}
KEY = {"id": {"S": "a"}}


def client(memory, **config):
    return boto3.client(
        "dynamodb",
        endpoint_url=memory.address,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"total_max_attempts": 1}, **config),
    )


@pytest.fixture(scope="module")
def memory():
    return Memory()


@pytest.fixture
def table(memory):
    memory.heal()
    dynamodb = client(memory)
    dynamodb.put_item(TableName=TABLE, Item=ITEM)
    return dynamodb


def test_an_item_is_read_as_it_was_written(table):
    assert table.get_item(TableName=TABLE, Key=KEY)["Item"] == ITEM
    assert "Item" not in table.get_item(TableName=TABLE, Key={"id": {"S": "b"}})


def test_a_condition_that_does_not_hold_is_refused(table):
    with pytest.raises(ClientError, match="ConditionalCheckFailed"):
        table.put_item(TableName=TABLE, Item=ITEM, ConditionExpression="attribute_not_exists(id)")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("throttled", "ProvisionedThroughputExceededException"),
        ("denied", "AccessDeniedException"),
        ("missing", "ResourceNotFoundException"),
        ("broken", "InternalServerError"),
    ],
)
def test_a_fault_is_met_by_the_skill_and_not_by_the_simulator_until_it_is_healed(memory, table, fault, error):
    memory.fail(fault)
    with pytest.raises(ClientError, match=error):
        table.get_item(TableName=TABLE, Key=KEY)
    assert memory.call("GetItem", Key=KEY)["Item"] == ITEM
    memory.heal()
    assert table.get_item(TableName=TABLE, Key=KEY)["Item"] == ITEM


def test_a_memory_that_does_not_answer_is_waited_for_in_vain(memory, table):
    memory.fail("timeout")
    with pytest.raises(ReadTimeoutError):
        client(memory, read_timeout=0.2).get_item(TableName=TABLE, Key=KEY)


def test_garbage_and_newer_items_are_in_the_table(memory, table):
    memory.fail("newer")
    assert table.get_item(TableName=TABLE, Key=KEY)["Item"]["version"] == {"N": "999"}
    memory.fail("garbage")
    spoiled = table.get_item(TableName=TABLE, Key=KEY)["Item"]
    assert spoiled["id"] == {"S": "a"}
    assert spoiled["settings"] == {"L": [{"S": "?"}, {"NULL": True}]}


def test_an_unknown_fault_is_no_fault(memory):
    assert "tired" not in FAULTS
    with pytest.raises(KeyError):
        memory.fail("tired")


def test_what_is_written_is_there_in_the_next_run(tmp_path):
    client(Memory(str(tmp_path))).put_item(TableName=TABLE, Item=ITEM)
    again = client(Memory(str(tmp_path)))
    assert again.get_item(TableName=TABLE, Key=KEY)["Item"] == ITEM
    again.delete_item(TableName=TABLE, Key=KEY)
    assert Memory(str(tmp_path)).call("Scan")["Items"] == []


@pytest.mark.parametrize("kept", ["{", "7", '["?"]', '[{"no": {"S": "id"}}]'])
def test_a_spoiled_file_is_put_aside(tmp_path, capsys, kept):
    file = tmp_path / "memory.json"
    file.write_text(kept)
    memory = Memory(str(tmp_path))
    assert memory.call("Scan")["Items"] == []
    assert "put aside" in capsys.readouterr().err
    assert (tmp_path / "memory.spoiled").read_text() == kept
    memory.call("PutItem", Item=ITEM)


def test_the_file_is_json_that_can_be_read(tmp_path):
    client(Memory(str(tmp_path))).put_item(TableName=TABLE, Item=ITEM)
    assert json.loads((tmp_path / "memory.json").read_text()) == [ITEM]
