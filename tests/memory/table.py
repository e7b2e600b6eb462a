"""The table of profiles, in moto, as template.yaml describes it; and faults of DynamoDB."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, ReadTimeoutError
from moto import mock_aws

from neck_coach.memory import store

NAME = "neck-coach-tests"
_ENVIRONMENT = {
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "NECK_COACH_TABLE": NAME,
}


class Table:
    """DynamoDB as it looks from outside the skill: items with plain values."""

    def __init__(self) -> None:
        self._items = boto3.resource("dynamodb").create_table(
            TableName=NAME,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )

    def put(self, user: str, **fields: Any) -> None:
        self._items.put_item(Item={"id": user, **fields})

    def item(self, user: str) -> dict[str, Any] | None:
        return self._items.get_item(Key={"id": user}).get("Item")

    def size(self, user: str) -> int:
        """Bytes as DynamoDB counts them, or somewhat more."""
        found = boto3.client("dynamodb").get_item(TableName=NAME, Key={"id": {"S": user}})["Item"]
        return len(str(found))


@contextmanager
def profile_table() -> Iterator[Table]:
    """An empty table that the skill's store uses."""
    with pytest.MonkeyPatch.context() as patch, mock_aws():
        patch.delenv("AWS_ENDPOINT_URL_DYNAMODB", raising=False)
        for name, value in _ENVIRONMENT.items():
            patch.setenv(name, value)
        store.client.cache_clear()
        yield Table()
        store.client.cache_clear()


def refusal(code: str) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": "no"}}, "PutItem")


FAULTS = {
    "throttled": refusal("ProvisionedThroughputExceededException"),
    "denied": refusal("AccessDeniedException"),
    "missing": refusal("ResourceNotFoundException"),
    "broken": refusal("InternalServerError"),
    "does not answer": ReadTimeoutError(endpoint_url="https://example.org"),
    "can't be reached": ConnectTimeoutError(endpoint_url="https://example.org"),
}


@contextmanager
def failing(fault: str, *calls: str) -> Iterator[None]:
    """DynamoDB's `calls` (get_item, put_item, delete_item; all if none is named) fail with `fault`."""

    def fail(**_: Any) -> None:
        raise FAULTS[fault]

    with pytest.MonkeyPatch.context() as patch:
        for call in calls or ("get_item", "put_item", "delete_item"):
            patch.setattr(store.client(), call, fail)
        yield
