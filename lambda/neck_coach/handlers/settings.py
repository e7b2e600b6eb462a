"""Hold, pace and level, chosen by voice. They hold from then on."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.counting import COUNTS
from ..coaching.pace import PACES, PaceName
from ..coaching.phrases import Line, line
from ..coaching.profile import Settings
from ..coaching.routine import SHORTEST_HOLD, dose_of
from ..turn import Turn
from .leading import start
from .registry import do, does, handles

_HOLDS = (3, 5, 10, 15, 20, 30)
"""Seconds: the steps of "longer" and "shorter"; 30 is the longest in the sources (KP-SP, ACSM)."""
_MOST_HOLDS = 5
_ORDER: tuple[PaceName, ...] = ("slower", "normal", "faster")


def _changed(turn: Turn, settings: Settings, *said: Line) -> Answer:
    """Keep the settings and go on from the same repetition."""
    turn = replace(turn, profile=replace(turn.profile, settings=settings))
    result = start(turn, turn.running, *said) if turn.running else replace(answer("what_now"), lines=said)
    if turn.place and not turn.running:
        result = replace(answer("shall_we_go_on"), lines=said).offering({"resume": ""}, {"wait": ""})
    return replace(result, profile={**result.profile, "settings": settings}, keeps=True)


def _unchanged(turn: Turn, said: Line) -> Answer:
    if turn.running:
        return start(turn, turn.running, said)
    return replace(answer("what_now"), lines=(said,))


@handles("ChangePaceIntent")
def change_pace(turn: Turn) -> Answer:
    """A pace by its name."""
    return set_pace(turn, turn.heard("pace").id)


@does("pace")
def set_pace(turn: Turn, wished: str) -> Answer:
    """Slower, faster, or as at first; one step at a time."""
    settings = turn.profile.settings
    if wished not in _ORDER:
        return replace(answer("which_pace"), options=({"pace": "slower"}, {"pace": "faster"}))
    step = {"slower": -1, "faster": 1}.get(wished)
    number = 1 if step is None else _ORDER.index(settings.pace) + step
    if not 0 <= number < len(_ORDER):
        return _unchanged(turn, line("slowest" if wished == "slower" else "fastest"))
    pace = PACES[_ORDER[number]].name
    return _changed(turn, replace(settings, pace=pace), line(f"pace_{wished}"))


@handles("ChangeHoldIntent")
def change_hold(turn: Turn) -> Answer:
    """A number of seconds, within limits that are said, or a longer or shorter hold."""
    seconds = turn.heard("seconds").text
    if seconds:
        return _hold(turn, _number(seconds))
    return set_hold(turn, turn.heard("hold_change").id)


@does("hold")
def set_hold(turn: Turn, wished: str) -> Answer:
    """A step longer or shorter, or each exercise's own hold again."""
    now = _hold_now(turn)
    match wished:
        case "longer":
            return _hold(turn, next((hold for hold in _HOLDS if hold > now), _HOLDS[-1] + 1))
        case "shorter":
            return _hold(turn, next((hold for hold in reversed(_HOLDS) if hold < now), 0))
        case "normal":
            return _changed(turn, replace(turn.profile.settings, hold=0), line("hold_normal"))
    which = answer("which_hold", shortest=SHORTEST_HOLD, longest=_HOLDS[-1])
    return replace(which, options=({"hold": "longer"}, {"hold": "shorter"}))


def _hold_now(turn: Turn) -> int:
    """The hold in seconds of where the user is; that of most exercises elsewhere."""
    settings = turn.profile.settings
    place = turn.here
    exercise = turn.content.exercises.get(place.exercise) if place else None
    own = dose_of(exercise, settings.level_of(exercise.id), settings.hold).hold if exercise else 0
    return settings.hold or own or _MOST_HOLDS


def _hold(turn: Turn, seconds: int) -> Answer:
    """Set the hold, or say the limits; an exercise with a lower limit of its own says that."""
    if not SHORTEST_HOLD <= seconds <= _HOLDS[-1]:
        return _unchanged(turn, line("hold_limits", shortest=SHORTEST_HOLD, longest=_HOLDS[-1]))
    settings = replace(turn.profile.settings, hold=seconds)
    exercise = turn.content.exercises.get(turn.running.exercise) if turn.running else None
    said = [line("hold_set", n=seconds)]
    if exercise and exercise.longest_hold < seconds:
        if exercise.longest_hold:
            said.append(line("hold_limit_here", exercise=exercise.name, n=exercise.longest_hold))
        else:
            said.append(line("no_hold_change_here", exercise=exercise.name))
    return _changed(turn, settings, *said)


def _number(text: str) -> int:
    """The number heard; 0, which is below every limit, for anything else."""
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return 0


@handles("ChangeLevelIntent")
def change_level(turn: Turn) -> Answer:
    """Level one or two; "harder" and "easier" move one step."""
    now = turn.profile.settings.level or 1
    wished = {"one": 1, "two": 2, "easier": now - 1, "harder": now + 1}.get(turn.heard("level").id)
    if wished is None:
        return replace(answer("which_level"), options=({"level": 1}, {"level": 2}))
    return set_level(turn, wished)


@does("level")
def set_level(turn: Turn, level: int) -> Answer:
    """Set the level, or say that there is none beyond."""
    if not isinstance(level, int) or not 1 <= level <= 2:
        return _unchanged(turn, line("highest_level" if isinstance(level, int) and level > 2 else "lowest_level"))
    return _changed(turn, replace(turn.profile.settings, level=level, longer=()), line(f"level_{level}"))


@does("not_longer")
def leave_short(turn: Turn, id: str) -> Answer:
    """The holds stay as they are; longer ones are offered again after as much practice."""
    practised = {exercise: days for exercise, days in turn.profile.practised.items() if exercise != id}
    return replace(do(turn, {"menu": ""}), profile={"practised": practised})


@does("longer")
def take_longer(turn: Turn, id: str) -> Answer:
    """Longer holds for the exercise that was practised."""
    settings = turn.profile.settings
    longer = replace(settings, longer=tuple(dict.fromkeys((*settings.longer, id))))
    exercise = turn.content.exercises.get(id)
    if exercise is None:
        return _unchanged(turn, line("unknown_exercise"))
    return _changed(turn, longer, line("longer_holds", exercise=exercise.name))


@handles("ChangeCountIntent")
def change_count(turn: Turn) -> Answer:
    """A way of counting by its name."""
    return set_count(turn, turn.heard("counting").id)


@does("count")
def set_count(turn: Turn, wished: str) -> Answer:
    """Every second, fewer numbers, breaths in their place, or as it is meant."""
    count = next((each for each in COUNTS if (each or "normal") == wished), None)
    if count is None:
        return replace(answer("which_count"), options=({"count": "every"}, {"count": "less"}))
    return _changed(turn, replace(turn.profile.settings, count=count), line(f"count_{wished}"))


@handles("ChangeFlowIntent")
def change_flow(turn: Turn) -> Answer:
    """Whether a routine asks before it goes on."""
    return set_flow(turn, turn.heard("flow").id)


@does("flow")
def set_flow(turn: Turn, wished: str) -> Answer:
    """Ask between exercises, or go on by itself."""
    if wished not in ("ask", "go"):
        return answer("which_flow").offering({"flow": "ask"}, {"flow": "go"})
    return _changed(turn, replace(turn.profile.settings, asks=wished == "ask"), line(f"flow_{wished}"))
