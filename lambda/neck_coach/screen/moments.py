"""A timeline as a screen needs it: what to show from which millisecond on, so that it keeps step with the voice."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..coaching.catalogue import Side
from ..coaching.counting import COUNTED_UP_TO
from ..coaching.timeline import Cue, Timeline

Pose = tuple[float, float]
"""How far a movement is done (0 to 1) and a second measure, for movements of several parts."""
_REST: Pose = (0, 0)
_HELD: Pose = (1, 0)
_LONG_BEAT = 20_000
"""Milliseconds: a beat this long has words of the count in it."""
_NEVER = 10**9
"""Milliseconds: later than any answer lasts."""


@dataclass(frozen=True, slots=True)
class Span:
    """Cues that look the same. `at` and `ms` are milliseconds; `count` is what is counted in seconds, else 0.

    The screen shows every second, and counts as the voice does: `up`, or what is left where that is said.
    """

    name: str
    at: int
    ms: int
    rep: int = 0
    side: Side | None = None
    leg: int = 0
    """The number of the exercise in the answer, from 0."""
    beat: int = 0
    """The part of a movement without a hold, from 1."""
    count: int = 0
    start: Pose = _REST
    end: Pose = _REST

    @property
    def up(self) -> bool:
        """True if seconds are counted up."""
        return self.count <= COUNTED_UP_TO


def spans_of(timeline: Timeline, poses: Mapping[int, Sequence[Pose]] | None = None) -> list[Span]:
    """The timeline in spans, without a gap. `poses`: of each leg where the beats of its movement lead."""
    groups: list[list[Cue]] = []
    for cue in timeline.cues:
        if not groups or _begins(cue, groups[-1][-1]):
            groups.append([])
        groups[-1].append(cue)
    return _posed([_span(group) for group in groups], poses or {})


def _begins(cue: Cue, before: Cue) -> bool:
    """True if this cue does not look like the one before it."""
    if cue.leg != before.leg:
        return True
    if cue.beat or before.beat:
        return (cue.rep, cue.side, cue.beat) != (before.rep, before.side, before.beat)
    tells = bool(cue.text) and not cue.counting and cue.name in ("move", "hold", "release")
    return tells or (_name(cue), cue.counting) != (_name(before), before.counting)


def _name(cue: Cue) -> str:
    return "rest" if cue.name == "release" and not cue.text else cue.name


def _span(cues: Sequence[Cue]) -> Span:
    first, at = cues[0], _ms(cues[0].at)
    ms = _ms(cues[-1].ends) - at
    counts = first.counting or (first.beat and (ms >= _LONG_BEAT or any(cue.counting for cue in cues)))
    count = round(ms / 1000) if counts else 0
    return Span(_name(first), at, ms, first.rep, first.side, first.leg, first.beat, count)


def _posed(spans: Sequence[Span], poses: Mapping[int, Sequence[Pose]]) -> list[Span]:
    """With the pose at the start and the end of each span: where the one before ended, and where this one leads."""
    posed: list[Span] = []
    for span, following in zip(spans, [*spans[1:], None], strict=True):
        begins_anew = not posed or span.beat == 1 or span.leg != posed[-1].leg
        leads = poses.get(span.leg) or (_HELD,)
        end = leads[(span.beat - 1) % len(leads)] if span.beat else _lead(span, following)
        posed.append(replace(span, start=_REST if begins_anew else posed[-1].end, end=end))
    return posed


def _lead(span: Span, following: Span | None) -> Pose:
    """A hold, and the words right before it, lead to the held pose; all else leads back."""
    holds = span.name == "hold" or (span.name == "move" and following is not None and following.name == "hold")
    return _HELD if holds else _REST


def as_data(spans: Iterable[Span], about: Callable[[Span], dict[str, object]]) -> list[dict[str, object]]:
    """The spans as the document reads them, each with what there is `about` it; two that are never reached follow."""
    shown: list[dict[str, object]] = [
        {"at": span.at, "ms": span.ms, "count": span.count, "up": span.up, "from": span.start, "to": span.end}
        | about(span)
        for span in spans
    ]
    return [*shown, {"at": _NEVER}, {"at": _NEVER}]


def index_of(spans: Sequence[Span]) -> list[int]:
    """For every second, the number of the span in which it begins: found at once, however late someone looks."""
    seconds = (spans[-1].at + spans[-1].ms) // 1000 + 1 if spans else 1
    starts = [span.at for span in spans]
    return [max(0, bisect_right(starts, second * 1000) - 1) for second in range(seconds)]


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
