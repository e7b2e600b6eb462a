"""What "that", "it" and "the other one" refer to: the subject of the last answers, and what was offered in them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .answer import Answer
from .coaching.place import Place
from .coaching.subject import Subject, SubjectKind, latest
from .turn import Turn

_NAMED: Mapping[str, SubjectKind] = {"GuideExerciseIntent": "exercise", "CareIntent": "care"}
"""Intents that stand for a wish -> the slot that names it, which is the kind of subject, too."""
_KINDS: Mapping[str, SubjectKind] = {
    **{"ask_safety": "exercise", "care": "care", "no_timer": "timer", "topic": "topic", "more": "topic"},
    **dict.fromkeys(("remind", "set_reminder", "change_draft", "drop_reminder", "cancel_reminders"), "reminder"),
}
"""Verbs with the id of a subject, or with more about a reminder."""
_DOCTORS = ("doctor_visit", "see_doctor")


def leads_to(turn: Turn, action: Mapping[str, Any]) -> Subject | None:
    """What an action is about, whatever shape it came back in; None if it is about nothing in particular."""
    for verb, what in action.items():
        if kind := _KINDS.get(verb):
            return Subject(kind, what if isinstance(what, str) else "")
    return _led(turn, action) or _later(turn, action)


def _led(turn: Turn, action: Mapping[str, Any]) -> Subject | None:
    match dict(action):
        case {"guide": what}:
            return _exercise(Place.from_data(what if isinstance(what, Mapping) else {"exercise": what}))
        case {"resume": _}:
            return _exercise(turn.place or turn.profile.place_to_offer(turn.today))
        case {"routine": str(id)} if id in turn.content.routines:
            return Subject("exercise", turn.content.routines[id].exercises[0].exercise)
    return None


def _later(turn: Turn, action: Mapping[str, Any]) -> Subject | None:
    """What comes after a question, or in words that were not sure."""
    match dict(action):
        case {"offer_timer": {"care": str(id)}} | {"set_timer": {"care": str(id)}}:
            return Subject("timer", id)
        case {"check": {"then": dict(then)}}:
            return leads_to(turn, then)
        case {"meant": {"intent": str(name), "slots": dict(slots)}} if name in _NAMED:
            kind = _NAMED[name]
            match slots.get(kind):
                case [_, str(id), *_] if id:
                    return Subject(kind, id)
    return None


def _exercise(place: Place | None) -> Subject | None:
    return Subject("exercise", place.exercise) if place else None


def about(turn: Turn, answer: Answer) -> Subject | None:
    """What an answer is about: what it says itself, else what it leads, else what its question leads to."""
    if answer.about or answer.guide:
        return answer.about or _exercise(answer.guide)
    offered = None if answer.options else leads_to(turn, answer.yes) or leads_to(turn, answer.no)
    return replace(offered, offered=True) if offered else None


def subjects_after(turn: Turn, answer: Answer) -> tuple[Subject, ...]:
    """The subjects of the conversation after an answer, the latest first."""
    return latest(None if answer.again else about(turn, answer), turn.conversation.subjects)


def referred(turn: Turn) -> tuple[Subject, ...]:
    """What may be meant, the likeliest first: what is being led, the last subject, what is offered, those before."""
    if turn.running:
        return (Subject("exercise", turn.running.exercise),)
    asked = turn.conversation.asked
    offered = leads_to(turn, asked.yes) if asked and not asked.options else None
    first, *before = turn.conversation.subjects or (None,)
    here = _exercise(turn.here)
    found: list[Subject] = []
    for each in filter(None, (first, offered, *before, here)):
        if not any(each.is_like(other) for other in found):
            found.append(each)
    return tuple(found)


def subject(turn: Turn) -> Subject | None:
    """What "that" means; None at the beginning."""
    return next(iter(referred(turn)), None)


def care_meant(turn: Turn, *, timed: bool = False) -> str:
    """The id of the care that was spoken of last; empty if there is none. `timed`: of one that takes a timer."""
    cares = (turn.content.care.get(each.care) for each in referred(turn))
    return next((care.id for care in cares if care and (care.minutes or not timed)), "")


def aim_meant(turn: Turn) -> str:
    """What "remind me of that" is for: a care, or "doctor" after advice to see one; empty if neither was spoken of."""
    last = subject(turn)
    if last and (last.kind == "sign" or (last.kind == "topic" and last.id in _DOCTORS)):
        return "doctor"
    return care_meant(turn)
