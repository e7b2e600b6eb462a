"""The data of the guided exercise: the movement, the count, and what comes next."""

from collections.abc import Mapping
from typing import Any

from ..coaching.phrases import line
from ..coaching.place import Guided
from ..coaching.routine import other_side, way
from ..speech.compose import Spoken
from ..turn import Turn
from .buttons import button
from .documents import drawing
from .moments import Span, as_data, index_of, spans_of

WAIT = 8_000
"""Milliseconds before a routine goes on by itself: about as long as the microphone listens, before the reprompt."""
_DIRECTION = {"right": 1, "left": -1}
_SHORT = 24
"""Letters: words of a beat up to this long are shown beside the count, longer ones in place of the step."""


def data(turn: Turn, spoken: Spoken, led: Guided) -> dict[str, Any]:
    """What the document shows; `spans`, `index` and `bouts` tell it when."""
    exercise = turn.content.exercises[led.place.exercise]
    figure = drawing(exercise.id)
    spans = spans_of(spoken.timeline, {beat.say for beat in exercise.beats}, figure.pop("beats", ()))
    bouts = _bouts(spans)
    reps = max((rep for rep, _ in bouts), default=1)
    phrases = turn.phrases

    def about(span: Span) -> dict[str, object]:
        """Where it belongs, a word for it, and the words of a beat: short ones as that word, long ones as the step."""
        words = span.words.rstrip(".")
        state = "" if span.name == "say" else phrases.say(line(f"screen_{span.name}"))
        if words:
            state = words if len(words) <= _SHORT else ""
        return {"bout": _number(bouts, span), "state": state, "step": words if words and not state else ""}

    def bout(rep: int, side: Any) -> dict[str, Any]:
        way_now = phrases.within(way(exercise, side)) if side else ""
        values = {"rep": str(rep), "reps": str(reps), "where": way_now}
        where = phrases.say(line("screen_side" if side else "screen_rep", **values)) if reps > 1 or side else ""
        step = phrases.fill(exercise.screen, {"side": side, "other_side": other_side(side) if side else ""})
        return {"where": where, "step": step, "dir": _DIRECTION.get(side, 0)}

    name = phrases.fill(exercise.name, {})
    return {
        "title": name,
        "described": phrases.say(line("screen_drawing", exercise=exercise.name)),
        "drawing": figure,
        "bouts": [bout(rep, side) for rep, side in bouts],
        "spans": as_data(spans, about),
        "index": index_of(spans),
        "buttons": [
            button(turn, "pause", "AMAZON.PauseIntent", icon="pause", main=True),
            button(turn, "again", "AMAZON.RepeatIntent", icon="again"),
            button(turn, "next", "AMAZON.NextIntent", icon="next"),
        ],
        "next": _next(turn, spoken, led),
        "wait": WAIT,
    }


def _bouts(spans: list[Span]) -> list[tuple[int, Any]]:
    return list(dict.fromkeys((span.rep, span.side) for span in spans if span.rep)) or [(1, None)]


def _number(bouts: list[tuple[int, Any]], span: Span) -> int:
    """The bout of a span; before the first the first, after the last the last."""
    if span.rep:
        return bouts.index((span.rep, span.side))
    return len(bouts) - 1 if span.name == "close" else 0


def after(spoken: Spoken) -> tuple[Mapping[str, Any], ...]:
    """When the voice has ended, the countdown to what comes next begins; as planned, if this is run earlier."""
    if not goes_on(spoken):
        return ()
    ends = round(spoken.timeline.seconds * 1000)
    begin = f"${{Math.max(elapsedTime, {ends})}}"
    return ({"type": "SetValue", "componentId": "clock", "property": "from", "value": begin},)


def goes_on(spoken: Spoken) -> bool:
    """True if the open question is whether to go on with what was begun: the next exercise, or the rest of this one."""
    return bool(spoken.question and spoken.question.yes in ({"next": ""}, {"resume": ""}))


def _next(turn: Turn, spoken: Spoken, led: Guided) -> dict[str, Any]:
    if not goes_on(spoken) or led.then is None:
        return {"event": []}
    name = turn.phrases.fill(turn.content.exercises[led.then.exercise].name, {})
    start = button(turn, "start_now", "AMAZON.YesIntent", icon="go", main=True)
    wait = button(turn, "hold_on", "AMAZON.PauseIntent", icon="pause")
    return {
        "title": turn.phrases.say(line("screen_next")),
        "name": name,
        "event": start["event"],
        "buttons": [start, wait],
    }
