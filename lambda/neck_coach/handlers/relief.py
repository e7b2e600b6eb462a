"""The neck twitches: one first thing at once, and another one if that did not help."""

from collections.abc import Mapping
from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.phrases import asked, told
from ..coaching.place import Place
from ..coaching.standing import why_not
from ..referring import subject
from ..turn import Turn
from .care_timer import running_care
from .exercises import sides_wished
from .registry import do, does, handles
from .wanting import MEANWHILE


@handles("TwitchReliefIntent")
def relief(turn: Turn) -> Answer:
    """The first thing that was not offered yet in this session, for the side that was named."""
    return _offer(replace(turn, conversation=replace(turn.conversation, tried=())))


@handles("TryOtherIntent")
def something_else(turn: Turn) -> Answer:
    """Another thing, not the same: more of a topic, something quiet while ice or warmth is on, else the next idea."""
    meant = subject(turn)
    if meant and meant.kind == "topic" and meant.id in turn.content.topics and not meant.told_all:
        return do(turn, {"more": meant.id})
    if running_care(turn) and not turn.here:
        return meanwhile(turn)
    return _offer(turn)


@handles(MEANWHILE)
def meanwhile(turn: Turn) -> Answer:
    """What can be done while ice or warmth is on."""
    return answer("meanwhile").offering({"guide": "breathing"}, {"close": ""})


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
    told = subject(turn)
    is_last = (last and last.exercise == id) or (told and told.care == id and not told.offered)
    is_allowed = why_not(offered, turn.standing) is None
    return is_allowed and id not in turn.conversation.tried and not is_last
