"""Warning signs: heard in any words and in any state, they end the coaching."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer, answer
from ..coaching.care_plan import INJURY_COLD_FOR
from ..coaching.cautions import Condition, Discomfort, WarningSign
from ..coaching.phrases import Line, line, told
from ..coaching.profile import TAKEN_BACK
from ..coaching.standing import STRETCHES
from ..coaching.subject import Subject
from ..referring import subject
from ..turn import DENYING, LEAVING, SIGN_INTENTS, Turn
from ..understanding.signs import Heard, Hearing, hear
from .registry import do, does, handles_when
from .stop_signals import leaving_out, taken_back

_ENOUGH = ("AMAZON.NoIntent", "ThanksIntent")
_UNCLEAR = "emergency_unclear"
_NOT_SPOKEN = ("SessionEndedRequest",)
_TELLING = (*SIGN_INTENTS, DENYING)
_EMERGENCY_INTENT = "EmergencySignIntent"


def heard_signs(turn: Turn) -> Hearing:
    """The warning sign that any slot names or whose words give it away, and one that has to be asked about.

    A denial whose words do not reach us may be none: "I'm fine except I can't feel my arm".
    """
    signs = turn.content.warning_signs
    if turn.reading:
        return _not_by_a_no(turn, turn.reading.hearing)
    if turn.name == DENYING and not turn.slots:
        return Hearing(doubtful=signs[_UNCLEAR])
    hearing = hear(list(_slots(turn)), signs)
    if turn.name == _EMERGENCY_INTENT and not (hearing.sign or hearing.doubtful or denies(turn)):
        return Hearing(doubtful=signs[_UNCLEAR])  # Alexa heard an emergency, and not which
    return _not_by_a_no(turn, hearing)


def _not_by_a_no(turn: Turn, hearing: Hearing) -> Hearing:
    """`hearing`; who says no to the question about a sign, and names it, is asked again, unless it can't wait."""
    sign, asked = hearing.sign, turn.conversation.asked
    if sign is None or asked is None or asked.id != _asking(sign) or sign.level == "emergency":
        return hearing
    says_no = any(turn.read(slot).flat_no for slot in turn.slots)
    return Hearing(doubtful=sign) if says_no else hearing


def _asking(sign: WarningSign) -> str:
    """The id of the question whether it is there."""
    return f"check:sign:{sign.id}"


def _slots(turn: Turn) -> Iterator[Heard]:
    signs = turn.content.warning_signs
    for slot, heard in turn.slots.items():
        named = tuple(signs[id] for id in heard.ids if id in signs)
        yield Heard(turn.read(slot), named, is_ours=bool(heard.ids) and not named)


@handles_when(lambda turn: _is_sure(turn, heard_signs(turn)))
def warning_sign(turn: Turn) -> Answer:
    """Stop the movement and say what to do."""
    sign = heard_signs(turn).sign
    assert sign is not None
    return warn(turn, sign)


def _is_sure(turn: Turn, hearing: Hearing) -> bool:
    """True for a sign that needs no question first. After an emergency only another one counts."""
    if hearing.sign is None or turn.name in _NOT_SPOKEN:
        return False
    if turn.conversation.emergency:
        return hearing.sign.level == "emergency"
    return hearing.doubtful is None


@does("sign")
def warn_of(turn: Turn, id: str) -> Answer:
    """The answer to a warning sign that the answers to our questions add up to. An unknown one is an unclear one."""
    signs = turn.content.warning_signs
    return warn(turn, signs.get(id) or signs[_UNCLEAR])


def warn(turn: Turn, sign: WarningSign) -> Answer:
    """Stop, come back to the middle, one breath of advice. Nothing of the sign is kept beyond this session."""
    if sign.level != "emergency":
        turn = turn.at_home()
    stop: tuple[Line, ...] = ()
    if turn.running:
        stop = (line("stop_and_keep_still" if sign.keep_still else "stop_moving"),)
    result = Answer(lines=(*stop, told(sign.say)), about=Subject("sign", sign.id), warned=sign.level, sign=sign.id)
    if sign.level == "emergency":
        result = replace(result, lines=(*result.lines, line("cannot_call")), ask=line(sign.path), place=None)
        result = replace(result, profile={"number_given_on": turn.today}).remembering(emergency=sign.id)
    elif sign.level == "today":
        result = replace(_reminding(result, sign), place=None)
    else:
        result = _reminding(result, sign)
    if sign.injury:
        result = replace(result, profile={**result.profile, "cold_only_until": turn.latest_today + INJURY_COLD_FOR})
    spares = (*sign.spares, *(STRETCHES if sign.level == "emergency" else ()))
    can_wait = sign.level not in ("emergency", "today")
    return leaving_out(turn, taken_back(turn, result, (sign.id,), spares), rests=not can_wait)


def _reminding(said: Answer, sign: WarningSign) -> Answer:
    """`said`, and a reminder to call, as soon as the sign demands."""
    if sign.level == "today":
        return replace(said, ask=line("warned_today"), yes={"remind": "doctor_today"})
    return replace(said, ask=line("warned_soon"), yes={"remind": "doctor"})


