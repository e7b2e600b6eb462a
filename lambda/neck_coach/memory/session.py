"""The memory of one turn: read once, written at most once, and kept within the session while the table is away."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import Any, Literal, Self

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


@dataclass(frozen=True, slots=True)
class _Carried:
    """What a session carries of its user: the profile as it is `known`, or `unsaved` and what it was `before`."""

    known: Profile
    unsaved: Profile | None
    before: Profile
    was_there: bool
    """The user was in the table."""
    is_deleted: bool

    @classmethod
    def read(cls, attributes: Mapping[str, Any]) -> Self:
        """From the session's attributes, which may hold anything."""
        zone = zone_named(str(attributes.get("zone") or "")) or UTC
        carried = attributes.get(_UNSAVED)
        carried = carried if isinstance(carried, Mapping) else {}
        unsaved = _uncarried(carried.get("profile"), zone)
        return cls(
            known=_uncarried(attributes.get(_KNOWN), zone),
            unsaved=replace(unsaved, takes_back=carried.get("takes_back") is True) if carried else None,
            before=_uncarried(carried.get("before"), zone),
            was_there=carried.get("was_there") is True if carried else bool(attributes.get(_KNOWN)),
            is_deleted=attributes.get(_DELETED) is True,
        )

    def is_gone(self, read: Read) -> bool:
        """True if the user is not in the table any more, or somebody new is."""
        born = self.known.born or (self.unsaved or self.known).born
        return self.was_there and (not read.is_there or (born != "" and read.profile.born != born))


class Memory:
    """What is remembered of `user`. After a fault the session itself carries what could not be written.

    A user whom the session knows and the table does not has been deleted meanwhile, on another device or for good:
    nothing is kept of the rest of the session.
    """

    def __init__(self, store: Store, user: str, session_attributes: Mapping[str, Any] | None) -> None:
        """Read the profile of `user`; a fault gives what the session carries, or a new profile."""
        self._store = store
        self._user = user
        self._unsaved: Mapping[str, Any] | None = None
        attributes = session_attributes or {}
        carried = _Carried.read(attributes)
        self._read = self._read_of(user, zone_named(str(attributes.get("zone") or "")) or UTC)
        gone = self._read is not None and carried.is_gone(self._read)
        self._deleted = carried.is_deleted or gone
        self._was_there = self._read.is_there if self._read else carried.was_there
        self.profile, self._before = self._put_together(carried)

    def _read_of(self, user: str, zone: tzinfo) -> Read | None:
        try:
            return self._store.read(user, zone) if user else None
        except MemoryFault as fault:
            _report(fault, "read")
            return None

    def _put_together(self, carried: _Carried) -> tuple[Profile, Profile]:
        """What is known of the user, and what of it is in the table as far as is known."""
        if self._deleted:  # what this session was told since then
            known = carried.known if carried.is_deleted else Profile()
            return known, known
        stored = self._read.profile if self._read else None
        if carried.unsaved:
            on_top = merged(carried.unsaved, carried.before, stored) if stored else carried.unsaved
            return on_top, stored or carried.before
        return stored or carried.known, stored or carried.known

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
