"""Two devices that write at the same time: what each changed since it read is kept."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from .alert import Alert
from .profile import PRACTICE_REMEMBERED, TAKEN_BACK, Profile, Settings

_Practised = dict[str, tuple[date, ...]]
_TOGETHER = (
    ("place", "place_on", "led"),
    ("zone", "zone_on"),
    ("temperature", "temperature_on"),
    ("done_last", "done_last_on"),
)
"""Fields that mean something only together: who changes one of them changes all."""


def merged(mine: Profile, base: Profile, theirs: Profile) -> Profile:
    """What changed here against `base`, put on top of what another device wrote: no setting and no date is lost."""
    changes = _changes(mine, base)
    for pair in _TOGETHER:
        if changes.keys() & set(pair):
            changes |= {name: getattr(mine, name) for name in pair}
    both: dict[str, Any] = {
        "days_used": tuple(sorted(_merged_set(mine.days_used, base.days_used, theirs.days_used))),
        "settings": _settings(mine.settings, base.settings, theirs.settings),
        "alerts": _alerts_of_both(mine.alerts, base.alerts, theirs.alerts),
        "milestones": tuple(_merged_set(mine.milestones, base.milestones, theirs.milestones)),
        "introduced": tuple(_merged_set(mine.introduced, base.introduced, theirs.introduced)),
        "left_out": theirs.left_out | _new_in(mine.left_out, base.left_out),
        "practised": _practised_on_both(mine.practised, base.practised, theirs.practised),
        "safety_of": _merged(mine.safety_of, base.safety_of, theirs.safety_of),
        "cold_only_until": _later(mine.cold_only_until, base.cold_only_until, theirs.cold_only_until),
        "break_offered": _later(mine.break_offered, base.break_offered, theirs.break_offered),
        "number_given_on": _later(mine.number_given_on, base.number_given_on, theirs.number_given_on),
    }
    if theirs.born:
        changes.pop("born", None)
    merged = replace(theirs, **changes | {name: value for name, value in both.items() if name in changes})
    return replace(merged, **TAKEN_BACK) if mine.takes_back else merged


def _settings(mine: Settings, base: Settings, theirs: Settings) -> Settings:
    """What was chosen here against `base`, put on top of what another device wrote."""
    longer = tuple(_merged_set(mine.longer, base.longer, theirs.longer))
    return replace(theirs, **_changes(mine, base) | {"longer": longer})


def _alerts_of_both(mine: Iterable[Alert], before: Iterable[Alert], theirs: Iterable[Alert]) -> tuple[Alert, ...]:
    """What another device has, with what is new here and without what was taken away here. What was changed here is as
    it is here, unless it was taken away there.
    """
    here, base = {alert.id: alert for alert in mine}, {alert.id: alert for alert in before}
    there = {alert.id: alert for alert in theirs}
    gone = (base.keys() - here.keys()) | (base.keys() - there.keys())
    changed = {id: alert for id, alert in here.items() if base.get(id) != alert}
    return tuple(alert for id, alert in (there | changed).items() if id not in gone)


def _merged_set[T](mine: Iterable[T], before: Iterable[T], theirs: Iterable[T]) -> Iterable[T]:
    """What another device has, with what is new here and without what was removed here, in its order."""
    here, base = dict.fromkeys(mine), dict.fromkeys(before)
    return dict.fromkeys(
        [*(each for each in theirs if each in here or each not in base), *(each for each in here if each not in base)]
    )


def _practised_on_both(mine: _Practised, before: _Practised, theirs: _Practised) -> _Practised:
    """The last days of each exercise, of those of both."""
    changed = _new_in(mine, before)
    return theirs | {
        id: tuple(sorted({*days, *theirs.get(id, ())})[-PRACTICE_REMEMBERED:]) for id, days in changed.items()
    }


def _merged[K, V](mine: dict[K, V], before: dict[K, V], theirs: dict[K, V]) -> dict[K, V]:
    """What another device has, without what was removed here, and with what is new here."""
    kept = {key: value for key, value in theirs.items() if key in mine or key not in before}
    return kept | _new_in(mine, before)


def _later(mine: date | None, before: date | None, theirs: date | None) -> date | None:
    """A date that was changed here; where it was changed there too, the later of both."""
    if theirs == before or theirs is None:
        return mine
    return max(mine, theirs) if mine else theirs


def _new_in[K, V](mine: dict[K, V], before: dict[K, V]) -> dict[K, V]:
    return {key: value for key, value in mine.items() if key not in before or before[key] != value}


def _changes[T: (Profile, Settings)](mine: T, before: T) -> dict[str, Any]:
    """The fields of `mine` that differ from `before`."""
    names = (item.name for item in fields(mine))
    return {name: getattr(mine, name) for name in names if getattr(mine, name) != getattr(before, name)}
