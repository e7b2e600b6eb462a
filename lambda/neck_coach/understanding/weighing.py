"""The open question, and what goes on, are part of what words mean: "right" is a yes only where something was asked."""

from collections.abc import Iterator, Mapping, Sequence

from .reading import NOT_OURS, State

ANSWERS = ("AMAZON.YesIntent", "AMAZON.NoIntent", "UnsureIntent")
CONTROLS = (
    *("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.PauseIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"),
    *("AMAZON.PreviousIntent", "AMAZON.RepeatIntent", "AMAZON.StartOverIntent", "AMAZON.NavigateHomeIntent"),
)
_ONE_OF_THOSE = "signs/emergency_unclear"
"""What "one of those" tells, after a question that named several signs."""
_DENIES = "DenyWarningSignIntent"
_MOVING_ON = ("AMAZON.PauseIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent", "AMAZON.PreviousIntent")
_ABOUT_WHAT_IS_LED = (
    *("HowManyLeftIntent", "WhichSideIntent", "HowLongHoldIntent", "HowToDoItIntent", "ChooseSideIntent"),
    *("ChangeHoldIntent", "ChangePaceIntent", "ChangeLevelIntent", "WhyIntent", "DiscomfortIntent"),
    *("ChangeCountIntent", "ChangeFlowIntent", "ChangeRepsIntent"),
)
# In the unit of margins: 1 is worth e times the odds. Plain steps, not tuned.
_MUCH, _SOME = 2.0, 1.0


def weighed(margins: Mapping[str, float], state: State, named: Sequence[str] = ()) -> dict[str, float]:
    """The margins of a sentence, with what the conversation adds to them. `named`: intents whose things are named."""
    found = dict(margins)
    for name, more in (*_more(state), *((intent, _MUCH) for intent in named)):
        for each in found:
            if each == name or each.startswith(f"{name}/"):
                found[each] += more
    return found


def _more(state: State) -> Iterator[tuple[str, float]]:
    yield from _of_answers(state)
    yield from _of_what_goes_on(state)
    yield from ((name, _MUCH) for name in state.offered)
    if state.offered:
        yield "ChooseIntent", _SOME
    if state.is_asked or state.is_led:  # who is in the middle of something seldom talks of something else
        yield NOT_OURS, -_SOME / 2


def _of_answers(state: State) -> Iterator[tuple[str, float]]:
    """What answers a question is likelier where one is open, and hardly likely where none is."""
    if not (state.is_asked and state.is_led):
        yield from ((name, _MUCH if state.is_asked else -2 * _MUCH) for name in ANSWERS)
    if state.is_check:
        yield from {_DENIES: _MUCH, "conditions": _SOME, "AMAZON.RepeatIntent": _SOME}.items()
    else:
        yield from {_DENIES: -_SOME, _ONE_OF_THOSE: -_MUCH}.items()


def _of_what_goes_on(state: State) -> Iterator[tuple[str, float]]:
    if state.is_when:
        yield "WhenIntent", _MUCH
    if state.is_led:
        yield from ((name, _SOME) for name in (*_MOVING_ON, *_ABOUT_WHAT_IS_LED, "discomforts"))
