"""What can be touched. A touch sends the intent that the words would have been understood as: [intent, slot, id]."""

from collections.abc import Mapping
from typing import Any

from ..coaching.phrases import line
from ..coaching.question import Question
from ..turn import Turn

Button = dict[str, Any]

_MENU: tuple[tuple[str, ...], ...] = (
    ("stretch", "StretchNeckIntent"),
    ("twitch", "TwitchReliefIntent"),
    ("daily", "RoutineIntent", "routine", "daily"),
    ("quick_calm", "RoutineIntent", "routine", "quick_calm"),
    ("heat_or_cold", "HeatOrColdIntent"),
    ("see_doctor", "SeeDoctorIntent"),
)
_YES, _NO, _CHOOSE = "AMAZON.YesIntent", "AMAZON.NoIntent", "ChooseIntent"
_NUMBERS = ("first", "second", "third")


def button(turn: Turn, id: str, *event: str, label: str = "", icon: str = "", main: bool = False) -> Button:
    """A button; its label is the phrase button_<id> unless it is given."""
    text = label or turn.phrases.say(line(f"button_{id}"))
    return {"id": id, "label": text, "event": list(event), "icon": icon, "main": main}


def menu_buttons(turn: Turn, question: Question | None) -> list[Button]:
    """What can be done; first what the open question offers, if it is not the menu itself."""
    buttons = [button(turn, id, *event) for id, *event in _MENU]
    if question and question.yes and not question.options:
        first = button(turn, "yes", _YES, label=_label(turn, question.yes) or "", main=True)
        return [first, *buttons[:5]]
    return [dict(buttons[0], main=True), *buttons[1:]]


def buttons_of(turn: Turn, question: Question | None) -> list[Button]:
    """The replies to an open question: what it names, or yes and no."""
    if question is None:
        return []
    if question.options and all(_name(turn, option) for option in question.options):
        named = zip(_NUMBERS, question.options, strict=False)
        return [button(turn, id, _CHOOSE, "choice", id, label=_name(turn, option)) for id, option in named]
    return yes_and_no(turn, question) if question.yes or question.no else []


def yes_and_no(turn: Turn, question: Question) -> list[Button]:
    """Yes and no, in clearer words where there are some."""
    return [
        button(turn, "yes", _YES, label=_label(turn, question.yes), main=not question.is_check),
        button(turn, "no", _NO, label=_label(turn, question.no)),
    ]


def _label(turn: Turn, action: Mapping[str, Any]) -> str:
    """A word for an action that is clearer than yes or no; empty if there is none."""
    key = f"button_{next(iter(action), '')}"
    return turn.phrases.say(line(key)) if key in turn.content.phrases.data else ""


def _name(turn: Turn, action: Mapping[str, Any]) -> str:
    """The name of the exercise or care that an action leads to; empty if it leads to none."""
    [(verb, id)] = action.items()
    if verb == "relief":
        return turn.phrases.say(line("button_twitch"))
    kinds: Mapping[str, Mapping[str, Any]] = {"guide": turn.content.exercises, "care": turn.content.care}
    named = kinds.get(verb, {}).get(str(id))
    return turn.phrases.fill(named.name, {}) if named else ""
