"""From an exercise to its steps: what opens it, each repetition and side, praise. In full at first, then in few words.

Which of several wordings is said follows from the place and the day, so that what is taken up again is the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .catalogue import Exercise, Level, Side
from .counting import LONG, Style, style_of
from .manner import AS_MEANT, Manner
from .phrases import Line, Phrases, line
from .place import Place
from .routine import Bout, felt_on, order_of_bouts, other_side, way
from .timeline import Step, of_leg

# Seconds of silence that give time to follow (own choice; "instructions too fast" is the second complaint of users).
_TO_GET_READY = 1.2
_TO_MOVE = 0.8
_TO_MOVE_UNTOLD = 1.0
"""Where no word says that the hold begins."""
_BEFORE_CLOSE = 0.6
_A_BREATH = 2.0
"""Between two exercises."""
_CUE_EACH = 4
"""A movement is told "shoulders soft" and the like once in so many rounds."""


@dataclass(frozen=True, slots=True)
class Script:
    """An exercise from a place on, not yet timed: what opens it, the repetitions left, and what closes it."""

    opening: tuple[Step, ...]
    bouts: tuple[tuple[Step, ...], ...]
    """One for each rep and side."""
    closing: tuple[Step, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of it in order."""
        return (*self.opening, *(step for bout in self.bouts for step in bout), *self.closing)


def script(exercise: Exercise, dose: Level, place: Place, phrases: Phrases, manner: Manner = AS_MEANT) -> Script:
    """The steps of `exercise` from `place` on."""
    left = order_of_bouts(exercise, dose, place)
    words = phrases.variant(manner.day + place.number)
    opening = _on_again(exercise, left[0], words) if manner.known else _opening(exercise, dose, place, words, manner)
    teller = _Teller(exercise, dose, phrases, manner, left)
    bouts = tuple(teller.bout(number) for number in range(len(left)))
    opening = (*opening, *teller.at_the_last())
    return Script(of_leg(opening, manner.leg), bouts, of_leg(_closing(exercise, words, manner), manner.leg))


def _opening(exercise: Exercise, dose: Level, place: Place, phrases: Phrases, manner: Manner) -> tuple[Step, ...]:
    """What is led and how often, when to stop, who should skip it, and how to get ready."""
    said = [phrases.say(_title(exercise, dose, place, phrases, follows=manner.leg > 0))]
    if exercise.gentle:
        said += exercise.cautions[:1]
    elif manner.safety:
        said.append(phrases.say(line(manner.safety)))
    if manner.first and exercise.exclusion:
        said.append(exercise.exclusion)
    return (Step("ready", " ".join(said)), Step("ready", exercise.get_ready, pause=_TO_GET_READY))


def _title(exercise: Exercise, dose: Level, place: Place, phrases: Phrases, *, follows: bool) -> Line:
    """What is led and how often; when it is taken up again in the middle, which way."""
    start = order_of_bouts(exercise, dose, place)[0]
    _, side = start
    if start != order_of_bouts(exercise, dose, place.from_start())[0]:
        where = phrases.within(way(exercise, side)) if side else ""
        return line("guide_from_side" if side else "guide_from", exercise=exercise.name, where=where)
    times = _how_often(exercise, dose, place, side)
    how_often = phrases.within(times) if times else ""
    return line("guide_next" if follows else "guide_title", exercise=exercise.name, times=how_often)


def _how_often(exercise: Exercise, dose: Level, place: Place, side: Side | None) -> Line | None:
    """How often it is done, and for which side if it is for one; None if that goes without saying."""
    if dose.reps == 1:
        return None
    if not dose.hold:
        return line("times_rounds", n=dose.reps, rounds=exercise.rounds) if exercise.rounds else None
    key, named = "times_sides" if side else "times", side
    if side and len(place.sides) == 1:
        felt = felt_on(exercise, side)
        key, named = ("times_one_side", felt) if felt else ("times_one_way", side)
    return line(key, n=dose.reps, side=named or "")


def _on_again(exercise: Exercise, start: Bout, phrases: Phrases) -> tuple[Step, ...]:
    """Of an exercise that was just introduced only the way."""
    if start[1] is None:
        return ()
    where = phrases.within(way(exercise, start[1]))
    return (Step("ready", phrases.say(line("guide_side", where=where)), pause=_TO_MOVE),)


