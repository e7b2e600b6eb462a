"""An answer to speech: its lines, the exercises it leads, and its question become one timeline and its SSML."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..answer import Answer, Further
from ..coaching.catalogue import Level
from ..coaching.manner import Manner, safety_after
from ..coaching.pace import PACES, Pace
from ..coaching.phrases import Line, Phrases, line
from ..coaching.place import Guided, Place, guided
from ..coaching.question import Question
from ..coaching.routine import dose_of, step_in
from ..coaching.script import Script, script
from ..coaching.timeline import Cue, Step, StepName, Timeline, lay_out, of_leg
from ..turn import Turn
from .limits import LONGEST_SPEECH, LONGEST_SSML, fits
from .ssml import render

_ENDING = (16.0, 450)
"""Seconds and characters kept free for what is said before and after the exercises: a line or two, and the question."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is heard, and what must be remembered of it."""

    ssml: str
    reprompt: str
    timeline: Timeline
    question: Question | None
    guided: Guided | None
    asks: str = ""
    """The question in words."""

    @property
    def is_cut(self) -> bool:
        """True if only a part of what is led did fit: what comes after it was not said."""
        return self.question is not None and self.question.id == "part_done"


@dataclass(frozen=True, slots=True)
class _Block:
    """Steps that are not torn apart: a repetition on one side, with what opens or closes its exercise."""

    steps: tuple[Step, ...]
    place: Place
    """Where it begins."""


def compose(answer: Answer, turn: Turn) -> Spoken:
    """Put an answer into words and times. What is too long is cut between repetitions and asks to go on."""
    pace = PACES[turn.profile.settings.pace]
    phrases = turn.phrases
    before = _said(answer.lines, phrases, "say")
    if answer.again:
        return _said_again(answer, turn)
    if answer.guide is None:
        timeline = _timed((*before, *_question(answer, phrases)), pace, phrases)
        return _spoken(answer, phrases, timeline, pace, None)
    legs = (Further(answer.guide), *answer.further)
    blocks = [
        block for number in range(len(legs)) for block in _blocks(turn, legs, number, last=number == len(legs) - 1)
    ]
    ending = (*_said(answer.after, phrases, "close"), *_question(answer, phrases))
    timeline = _timed((*before, *_flat(blocks), *of_leg(ending, len(legs) - 1)), pace, phrases)
    then = _next_in_routine(turn, legs[-1].place)
    if not fits(render(timeline.cues, pace.rate), timeline.seconds):
        answer = replace(answer, ask=line("part_done"), yes={"resume": ""}, no={}, options=(), question="")
        timeline, then, led = _first_part(blocks, before, _question(answer, phrases), pace, phrases)
        legs = legs[: led + 1]
    places = [leg.place for leg in legs]
    return _spoken(answer, phrases, timeline, pace, guided(places, turn.now.timestamp(), timeline, then))


def how_many_fit(turn: Turn, legs: Sequence[Further]) -> int:
    """How many of these exercises go into one answer, one after the other; at least one.

    One that has to be cut anyway begins in the room that is left, if that is enough for a repetition on each side.
    """
    used = _ENDING
    for number in range(len(legs)):
        blocks = _blocks(turn, legs, number, last=False)
        size, first = _size(blocks, turn), _size(_first_repetition(blocks), turn)
        if _is_too_much(used, size):
            begins = _is_too_much(_ENDING, size) and not _is_too_much(used, first)
            return max(1, number + begins)
        used = (used[0] + size[0], used[1] + size[1])
    return len(legs)


def _size(blocks: Sequence[_Block], turn: Turn) -> tuple[float, int]:
    """Seconds and characters."""
    timeline = _timed(_flat(blocks), PACES[turn.profile.settings.pace], turn.phrases)
    return timeline.seconds, len(render(timeline.cues))


def _is_too_much(*sizes: tuple[float, int]) -> bool:
    """True if these do not go into one answer together."""
    return sum(seconds for seconds, _ in sizes) > LONGEST_SPEECH or sum(length for _, length in sizes) > LONGEST_SSML


def _first_repetition(blocks: Sequence[_Block]) -> Sequence[_Block]:
    """On each side that is left of it."""
    return [block for block in blocks if block.place.rep == blocks[0].place.rep]


def dose_at(turn: Turn, place: Place) -> Level:
    """The dose of the exercise at `place`: of its level, with what the user or the routine wishes."""
    exercise, settings = turn.content.exercises[place.exercise], turn.profile.settings
    reps = place.reps or _reps_in_routine(turn, place)
    return dose_of(exercise, settings.level_of(exercise.id), settings.hold, reps)


