"""Warning signs: heard in any words and in any state, they end the coaching."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.catalogue import WarningSign
from ..coaching.phrases import Line, line, told
from ..turn import Heard, Turn
from ..understanding.signs import denies, denies_sign, most_urgent, sign_in_words
from .registry import do, does, handles_when

_LEAVING = ("AMAZON.StopIntent", "AMAZON.CancelIntent")
_SIGN_SLOTS = ("warning_sign", "other_sign")
_NOT_SPOKEN = ("SessionEndedRequest",)


def sign_heard(turn: Turn) -> WarningSign | None:
    """The warning sign that was named, or that the words of any slot give away."""
    signs = turn.content.warning_signs
    if turn.name == "DenyWarningSignIntent":
        # "No fever, but my chest hurts": what comes after the denial counts.
        return _first_in((f"no {slot.text}" for slot in turn.slots.values()), signs)
    heard = [turn.heard(slot) for slot in _SIGN_SLOTS]
    named = most_urgent(_named(heard, signs))
    if named is None:
        return _first_in((slot.text for slot in turn.slots.values() if not slot.id), signs)
    return _or_emergency(named, [each.text for each in heard if each.text], signs)


def _named(heard: Iterable[Heard], signs: Mapping[str, WarningSign]) -> Iterator[WarningSign]:
    for each in heard:
        known = (signs[id] for id in each.ids if id in signs)
        yield from (sign for sign in known if _is_stated(sign, each.text))


def _is_stated(sign: WarningSign, text: str) -> bool:
    return bool(sign_in_words(text, {sign.id: sign})) or not _denies(text, sign)


def _or_emergency(named: WarningSign, texts: Sequence[str], signs: Mapping[str, WarningSign]) -> WarningSign:
    """What was named, or what can't wait and was told in the same breath: together two signs may be a third."""
    if named.level == "emergency" and len(texts) == 1:
        return named
    emergencies = {id: sign for id, sign in signs.items() if sign.level == "emergency"}
    return most_urgent(filter(None, (named, sign_in_words(" and ".join(texts), emergencies)))) or named


def _first_in(texts: Iterable[str], signs: Mapping[str, WarningSign]) -> WarningSign | None:
    return next((sign for text in texts if (sign := sign_in_words(text, signs))), None)


def _denies(text: str, sign: WarningSign | None) -> bool:
    return denies(text) or bool(sign and denies_sign(text, sign))


@handles_when(lambda turn: sign_heard(turn) is not None)
def warning_sign(turn: Turn) -> Answer:
    """Stop the movement and say what to do."""
    sign = sign_heard(turn)
    assert sign is not None
    return warn(turn, sign)


@does("sign")
def warn_of(turn: Turn, id: str) -> Answer:
    """The answer to a warning sign that the answers to our safety questions add up to."""
    return warn(turn, turn.content.warning_signs[id])


def warn(turn: Turn, sign: WarningSign) -> Answer:
    """Stop, come back to the middle, one breath of advice. Nothing of the sign is kept beyond this session."""
    stop: tuple[Line, ...] = ()
    if turn.running:
        stop = (line("stop_and_keep_still" if sign.keep_still else "stop_moving"),)
    if sign.level == "emergency":
        return Answer(
            lines=(*stop, told(sign.say), line("cannot_call")),
            ask=line("emergency"),
            place=None,
            profile={"safety_on": None},
            conversation={"emergency": sign.id},
            warned=sign.level,
            sign=sign.id,
        )
    if sign.level == "today":
        return Answer(
            lines=(*stop, told(sign.say)),
            ask=line("warned_today"),
            yes={"remind": "doctor_today"},
            place=None,
            profile={"safety_on": None},
            conversation={"limited": True},
            warned=sign.level,
            sign=sign.id,
        )
    said = (*stop, told(sign.say))
    return Answer(lines=said, ask=line("warned_soon"), yes={"remind": "doctor"}, warned=sign.level, sign=sign.id)


@handles_when(lambda turn: bool(turn.conversation.emergency) and turn.name not in _NOT_SPOKEN)
def after_emergency(turn: Turn) -> Answer:
    """After an emergency sign nothing goes on in this session, whatever is said."""
    asked = turn.conversation.asked
    calling = asked is not None and asked.id == "emergency_yes"
    if turn.name in _LEAVING or (calling and turn.name == "AMAZON.NoIntent"):
        return Answer(lines=(line("emergency_goodbye"),), place=None)
    if turn.name == "AMAZON.NoIntent":
        return Answer(lines=(line("emergency_no"),), ask=line("emergency"), place=None)
    sign = turn.content.warning_signs.get(turn.conversation.emergency)
    what_to_do = (told(sign.say),) if sign else ()
    if turn.name == "AMAZON.YesIntent":
        return Answer(lines=what_to_do if calling else (line("emergency_yes"),), ask=line("emergency_yes"), place=None)
    return Answer(lines=(*what_to_do, line("emergency_again")), ask=line("emergency"), place=None)


def _is_unclear(turn: Turn) -> bool:
    """A sign that is none of ours, or a denial of something that we know by its words only."""
    if turn.name == "DenyWarningSignIntent":
        texts = (slot.text for slot in turn.slots.values() if not slot.id)
        return any(sign_in_words(text, turn.content.warning_signs) for text in texts)
    heard = turn.heard("warning_sign")
    return turn.name == "WarningSignIntent" and not _denies(heard.text, turn.content.warning_signs.get(heard.id))


@handles_when(_is_unclear)
def unclear(turn: Turn) -> Answer:
    """Something is wrong and we did not get what: a yes to a safety question; else when to be seen is said."""
    asked = turn.conversation.asked
    if asked and asked.id.startswith("check:"):
        return do(turn, asked.yes)
    return replace(answer("sign_unclear"), place=turn.place).offering({"topic": "see_doctor"})
