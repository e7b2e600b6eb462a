"""What was heard in a slot: its words, and the values of ours that they mean."""

from collections.abc import Iterator, Mapping
from typing import Any

from ask_sdk_model import ListSlotValue
from ask_sdk_model.slu.entityresolution import StatusCode

from .turn import Heard


def heard_in(slot: Any) -> Heard:
    """One value or several ("the left and the right"), each found in our model or not."""
    values = _values(slot)
    text = slot.value or " and ".join(str(value.value) for value in values if value.value)
    ids = tuple(dict.fromkeys(id for value in values for id in _ids(value)))
    return Heard(str(text), ids[0]) if len(ids) == 1 else Heard(str(text), others=ids)


def _values(slot: Any) -> list[Any]:
    several = slot.slot_value
    return list(several.values or ()) if isinstance(several, ListSlotValue) else [slot]


def _ids(value: Any) -> Iterator[str]:
    """The ids that entity resolution found; of several the one whose name was said, if there is one."""
    found = list(_matches(getattr(value, "resolutions", None)))
    exact = [each for each in found if str(each.name).lower() == str(value.value).lower()]
    yield from (str(each.id or each.name) for each in exact or found if each.id or each.name)


def _matches(resolutions: Any) -> Iterator[Any]:
    for authority in (resolutions and resolutions.resolutions_per_authority) or ():
        if authority.status and authority.status.code == StatusCode.ER_SUCCESS_MATCH:
            yield from (each.value for each in authority.values or () if each.value)


def heard_in_json(event: object) -> dict[str, Heard]:
    """What was heard in the slots of a request's JSON that the SDK can't read: whatever can be made out of it."""
    intent = _object(_object(_object(event).get("request")).get("intent"))
    slots = {str(name): _object(slot) for name, slot in _object(intent.get("slots")).items()}
    return {name: heard for name, slot in slots.items() if (heard := _heard_in_json(slot)).text or heard.ids}


def _heard_in_json(slot: Mapping[str, Any]) -> Heard:
    several = _object(slot.get("slotValue"))
    values = [slot, several, *map(_object, _items(several.get("values")))]
    texts = [str(value["value"]) for value in values if isinstance(value.get("value"), str)]
    ids = tuple(dict.fromkeys(id for value in values for id in _ids_in_json(value)))
    return Heard(" and ".join(dict.fromkeys(texts)), others=ids)


def _ids_in_json(value: Mapping[str, Any]) -> Iterator[str]:
    for authority in _items(_object(value.get("resolutions")).get("resolutionsPerAuthority")):
        for found in _items(_object(authority).get("values")):
            id = _object(_object(found).get("value")).get("id")
            if isinstance(id, str) and id:
                yield id


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
