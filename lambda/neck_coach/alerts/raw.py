"""Lists as Alexa's services answer them, read entry by entry: what makes no sense in one costs no other."""

import json
from collections.abc import Mapping
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer


class AsText(DefaultSerializer):
    """The SDK's, but an answer stays the text that came."""

    def deserialize(self, payload: str, obj_type: Any = str) -> str:
        """`payload` as it is."""
        return payload


def entries(body: str, key: str) -> list[Mapping[str, Any]]:
    """The objects in the list `key` of a JSON text; none if it has no such list.

    Raises ValueError for anything else, and for a list in which there is no object at all.
    """
    answer = json.loads(body)
    listed = answer.get(key) if isinstance(answer, Mapping) else ()
    if listed is None:
        return []
    found = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    if found or listed == []:
        return found
    raise ValueError(f"no list of {key}")
