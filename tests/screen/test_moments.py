from itertools import pairwise

from neck_coach.coaching.counting import Counting
from neck_coach.coaching.pace import Pace
from neck_coach.coaching.timeline import Step, Timeline, lay_out
from neck_coach.screen.moments import Span, index_of, spans_of

_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_LEFT = ("{time} left.", ["Shoulders soft."], "{n} seconds", "One minute", "{n} minutes")
_COUNTING = Counting([*_NUMBERS, *map(str, range(11, 61))], *_LEFT, "Halfway.", ("In.", "Out."), "Breathe.")


def _laid_out(*steps: Step) -> Timeline:
    return lay_out(steps, Pace(), _COUNTING)


def _stretch(hold: int) -> Timeline:
    return _laid_out(
        Step("ready", "Sit tall.", pause=1),
        Step("move", "Switch sides.", 1, "left"),
        Step("move", "Tip your left ear down.", 1, "left", pause=1),
        Step("hold", "And hold.", 1, "left", hold=hold),
        Step("release", "Come back.", 1, "left", lasts=5),
        Step("close", "Well done."),
    )


def _names(spans: list[Span]) -> list[str]:
    return [span.name for span in spans]


def test_spans_follow_each_other_without_a_gap() -> None:
    timeline = _stretch(15)
    spans = spans_of(timeline)
    for before, after in pairwise(spans):
        assert abs(before.at + before.ms - after.at) <= 1
    assert abs(spans[-1].at + spans[-1].ms - timeline.seconds * 1000) <= 1


def test_a_hold_counts_as_the_voice_does() -> None:
    for hold, up in ((5, True), (15, True), (40, False)):
        timeline = _stretch(hold)
        [counted] = [span for span in spans_of(timeline) if span.count]
        [(begins, ends)] = timeline.holds()
        assert (counted.count, counted.up) == (hold, up)
        assert abs(counted.at - begins * 1000) <= 1
        assert abs(counted.at + counted.ms - ends * 1000) <= 1


def test_the_figure_moves_with_the_words_that_tell_it_to() -> None:
    spans = spans_of(_stretch(5))
    assert _names(spans) == ["ready", "move", "move", "hold", "hold", "release", "rest", "close"]
    assert [span.end[0] for span in spans] == [0, 0, 1, 1, 1, 0, 0, 0]
    assert [span.start for span in spans[1:]] == [span.end for span in spans[:-1]]


def test_the_beats_of_a_movement_have_their_own_poses() -> None:
    steps = [Step("move", "And.", rep, lasts=5, counted=True, beat=beat) for rep in (1, 2) for beat in (1, 2)]
    spans = spans_of(_laid_out(*steps), {0: [(1, 0), (0, 0)]})
    assert [(span.beat, span.count, span.end) for span in spans] == [(1, 5, (1, 0)), (2, 5, (0, 0))] * 2


def test_an_exercise_that_follows_has_its_own_spans_and_begins_at_rest() -> None:
    held = (Step("move", "Tip.", 1), Step("hold", "", 1, hold=5))
    moved = [Step("move", "Roll.", 1, lasts=3, beat=beat, leg=1) for beat in (1, 2)]
    spans = spans_of(_laid_out(*held, *moved), {1: [(1, 0), (1, 1)]})
    assert [(span.leg, span.start, span.end) for span in spans[-2:]] == [(1, (0, 0), (1, 0)), (1, (1, 0), (1, 1))]


def test_a_long_beat_counts_what_is_left_and_is_not_cut_by_the_words_in_it() -> None:
    step = Step("move", "Make slow circles.", 1, lasts=60, counted=True, beat=1)
    [span] = spans_of(_laid_out(step), {0: [(1, 0)]})
    assert (span.count, span.up) == (60, False)


def test_the_index_finds_the_span_of_every_second() -> None:
    spans = spans_of(_stretch(15))
    for second, number in enumerate(index_of(spans)):
        assert spans[number].at <= second * 1000
        assert number + 3 >= len(spans) or spans[number + 3].at > (second + 1) * 1000, "the document looks two further"
