"""Profiles in DynamoDB: one small item a user, one read and at most one conditional write a turn."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache
from math import inf
from os import environ
from typing import Any

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, ConnectionError, HTTPClientError
from botocore.session import Session

from ..coaching.merging import merged
from ..coaching.profile import Profile
from ..time_left import TO_REMEMBER, TimeLeft
from .attribute import from_attribute, to_attribute
from .item import from_item, to_item

# A call that is not answered costs two seconds. It is tried again here, where it is known how much time is left.
_IMPATIENT = Config(connect_timeout=1, read_timeout=1, retries={"total_max_attempts": 1, "mode": "standard"})
_TO_TRY = 2.0
_BUSY = ("ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded")
_MOST_WRITES = 10**15


class MemoryFault(Exception):
    """The table could not be read or written."""


@dataclass(frozen=True, slots=True)
class Read:
    """A profile as it was read, and the number of its item's last write; None: there was no item, or it had none."""

    profile: Profile
    revision: Decimal | None = None
    is_there: bool = False
    """There was an item."""


@lru_cache(maxsize=1)
def client() -> Any:
    """The client of DynamoDB, made once. It is botocore's: boto3 on top of it would slow every cold start."""
    return Session().create_client("dynamodb", config=_IMPATIENT)


@dataclass(frozen=True, slots=True)
class Store:
    """The table of profiles, and the time there is for it."""

    table: str
    time: TimeLeft = field(default_factory=lambda: TimeLeft(inf), compare=False)

    @classmethod
    def from_environment(cls, time: TimeLeft) -> "Store":
        """The table that the environment names. Raises KeyError if it names none."""
        return cls(environ["NECK_COACH_TABLE"], time)

    def read(self, user: str, zone: tzinfo = UTC) -> Read:
        """The profile of `user`; a new one if there is none. `zone` as in from_item. Raises MemoryFault."""
        try:
            found = self._call("get_item", Key={"id": {"S": user}}, ConsistentRead=True)
            item = {name: from_attribute(value) for name, value in found.get("Item", {}).items()}
        except (BotoCoreError, ClientError, TypeError) as error:
            raise MemoryFault(type(error).__name__) from error
        revision = item.get("revision")
        return Read(from_item(item, zone), revision if isinstance(revision, Decimal) else None, is_there=bool(item))

    def write(self, user: str, profile: Profile, read: Read, now: datetime) -> bool:
        """Keep `profile`, which was changed since `read`. Another device's changes since then are kept too.

        False if the user was deleted since then: nothing is kept. Raises MemoryFault if it could not be kept.
        """
        if self._put(user, profile, read.revision, now):
            return True
        theirs = self.read(user)
        if read.is_there and not theirs.is_there:
            return False
        if not self._put(user, merged(profile, read.profile, theirs.profile), theirs.revision, now):
            raise MemoryFault("another device kept writing")
        return True

    def delete(self, user: str) -> None:
        """Forget `user`. Raises MemoryFault."""
        try:
            self._call("delete_item", Key={"id": {"S": user}})
        except (BotoCoreError, ClientError) as error:
            raise MemoryFault(type(error).__name__) from error

    def _put(self, user: str, profile: Profile, revision: Decimal | None, now: datetime) -> bool:
        """Write if nobody else did since `revision`; False if somebody did. Raises MemoryFault."""
        # An item whose revision is no number is garbage: it may be replaced.
        condition: dict[str, Any] = {
            "ConditionExpression": "attribute_not_exists(id) OR NOT attribute_type(revision, :number)",
            "ExpressionAttributeValues": {":number": {"S": "N"}},
        }
        if revision is not None:
            condition = {
                "ConditionExpression": "revision = :revision",
                "ExpressionAttributeValues": {":revision": to_attribute(revision)},
            }
        try:
            fields = to_item(profile, user, _following(revision), now)
            item = {name: to_attribute(value) for name, value in fields.items()}
            self._call("put_item", Item=item, **condition)
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") == "ConditionalCheckFailedException":
                return False
            raise MemoryFault(type(error).__name__) from error
        except (BotoCoreError, TypeError, ArithmeticError) as error:
            raise MemoryFault(type(error).__name__) from error
        return True

    def _call(self, operation: str, **about: Any) -> Any:
        """What the table answers, asked twice if there is time and it may help. Raises what botocore raises."""
        call = getattr(client(), operation)
        if self.time.in_all() < _TO_TRY:
            raise MemoryFault("no time left")
        try:
            return call(TableName=self.table, **about)
        except (BotoCoreError, ClientError) as error:
            if not _may_pass(error) or self.time.in_all() < _TO_TRY + TO_REMEMBER:
                raise
            return call(TableName=self.table, **about)


def _may_pass(error: BotoCoreError | ClientError) -> bool:
    """True for faults of the network and of a busy table, which are often over at once."""
    if not isinstance(error, ClientError):
        return isinstance(error, HTTPClientError | ConnectionError)
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return status >= 500 or error.response.get("Error", {}).get("Code") in _BUSY


def _following(revision: Decimal | None) -> int:
    """The number of the next write; garbage begins anew."""
    return int(revision) + 1 if revision is not None and abs(revision) < _MOST_WRITES else 1
