"""What we did not understand: a re-ask, a narrower one, the simplest choice, a kind close. Never the same twice."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.phrases import line
from ..coaching.question import Question
from ..turn import Turn
from .leading import at_rest
from .registry import asked_again, handles

_LAST_TRY = 2


@handles("AMAZON.FallbackIntent")
def not_understood(turn: Turn) -> Answer:
    """The place and an open yes-or-no question stay, and "repeat" says that question again."""
    misses = turn.conversation.misses
    if misses == _LAST_TRY and not (turn.running or turn.place or _is_check(turn)):
        simple = answer("missed_simple").offering({"guide": "side_tilt"}, {"close": ""})
        return simple.remembering(misses=misses + 1)
    if misses >= _LAST_TRY:
        return Answer(lines=(line("missed_close"),))
    return _asking_on(turn, "_again" if misses else "").remembering(misses=misses + 1)


def _is_check(turn: Turn) -> bool:
    asked = turn.conversation.asked
    return asked is not None and asked.is_check


def _asking_on(turn: Turn, again: str) -> Answer:
    asked = turn.conversation.asked
    if turn.running or (turn.place and asked and "resume" in asked.yes):
        rest = () if again else (at_rest(turn),)
        result = replace(answer(f"missed_in_exercise{again}", *rest), place=turn.place)
        return result.offering({"resume": ""}, {"close": ""})
    if in_other_words := asked_again(turn):
        return in_other_words
    if asked and asked.yes and not asked.options:
        return _asked_again(asked, again).remembering(last=turn.conversation.last)
    result = answer(f"missed{again}").offering({"guide": "side_tilt"})
    return replace(result, options=({"guide": "side_tilt"}, {"relief": ""}))


def _asked_again(asked: Question, again: str) -> Answer:
    key = "missed_check" if asked.is_check else "missed_yes_no"
    return replace(answer(f"{key}{again}"), question=asked.id).offering(asked.yes, asked.no)
