"""An answer to speech: its lines, the exercise it leads, and its question become one timeline and its SSML."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..answer import Answer
from ..coaching.conversation import Question
from ..coaching.pace import PACES, Pace
from ..coaching.phrases import Phrases, line
from ..coaching.place import Guided, Place, guided
from ..coaching.routine import Script, dose_of, script, step_in
from ..coaching.timeline import Cue, Step, Timeline, lay_out
from ..turn import Turn
from .limits import fits
from .ssml import render


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


def compose(answer: Answer, turn: Turn) -> Spoken:
    """Put an answer into words and times. What is too long is cut between repetitions and asks to go on."""
    pace = PACES[turn.profile.settings.pace]
    phrases = turn.phrases
    before = tuple(Step("say", said) for said in map(phrases.say, answer.lines) if said)
    if answer.again:
        return _said_again(answer, turn)
    if answer.guide is None:
        timeline = _timed((*before, *_question(answer, phrases)), pace, phrases)
        return _spoken(answer, phrases, timeline, pace, None)
    place = answer.guide
    exercise = turn.content.exercises[place.exercise]
    settings = turn.profile.settings
    dose = dose_of(exercise, settings.level_of(exercise.id), settings.hold, reps_in_routine(turn, place))
    first = "introduced" in answer.profile
    whole = script(exercise, dose, place, phrases, known=turn.is_at(place.exercise) and not first, first=first)
    after = tuple(Step("close", said) for said in map(phrases.say, answer.after) if said)
    timeline = _timed((*before, *_flat(whole), *whole.closing, *after, *_question(answer, phrases)), pace, phrases)
    then = _next_in_routine(turn, place)
    if not fits(render(timeline.cues, pace.rate), timeline.seconds):
        answer = replace(answer, ask=line("part_done"), yes={"resume": ""}, no={}, options=(), question="")
        timeline, then = _first_part(place, whole, (*before, *whole.opening), _question(answer, phrases), pace, phrases)
    return _spoken(answer, phrases, timeline, pace, guided(place, turn.now.timestamp(), timeline, then))


def _first_part(
    place: Place, whole: Script, opening: Sequence[Step], closing: Sequence[Step], pace: Pace, phrases: Phrases
) -> tuple[Timeline, Place]:
    """As many repetitions as fit into one response, and the place of the first that does not."""
    for number in range(len(whole.bouts) - 1, 0, -1):
        steps = (*opening, *(step for bout in whole.bouts[:number] for step in bout), *closing)
        timeline = _timed(steps, pace, phrases)
        if fits(render(timeline.cues, pace.rate), timeline.seconds):
            break
    first_left = whole.bouts[number][0]
    return timeline, replace(place, rep=first_left.rep, side=first_left.side)


def _said_again(answer: Answer, turn: Turn) -> Spoken:
    """The words of the last answer as they were sent."""
    last = turn.conversation.last
    silent = Timeline((Cue("say", "", 0.0, last["seconds"]),))
    return Spoken(last["ssml"], last["reprompt"], silent, turn.conversation.asked, None)


def _flat(whole: Script) -> tuple[Step, ...]:
    return (*whole.opening, *(step for bout in whole.bouts for step in bout))


def _timed(steps: Sequence[Step], pace: Pace, phrases: Phrases) -> Timeline:
    return lay_out(steps, pace, phrases.counting())


def _question(answer: Answer, phrases: Phrases) -> tuple[Step, ...]:
    return (Step("close", phrases.ask(answer.ask)),) if answer.ask else ()


def reps_in_routine(turn: Turn, place: Place) -> int:
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
