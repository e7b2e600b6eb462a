"""The net under it all: words about a body, or from someone in distress, that can't be placed."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.phrases import line
from ..turn import Turn
from .registry import does, handles_when
from .warning import what_goes_on

_ASKED = {"body": "emergency_unclear", "low": "wish_to_die"}
"""What the words may stand for at worst: the sign that the question is about."""


@handles_when(lambda turn: turn.reading is not None and bool(turn.reading.net))
def careful(turn: Turn) -> Answer:
    """Never "that's not for me": whom to call if it is serious, and the question whether it is. A no places it."""
    assert turn.reading is not None
    net = turn.reading.net
    sign = turn.content.warning_signs[_ASKED[net]]
    stop = (line("stop_moving"),) if turn.running else ()
    asking = Answer(lines=(*stop, line(f"net_{net}")), ask=line("asked_check", question=sign.ask))
    goes_on = what_goes_on(turn)
    if goes_on == {"menu": ""}:
        goes_on = {"placed": net}
    return replace(asking, question=f"check:sign:{sign.id}").offering({"sign": sign.id}, goes_on)


@does("placed")
def placed(turn: Turn, net: str) -> Answer:
    """It is nothing bad: what can be done here for it."""
    if net == "low":
        return answer("not_so_low").offering({"guide": "breathing"}, {"menu": ""})
    return replace(answer("not_so_bad"), options=({"relief": ""}, {"topic": "see_doctor"}))