def _closing(exercise: Exercise, phrases: Phrases, manner: Manner) -> tuple[Step, ...]:
    """A kind word and what it was for; between two exercises a word and a breath."""
    pause = Step("close", "", pause=_BEFORE_CLOSE)
    if manner.last:
        said = f"{phrases.say(line('praise'))} {exercise.finish}".strip()
        return (pause, Step("close", said))
    return (pause, Step("close", phrases.variant(phrases.seed + manner.leg).say(line("between")), pause=_A_BREATH))


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the repetitions that are left, one after the other."""

    exercise: Exercise
    dose: Level
    phrases: Phrases
    manner: Manner
    left: Sequence[Bout]

    def at_the_last(self) -> tuple[Step, ...]:
        """Who takes it up at its last repetition is told so: others were told by the one before."""
        if 1 < self.left[0][0] == self.dose.reps:
            return (Step("ready", self._progress(self.dose.reps - 1)),)
        return ()

    def bout(self, number: int) -> tuple[Step, ...]:
        """One repetition on one side, and the rest after it."""
        rep, side = self.left[number]
        steps = self._beats(number) if self.exercise.beats else self._held(number)
        return tuple(replace(step, rep=rep, side=side, leg=self.manner.leg) for step in steps)

    def _turn(self, number: int) -> int:
        """Picks the wording: it changes with each repetition, side and day, and not with where it was taken up."""
        rep, side = self.left[number]
        sides = self.exercise.sides
        return self.manner.day + rep * max(1, len(sides)) + (sides.index(side) if side in sides else 0)

    def _in_full(self, number: int) -> bool:
        """True of the first that is heard, and of a side's first."""
        _, side = self.left[number]
        fresh = number == 0 or side not in {each for _, each in self.left[:number]}
        return fresh and (number == 0 or not self.manner.known)

    def _words(self, number: int, full: str, again: Sequence[str]) -> str:
        if self._in_full(number) or not again:
            return full
        others = again[1:]
        return again[0] if self.left[number][0] <= 2 or not others else others[self._turn(number) % len(others)]

    def _fill(self, text: str, side: Side | None) -> str:
        return self.phrases.fill(text, {"side": side, "other_side": other_side(side)} if side else {})

    def _style(self, number: int) -> Style:
        exercise = self.exercise
        rep, side = self.left[number]
        of_all = rep if exercise.beats or side is None else rep * 2 - (side == exercise.sides[0])
        return style_of(self.manner.count, 1 if number == 0 else of_all, moves=bool(exercise.beats))

    def _cue(self, turn: int) -> str:
        cues = self.exercise.cues or self.phrases.data["keep_going"]["say"]
        return cues[turn % len(cues)]

    def _held(self, number: int) -> tuple[Step, ...]:
        """The movement, the hold, and the release, with which the rest begins."""
        style, hold = self._style(number), self._hold(number)
        cue = self._cue(self._turn(number)) if self.dose.hold >= LONG and style not in ("every", "breaths") else ""
        return (
            Step("move", self._move(number), pause=_TO_MOVE if hold else _TO_MOVE_UNTOLD),
            Step("hold", hold, hold=self.dose.hold, style=style, aside=cue),
            *self._release(number),
        )

    def _move(self, number: int) -> str:
        """What to do; the first time where it is felt, at the first on another side that it is another."""
        side = self.left[number][1]
        said = [self._words(number, self.exercise.move, self.exercise.move_again)]
        if self._in_full(number) and number and side:
            said.insert(0, self.phrases.variant(self.manner.day).say(line("switch_sides")))
        elif self._in_full(number):
            said.append(self.exercise.feel)
        rep = self.left[number][0]
        if number and self.left[number - 1][0] < rep:
            said.insert(0, self._progress(rep - 1))
        return " ".join(self._fill(text, side) for text in said if text)

    def _hold(self, number: int) -> str:
        """The word with which a hold begins; later ones begin with the count."""
        if self._in_full(number):
            return self.phrases.say(line("hold"))
        return self.phrases.say(line("hold_again")) if self.left[number][0] <= 2 else ""

    def _release(self, number: int) -> tuple[Step, ...]:
        exercise, side = self.exercise, self.left[number][1]
        words = self._fill(self._words(number, exercise.release, exercise.release_again), side)
        following = self.left[number + 1] if number + 1 < len(self.left) else None
        if following is None:
            return (Step("release", words),) if words else ()
        return (Step("release" if words else "rest", words, lasts=self.dose.rest),)

    def _progress(self, done: int) -> str:
        """A word on how far it is: halfway, the last two, the last one."""
        to_go, sides = self.dose.reps - done, len(self.exercise.sides) > 1 and len({s for _, s in self.left}) > 1
        if to_go == 1:
            return self.phrases.say(line("last_one_each" if sides else "last_one"))
        if to_go * 2 == self.dose.reps:
            return self.phrases.say(line("halfway"))
        return self.phrases.say(line("more", n=to_go)) if to_go == 2 else ""

    def _beats(self, number: int) -> tuple[Step, ...]:
        """The parts of a movement without a hold."""
        rep, style = self.left[number][0], self._style(number)
        beats = self.exercise.beats
        steps = [
            Step(
                "move",
                self._words(number, beat.say, beat.again),
                lasts=beat.seconds,
                counted=beat.count,
                style=style,
                beat=beat_number,
            )
            for beat_number, beat in enumerate(beats, 1)
        ]
        last = steps[-1]
        following = number + 1 < len(self.left)
        if last.counted and last.style == "silent" and following:
            word = self._progress(rep) or ("" if rep % _CUE_EACH else self._cue(self.manner.day + rep // _CUE_EACH))
            steps[-1] = replace(last, aside=word)
        elif rep == self.dose.reps and number and not last.counted:
            word = self._progress(rep - 1)
            steps[0] = replace(steps[0], text=f"{word} {steps[0].text}")
        return tuple(steps)
