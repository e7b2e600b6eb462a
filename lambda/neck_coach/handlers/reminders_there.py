"""The reminders there are, read back from Alexa, and how they are told: a plan of several as one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from ..alerts.faults import AlertFault
from ..alerts.reminder_json import Reminder
from ..answer import Answer, answer
from ..coaching.alert import Alert
from ..coaching.phrases import Line, line
from ..coaching.recurrence import Due, together
from ..coaching.spoken_dates import say_dues, say_in_zone
from ..turn import Turn
from .consent import can_be_none, troubled

AT_ONCE = 3
"""So many are told in one answer (own choice: more is hard to follow by ear)."""


@dataclass(frozen=True, slots=True)
class Made:
    """Reminders that sound like one: what it is about, what it says, when it comes, and all ids.

    No `dues`: nobody can read when. No `ids`: it can't be changed from here. `is_plan`: it is told as a plan of breaks.
    """

    about: str
    text: str
    dues: tuple[Due, ...]
    ids: tuple[str, ...]
    is_plan: bool = False

    @property
    def comes_last(self) -> tuple[bool, float]:
        """The order of telling: the next first, those whose time can't be read last."""
        return (not self.dues, min((due.first.timestamp() for due in self.dues), default=0))


def all_made(turn: Turn) -> list[Made]:
    """What is really there. Raises AlertFault."""
    groups: dict[tuple[str, str], dict[str, Due]] = {}
    made: list[Made] = []
    plans: dict[str, list[Reminder]] = {}
    for reminder in turn.alerts.reminders.all(turn.now):
        key = (_about(turn, reminder), reminder.text)
        if key[0] in turn.content.plans:
            plans.setdefault(key[0], []).append(reminder)
        elif reminder.id and len(reminder.dues) == 1:
            groups.setdefault(key, {})[reminder.id] = reminder.dues[0]
        else:
            made.append(Made(*key, reminder.dues, (reminder.id,) if reminder.id else ()))
    made += [Made(*key, (due,), tuple(ids)) for key, dues in groups.items() for due, ids in together(dues)]
    made += [_plan(about, reminders) for about, reminders in plans.items()]
    return sorted(made, key=lambda each: each.comes_last)


def _about(turn: Turn, reminder: Reminder) -> str:
    """What it is for, as it is remembered; a plan's is known by its words, too."""
    known = next((alert.about for alert in turn.profile.alerts if alert.id == reminder.id), "")
    return known or next((id for id in turn.content.plans if reminder.text == text_of(turn, id)), "")


def _plan(about: str, reminders: Sequence[Reminder]) -> Made:
    """All reminders of a plan as one, in the order of the day."""
    dues = {f"{number}": due for number, due in enumerate(due for each in reminders for due in each.dues)}
    whole = sorted((due for due, _ in together(dues)), key=_in_the_day)
    ids = tuple(each.id for each in reminders if each.id)
    return Made(about, reminders[0].text, tuple(whole), ids, is_plan=True)


def _in_the_day(due: Due) -> tuple[date, time]:
    """What comes again first, by its time of day; then what comes once, by its day."""
    return (date.min if due.days else due.first.date(), due.time_of_day)


def text_of(turn: Turn, about: str) -> str:
    """What the reminder will say, aloud in a room where others may be."""
    care = turn.content.care.get(about)
    return turn.phrases.say(line("reminder_care", care=care.name) if care else line(f"reminder_{about}"))


def told(turn: Turn, made: Sequence[Made]) -> list[Line]:
    """The first few, and how many more there are."""
    said = [_told_one(turn, each) for each in made[:AT_ONCE]]
    more = len(made) - len(said)
    return said + ([line("reminders_more", n=more)] if more else [])


def _told_one(turn: Turn, made: Made) -> Line:
    if made.is_plan:
        return line("plan_is", when=when_due(turn, made)) if made.dues else line("plan_unread")
    text = made.text or turn.phrases.say(line("reminder_no_words"))
    if made.dues:
        return line("reminder_is", when=when_due(turn, made), text=text)
    return line("reminder_unread", text=text)


def when_due(turn: Turn, made: Made) -> str:
    """By the user's own clock; what comes again by the clock of another place says which."""
    dues = [due if due.days or due.again else Due(due.first.astimezone(turn.zone)) for due in made.dues]
    said = say_dues(turn.phrases, dues, turn.today, brief=made.is_plan)
    away = next((due.first for due in dues if str(due.first.tzinfo) != str(turn.zone)), None)
    return say_in_zone(turn.phrases, said, away) if away else said


def on_reminders(
    turn: Turn, act: Callable[[Turn, list[Made]], Answer], none: Callable[[Turn], Answer] | None = None
) -> Answer:
    """Do something with the reminders that are really there; `none`: what to do where there are none."""
    turn = turn.at_home()
    try:
        made = all_made(turn)
    except AlertFault as fault:
        if not can_be_none(turn, fault, "reminder"):
            return troubled(turn, fault, "reminders")
        made = []
    return act(turn, made) if made else (none or _none)(turn)


def _none(turn: Turn) -> Answer:
    result = answer("no_reminders").offering({"remind": ""}, {"close": ""})
    return replace(result, profile={"alerts": without(turn, None)})


def without(turn: Turn, ids: Sequence[str] | None) -> tuple[Alert, ...]:
    """What is remembered of alerts without these reminders; None: without any."""
    return tuple(
        alert for alert in turn.profile.alerts if alert.kind != "reminder" or (ids is not None and alert.id not in ids)
    )
