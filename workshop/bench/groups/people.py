"""What people say who never heard of us: sentences to other assistants, from files that are not ours to keep.

PEOPLE names a folder; each line of its *.jsonl files is {"text": what was said, "kind": what it is}. Of kind `other`
nothing is ours. `yes` and `no` are said at an open safety question, all other kinds at another open question.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path

from neck_coach.turn import LEAVING

from ..metric import Metric
from ..phrases import Phrase
from ..skill import skill
from ..understood import FALLBACK, Result, found_as_text, percent, results

VARIABLE = "PEOPLE"
_OTHER = "other"
_ANSWERS = {"yes": "AMAZON.YesIntent", "no": "AMAZON.NoIntent"}
_NOTHING = (FALLBACK, "AMAZON.HelpIntent")
_NOT_OURS_TOO = ("timer", "reminder")
"""Kinds of which not all can be ours: an alarm clock, a reminder of the milk."""
_RIGHT: Mapping[str, tuple[str, ...]] = {
    "repeat": ("AMAZON.RepeatIntent",),
    "stop": LEAVING,
    "cancel": LEAVING,
    "goodbye": (*LEAVING, "AMAZON.NoIntent", "ThanksIntent"),
    "help": ("AMAZON.HelpIntent",),
    "speed": ("ChangePaceIntent",),
    "timer": (
        *("StartTimerIntent", "TimeLeftIntent", "AddTimeIntent", "PauseTimerIntent", "ResumeTimerIntent"),
        "CancelTimerIntent",
    ),
    "reminder": (
        *("RemindDoctorIntent", "RemindCareIntent", "RemindExerciseIntent", "ChangeReminderIntent"),
        *("ListRemindersIntent", "CancelReminderIntent"),
    ),
}
_MOST_MISSES = 40
"""Of each kind that are shown."""


def measure(folder: str | None = None) -> Iterator[Metric]:
    """The metrics of each kind. Without a folder, and without PEOPLE, it says what to give and measures nothing."""
    folder = folder or os.environ.get(VARIABLE)
    files = sorted(Path(folder).glob("*.jsonl")) if folder else []
    if not files:
        print(
            f'Nothing to measure: give a folder of *.jsonl files, one {{"text": ..., "kind": ...}} a line: '
            f"make bench ARGS=people {VARIABLE}=FOLDER",
            file=sys.stderr,
        )
        return
    yield from measured(results(skill(), [phrase for path in files for phrase in read_people(path)]))


def read_people(path: Path) -> Iterator[Phrase]:
    """The sentences of a file, each in the state in which its kind is said. Raises ValueError for an unknown kind."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            said = json.loads(line)
            kind = said["kind"]
            if kind != _OTHER and kind not in _ANSWERS and kind not in _RIGHT:
                raise ValueError(f"{path.name}: there is no kind {kind!r}")
            state = "" if kind == _OTHER else "check" if kind in _ANSWERS else "asked"
            yield Phrase(said["text"], path.stem, _ANSWERS.get(kind, ""), state=state, kind=kind)


def measured(of: Sequence[Result]) -> Iterator[Metric]:
    """The metrics of what was understood; what is wrong is printed, not all of it."""
    for kind in dict.fromkeys(each.phrase.kind for each in of):
        own = [each for each in of if each.phrase.kind == kind]
        if kind == _OTHER:
            yield from _of_others(own)
        else:
            yield from _of_ours(kind, own)


def _of_others(of: Sequence[Result]) -> Iterator[Metric]:
    yield _share("rejected", _OTHER, of, is_rejected)
    yield _share("asked", _OTHER, of, attrgetter("is_question"))
    yield _share("false_emergency", _OTHER, of, attrgetter("is_emergency"))
    _show(_OTHER, [each for each in of if not is_rejected(each)])


def _of_ours(kind: str, of: Sequence[Result]) -> Iterator[Metric]:
    if kind in _ANSWERS:
        yield _share("flipped", kind, of, attrgetter("is_flipped"), at_most=0)
    yield _share("right", kind, of, is_right)
    _show(kind, [each for each in of if not is_right(each)])


def is_rejected(result: Result) -> bool:
    """Nothing of ours starts: it is not for us, there is help, or one question."""
    return result.is_question or (result.understood.intent in _NOTHING and not result.signs)


def is_right(result: Result) -> bool:
    """That, or a question; of an answer to a safety question: that, or the question again."""
    kind, found = result.phrase.kind, result.understood.intent
    if result.is_question:
        return True
    if kind in _ANSWERS:
        return result.is_right or found in (FALLBACK, "UnsureIntent")
    return found in _RIGHT[kind] or (found == FALLBACK and kind in _NOT_OURS_TOO)


def _share(
    name: str, kind: str, of: Sequence[Result], is_so: Callable[[Result], bool], at_most: float | None = None
) -> Metric:
    about = {"matcher": "skill", "kind": kind, "count": len(of)}
    return Metric(name, percent(map(is_so, of)), "%", at_most=at_most, about=about)


def _show(kind: str, wrong: Sequence[Result]) -> None:
    """Emergencies first, and then some of all the others, not the first of one file."""
    worst = [each for each in wrong if each.is_emergency]
    others = [each for each in wrong if not each.is_emergency]
    every = max(1, len(others) // _MOST_MISSES)
    shown = [*worst, *others[::every]][:_MOST_MISSES]
    print(f"Wrong of kind {kind}: {len(wrong)}", *_lines(shown), sep="\n  ", file=sys.stderr)


def _lines(of: Iterable[Result]) -> Iterator[str]:
    return (f"{each.phrase.say!r}: {found_as_text(each.understood)}" for each in of)
