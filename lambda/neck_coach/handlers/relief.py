"""The neck twitches: one first thing at once, and another one if that did not help."""

from collections.abc import Mapping
from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.phrases import asked, told
from ..coaching.place import Place
from ..coaching.standing import why_not
from ..turn import Turn
from .exercises import sides_wished
from .registry import does, handles


@handles("TwitchReliefIntent")
def relief(turn: Turn) -> Answer:
    """The first thing that was not offered yet in this session, for the side that was named."""
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
    sides = sides_wished(turn, turn.content.exercises[id]) if verb == "guide" else ()
    what = Place(id, sides=sides).to_data() if sides else id
    result = Answer(lines=(told(item["say"]),), ask=asked(item["ask"]), question="relief")
    return result.offering({verb: what}, {"relief": ""}).remembering(tried=(*turn.conversation.tried, id))


def _what(item: Mapping[str, str]) -> tuple[str, str]:
    return ("guide", item["guide"]) if "guide" in item else ("care", item["care"])


def _is_new(turn: Turn, item: Mapping[str, str]) -> bool:
    """Not offered yet, not what was just done, and not left out now."""
    verb, id = _what(item)
    offered = turn.content.exercises[id] if verb == "guide" else turn.content.care[id]
    last = turn.just_done or turn.running
    is_allowed = why_not(offered, turn.standing) is None
    return is_allowed and id not in turn.conversation.tried and not (last and last.exercise == id)
