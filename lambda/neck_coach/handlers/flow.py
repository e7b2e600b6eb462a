"""Moving about in what is led: next, back, again, pause, go on, stop."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.choice import another
from ..coaching.phrases import Line, line
from ..coaching.place import Place
from ..coaching.routine import step_in
from ..turn import LEAVING, Turn
from .leading import at_rest, is_any_left, start, turns_head
from .registry import does, handles


@handles("AMAZON.NextIntent")
def next_one(turn: Turn) -> Answer:
    """The next exercise; what is skipped is not done."""
    here = turn.here or turn.profile.place_to_offer(turn.today)
    if here is None:
        return answer("nothing_to_skip").offering({"guide": "side_tilt"})
    if turn.between or (turn.new_session and here == here.from_start()):
        return start(turn, here, line("next_is"))
    routine = turn.content.routines.get(here.routine)
    if routine is None:
        other = another(turn.content, here.exercise, turn.standing)
        return start(turn, Place(other), line("next_is"))
    following = step_in(routine, here, 1, done=turn.just_done is not None)
    if following and is_any_left(turn, following):
        return start(turn, following, line("next_is"))
    done = len(here.done) + (turn.just_done is not None)
    over = answer("routine_over", n=done, all=len(routine.exercises)).offering({"menu": ""}, {"close": ""})
    return replace(over, place=None)


@does("next")
def go_next(turn: Turn, _: str) -> Answer:
    """ "Yes" to the next exercise."""
    return next_one(turn)


@handles("AMAZON.PreviousIntent")
def go_back(turn: Turn) -> Answer:
    """The repetition before; at the first one the exercise before; at the very first step it says so."""
    here = turn.here
    if here is None:
        return answer("nothing_to_go_back_to").offering({"guide": "side_tilt"})
    if here.rep > 1:
        return start(turn, replace(here, rep=here.rep - 1), line("back_to"))
    routine = turn.content.routines.get(here.routine)
    before = step_in(routine, here, -1) if routine else None
    if before is None:
        return start(turn, here.from_start(), line("at_first_step"))
    return start(turn, before, line("back_to"))


@handles("AMAZON.StartOverIntent")
def start_over(turn: Turn) -> Answer:
    """The exercise from its first repetition."""
    here = turn.here or turn.profile.place_to_offer(turn.today)
    if here is None:
        return answer("nothing_to_go_back_to").offering({"guide": "side_tilt"})
    return start(turn, here.from_start(), line("from_the_start"))


@handles("AMAZON.RepeatIntent")
def again(turn: Turn) -> Answer:
    """In an exercise this repetition again; after it (or a part) all of it; else the last answer, word for word."""
    if turn.led_before:
        return start(turn, turn.led_before.from_start(), line("again"))
    if turn.running:
        return start(turn, turn.running, line("again"))
    if turn.just_done:
        return start(turn, turn.just_done.from_start(), line("again"))
    if turn.conversation.guided:
        return start(turn, turn.conversation.guided.last, line("again"))
    if turn.conversation.last.get("ssml") and turn.conversation.asked:
        asked = turn.conversation.asked
        return Answer(again=True, ask=line(asked.id), yes=asked.yes, no=asked.no, options=asked.options)
    return answer("what_now")


@handles("AMAZON.PauseIntent")
def pause(turn: Turn) -> Answer:
    """Stop the count, bring the head back, and say how to go on."""
    if turn.running:
        return replace(answer("pause", at_rest(turn)), place=turn.running).offering({"resume": ""}, {"wait": ""})
    if turn.place:
        return answer("pause_between").offering({"resume": ""}, {"wait": ""})
    return answer("nothing_to_pause").offering({"guide": "side_tilt"})


@does("pause")
def hold_on(turn: Turn, _: str) -> Answer:
    """ "One second": a pause."""
    return pause(turn)


@does("wait")
def wait(turn: Turn, _: str) -> Answer:
    """Not ready yet: the place is kept, and the session may close."""
    return Answer(lines=(line("take_your_time"),))


@handles("AMAZON.ResumeIntent")
def resume(turn: Turn) -> Answer:
    """On from the place: this session's, or the one of the last days. After the last step it is the next one."""
    if turn.just_done and not turn.place:
        return next_one(turn)
    place = turn.place or turn.profile.place_to_offer(turn.today)
    if place is None:
        return answer("nothing_to_resume").offering({"guide": "side_tilt"})
    if place.exercise not in turn.content.exercises:
        return replace(answer("nothing_to_resume"), place=None).offering({"guide": "side_tilt"})
    return start(turn, place, line("going_on"))


@does("resume")
def go_on(turn: Turn, _: str) -> Answer:
    """ "Yes" to going on."""
    return resume(turn)


@handles(*LEAVING)
def stop(turn: Turn) -> Answer:
    """Stop means stop, and home means home: no question. The place is kept."""
    if turn.running:
        return Answer(lines=(line("stopped" if turns_head(turn) else "stopped_body"), *_doctor_line(turn)))
    return Answer(lines=(*(_doctor_line(turn) if turn.place or turn.just_done else ()), line("goodbye")))


def _doctor_line(turn: Turn) -> tuple[Line, ...]:
    return () if turn.told_doctor else (line("doctor_line"),)


@does("close")
def close(turn: Turn, _: str) -> Answer:
    """Nothing more is wanted."""
    return stop(turn)


@handles("ThanksIntent")
def thanks(turn: Turn) -> Answer:
    """Kindly, and on from where we were."""
    if turn.running:
        return start(turn, turn.running, line("welcome_on"))
    return answer("thanks").offering({}, {"close": ""})
