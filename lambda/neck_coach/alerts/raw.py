"""Answers of Alexa's services as plain JSON, and lists entry by entry: what makes no sense in one costs no other."""

import json
from collections.abc import Mapping
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer


class AsJson(DefaultSerializer):
    """The SDK's, but an answer stays the JSON that came: its model refuses all of it for one value it does not know."""

    def deserialize(self, payload: str, obj_type: Any = None) -> Any:
        """The JSON in `payload`; None for no text. Raises ValueError for another text."""
        return json.loads(payload) if payload else None


def entries(answer: Any, key: str) -> list[Mapping[str, Any]]:
    """The objects in the list `key` of an answer; none if it has no such list.

    Raises ValueError for anything else, and for a list in which there is no object at all.
    """
    listed = answer.get(key) if isinstance(answer, Mapping) else ()
    if listed is None:
        return []
    found = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    if found or listed == []:
        return found
    raise ValueError(f"no list of {key}")


def id_in(answer: Any, key: str) -> str:
    """The id of what was made. Raises ValueError if there is none."""
    id = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(id, str) or not id:
        raise ValueError(f"nothing with a {key}")
    return id
