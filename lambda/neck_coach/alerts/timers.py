"""Timers at Alexa: made, read back, held and taken away."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ..coaching.choice import seconds_of
from .client import Alerts
from .faults import AlertFault


@dataclass(frozen=True, slots=True)
class Timer:
    """A timer that runs or is paused, with so many seconds left."""

    id: str
    label: str
    left: float
    paused: bool = False


class Timers:
    """The timers of one user that this skill made. Every method raises AlertFault."""

    def __init__(self, alerts: Alerts) -> None:
        """No call is made."""
        self._alerts = alerts

    def all(self, now: datetime) -> list[Timer]:
        """Those that run or are paused; the last to end first."""
        timers = self._ask("get_timers", read=lambda found: [_read(timer, now) for timer in found.timers or ()])
        return sorted((timer for timer in timers if timer.left > 0), key=lambda timer: -timer.left)

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
        return self._ask("create_timer", wish, read=_id)

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


def _id(made: Any) -> str:
    if not made.id:
        raise ValueError("a timer without an id")
    return str(made.id)


def _read(timer: Any, now: datetime) -> Timer:
    """What the API says of a timer; no time is left of one that is over."""
    left = 0.0
    status = timer.status and timer.status.value
    if status == "PAUSED":
        left = seconds_of(timer.remaining_time_when_paused or "") or 0.0
    elif status == "ON" and timer.trigger_time:
        ends = timer.trigger_time if timer.trigger_time.tzinfo else timer.trigger_time.replace(tzinfo=UTC)
        left = (ends - now).total_seconds()
    return Timer(str(timer.id), timer.timer_label or "", left, status == "PAUSED")
