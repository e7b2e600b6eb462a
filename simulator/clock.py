"""The time in the virtual living room: it passes when someone speaks or waits, not by itself."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


class Clock:
    """A clock that is set by hand. `zone` is the device's time zone (an IANA name)."""

    def __init__(self, at: str | None = None, zone: str = "UTC") -> None:
        self.zone = ZoneInfo(zone)
        self.now = self.read(at) if at else datetime.now(UTC)

    def read(self, at: str) -> datetime:
        """The moment of an ISO time such as 2026-11-23T09:00, local to the device unless it names an offset.

        Raises ValueError if it is no ISO time.
        """
        moment = datetime.fromisoformat(at)
        return (moment if moment.tzinfo else moment.replace(tzinfo=self.zone)).astimezone(UTC)

    def today(self) -> date:
        """The date where the device stands."""
        return self.now.astimezone(self.zone).date()

    def timestamp(self) -> str:
        """Now as Alexa writes it in a request: 2026-11-23T09:00:00Z."""
        return self.now.strftime("%Y-%m-%dT%H:%M:%SZ")

    def move_to(self, moment: datetime) -> None:
        """Let time pass until `moment`; a moment that is over changes nothing."""
        self.now = max(self.now, moment)
