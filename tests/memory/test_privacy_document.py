"""docs/privacy.md names every field that is stored, and no other."""

import re
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path

from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Alert, Profile, Settings
from neck_coach.memory.item import to_item

DOCUMENT = Path(__file__).parents[2] / "docs" / "privacy.md"
DAY = date(2026, 11, 23)
FULL = Profile(
    settings=Settings(hold=10, pace="slower", level=2),
    place=Place("side_tilt", 2, "left"),
    place_on=DAY,
    days_used=(DAY,),
    temperature="cold",
    temperature_on=DAY,
    disclaimer_on=DAY,
    safety_on=DAY,
    alerts=(Alert("id", "timer", "ice", "2026-11-23T09:10"),),
)


def test_the_example_fills_every_field_of_the_profile() -> None:
    empty = replace(Profile())
    filled = {field.name for field in fields(Profile) if getattr(FULL, field.name) != getattr(empty, field.name)}
    assert filled == {field.name for field in fields(Profile)} - {"extra"}


def test_what_is_stored_is_what_the_document_names() -> None:
    rows = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])}
    assert set(to_item(FULL, "user", 1, datetime(2026, 11, 23, tzinfo=UTC))) == named
