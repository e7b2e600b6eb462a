"""Timers at Alexa: made, read back, held and taken away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ..coaching.durations import seconds_of
from .client import Alerts
from .faults import AlertFault
from .raw import entries, id_in


@dataclass(frozen=True, slots=True)
class Timer:
    """A timer that runs or is paused, with so many seconds left; None if Alexa does not tell in a way that we know.

    `label` may be empty.
    """

    id: str
    label: str
    left: float | None
    paused: bool = False


class Timers:
    """The timers of one user that this skill made. Every method raises AlertFault."""

    def __init__(self, alerts: Alerts) -> None:
        """No call is made."""
        self._alerts = alerts

    def all(self, now: datetime) -> list[Timer]:
        """Those that are not over; the last to end first, and after them those of which that is not known."""
        found = self._ask("get_timers", read=lambda answer: read(answer, now))
        return sorted(found, key=lambda timer: -1 if timer.left is None else timer.left, reverse=True)

    def start(self, seconds: int, label: str, announcement: str, *, shown: bool = True) -> str:
        """A new timer, which says `announcement` when it ends; its id. `shown`: on screens too."""
        self._alerts.require("timers")
        visibility = "VISIBLE" if shown else "HIDDEN"
        text = [{"locale": self._alerts.locale, "text": announcement}]
        wish = {
            "duration": duration(seconds),
            "timerLabel": label,
            "creationBehavior": {"displayExperience": {"visibility": visibility}},
            "triggeringBehavior": {
                "operation": {"type": "ANNOUNCE", "textToAnnounce": text},
                "notificationConfig": {"playAudible": True},
            },
        }
        return self._ask("create_timer", wish, read=lambda made: id_in(made, "id"))

    def pause(self, id: str) -> None:
        """Let its time stand still."""
        self._do("pause_timer", id)

    def resume(self, id: str) -> None:
        """Let its time go on."""
        self._do("resume_timer", id)

    def cancel(self, id: str) -> None:
        """Take it away; it may be gone already."""
        try:
            self._do("delete_timer", id)
        except AlertFault as fault:
            if fault.reason != "gone":
                raise

    def cancel_all(self) -> None:
        """Take all of ours away."""
        self._ask("delete_timers", read=bool)

    def _do(self, operation: str, id: str) -> None:
        self._ask(operation, id, read=bool)

    def _ask[T](self, operation: str, *arguments: Any, read: Callable[[Any], T]) -> T:
        return self._alerts.call("timer_management", operation, *arguments, read=read)


def duration(seconds: int) -> str:
    """ISO 8601: 90 is PT1M30S."""
    minutes, rest = divmod(seconds, 60)
    return "PT" + (f"{minutes}M" if minutes else "") + (f"{rest}S" if rest or not minutes else "")


def read(answer: Any, now: datetime) -> list[Timer]:
    """The timers in a list that are not over. Raises ValueError if none of its entries makes sense."""
    listed = entries(answer, "timers")
    found = [entry for entry in listed if entry.get("id")]
    if listed and not found:
        raise ValueError("timers without ids")
    return [timer for entry in found if (timer := _read(entry, now))]


def _read(entry: Mapping[str, Any], now: datetime) -> Timer | None:
    """One timer; None if it is over. Whatever is not as documented leaves it a timer of which less is known."""
    status, left = entry.get("status"), None
    if status == "PAUSED":
        left = seconds_of(str(entry.get("remainingTimeWhenPaused")))
    elif status == "ON":
        left = _seconds_to(entry.get("triggerTime"), now)
    if status == "OFF" or (status == "ON" and left is not None and left <= 0):
        return None
    label = entry.get("timerLabel")
    return Timer(str(entry["id"]), label if isinstance(label, str) else "", left, status == "PAUSED")


def _seconds_to(moment: object, now: datetime) -> float | None:
    try:
        ends = datetime.fromisoformat(str(moment))
    except ValueError:
        return None
    return ((ends if ends.tzinfo else ends.replace(tzinfo=UTC)) - now).total_seconds()
