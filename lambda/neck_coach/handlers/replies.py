"""Yes, no, not sure, the second one: they answer the open question only."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.phrases import line
from ..turn import Turn
from .about import the_other
from .registry import can_do, do, handles
from .unknown import not_understood

_NUMBERS = {"first": 0, "second": 1, "third": 2, "other": 1}


@handles("AMAZON.YesIntent")
def yes(turn: Turn) -> Answer:
    """What yes to the open question does, else the first thing that it named. In an exercise it only goes on."""
    asked = turn.conversation.asked
    if turn.running:
        return do(turn, {"resume": ""})
    wanted = next((action for action in (asked.yes, *asked.options) if can_do(action)), None) if asked else None
    if wanted:
        return do(turn, wanted)
    if asked is None and turn.conversation.pending and not turn.new_session:
        return do(turn, {"set_wished": ""})  # the yes was meant for Alexa, who asks for the permission
    return replace(answer("yes_to_what"), options=({"guide": "side_tilt"}, {"relief": ""}))


@handles("AMAZON.NoIntent")
def no(turn: Turn) -> Answer:
    """What no to the open question does; a second no closes. In an exercise nothing was asked yet."""
    asked = turn.conversation.asked
    if turn.running:
        return not_understood(turn)
    if asked and can_do(asked.no):
        return do(turn, asked.no)
    if asked and asked.id == "anything_else":
        return do(turn, {"close": ""})
    return answer("anything_else").offering({"menu": ""}, {"close": ""})


@handles("ChooseIntent")
def choose(turn: Turn) -> Answer:
    """One of the things that the question named."""
    asked = turn.conversation.asked
    options = asked.options if asked else ()
    wished = turn.heard("choice").id
    number = len(options) - 1 if wished == "last" else _NUMBERS.get(wished, -1 if turn.heard("choice").text else 0)
    if 0 <= number < len(options) and can_do(options[number]):
        return do(turn, options[number])
    if wished != "other" or options:
        return not_understood(turn)
    other = {"other_here": ""} if turn.running else the_other(turn)
    return do(turn, other) if other else not_understood(turn)


@handles("UnsureIntent")
def unsure(turn: Turn) -> Answer:
    """Not sure what: one easy thing. In an exercise nothing was asked yet."""
    if turn.running:
        return not_understood(turn)
    return answer("unsure").saying(line("no_hurry")).offering({"guide": "side_tilt"})
