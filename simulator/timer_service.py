"""Alexa's timers, as its Timers API documents them: JSON, limits and errors, by the simulator's own clock."""

import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Json = dict[str, Any]

MOST = 10
LONGEST = timedelta(hours=2)
_DURATION = re.compile(r"PT(?=\d)(?:NH)?(?:NM)?(?:NS)?".replace("N", r"(\d+(?:\.\d+)?)"))


class Refused(Exception):
    """What the API answers instead: an HTTP status and an error code."""

    def __init__(self, status: int, code: str, message: str = "") -> None:
        """`code` as in the documentation, where that names one."""
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message or code.replace("_", " ").capitalize()


@dataclass(slots=True)
class TimerEntry:
    """A timer: `ends` while it runs, `left` while it is paused."""

    id: str
    wish: Json
    made: datetime
    ends: datetime
    left: timedelta | None = None

    @property
    def announcement(self) -> str:
        """What is said when it ends; without an announcement its label."""
        texts = self.wish["triggeringBehavior"]["operation"].get("textToAnnounce")
        return texts[0]["text"] if texts else f"Your {self.wish.get('timerLabel', '')} timer is done."

    def json(self) -> Json:
        """As the API answers it."""
        shown = {
            "id": self.id,
            "status": "PAUSED" if self.left is not None else "ON",
            "duration": self.wish["duration"],
        }
        if "timerLabel" in self.wish:
            shown["timerLabel"] = self.wish["timerLabel"]
        time = (
            {"remainingTimeWhenPaused": _iso(self.left)} if self.left is not None else {"triggerTime": stamp(self.ends)}
        )
        return {**shown, **time, "createdTime": stamp(self.made), "updatedTime": stamp(self.made)}


class TimerService:
    """The timers of one user. `others` of them the user made without the skill: they count, but are not ours to see."""

    def __init__(self) -> None:
        self.entries: dict[str, TimerEntry] = {}
        self.others = 0

    def create(self, wish: Json, now: datetime) -> Json:
        """A new timer. Raises Refused."""
        length = _length(wish.get("duration"))
        label = wish.get("timerLabel")
        _check(wish)
        if len(self.entries) + self.others >= MOST:
            raise Refused(403, "MAX_TIMERS_EXCEEDED")
        if label and any(entry.wish.get("timerLabel") == label for entry in self.entries.values()):
            raise Refused(400, "DUPLICATE_TIMER_LABEL")
        entry = TimerEntry(uuid.uuid4().hex, wish, now, now + length)
        self.entries[entry.id] = entry
        return entry.json()

    def all(self) -> Json:
        """All of this skill."""
        return {"totalCount": len(self.entries), "timers": [entry.json() for entry in self.entries.values()]}

    def get(self, id: str) -> TimerEntry:
        """One timer. Raises Refused."""
        if id not in self.entries:
            raise Refused(404, "TIMER_NOT_FOUND")
        return self.entries[id]

    def delete(self, id: str) -> None:
        """Take one away. Raises Refused."""
        self.get(id)
        del self.entries[id]

    def pause(self, id: str, now: datetime) -> None:
        """Let its time stand still. Raises Refused."""
        entry = self.get(id)
        if entry.left is not None:
            raise Refused(400, "TIMER_ALREADY_PAUSED")
        entry.left = entry.ends - now

    def resume(self, id: str, now: datetime) -> None:
        """Let its time go on. Raises Refused."""
        entry = self.get(id)
        if entry.left is None:
            raise Refused(400, "TIMER_NOT_PAUSED")
        entry.ends, entry.left = now + entry.left, None

    def next_due(self) -> datetime | None:
        """When the next one ends."""
        return min((entry.ends for entry in self.entries.values() if entry.left is None), default=None)

    def ring(self, now: datetime) -> list[str]:
        """What those say that end by now; they are over then."""
        over = [entry for entry in self.entries.values() if entry.left is None and entry.ends <= now]
        for entry in over:
            del self.entries[entry.id]
        return [entry.announcement for entry in sorted(over, key=lambda entry: entry.ends)]


def _length(duration: object) -> timedelta:
    match = _DURATION.fullmatch(duration) if isinstance(duration, str) else None
    if not match:
        raise Refused(400, "INVALID_DURATION")
    hours, minutes, seconds = (float(part or 0) for part in match.groups())
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if not timedelta() < length <= LONGEST:
        raise Refused(400, "INVALID_DURATION")
    return length


def _check(wish: Json) -> None:
    try:
        visibility = wish["creationBehavior"]["displayExperience"]["visibility"]
        operation = wish["triggeringBehavior"]["operation"]
        texts = operation["textToAnnounce"] if operation["type"] == "ANNOUNCE" else []
        sound = wish["triggeringBehavior"]["notificationConfig"]["playAudible"]
        fine = all(text["locale"] and text["text"] for text in texts) and isinstance(sound, bool)
    except (KeyError, TypeError):
        fine = False
    if not fine or visibility not in ("VISIBLE", "HIDDEN"):
        raise Refused(400, "INVALID_REQUEST")


def _iso(length: timedelta) -> str:
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    return f"PT{minutes}M{seconds}S"


def stamp(moment: datetime) -> str:
    """As the APIs write moments: 2026-11-23T09:00:00.000Z."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
