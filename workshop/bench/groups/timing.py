"""Do holds and exercises last as long as planned? Said by a voice at 160 words a minute, and measured."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from neck_coach.coaching.catalogue import Exercise
from neck_coach.coaching.content import Content
from neck_coach.coaching.place import Place
from neck_coach.compiled_content import content_for

from ...led import answers
from ..metric import Metric
from ..recording import heard_seconds, said_seconds
from ..stretches import Stretch, stretches

MOST_OFF = 5.0
"""Percent: the goal for every hold, every beat and every whole exercise."""


@dataclass(frozen=True, slots=True)
class Length:
    """What was planned and what was measured, in seconds, of the thing that `of` names."""

    of: str
    planned: float
    measured: float

    @property
    def error(self) -> float:
        """Percent of the planned length; longer than planned is positive."""
        return 100 * (self.measured - self.planned) / self.planned


def measure(exercises: Iterable[str] = (), locale: str = "en-US") -> Iterator[Metric]:
    """Every exercise (or those named) at its own settings and every level: the worst of all, then each whole."""
    content = content_for(locale)
    holds: list[Length] = []
    beats: list[Length] = []
    totals: list[Length] = []
    for exercise in (content.exercises[id] for id in exercises or content.exercises):
        for level in exercise.levels:
            total, counted, uncounted = _measured(content, exercise, level)
            totals.append(total)
            holds += counted
            beats += uncounted
    for name, lengths in (("hold_error_max", holds), ("beat_error_max", beats), ("total_error_max", totals)):
        if lengths:
            yield _worst(name, lengths)
    for length in totals:
        yield Metric("total_error", round(length.error, 2), "%", about={"what": length.of, **_seconds(length)})


def _measured(content: Content, exercise: Exercise, level: int) -> tuple[Length, list[Length], list[Length]]:
    """The whole, its holds, and its beats without a count."""
    name = f"{exercise.id}, level {level}"
    planned = measured = 0.0
    holds: list[Length] = []
    beats: list[Length] = []
    for _, answer in answers(content, Place(exercise.id), level):
        planned += answer.timeline.seconds
        measured += heard_seconds(answer.ssml)
        for stretch in stretches(exercise, answer.timeline.cues):
            (holds if stretch.counted else beats).append(_length(name, stretch))
    return Length(name, planned, measured), holds, beats


def _length(name: str, stretch: Stretch) -> Length:
    measured = sum(said_seconds(cue.text) if cue.text else cue.seconds for cue in stretch.cues)
    where = f"{name}, repetition {stretch.rep}" + (f", {stretch.side}" if stretch.side else "")
    return Length(where, stretch.planned, measured)


def _worst(name: str, lengths: list[Length]) -> Metric:
    worst = max(lengths, key=lambda length: abs(length.error))
    about = {"worst": worst.of, **_seconds(worst), "among": len(lengths)}
    return Metric(name, round(abs(worst.error), 2), "%", at_most=MOST_OFF, about=about)


def _seconds(length: Length) -> dict[str, float]:
    return {"planned_s": round(length.planned, 2), "measured_s": round(length.measured, 2)}
