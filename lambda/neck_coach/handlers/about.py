"""What is said of a subject when somebody asks how long, how often, why, or whether it is safe."""

from collections.abc import Mapping
from typing import Any, Literal

from ..coaching.catalogue import Care
from ..coaching.phrases import Line, line, told
from ..coaching.subject import Subject
from ..referring import referred
from ..turn import Turn
from .care_timer import running_care

_VERBS: Mapping[str, str] = {"care": "care", "exercise": "guide", "topic": "topic"}
Asked = Literal["how_long", "how_often", "why", "safe"]


def lines_about(turn: Turn, meant: Subject | None, asked: Asked) -> tuple[Line, ...]:
    """The answer to `asked`; nothing for an exercise, which has a place and a dose, and for what there is none to."""
    content = turn.content
    if meant is None:
        return ()
    if care := content.care.get(meant.care):
        return tuple(map(told, _of_care(care, asked)))
    match meant.kind:
        case "topic" if meant.id in content.topics:
            return _of_topic(turn, meant, asked)
        case "sign" if meant.id in content.warning_signs:
            return (told(content.warning_signs[meant.id].say),)
        case "reminder" if asked in ("how_long", "how_often"):
            return (line("about_reminder"),)
    return ()


def _of_care(care: Care, asked: Asked) -> tuple[str, ...]:
    said = {
        "how_long": (care.how_long,),
        "how_often": (care.how_often,),
        "why": (care.benefit,),
        "safe": (care.check, care.avoid),
    }
    return said[asked]


def _of_topic(turn: Turn, meant: Subject, asked: Asked) -> tuple[Line, ...]:
    topics = turn.content.topics
    match asked:
        case "how_long" if "how_long" in topics:
            return tuple(map(told, topics["how_long"].say))
        case "why" if not meant.told_all:
            return tuple(map(told, topics[meant.id].more))
        case "why":
            return (line("no_more"),)
        case "safe":
            return (line("ask_your_doctor"),)
    return (line("no_set_number"),)


def the_other(turn: Turn) -> Mapping[str, Any] | None:
    """What "the other one" leads to: warmth in place of cold, else what was spoken of before; None if there is none."""
    spoken_of = referred(turn)
    care = turn.content.care.get(spoken_of[0].care) if spoken_of else None
    if care and care.temperature:
        return {"care": _in_place_of(turn, care)}
    same = (each for each in spoken_of[1:] if each.kind == spoken_of[0].kind and each.kind in _VERBS)
    return next(({_VERBS[each.kind]: each.id} for each in same), None)


def _in_place_of(turn: Turn, care: Care) -> str:
    """Warmth for cold, and cold for warmth: that which is timed."""
    timed = (each for each in turn.content.care.values() if each.minutes and each.temperature)
    return next(each.id for each in timed if each.temperature != care.temperature)


def while_it_is_on(turn: Turn, meant: Subject | None) -> bool:
    """True if what is meant is a care that is left on for minutes, or its timer."""
    care = turn.content.care.get(meant.care) if meant else None
    return bool(care and care.minutes) or (meant is not None and not meant.care and running_care(turn) is not None)
