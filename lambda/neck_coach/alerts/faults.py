"""What can go wrong with Alexa's timers and reminders, as one kind of fault with its reason."""

from collections.abc import Mapping
from typing import Any, Literal

Reason = Literal[
    "not_allowed", "not_here", "offline", "too_many", "gone", "refused", "busy", "silent", "late", "failed"
]

_REASONS: dict[int, Reason] = {
    400: "refused",
    401: "not_allowed",
    403: "not_allowed",
    404: "gone",
    429: "busy",
    504: "offline",
}
# Error codes are documented only in part, so words in them decide: (words, reason).
_WORDS: tuple[tuple[tuple[str, ...], Reason], ...] = (
    (("MAX_", "EXCEED", "LIMIT", "TOO_MANY"), "too_many"),
    (("NOT_SUPPORTED", "UNSUPPORTED_DEVICE"), "not_here"),
)


class AlertFault(Exception):
    """A call that did not do what it should. `reason` says why: nothing may be claimed."""

    def __init__(self, reason: Reason) -> None:
        """`reason`: not_allowed (the permission is missing), not_here (this device can't), offline, too_many, gone,
        refused (what was asked for), busy (try later), silent (no answer came: it may have worked or not), late (it was
        not asked for, as the turn has no time left), or failed.
        """
        super().__init__(reason)
        self.reason = reason


def fault_of(status: int | None, body: Any) -> AlertFault:
    """The fault of an HTTP status (None: no answer came) and the JSON of its error body."""
    code = str(body.get("code") if isinstance(body, Mapping) else body).upper()
    if status in (400, 403):
        for words, reason in _WORDS:
            if any(word in code for word in words):
                return AlertFault(reason)
    return AlertFault(_REASONS.get(status, "failed") if status else "silent")
