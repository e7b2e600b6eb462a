"""A profile as a DynamoDB item and back. Old versions are lifted when read; what a newer one wrote is kept."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from ..coaching.place import Place
from ..coaching.profile import VERSION, Alert, Profile, Settings, known_pace

KEPT_FOR = timedelta(days=180)
"""Without use; then DynamoDB's time to live deletes the item."""
_OURS = {
    "id",
    "version",
    "revision",
    "expires",
    "settings",
    "place",
    "place_on",
    "days_used",
    "temperature",
    "temperature_on",
    "disclaimer_on",
    "safety_on",
    "alerts",
}


def to_item(profile: Profile, user: str, revision: int, now: datetime) -> dict[str, Any]:
    """The item of `user`: plain values that attribute.py takes. Fields at their default are left out."""
    item: dict[str, Any] = dict(profile.extra)
    item["version"] = max(VERSION, _whole(item.get("version")))
    item |= {"id": user, "revision": revision, "expires": int((now + KEPT_FOR).timestamp())}
    defaults = asdict(Settings())
    settings = {name: value for name, value in asdict(profile.settings).items() if value != defaults[name]}
    values: dict[str, Any] = {
        "settings": settings,
        "place": profile.place.to_data() if profile.place else None,
        "days_used": [day.isoformat() for day in profile.days_used],
        "temperature": profile.temperature,
        "alerts": [asdict(alert) for alert in profile.alerts],
    }
    for name in ("place_on", "temperature_on", "disclaimer_on", "safety_on"):
        day = getattr(profile, name)
        values[name] = day.isoformat() if day else None
    return item | {name: value for name, value in values.items() if value}


def from_item(item: Mapping[str, Any]) -> Profile:
    """The profile in `item`. A field of a wrong shape is left at its default: a broken item stops no conversation."""
    settings = item.get("settings")
    settings = settings if isinstance(settings, Mapping) else {}
    temperature = item.get("temperature")
    extra = {name: value for name, value in item.items() if name not in _OURS}
    if (version := _whole(item.get("version"))) > VERSION:
        extra["version"] = version
    return Profile(
        settings=Settings(
            hold=_whole(settings.get("hold"), 60),
            pace=known_pace(settings.get("pace")),
            level=_whole(settings.get("level"), 2),
        ),
        place=Place.from_data(item.get("place")),
        place_on=_day(item.get("place_on")),
        days_used=tuple(sorted({day for value in _list(item.get("days_used")) if (day := _day(value))})),
        temperature=temperature if temperature in ("cold", "warm") else "",
        temperature_on=_day(item.get("temperature_on")),
        disclaimer_on=_day(item.get("disclaimer_on")),
        safety_on=_day(item.get("safety_on")),
        alerts=tuple(alert for value in _list(item.get("alerts")) if (alert := _alert(value))),
        extra=extra,
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _alert(value: object) -> Alert | None:
    match value:
        case {"id": str() as id, "kind": "timer" | "reminder" as kind, "about": str() as about, "due": str() as due}:
            return Alert(id, kind, about, due)
    return None


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _whole(value: object, at_most: int = 10**9) -> int:
    """A whole number from 0 to `at_most` (DynamoDB's numbers are decimals); 0 for anything else."""
    try:
        number = int(value)  # type: ignore[call-overload]
    except (TypeError, ValueError, OverflowError, ArithmeticError):
        return 0
    return number if 0 <= number <= at_most else 0
