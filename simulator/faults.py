"""What can go wrong with DynamoDB, as the skill meets it."""

import json
import time
from collections.abc import Callable
from typing import Any

from werkzeug.wrappers import Response

_LONGER_THAN_ANYONE_WAITS = 5
Item = dict[str, Any]


def _refusal(status: int, error: str) -> Callable[[], Response]:
    body = json.dumps({"__type": f"com.amazonaws.dynamodb.v20120810#{error}", "message": "The simulator was told to."})
    return lambda: Response(body, status, content_type="application/x-amz-json-1.0")


def _timeout() -> Response:
    time.sleep(_LONGER_THAN_ANYONE_WAITS)
    return _refusal(500, "InternalServerError")()


def _garbage(item: Item) -> Item:
    """Nonsense in the place of each value."""
    return {name: value if name == "id" else {"L": [{"S": "?"}, {"NULL": True}]} for name, value in item.items()}


def _newer(item: Item) -> Item:
    """As a later version of the skill might have written it."""
    return item | {"version": {"N": "999"}, "from_the_future": {"M": {"what": {"S": "unknown"}}}}


# Faults that answer every call, and faults that spoil every item of the table.
REFUSALS: dict[str, Callable[[], Response]] = {
    "throttled": _refusal(400, "ProvisionedThroughputExceededException"),
    "denied": _refusal(400, "AccessDeniedException"),
    "missing": _refusal(400, "ResourceNotFoundException"),
    "broken": _refusal(500, "InternalServerError"),
    "timeout": _timeout,
}
SPOILERS: dict[str, Callable[[Item], Item]] = {"garbage": _garbage, "newer": _newer}
FAULTS = (*REFUSALS, *SPOILERS)