def _blocks(turn: Turn, legs: Sequence[Further], number: int, *, last: bool) -> list[_Block]:
    """The exercise of one leg in blocks; what opens it belongs to its first, what closes it to its last."""
    leg = legs[number]
    whole = _script(turn, leg.place, _manner(turn, [each.place for each in legs[: number + 1]], last=last))
    said = of_leg(_said(leg.said, turn.phrases, "ready"), number)
    opening, closing = (*said, *whole.opening), whole.closing
    final = len(whole.bouts) - 1
    return [
        _Block(
            (*(opening if n == 0 else ()), *bout, *(closing if n == final else ())),
            leg.place if n == 0 else replace(leg.place, rep=bout[0].rep, side=bout[0].side),
        )
        for n, bout in enumerate(whole.bouts)
    ]


def _script(turn: Turn, place: Place, manner: Manner) -> Script:
    exercise = turn.content.exercises[place.exercise]
    return script(exercise, dose_at(turn, place), place, turn.content.phrases, manner)


def _manner(turn: Turn, places: Sequence[Place], *, last: bool) -> Manner:
    """How the last of these exercises is told, which follow each other in one answer."""
    *before, exercise = (turn.content.exercises[place.exercise] for place in places)
    first = exercise.id not in turn.profile.introduced
    heard_how_to_stop = exercise.gentle or turn.told_stop
    return Manner(
        day=turn.today.toordinal(),
        count=turn.profile.settings.count,
        known=not before and not first and heard_how_to_stop and turn.is_at(exercise.id),
        first=first,
        leg=len(before),
        last=last,
        safety=safety_after(before, heard=turn.told_stop),
    )


def _first_part(
    blocks: Sequence[_Block], opening: Sequence[Step], closing: Sequence[Step], pace: Pace, phrases: Phrases
) -> tuple[Timeline, Place, int]:
    """As many repetitions as fit into one response, the place of the first that does not, and the last leg.

    It is cut after both sides of a repetition, unless not even one fits.
    """
    for number in _cuts(blocks):
        leg = blocks[number - 1].steps[-1].leg
        timeline = _timed((*opening, *_flat(blocks[:number]), *of_leg(closing, leg)), pace, phrases)
        if fits(render(timeline.cues, pace.rate), timeline.seconds):
            break
    return timeline, blocks[number].place, leg


def _cuts(blocks: Sequence[_Block]) -> list[int]:
    """Before which block it may be cut, the best first: late, and not between the sides of a repetition."""
    late = range(len(blocks) - 1, 0, -1)
    between = [replace(blocks[n].place, side=None) == replace(blocks[n - 1].place, side=None) for n in late]
    return [n for _, n in sorted(zip(between, late, strict=True), key=lambda cut: cut[0])]


def _said_again(answer: Answer, turn: Turn) -> Spoken:
    """The words of the last answer as they were sent."""
    last = turn.conversation.last
    silent = Timeline((Cue("say", "", 0.0, last["seconds"]),))
    return Spoken(last["ssml"], last["reprompt"], silent, turn.conversation.asked, None)


def _flat(blocks: Sequence[_Block]) -> tuple[Step, ...]:
    return tuple(step for block in blocks for step in block.steps)


def _said(lines: Sequence[Line], phrases: Phrases, name: StepName) -> tuple[Step, ...]:
    return tuple(Step(name, said) for said in map(phrases.say, lines) if said)


def _timed(steps: Sequence[Step], pace: Pace, phrases: Phrases) -> Timeline:
    return lay_out(steps, pace, phrases.counting())


def _question(answer: Answer, phrases: Phrases) -> tuple[Step, ...]:
    return (Step("close", phrases.ask(answer.ask)),) if answer.ask else ()


def _reps_in_routine(turn: Turn, place: Place) -> int:
    """How often a routine has this exercise done; 0 leaves it to the exercise."""
    routine = turn.content.routines.get(place.routine)
    if routine is None or not 0 <= place.number < len(routine.exercises):
        return 0
    return routine.exercises[place.number].reps


def _next_in_routine(turn: Turn, place: Place) -> Place | None:
    routine = turn.content.routines.get(place.routine)
    return step_in(routine, place, 1, done=True) if routine else None


def _spoken(answer: Answer, phrases: Phrases, timeline: Timeline, pace: Pace, led: Guided | None) -> Spoken:
    question = None
    reprompt = asks = ""
    if answer.ask:
        asks = phrases.ask(answer.ask)
        question = Question(answer.question or answer.ask.key, answer.yes, answer.no, answer.options)
        heard = phrases.reprompt(answer.ask) or asks
        reprompt = render(_timed((Step("say", heard),), pace, phrases).cues, pace.rate)
    return Spoken(render(timeline.cues, pace.rate), reprompt, timeline, question, led, asks)
