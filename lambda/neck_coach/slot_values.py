"""What was heard in a slot: its words, and the values of ours that they mean."""

from collections.abc import Iterator
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
