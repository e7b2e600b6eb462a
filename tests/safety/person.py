"""A person who speaks to the coach, and what is stored of them."""

import uuid
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from neck_coach.coaching.cautions import WarningSign
from neck_coach.coaching.dialled import DIALLED
from neck_coach.compiled_content import content_for
from simulator.echo import Echo
from simulator.memory import shared_memory
from simulator.turn import Turn
from tests.known_user import make_known

LOCALES = ("en-US", "en-GB", "en-AU", "en-CA", "en-IN")


def known_person(locale: str = "en-US") -> Echo:
    """Somebody who has heard the safety question, some days ago."""
    echo = new_person(locale)
    make_known(echo)
    return echo


def new_person(locale: str = "en-US") -> Echo:
    """Somebody who was never here."""
    return Echo(user=uuid.uuid4().hex, locale=locale)


def stretching(echo: Echo, wish: str = "ask neck coach to do the side stretch") -> Turn:
    """A known person's wish is led, once the short safety question was answered with no."""
    turn = echo.say(wish)
    return echo.say("no") if echo.attributes.get("asked", {}).get("question") == "check:recheck" else turn


def stored(echo: Echo) -> dict[str, Any]:
    """The item that is kept of a person."""
    item: dict[str, Any] = shared_memory().call("GetItem", Key={"id": {"S": echo.sender.user_id}}).get("Item", {})
    return item


@cache
def sentences(kind: str) -> tuple[str, ...]:
    """The sentences of a kind in sentences.yaml."""
    all_kinds = YAML(typ="safe").load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))
    return tuple(all_kinds[kind])


@cache
def signs(locale: str = "en-US") -> dict[str, WarningSign]:
    """The warning signs of a locale that people can name."""
    return {id: sign for id, sign in content_for(locale).warning_signs.items() if sign.said}


def as_heard(text: str) -> str:
    """A text of the content as it sounds: digits one by one."""
    return DIALLED.sub(lambda number: number["name"] or ", ".join(map(" ".join, number["digits"].split())), text)
