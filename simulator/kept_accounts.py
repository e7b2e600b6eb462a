"""What users have at Alexa, kept in a file between runs: permissions, timers, reminders."""

import json
import sys
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from .reminder_service import ReminderEntry
from .services import Account, Services
from .timer_service import TimerEntry

_MOMENTS = ("made", "ends", "due", "rang")


def keep(services: Services, file: Path) -> None:
    """Go on with what `file` has, without what rang meanwhile; from now on every change is written there."""
    try:
        kept = json.loads(file.read_text()) if file.exists() else {}
        services.accounts.update({user: _account(data) for user, data in kept.items()})
    except (ValueError, TypeError, KeyError, AttributeError):
        spoiled = file.replace(file.with_suffix(".spoiled"))
        print(f"Timers and reminders could not be read; they were put aside as {spoiled}.", file=sys.stderr)
    services.ring()
    services.changed = lambda: _write(services, file)


def _write(services: Services, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps({user: _data(account) for user, account in services.accounts.items()}, indent=1))
    new.replace(file)


def _data(account: Account) -> dict[str, Any]:
    entries: dict[str, Any] = {"timers": account.timers.entries, "reminders": account.reminders.entries}
    kept = {kind: [_plain(asdict(entry)) for entry in found.values()] for kind, found in entries.items()}
    return {"granted": account.granted, **kept}


def _account(data: dict[str, Any]) -> Account:
    account = Account()
    account.granted = dict(data["granted"])
    account.timers.entries = {each["id"]: TimerEntry(**_typed(each)) for each in data["timers"]}
    account.reminders.entries = {each["token"]: ReminderEntry(**_typed(each)) for each in data["reminders"]}
    return account


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    plain = {name: fields[name].isoformat() for name in _MOMENTS if fields.get(name)}
    return fields | plain | ({"left": fields["left"].total_seconds()} if fields.get("left") else {})


def _typed(fields: dict[str, Any]) -> dict[str, Any]:
    typed: dict[str, Any] = {name: datetime.fromisoformat(fields[name]) for name in _MOMENTS if fields.get(name)}
    return fields | typed | ({"left": timedelta(seconds=fields["left"])} if fields.get("left") else {})
