"""Words that are likely, and not certain, to mean something of ours: it is asked, and a yes does it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..coaching.question import Question
from ..referring import subject
from ..slot_values import Heard
from ..turn import Turn
from ..understanding.reading import Reading
from ..words_in import SAID
from .about import while_it_is_on
from .registry import answered, do, does, handles
from .returning import open_question
from .thread import in_thread
from .unknown import not_understood
from .wanting import MEANWHILE
from .warning import what_goes_on

_HELP, _CHOICE = "AMAZON.HelpIntent", "ChooseIntent"
_OF_SUBJECTS = (
    *("HowLongHoldIntent", "HowManyLeftIntent", "TimeLeftIntent", "HowOftenIntent", "WhyIntent"),
    *("ExerciseSafetyIntent", "TellMoreIntent", "HeatOrColdIntent", "IsItSeriousIntent", _HELP),
)
"""Intents that only ask about what was spoken of; "what can I do" is one while something is on."""


@handles(SAID)
def clear_up(turn: Turn) -> Answer:
    """ "Did you want the ice, or a stretch?": the likeliest one or two. What was being done waits."""
    reading = turn.reading
    if reading is None:
        return not_understood(turn)
    if plain := _asked_of_subject(turn, reading):
        return do(turn, {"meant": plain})
    first = _wish(turn, reading.intent, reading.slots)
    no = what_goes_on(turn)
    meant = _meant(turn, reading)
    if not reading.second:
        return answer("meant_one", first=first).offering(meant, no)
    second = _wish(turn, reading.second, {})
    other = {"meant": {"intent": reading.second, "slots": {}, **_back(turn)}}
    asking = answer("meant_which", first=first, second=second).offering({}, no)
    return replace(asking, options=(meant, other))


def _asked_of_subject(turn: Turn, reading: Reading) -> Mapping[str, Any] | None:
    """The likeliest that only asks about what was spoken of: to answer it costs no more than to ask whether to."""
    meant, wishes = subject(turn), _that_fit(turn, reading)
    if not wishes or meant is None or turn.running or not {*_OF_SUBJECTS}.issuperset(wishes):
        return None
    if wishes[0] != _HELP:
        return {"intent": wishes[0], "slots": {}, **_back(turn)}
    return {"intent": MEANWHILE, "slots": {}, **_back(turn)} if while_it_is_on(turn, meant) else None


def _that_fit(turn: Turn, reading: Reading) -> list[str]:
    """The one or two likeliest intents; no choice where there is nothing to choose from."""
    asked = turn.conversation.asked
    can_choose = asked is not None and bool(asked.options)
    return [wish for wish in (reading.intent, reading.second) if wish and (wish != _CHOICE or can_choose)]


def _meant(turn: Turn, reading: Reading) -> Mapping[str, Any]:
    slots = {name: [heard.text, heard.id, list(heard.others)] for name, heard in reading.slots.items()}
    return {"meant": {"intent": reading.intent, "slots": slots, **_back(turn)}}


def _back(turn: Turn) -> Mapping[str, Any]:
    """The question that was open, if it comes back."""
    asked = open_question(turn)
    return {"back": asked.to_data()} if asked and asked.words and not asked.is_check else {}


def _wish(turn: Turn, intent: str, slots: Mapping[str, Heard]) -> str:
    """What is wished for, as a part of a question: by its name, where it has one."""
    content = turn.content
    id = next((heard.id for heard in slots.values()), "")
    match intent:
        case "GuideExerciseIntent" if id in content.exercises:
            return turn.phrases.within(line("wish_named", exercise=content.exercises[id].name))
        case "CareIntent" if id in content.care:
            return content.care[id].name
        case "RoutineIntent" if id in content.routines:
            return content.routines[id].name
    return turn.phrases.within(_line_of(intent))


def _line_of(intent: str) -> Line:
    return line(f"wish_{intent.removeprefix('AMAZON.').removesuffix('Intent')}")


@does("meant")
def meant(turn: Turn, wish: Mapping[str, Any]) -> Answer:
    """What was likely is what was meant: as if it had been said so."""
    slots = {str(name): heard for name, given in dict(wish.get("slots") or {}).items() if (heard := _heard(given))}
    before = turn.conversation.asking(Question.from_data(wish.get("back")))
    again = replace(turn, name=str(wish.get("intent")), slots=slots, reading=None, conversation=before)
    found = None if again.name == SAID else answered(again)
    return in_thread(again, found) if found else not_understood(turn)


def _heard(given: object) -> Heard | None:
    match given:
        case [str(text), str(id), [*others]]:
            return Heard(text, id, tuple(map(str, others)))
    return None
