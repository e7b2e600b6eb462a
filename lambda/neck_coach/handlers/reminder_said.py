"""What a turn says of the times of a reminder, or of a plan of breaks."""

from collections.abc import Mapping
from dataclasses import replace

from ..coaching.break_plan import Planned, Wish, planned
from ..coaching.catalogue import Plan
from ..coaching.phrases import Line, line
from ..coaching.recurrence import WEEK
from ..coaching.reminder_draft import Draft, Said, read
from ..coaching.when import day_of
from ..turn import Turn

TIMES = ("date", "time", "other_time", "third_time", "fourth_time", "duration")
"""Slots that hold days and times as Alexa hears them."""
NAMED = ("repeat", "not_on", "how_many", "rhythm", "between")
"""Slots that hold names of ours for days and times."""
_SO_MANY = {"twice_a_day": 2, "three_times_a_day": 3}
_NINE_TO_FIVE = ("09:00", "17:00")


def heard(turn: Turn) -> Said:
    """What this turn says of the time of a reminder."""
    return read(_texts(turn), turn.now)


def says_when(turn: Turn) -> bool:
    """True if this turn says anything of days or times."""
    return any(turn.heard(slot).text for slot in (*TIMES, *NAMED))


def with_said(turn: Turn, draft: Draft) -> tuple[Draft, list[Line]]:
    """The draft with what this turn says, and what has to be told about that."""
    plan = turn.content.plans.get(draft.about)
    said, bounded = _of_plan(turn, plan, draft) if plan else (heard(turn), False)
    told = [line("when_unclear")] if said.unclear else []
    told += [line("plan_two_to_four")] if bounded else []
    draft = draft.saying(said, turn.zone)
    return (still_to_come(turn, draft) if plan else draft), told


def _of_plan(turn: Turn, plan: Plan, draft: Draft) -> tuple[Said, bool]:
    """The times of a plan as times of day. A duration is how long a break lasts, and changes nothing."""
    texts = {**_texts(turn), **_days_off(turn), "duration": ""}
    nine_to_five = "nine_to_five" in turn.heard("between").ids
    if nine_to_five:
        texts |= dict(zip(("time", "other_time"), _NINE_TO_FIVE, strict=True))
    so_many = _SO_MANY.get(texts["repeat"], 0)
    said = read({**texts, "repeat": "" if so_many else texts["repeat"]}, turn.now)
    wish = Wish(
        () if said.part else said.times,
        said.part,
        so_many or _number(turn.heard("how_many").id),
        _number(turn.heard("rhythm").id),
        nine_to_five or bool(turn.heard("between").ids and len(said.times) > 1),
    )
    found: Planned = planned(wish, plan, draft.times)
    return replace(said, times=found.times, part=""), found.bounded


def _texts(turn: Turn) -> Mapping[str, str]:
    return {
        **{slot: turn.heard(slot).text for slot in TIMES},
        "repeat": turn.heard("repeat").id,
        "not_on": " ".join(turn.heard("not_on").ids).replace("_", " "),
    }


def _days_off(turn: Turn) -> Mapping[str, str]:
    """Days that are named beside one to leave out are left out, too: "not on Monday and Tuesday" wants no Tuesday."""
    off, dates, repeat = turn.heard("not_on").ids, turn.heard("date"), turn.heard("repeat")
    if not off:
        return {}
    days = (day for each in (dates.text, *dates.others) if (day := day_of(each, turn.today)) and str(day) == each)
    named = (*off, *(WEEK[day.weekday()] for day in days), *(id for id in repeat.ids if id in WEEK))
    rest = {"repeat": ""} if {*repeat.ids} <= {*WEEK} else {}
    return {"not_on": " ".join(named).replace("_", " "), "date": "", **rest}


def _number(id: str) -> int:
    return int(id) if id.isdecimal() else 0


def still_to_come(turn: Turn, draft: Draft) -> Draft:
    """Of a plan for today what is not over; all of it if nothing else is left."""
    if draft.day != turn.today:
        return draft
    left = tuple(at for at in draft.times if at > turn.now.time())
    return replace(draft, times=left or draft.times)
