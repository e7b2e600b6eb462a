"""The memory of one turn: read once, written at most once, and kept within the session while the table is away."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import Any, Literal

from ..coaching.merging import merged
from ..coaching.profile import Profile
from ..coaching.when import zone_named
from ..watching import seen
from .item import from_item, to_item
from .store import MemoryFault, Read, Store

log = logging.getLogger(__name__)
_UNSAVED = "unsaved"
_KNOWN = "known"
_DELETED = "deleted"


class Memory:
    """What is remembered of `user`. After a fault the session itself carries what could not be written.

    A user whom the session knows and the table does not has been deleted meanwhile, on another device or for good:
    nothing is kept of the rest of the session.
    """

    def __init__(self, store: Store, user: str, session_attributes: Mapping[str, Any] | None) -> None:
        """Read the profile of `user`; a fault gives what the session carries, or a new profile."""
        self._store = store
        self._user = user
        self._read: Read | None = None
        self._unsaved: Mapping[str, Any] | None = None
        attributes = session_attributes or {}
        carried = attributes.get(_UNSAVED)
        carried = carried if isinstance(carried, Mapping) else {}
        zone = zone_named(str(attributes.get("zone") or "")) or UTC
        try:
            self._read = store.read(user, zone) if user else None
        except MemoryFault as fault:
            _report(fault, "read")
        known = _uncarried(attributes.get(_KNOWN), zone)
        born = known.born or _uncarried(carried.get("profile"), zone).born
        was_there = carried.get("was_there") is True if carried else bool(attributes.get(_KNOWN))
        self._deleted = attributes.get(_DELETED) is True or (was_there and self._is_another(born))
        self.profile = self._read.profile if self._read and not self._deleted else known
        if self._deleted and attributes.get(_DELETED) is not True:
            self.profile = Profile()
        self._before = self.profile
        self._was_there = self._read.is_there if self._read else was_there
        if carried and not self._deleted:
            self._take_up(carried, zone)

    def _is_another(self, born: str) -> bool:
        """True if the user whom the session knows is not in the table any more, or somebody new is."""
        read = self._read
        return read is not None and (not read.is_there or (born != "" and read.profile.born != born))

    def _take_up(self, carried: Mapping[str, Any], zone: tzinfo) -> None:
        """Put what could not be written before on top of what was read."""
        unsaved, before = (_uncarried(carried.get(name), zone) for name in ("profile", "before"))
        unsaved = replace(unsaved, takes_back=carried.get("takes_back") is True)
        self.profile = merged(unsaved, before, self._read.profile) if self._read else unsaved
        self._before = self._read.profile if self._read else before

    def keep(self, profile: Profile, now: datetime, *, anew: bool = True) -> bool:
        """Write `profile` if it differs from what was read. False if it is not kept beyond this session.

        Without `anew` nobody is written who is not there.
        """
        if self._deleted or not (anew or self._was_there):
            return False
        if self._read and profile == self._read.profile:
            return True
        try:
            if self._read is None:
                raise MemoryFault("not read")
            self._deleted = not self._store.write(self._user, profile, self._read, now)
        except MemoryFault as fault:
            _report(fault, "write")
            carried = {"profile": _carried(profile, now), "before": _carried(self._before, now)}
            self._unsaved = carried | {"takes_back": profile.takes_back, "was_there": self._was_there}
        return not self._deleted and not self._unsaved

    def forget(self) -> bool:
        """Delete the profile. False if that failed."""
        try:
            self._store.delete(self._user)
        except MemoryFault as fault:
            _report(fault, "delete")
            return False
        return True

    def unsaved(self) -> dict[str, Any]:
        """Session attributes that carry what could not be written, and what it was before: also what was taken back."""
        return {_UNSAVED: self._unsaved} if self._unsaved else {}

    def known(self, profile: Profile, now: datetime) -> dict[str, Any]:
        """Session attributes that carry `profile`: a table that fails later does not make the user a stranger, and one
        that has nothing any more is known from it.
        """
        deleted = {_DELETED: True} if self._deleted else {}
        return {} if self._unsaved else {_KNOWN: _carried(profile, now), **deleted}


def _report(fault: MemoryFault, when: Literal["read", "write", "delete"]) -> None:
    log.warning("memory", extra={"fault": str(fault), "when": when})
    seen().count("FailedReads" if when == "read" else "FailedWrites")


def _carried(profile: Profile, now: datetime) -> dict[str, Any]:
    """As JSON. What a newer version wrote stays in the table, and what is being led the session knows anyway."""
    return to_item(replace(profile, extra={}, led=None), "", 0, now)


def _uncarried(data: object, zone: tzinfo) -> Profile:
    return replace(from_item(data if isinstance(data, Mapping) else {}, zone), extra={})
