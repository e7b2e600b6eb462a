"""Self-care: ice, warmth, massage, posture, rest. How, how long, how often, what to check, what to avoid."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from ..answer import Answer, Card, answer
from ..coaching.care_plan import INJURY_COLD_FOR, Advice, heat_or_cold
from ..coaching.catalogue import Care
from ..coaching.phrases import line, told
from ..coaching.place import Place
from ..coaching.standing import STRETCHES, Reason, why_not
from ..coaching.subject import Subject
from ..coaching.when import day_of
from ..turn import Turn
from .care_timer import running_care
from .checks import ask_check, is_cleared
from .exercises import routine, which_of_two
from .leading import not_now, question_before, refusing, with_disclaimer
from .registry import does, handles
from .stop_signals import leaving_out, taken_back
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
    """What could rule it out first; then what to get, how to do it, for how long; then its timer, or doing it."""
    care = turn.content.care[id]
    reason = why_not(care, turn.standing)
    if reason:
        return _not_now(turn, care, reason)
    if turn.profile.is_new:
        heard = replace(turn.profile, disclaimer_on=turn.today)
        return with_disclaimer(turn, explain(replace(turn, profile=heard), id))
    led, subject = turn.content.routines.get(care.guide), Subject("care", id)
    before = question_before(turn, Place(led.exercises[0].exercise, routine=led.id)) if led else ""
    for question in filter(None, (care.ask_first, before)):
        if not is_cleared(turn, question):
            return replace(ask_check(turn, question, {"care": id}), about=subject)
    lines = tuple(map(told, (care.first, *((care.how) if not care.guide else ()), *_limits(care))))
    if care.guide:
        return replace(routine(turn, care.guide).saying(*lines), about=subject)
    card = Card(line("card_care", care=care.name), (care.first, *care.how, *_limits(care)))
    return replace(_ready(turn, care).saying(*lines), card=card, about=subject)


def _limits(care: Care) -> tuple[str, ...]:
    return (care.how_long, care.how_often, care.check, care.avoid)


def _not_now(turn: Turn, care: Care, reason: Reason) -> Answer:
    """Why this is left out now. After an injury cold is what is left."""
    why = not_now(turn, care, reason)
    if reason == "cold_only":
        return answer("cold_instead").saying(why).offering({"care": _COLD})
    return refusing(turn, why)


def _ready(turn: Turn, care: Care) -> Answer:
    """The question after a care: a timer if it takes one. Being told how is not using it: nothing is noted yet."""
    if care.minutes and "timers" not in turn.conversation.refused:
        return offer_timer(turn, {"care": care.id})
    return answer("care_ready", care=care.name).offering({"relief": ""}, {"close": ""})


@handles("HeatOrColdIntent")
def which_temperature(turn: Turn) -> Answer:
    """The rule in one sentence with its reason, and the question that could change it."""
    advice = _advice(turn)
    if advice == "cold_only":
        return answer("cold_instead").saying(line(advice)).offering({"care": _COLD})
    care = _WARM if advice == "warm_next" else _COLD
    result = answer("injured_lately").saying(line(advice))
    return result.offering({"injured": ""}, {"care": care})


def _advice(turn: Turn) -> Advice:
    turn = turn.at_home()
    profile = turn.profile
    cold_only = turn.standing.cold_only
    return heat_or_cold(profile.temperature, profile.temperature_on, turn.today, cold_only=cold_only)


@handles("InjuredIntent")
def injured(turn: Turn) -> Answer:
    """A strain of the last days: cold only, and when to be seen."""
    return injured_lately(turn, "")


@does("injured")
def injured_lately(turn: Turn, _: str) -> Answer:
    """Three days of cold, no stretches today, and the safety questions again. A date is kept, the injury is not."""
    turn = turn.at_home()
    result = answer("cold_injury").offering({"care": _COLD})
    stop = (line("stop_moving"),) if turn.running else ()
    result = replace(result.saying(*stop), place=None, profile={"cold_only_until": turn.today + INJURY_COLD_FOR})
    return leaving_out(turn, taken_back(turn, result, spares=(*STRETCHES, "heat")))


@handles("UsedCareIntent")
def used(turn: Turn) -> Answer:
    """What was used last, with its date: for the next "heat or cold"."""
    turn = turn.at_home()
    care = turn.content.care.get(turn.heard("care").id)
    running = running_care(turn)
    if running and care in (None, running) and not turn.heard("date").text:
        used_now = {"temperature": running.temperature, "temperature_on": turn.today}
        is_off = answer("care_off", care=running.name).offering({"cancel_timer": ""}, {"close": ""})
        return replace(is_off, profile=used_now, keeps=True)
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
    return _used(turn.at_home(), turn.content.care[what["care"]], date.fromisoformat(what["day"]))


def _used(turn: Turn, care: Care, day: date) -> Answer:
    if turn.today - day > timedelta(days=30):
        return answer("used_long_ago")
    advice = heat_or_cold(care.temperature, day, turn.today, cold_only=turn.standing.cold_only)
    result = answer("used_noted", line(advice), care=care.name)
    following = _WARM if advice == "warm_next" else _COLD
    changes = {"temperature": care.temperature, "temperature_on": day}
    return replace(result, profile=changes, keeps=True).offering({"care": following})


def _past(day: date, today: date) -> date:
    """`day`, or the same weekday or date before today: Alexa takes "on Sunday" for the next one."""
    before = (day - timedelta(days=back) for back in (0, 7, 366))
    return next((day for day in before if day <= today), today)
