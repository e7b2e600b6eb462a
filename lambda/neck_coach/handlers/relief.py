"""The neck twitches: one first thing at once, and another one if that did not help."""

from collections.abc import Mapping
from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.phrases import asked, told
from ..turn import Turn
from .registry import does, handles


@handles("TwitchReliefIntent")
def relief(turn: Turn) -> Answer:
    """The first thing that was not offered yet in this session."""
    return _offer(replace(turn, conversation=replace(turn.conversation, tried=())))


@handles("TryOtherIntent")
def something_else(turn: Turn) -> Answer:
    """Another thing, not the same."""
    return _offer(turn)


@does("relief")
def offer(turn: Turn, _: str) -> Answer:
    """ "No" to one thing: the next."""
    return _offer(turn)


def _offer(turn: Turn) -> Answer:
    item = next((item for item in turn.content.relief if _is_new(turn, item)), None)
    if item is None:
        return answer("relief_over").offering({"remind": "doctor"}).remembering(tried=())
    verb, id = _what(item)
    result = Answer(
        lines=(told(item["say"]),), ask=asked(item["ask"]), question="relief", yes={verb: id}, no={"relief": ""}
    )
    return result.remembering(tried=(*turn.conversation.tried, id))


def _what(item: Mapping[str, str]) -> tuple[str, str]:
    return ("guide", item["guide"]) if "guide" in item else ("care", item["care"])


def _is_new(turn: Turn, item: Mapping[str, str]) -> bool:
    """Not offered yet, not what was just done, and allowed in this session."""
    verb, id = _what(item)
    offered = turn.content.exercises[id] if verb == "guide" else turn.content.care[id]
    last = turn.just_done or turn.running
    allowed = offered.gentle or not turn.conversation.limited
    return allowed and id not in turn.conversation.tried and not (last and last.exercise == id)
