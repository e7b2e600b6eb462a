"""What hurts, stings or makes dizzy ends what is being done; lasting conditions limit what is offered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..answer import Answer, answer
from ..coaching.catalogue import Part
from ..coaching.cautions import Condition, Discomfort
from ..coaching.phrases import Line, line, told
from ..coaching.question import Question
from ..coaching.standing import known_parts
from ..slot_values import Heard
from ..turn import TELLING, Turn
from .care_ended import off_with_timer
from .care_timer import running_care
from .checks import is_check_open
from .leading import on_from_here
from .limited import may_be_had
from .registry import do, does, handles, handles_when
from .returning import back_to
from .stop_signals import leaving_out, out_for_today, sparing, taken_back
from .warning import denies, warn

_ON_THE_SKIN = ("heat", "cold")
"""Parts that are spared at rest too: a burn needs no movement. A neck that hurts is why people come."""


@handles_when(lambda turn: turn.name in TELLING and denies(turn))
def denied(turn: Turn) -> Answer:
    """ "No fever", outside a safety question: nothing follows from it, and it goes on from where we were."""
    if turn.running or turn.place:
        return on_from_here(turn, line("denied_on"))
    return answer("denied_what_now")


@does("told_of")
def told_of(turn: Turn, what: Mapping[str, Any]) -> Answer:
    """What was told of beside a sign that is not there: its kind, its ids, and the question that was open before."""
    kind = "condition" if "condition" in what else "discomfort"
    asked = Question.from_data(what["back"].get("ask_again"))
    heard = {kind: Heard(others=tuple(what[kind]))}
    before = replace(turn, conversation=turn.conversation.asking(asked), slots=heard)
    return condition(before) if kind == "condition" else discomfort(before)


@handles("DiscomfortIntent")
def discomfort(turn: Turn) -> Answer:
    """Stop that and ease out of it. What is more than harmless takes the all-clear back, and what it came from."""
    several = _felt(turn)
    felt = max(several, key=lambda each: (bool(each.at_rest), not each.harmless), default=None)
    if felt is None:
        return _unclear(turn)
    if not _is_doing(turn) and turn.profile.temperature_on != turn.today:
        return _at_rest(turn, felt, several)
    spares = [part for each in several for part in each.spares]
    result = off_with_timer(turn, _eased_out(told(felt.say)), when=any(each.takes_off for each in several))
    if felt.harmless:
        return sparing(turn, result, _ids(several), spares)
    return leaving_out(turn, taken_back(turn, result, _ids(several), spares))


def _unclear(turn: Turn) -> Answer:
    said = _eased_out(line("discomfort_unclear")) if _is_doing(turn) else answer("discomfort_at_rest")
    return leaving_out(turn, taken_back(turn, said))


def _is_doing(turn: Turn) -> bool:
    """True if it may come from what is, or was just, being done."""
    return turn.here is not None or _explained_a_care(turn) or running_care(turn) is not None


def _explained_a_care(turn: Turn) -> bool:
    return any(each.care and not each.offered for each in turn.conversation.subjects)


def _felt(turn: Turn) -> list[Discomfort]:
    """What was named. Of several things the one that is taken most seriously is answered, and all of them count."""
    return [each for id in turn.heard("discomfort").ids if (each := turn.content.discomforts.get(id))]


def _ids(several: Iterable[Discomfort | Condition]) -> tuple[str, ...]:
    return tuple(each.id for each in several)


def _eased_out(said: Line) -> Answer:
    return Answer(lines=(said,), ask=line("eased_out"), yes={"guide": "breathing"}, no={"close": ""}, place=None)


def _at_rest(turn: Turn, felt: Discomfort, several: Sequence[Discomfort]) -> Answer:
    """Nothing was being done: its own advice, and no stretch that it might rule out without the safety questions."""
    if sign := turn.content.warning_signs.get(felt.at_rest):
        return warn(turn, sign)
    spares = [part for each in several for part in each.spares if part in _ON_THE_SKIN]
    result = replace(answer("felt_at_rest"), lines=(told(felt.say_at_rest),)).offering({"guide": "breathing"})
    return (sparing if felt.harmless else taken_back)(turn, result, _ids(several), spares)


@handles("ConditionIntent")
def condition(turn: Turn) -> Answer:
    """Say what follows from it for this session; nothing of it is kept, but that the safety questions come again."""
    several = [each for id in turn.heard("condition").ids if (each := turn.content.conditions.get(id))]
    named = max(several, key=lambda each: (bool(each.sign), each.ends, each.limited), default=None)
    if named is None:
        return taken_back(turn, answer("condition_unclear").offering({"guide": "breathing"}))
    sign = turn.content.warning_signs.get(named.sign)
    if sign:
        return warn(turn, sign)
    said = told(named.say)
    if named.ends:
        return _ended(turn, several, said)
    if named.limited:
        stop = (line("stop_moving"),) if turn.running else ()
        limited = replace(answer("condition_limited").saying(*stop, said), place=None).offering({"guide": "breathing"})
        return taken_back(turn, limited, _ids(several), _spared(several))
    said_of_all = [told(each.say) for each in several]
    spared = sparing(turn, _asked_before(turn, several, *said_of_all), _ids(several), _spared(several))
    return out_for_today(turn, spared)


def _ended(turn: Turn, several: Sequence[Condition], said: Line) -> Answer:
    """Nothing more for now. What limits, and was told in the same breath, counts nevertheless."""
    ended = Answer(lines=(said,))
    is_limited = any(each.limited for each in several)
    return taken_back(turn, ended, _ids(several), _spared(several)) if is_limited else ended


def _spared(several: Iterable[Condition]) -> list[Part]:
    return [part for each in several for part in each.spares]


def _asked_before(turn: Turn, several: Sequence[Condition], *said: Line) -> Answer:
    """Say it, and back to the safety question or the exercise that it came in between."""
    asked = turn.conversation.asked
    told_now = (*turn.conversation.told, *_ids(several))
    spared = known_parts((*turn.conversation.spared, *_spared(several)))
    after = replace(turn, conversation=replace(turn.conversation, told=told_now, spared=spared))
    if asked and is_check_open(turn):
        then = asked.no.get("check", {}).get("then", {})
        if may_be_had(after, then):
            return back_to(turn, asked, *said)
        return do(after, then).saying(*said)  # it says why not
    if turn.running or turn.place:
        return on_from_here(after, *said)
    return answer("condition_what_now").saying(*said)
