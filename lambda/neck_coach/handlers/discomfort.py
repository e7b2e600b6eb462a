"""What hurts, stings or makes dizzy ends what is being done; lasting conditions limit what is offered."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.catalogue import Discomfort
from ..coaching.phrases import Line, line, told
from ..turn import Turn
from .checks import is_check_open
from .exercises import start
from .registry import handles
from .warning import warn


@handles("DiscomfortIntent")
def discomfort(turn: Turn) -> Answer:
    """Stop that and ease out of it. What would be a warning sign at rest leaves no stretch in this session."""
    felt = _felt(turn)
    if felt is None:
        return _eased_out(line("discomfort_unclear")) if turn.running else _at_rest()
    sign = turn.content.warning_signs.get(felt.at_rest)
    doing = turn.place is not None or turn.just_done is not None or "care" in turn.conversation.lead
    if sign and not doing:
        return warn(turn, sign)
    if not doing and turn.profile.temperature_on != turn.today:
        return _at_rest()
    result = _eased_out(told(felt.say))
    return result.remembering(limited=True) if sign else result


def _felt(turn: Turn) -> Discomfort | None:
    """What was named; of several things the one that is taken more seriously."""
    known = (turn.content.discomforts.get(id) for id in turn.heard("discomfort").ids)
    return max(filter(None, known), key=lambda each: bool(each.at_rest), default=None)


def _eased_out(said: Line) -> Answer:
    return Answer(lines=(said,), ask=line("eased_out"), yes={"close": ""}, no={"guide": "breathing"}, place=None)


def _at_rest() -> Answer:
    return answer("discomfort_at_rest").offering({"guide": "breathing"})


@handles("ConditionIntent")
def condition(turn: Turn) -> Answer:
    """Say what follows from it for this session; nothing of it is kept."""
    known = (turn.content.conditions.get(id) for id in turn.heard("condition").ids)
    named = max(filter(None, known), key=lambda each: (bool(each.sign), each.limited), default=None)
    if named is None:
        return answer("condition_unclear")
    sign = turn.content.warning_signs.get(named.sign)
    if sign:
        return warn(turn, sign).remembering(limited=True)
    said = told(named.say)
    if named.ends:
        return Answer(lines=(said,))
    if named.limited:
        result = replace(answer("condition_limited").saying(said), place=None)
        return result.offering({"guide": "breathing"}).remembering(limited=True)
    return _asked_before(turn, said)


def _asked_before(turn: Turn, said: Line) -> Answer:
    """Say it, and back to the safety question or the exercise that it came in between."""
    asked = turn.conversation.asked
    if asked and is_check_open(turn):
        again = replace(answer("help_check"), lines=(said,), question=asked.id)
        return again.offering(asked.yes, asked.no)
    if turn.place:
        return replace(answer("shall_we_go_on"), lines=(said,)).offering({"resume": ""}, {"wait": ""})
    return answer("condition_what_now").saying(said)


@handles("DenyWarningSignIntent", "WarningSignIntent")
def denied(turn: Turn) -> Answer:
    """ "No fever", outside a safety question: good to hear, and on from where we were."""
    if turn.running:
        return start(turn, turn.running, line("good_to_hear"))
    return answer("good_what_now")
