"""The data of the guided exercise: the movement, the count, and what comes next."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..coaching.catalogue import Exercise, Side
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
_DIRECTION: Mapping[Side, int] = {"right": 1, "left": -1}
_SHORT = 24
"""Letters: words of a beat up to this long are shown beside the count, longer ones in place of the step."""


def data(turn: Turn, spoken: Spoken, led: Guided) -> dict[str, Any]:
    """What the document shows; `spans`, `index`, `bouts` and `legs` tell it when."""
    exercises = [turn.content.exercises[place.exercise] for place in led.places]
    figures = [drawing(exercise.id) for exercise in exercises]
    spans = spans_of(spoken.timeline, {leg: figure.pop("beats", ()) for leg, figure in enumerate(figures)})
    bouts = list(dict.fromkeys(_bout(span) for span in spans if span.rep)) or [(0, 1, None)]
    return {
        "legs": [_leg(turn, *each) for each in zip(exercises, figures, strict=True)],
        "figures": list(dict.fromkeys(figure["figure"] for figure in figures)),
        "bouts": [_bout_data(turn, exercises, bouts, bout) for bout in bouts],
        "spans": as_data(spans, lambda span: _about(turn, exercises, bouts, span)),
        "index": index_of(spans),
        "buttons": [
            button(turn, "pause", "AMAZON.PauseIntent", icon="pause", main=True),
            button(turn, "again", "AMAZON.RepeatIntent", icon="again"),
            button(turn, "next", "AMAZON.NextIntent", icon="next"),
        ],
        "next": _next(turn, spoken, led),
        "wait": WAIT,
    }


_Bout = tuple[int, int, Side | None]
"""The leg, the repetition and the side."""


def _bout(span: Span) -> _Bout:
    return (span.leg, span.rep, span.side)


def _leg(turn: Turn, exercise: Exercise, figure: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": turn.phrases.fill(exercise.name, {}),
        "described": turn.phrases.say(line("screen_drawing", exercise=exercise.name)),
        "drawing": figure,
    }


def _bout_data(turn: Turn, exercises: Sequence[Exercise], bouts: Sequence[_Bout], bout: _Bout) -> dict[str, Any]:
    """One repetition on one side: which it is, what to do, and to which side the drawing moves."""
    leg, rep, side = bout
    exercise, phrases = exercises[leg], turn.phrases
    reps = max(each_rep for each_leg, each_rep, _ in bouts if each_leg == leg)
    way_now = phrases.within(way(exercise, side)) if side else ""
    values = {"rep": str(rep), "reps": str(reps), "where": way_now}
    where = phrases.say(line("screen_side" if side else "screen_rep", **values)) if reps > 1 or side else ""
    step = phrases.fill(exercise.screen, {"side": side, "other_side": other_side(side) if side else ""})
    return {"leg": leg, "where": where, "step": step, "dir": _DIRECTION[side] if side else 0}


def _about(turn: Turn, exercises: Sequence[Exercise], bouts: Sequence[_Bout], span: Span) -> dict[str, object]:
    """Where it belongs, a word for it, and the words of a beat: short ones as that word, long ones as the step."""
    state, step = "", ""
    if span.beat:
        words = exercises[span.leg].beats[span.beat - 1].say.rstrip(".")
        state, step = (words, "") if len(words) <= _SHORT else ("", words)
    elif span.name != "say":
        state = turn.phrases.say(line(f"screen_{span.name}"))
    return {"bout": _number(bouts, span), "state": state, "step": step}


def _number(bouts: Sequence[_Bout], span: Span) -> int:
    """The bout of a span; before the first of its exercise the first, after the last the last."""
    if span.rep:
        return bouts.index(_bout(span))
    of_leg = [number for number, (leg, _, _) in enumerate(bouts) if leg == span.leg] or [0]
    return of_leg[-1] if span.name == "close" else of_leg[0]


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