@handles_when(lambda turn: bool(turn.conversation.emergency) and turn.name not in _NOT_SPOKEN)
def after_emergency(turn: Turn) -> Answer:
    """After an emergency sign nothing goes on in this session, whatever is said."""
    given = {"number_given_on": turn.today, **TAKEN_BACK}
    return replace(_what_now(turn), place=None, profile=given)


def _what_now(turn: Turn) -> Answer:
    """What to say after an emergency sign: by the path that its kind takes."""
    sign = turn.content.warning_signs.get(turn.conversation.emergency)
    path = sign.path if sign else "emergency"
    asked = turn.conversation.asked
    calling = asked is not None and asked.id == f"{path}_yes"
    if turn.name in LEAVING or (calling and turn.name in _ENOUGH):
        return Answer(lines=(line(f"{path}_goodbye"),))
    if turn.name == "AMAZON.NoIntent":
        return Answer(lines=(line(f"{path}_no"),), ask=line(path))
    what_to_do = (told(sign.say),) if sign else ()
    if turn.name == "AMAZON.YesIntent":
        return Answer(lines=what_to_do if calling else (line(f"{path}_yes"),), ask=line(f"{path}_yes"))
    return Answer(lines=(*what_to_do, line(f"{path}_again")), ask=line(path))


@handles_when(lambda turn: heard_signs(turn).doubtful is not None and turn.name not in _NOT_SPOKEN)
def in_doubt(turn: Turn) -> Answer:
    """Who doubts asks: whether that sign is there. A no goes back to where we were, or to the milder sign."""
    hearing = heard_signs(turn)
    assert hearing.doubtful is not None
    stop = (line("stop_moving"),) if turn.running else ()
    asking = Answer(lines=(*stop, line("in_doubt")), ask=line("asked_check", question=hearing.doubtful.ask))
    question = _asking(hearing.doubtful)
    asking = replace(asking, question=question)
    no = {"sign": hearing.sign.id} if hearing.sign else _otherwise(turn, question)
    asking = asking.offering({"sign": hearing.doubtful.id}, no)
    sure = (hearing.sign,) if hearing.sign else _told_beside(turn)
    spares = [part for each in sure for part in each.spares]
    return taken_back(turn, asking, [each.id for each in sure], spares) if sure else asking


def _sign_spoken_of(turn: Turn) -> WarningSign | None:
    meant = subject(turn)
    return turn.content.warning_signs.get(meant.id) if meant and meant.kind == "sign" else None


@handles_when(lambda turn: turn.name == "ThanksIntent" and _sign_spoken_of(turn) is not None)
def gone(turn: Turn) -> Answer:
    """ "It's gone now", right after a warning sign: what is to be done about it stays."""
    sign = _sign_spoken_of(turn)
    assert sign is not None
    said = Answer(lines=(line("good_even_so"), told(sign.say)), about=Subject("sign", sign.id))
    return _reminding(said, sign)


def _otherwise(turn: Turn, question: str) -> Mapping[str, Any]:
    """What was told of beside the doubtful sign, by its id; else what goes on. Where the same `question` is asked once
    more that is what it was.
    """
    asked = turn.conversation.asked
    if asked and asked.id == question:
        return asked.no
    back, beside = what_goes_on(turn), _told_beside(turn)
    if not beside:
        return back
    kind = "condition" if isinstance(beside[0], Condition) else "discomfort"
    return {"told_of": {kind: [each.id for each in beside], "back": back}}


def _told_beside(turn: Turn) -> tuple[Condition | Discomfort, ...]:
    """The conditions, or else the discomforts, that were named in the same breath."""
    content = turn.content
    conditions = [content.conditions.get(id) for id in turn.heard("condition").ids]
    discomforts = [content.discomforts.get(id) for id in turn.heard("discomfort").ids]
    return tuple(each for each in conditions if each) or tuple(each for each in discomforts if each)


def what_goes_on(turn: Turn) -> Mapping[str, Any]:
    """What goes on with what a question of ours came in between."""
    asked = turn.conversation.asked
    asked = asked.beneath if asked and asked.is_of_words else asked
    if asked and (asked.is_check or (asked.lasts and not turn.running)):
        return {"ask_again": asked.to_data()}
    return {"resume": ""} if turn.place else {"menu": ""}


def denies(turn: Turn) -> bool:
    """True if what was told of was only denied: "no fever", "my face isn't drooping"."""
    said = [turn.read(slot) for slot in turn.slots]
    return all(each.denies for each in said) if said else turn.name == DENYING


@handles_when(lambda turn: turn.name in _TELLING and not denies(turn))
def unclear(turn: Turn) -> Answer:
    """Something is wrong and we did not get what: a yes to a safety question; else when to be seen is said."""
    asked = turn.conversation.asked
    if asked and asked.is_check and turn.name != DENYING:
        return do(turn, asked.yes)
    if asked and asked.is_check:
        return do(turn, what_goes_on(turn))
    return answer("sign_unclear").offering({"topic": "see_doctor"})
