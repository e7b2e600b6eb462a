"""The parts of a guided exercise whose length was promised: holds and beats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from neck_coach.coaching.catalogue import Exercise, Side
from neck_coach.coaching.timeline import Cue


@dataclass(frozen=True, slots=True)
class Stretch:
    """Cues that have to last `planned` seconds together: a counted hold, or one beat of a movement."""

    rep: int
    side: Side | None
    counted: bool
    cues: tuple[Cue, ...]

    @property
    def planned(self) -> float:
        """Seconds."""
        return sum(cue.seconds for cue in self.cues)


def stretches(exercise: Exercise, cues: Sequence[Cue]) -> Iterator[Stretch]:
    """The holds of `exercise` in `cues`, from the end of the hold cue to the release; or its beats, words included."""
    return _beats(exercise, cues) if exercise.beats else _holds(cues)


def _holds(cues: Sequence[Cue]) -> Iterator[Stretch]:
    for counting, group in groupby(cues, key=lambda cue: cue.counting):
        held = tuple(group)
        if counting:
            yield Stretch(held[0].rep, held[0].side, counted=True, cues=held)


def _beats(exercise: Exercise, cues: Sequence[Cue]) -> Iterator[Stretch]:
    """A beat begins with its own words; all other words in it, and silence, belong to it."""
    for (rep, side, beat), group in groupby(cues, key=lambda cue: (cue.rep, cue.side, cue.beat)):
        if beat:
            yield Stretch(rep, side, exercise.beats[beat - 1].count, tuple(group))
