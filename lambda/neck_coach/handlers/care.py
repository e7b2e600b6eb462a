"""Self-care: ice, warmth, massage, posture, rest. How, how long, how often, what to check, what to avoid."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from ..answer import Answer, Card, answer
from ..coaching.care_plan import heat_or_cold
from ..coaching.catalogue import Care
from ..coaching.phrases import line, told
from ..coaching.when import day_of
from ..turn import Turn
from .checks import ask_check
from .exercises import routine, which_of_two
from .registry import does, handles
from .timers import offer_timer

_COLD, _WARM = "ice", "warm_compress"


@handles("CareIntent")
def named_care(turn: Turn) -> Answer:
    """A care by its name."""
    heard = turn.heard("care")
    if heard.id in turn.content.care:
        return explain(turn, heard.id)
    return which_of_two("care", turn.content.care, heard) or answer("which_care").offering({"care": _COLD})


@does("care")
def explain(turn: Turn, id: str) -> Answer:
    """All that is needed to do it, in one answer; then its safety question, or on to doing it."""
    care = turn.content.care[id]
    if turn.conversation.limited and not care.gentle:
        return answer("limited_refused").offering({"guide": "breathing"})
    lead = {"care": id}
    limits = (care.how_long, care.how_often, care.check, care.avoid)
    if care.guide:
        return routine(turn, care.guide).saying(told(care.first), *map(told, limits)).remembering(lead=lead)
    body = (*care.how, *limits)
    card = Card(line("card_care", care=care.name), body)
    lines = tuple(map(told, body))
    if care.ask_first and care.ask_first not in turn.conversation.cleared:
        return replace(ask_check(turn, care.ask_first, {"do_care": id}, *lines), card=card).remembering(lead=lead)
    return replace(_ready(turn, care).saying(*lines), card=card).remembering(lead=lead)


@does("do_care")
def do_care(turn: Turn, id: str) -> Answer:
    """Nothing speaks against it: the first thing to do."""
    care = turn.content.care[id]
    return _ready(turn, care).saying(told(care.first))


def _ready(turn: Turn, care: Care) -> Answer:
    """The question after a care, a timer if it takes one. What was used last, heat or cold, is kept with its date."""
    if care.minutes and "timers" not in turn.conversation.refused:
        result = offer_timer(turn, {"care": care.id})
    else:
        result = answer("care_ready", care=care.name).offering({"relief": ""}, {"close": ""})
    if care.temperature:
        return replace(result, profile={"temperature": care.temperature, "temperature_on": turn.today})
    return result


@handles("HeatOrColdIntent")
def which_temperature(turn: Turn) -> Answer:
    """The rule in one sentence with its reason, and the question that could change it."""
    advice = heat_or_cold(turn.profile.temperature, turn.profile.temperature_on, turn.today)
    care = _WARM if advice == "warm_next" else _COLD
    result = answer("injured_lately").saying(line(advice))
    return result.offering({"injured": ""}, {"care": care})


@handles("InjuredIntent")
def injured(turn: Turn) -> Answer:
    """A strain of the last days: cold only, and when to be seen."""
    return injured_lately(turn, "")


@does("injured")
def injured_lately(turn: Turn, _: str) -> Answer:
    """Three days of cold, and the safety question again before the next exercise. The injury itself is not kept."""
    result = answer(heat_or_cold("", None, turn.today, injured=True)).offering({"care": _COLD})
    return replace(result, place=None, profile={"safety_on": None})


@handles("UsedCareIntent")
def used(turn: Turn) -> Answer:
    """What was used last, with its date: for the next "heat or cold"."""
    care = turn.content.care.get(turn.heard("care").id)
    if care is None or not care.temperature:
        return answer("used_other")
    heard = turn.heard("date").text
    day = day_of(heard, turn.today) if heard else turn.today
    if day is None:
        days = (turn.today, turn.today - timedelta(days=1))
        options = tuple({"used": {"care": care.id, "day": day.isoformat()}} for day in days)
        return replace(answer("used_which_day"), options=options)
    return _used(turn, care, _past(day, turn.today))


@does("used")
def used_on(turn: Turn, what: Mapping[str, str]) -> Answer:
    """The day that was asked for."""
    return _used(turn, turn.content.care[what["care"]], date.fromisoformat(what["day"]))


def _used(turn: Turn, care: Care, day: date) -> Answer:
    if turn.today - day > timedelta(days=30):
        return answer("used_long_ago")
    advice = heat_or_cold(care.temperature, day, turn.today)
    result = answer("used_noted", line(advice), care=care.name)
    following = _WARM if advice == "warm_next" else _COLD
    changes = {"temperature": care.temperature, "temperature_on": day}
    return replace(result, profile=changes, keeps=True).offering({"care": following})


def _past(day: date, today: date) -> date:
    """`day`, or the same weekday or date before today: Alexa takes "on Sunday" for the next one."""
    before = (day - timedelta(days=back) for back in (0, 7, 366))
    return next((day for day in before if day <= today), today)
