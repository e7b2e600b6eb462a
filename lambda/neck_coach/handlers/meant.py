"""Words that are likely, and not certain, to mean something of ours: it is asked, and a yes does it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer, answer
from ..coaching.phrases import Line, line
from ..slot_values import Heard
from ..turn import Turn
from ..understanding.reading import Reading
from ..words_in import SAID
from .registry import answered, does, handles
from .unknown import not_understood


@handles(SAID)
def clear_up(turn: Turn) -> Answer:
    """ "Did you want the ice, or a stretch?": the likeliest one or two. What was being done waits."""
    reading = turn.reading
    if reading is None:
        return not_understood(turn)
    first = _wish(turn, reading.intent, reading.slots)
    no = {"resume": ""} if turn.place else {"menu": ""}
    meant = _meant(reading)
    if not reading.second:
        return replace(answer("meant_one", first=first), place=turn.place).offering(meant, no)
    second = _wish(turn, reading.second, {})
    asking = replace(answer("meant_which", first=first, second=second), place=turn.place)
    return replace(asking, options=(meant, {"meant": {"intent": reading.second, "slots": {}}})).offering({}, no)


def _meant(reading: Reading) -> Mapping[str, Any]:
    slots = {name: [heard.text, heard.id, list(heard.others)] for name, heard in reading.slots.items()}
    return {"meant": {"intent": reading.intent, "slots": slots}}


def _wish(turn: Turn, intent: str, slots: Mapping[str, Heard]) -> str:
    """What is wished for, as a part of a question: by its name, where it has one."""
    content = turn.content
    id = next((heard.id for heard in slots.values()), "")
    match intent:
        case "GuideExerciseIntent" if id in content.exercises:
            return turn.phrases.say(line("wish_named", exercise=content.exercises[id].name))
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
    again = replace(turn, name=str(wish.get("intent")), slots=slots, reading=None)
    found = None if again.name == SAID else answered(again)
    return found or not_understood(turn)


def _heard(given: object) -> Heard | None:
    match given:
        case [str(text), str(id), [*others]]:
            return Heard(text, id, tuple(map(str, others)))
    return None
