"""A profile as a DynamoDB item and back. Old versions are lifted when read; what a newer one wrote is kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from ..coaching.alert import Alert, Paused
from ..coaching.place import Guided, Place
from ..coaching.profile import VERSION, Profile, Settings, known_count, known_pace
from ..coaching.recurrence import WEEK

KEPT_FOR = timedelta(days=180)
"""Without use; then DynamoDB's time to live deletes the item."""
_DATES = (
    *("place_on", "zone_on", "used_since", "temperature_on", "cold_only_until", "disclaimer_on", "safety_on"),
    *("number_given_on", "done_last_on"),
)
_OURS = {
    *("id", "version", "revision", "expires"),
    *("born", "settings", "place", "led", "zone", "days_used", "temperature", "safety_of", "left_out", "introduced"),
    *("milestones", "practised", "done_last", "alerts", "break_offered"),
    *_DATES,
}


def to_item(profile: Profile, user: str, revision: int, now: datetime) -> dict[str, Any]:
    """The item of `user`: plain values that attribute.py takes. Fields at their default are left out."""
    item: dict[str, Any] = dict(profile.extra)
    item["version"] = max(VERSION, _whole(item.get("version")))
    item |= {"id": user, "revision": revision, "expires": int((now + KEPT_FOR).timestamp())}
    return item | {name: value for name, value in _values(profile).items() if value}


def _values(profile: Profile) -> dict[str, Any]:
    """Each field as a plain value; an empty one if it is at its default."""
    defaults = asdict(Settings())
    days: dict[str, date | None] = {name: getattr(profile, name) for name in _DATES}
    values: dict[str, Any] = {
        "settings": {name: value for name, value in asdict(profile.settings).items() if value != defaults[name]},
        "place": profile.place.to_data() if profile.place else None,
        "born": profile.born,
        "led": _exact(profile.led.to_data()) if profile.led else None,
        "zone": profile.zone,
        "days_used": _iso(profile.days_used),
        "temperature": profile.temperature,
        "safety_of": _iso_of_each(profile.safety_of),
        "left_out": _iso_of_each(profile.left_out),
        "milestones": list(profile.milestones),
        "introduced": list(profile.introduced),
        "practised": {exercise: _iso(days) for exercise, days in profile.practised.items()},
        "done_last": profile.done_last,
        "alerts": [_alert_data(alert) for alert in profile.alerts],
        "break_offered": _utc(profile.break_offered),
    }
    return values | {name: day.isoformat() for name, day in days.items() if day}


def from_item(item: Mapping[str, Any], zone: tzinfo = UTC) -> Profile:
    """The profile in `item`. A field of a wrong shape is left at its default: a broken item stops no conversation.

    `zone`: of the local times that versions before wrote.
    """
    settings = _map(item.get("settings"))
    temperature = item.get("temperature")
    extra = {name: value for name, value in item.items() if name not in _OURS}
    if (version := _whole(item.get("version"))) > VERSION:
        extra["version"] = version
    return Profile(
        settings=Settings(
            hold=_whole(settings.get("hold"), 60),
            pace=known_pace(settings.get("pace")),
            level=_whole(settings.get("level"), 2),
            longer=_names(settings.get("longer")),
            count=known_count(settings.get("count")),
            asks=settings.get("asks") is True,
        ),
        born=_text(item.get("born")),
        place=Place.from_data(item.get("place")),
        led=Guided.from_data(_plain(item.get("led"))),
        zone=_text(item.get("zone")),
        days_used=_days(item.get("days_used")),
        temperature=temperature if temperature in ("cold", "warm") else "",
        safety_of=_day_of_each(item.get("safety_of")),
        left_out=_day_of_each(item.get("left_out")),
        milestones=_names(item.get("milestones")),
        introduced=_names(item.get("introduced")),
        practised={str(name): days for name, value in _map(item.get("practised")).items() if (days := _days(value))},
        done_last=_text(item.get("done_last")),
        break_offered=_instant(_text(item.get("break_offered")), UTC),
        alerts=tuple(alert for value in _list(item.get("alerts")) if (alert := _alert(value, zone))),
        extra=extra,
        **_dates(item),
    )


def _exact(value: Any) -> Any:
    """DynamoDB has no floats: thousandths as Decimal."""
    match value:
        case float():
            return Decimal(round(value * 1000)) / 1000
        case dict():
            return {name: _exact(each) for name, each in value.items()}
        case list() | tuple():
            return [_exact(each) for each in value]
    return value


def _plain(value: Any) -> Any:
    """Decimals as the numbers they were."""
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Mapping():
            return {name: _plain(each) for name, each in value.items()}
        case list():
            return [_plain(each) for each in value]
    return value


def _dates(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _day(item.get(name)) for name in _DATES}


def _iso(days: Iterable[date]) -> list[str]:
    return [day.isoformat() for day in days]


def _iso_of_each(days: Mapping[str, date]) -> dict[str, str]:
    return {name: day.isoformat() for name, day in days.items()}


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _days(value: object) -> tuple[date, ...]:
    return tuple(sorted({day for each in _list(value) if (day := _day(each))}))


def _day_of_each(value: object) -> dict[str, date]:
    return {str(name): day for name, each in _map(value).items() if (day := _day(each))}


def _names(value: object) -> tuple[str, ...]:
    return tuple(each for each in _list(value) if isinstance(each, str))


def _alert_data(alert: Alert) -> dict[str, Any]:
    data: dict[str, Any] = {"id": alert.id, "kind": alert.kind, "about": alert.about}
    if isinstance(alert.due, Paused):
        return data | {"left": alert.due.left}
    days = {"days": list(alert.days)} if alert.days else {}
    return data | {"due": _utc(alert.due)} | ({"again": True} | days if alert.again else {})


def _alert(value: object, zone: tzinfo) -> Alert | None:
    match value:
        case {"id": str() as id, "kind": "timer" | "reminder" as kind, "about": str() as about, "due": str() as due}:
            first = due.removeprefix("R/")  # the version before wrote so what comes again
            when = Paused() if due == "paused" else _instant(first, zone)
            again = first != due or _map(value).get("again") is True
            days = tuple(day for day in WEEK if again and day in _list(_map(value).get("days")))
            return Alert(id, kind, about, when, again, days) if when else None
        case {"id": str() as id, "kind": "timer", "about": str() as about, "left": left}:
            return Alert(id, "timer", about, Paused(_whole(left)))
    return None


def _utc(moment: datetime | None) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z" if moment else ""


def _instant(value: str, zone: tzinfo) -> datetime | None:
    try:
        read = datetime.fromisoformat(value)
        return (read if read.tzinfo else read.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _map(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _whole(value: object, at_most: int = 10**9) -> int:
    """A whole number from 0 to `at_most` (DynamoDB's numbers are decimals); 0 for anything else."""
    try:
        number = int(value)  # type: ignore[call-overload]
    except (TypeError, ValueError, OverflowError, ArithmeticError):
        return 0
    return number if 0 <= number <= at_most else 0
