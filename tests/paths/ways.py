"""Every way that leads to an exercise, walked by someone who told of something that rules exercises out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from neck_coach.coaching.cautions import Condition, Discomfort, WarningSign
from neck_coach.compiled_content import content_for
from tests.handlers.alexa import START, User, slot
from tests.memory.quick_table import QuickTable

CONTENT = content_for("en-US")
DOING = "side_tilt"
"""What is being done when something is felt."""
Told = Condition | Discomfort | WarningSign
TOLD: tuple[tuple[str, Told], ...] = (
    *((("condition"), each) for each in CONTENT.conditions.values() if not each.ends),
    *((("discomfort"), each) for each in CONTENT.discomforts.values()),
    *((("warning_sign"), each) for each in CONTENT.warning_signs.values() if each.level != "emergency"),
)
_INTENTS = {"condition": "ConditionIntent", "discomfort": "DiscomfortIntent", "warning_sign": "WarningSignIntent"}
_QUESTIONS_AT_MOST = 12


@dataclass
class Walk:
    """Where one way led: the exercises that were led, and what was said when none was."""

    led: list[str] = field(default_factory=list)
    said: str = ""


def someone(table: QuickTable, name: str) -> User:
    """Known, cleared today, in a session in which the short question was answered."""
    today = START.date().isoformat()
    table.put(name, revision=1, version=1, disclaimer_on=today, safety_on=today, days_used=[today])
    return User(name).rechecked()


def tells(user: User, kind: str, told: Told) -> str:
    """A condition at rest; anything else in the middle of an exercise. What is answered."""
    if kind != "condition":
        user.says("GuideExerciseIntent", slot("exercise", DOING, DOING))
    return user.says(_INTENTS[kind], slot(kind, told.said[0], told.id), after=20)


def rules_out(kind: str, told: Told) -> set[str]:
    """The exercises that may not be led after this: those it names, what it spares, and the one it came from."""
    sign = told
    if isinstance(told, Condition) and told.sign:
        sign = CONTENT.warning_signs[told.sign]
    spared = set(sign.spares)
    done = set()
    if kind != "condition" and not (isinstance(told, Discomfort) and told.harmless):
        if not (isinstance(told, WarningSign) and told.level != "today"):  # what can wait ends the exercise only
            spared |= set(CONTENT.exercises[DOING].uses)
        done = {DOING}
    named = {each.id for each in CONTENT.exercises.values() if {told.id, sign.id} & set(each.leave_out_if)}
    return done | named | {each.id for each in CONTENT.exercises.values() if spared & set(each.uses)}


def _answered(user: User, said: str) -> str:
    """With a no to each safety question that follows."""
    for _ in range(_QUESTIONS_AT_MOST):
        if not user.asked.startswith("check:"):
            break
        said = user.says("AMAZON.NoIntent")
    return said


def exercise_led(user: User) -> str:
    return str((user.attributes or {}).get("guided", {}).get("place", {}).get("exercise", ""))


def walk(user: User, *steps: Callable[[User], str]) -> Walk:
    """Do these one after the other, and note what is led on the way."""
    found = Walk()
    for step in steps:
        found.said = _answered(user, step(user))
        if led := exercise_led(user):
            found.led.append(led)
    return found


def says(name: str, *slots: dict[str, object]) -> Callable[[User], str]:
    """A step: say this."""
    return lambda user: user.says(name, *slots)


def _touches(*arguments: str) -> Callable[[User], str]:
    return lambda user: user.touches(*arguments)


def _to_its_end(user: User) -> str:
    return user.says("AMAZON.YesIntent", after=user.hears_all())


def ways() -> Iterator[tuple[str, tuple[Callable[[User], str], ...]]]:
    """The name of each way, and its steps."""
    yes = says("AMAZON.YesIntent")
    for id in CONTENT.exercises:
        yield f"name {id}", (says("GuideExerciseIntent", slot("exercise", id, id)),)
    for id in (DOING, "shoulder_rolls", "circles"):
        yield f"touch {id}", (_touches("GuideExerciseIntent", "exercise", id),)
    for id, routine in CONTENT.routines.items():
        steps = [says("RoutineIntent", slot("routine", id, id))]
        yield f"routine {id}", (*steps, *[_to_its_end] * len(routine.exercises))
        yield f"skip through {id}", (*steps, *[says("AMAZON.NextIntent")] * len(routine.exercises))
    for care in (care for care in CONTENT.care.values() if care.guide):
        yield f"care {care.id}", (says("CareIntent", slot("care", care.id, care.id)), _to_its_end)
    for name in ("NextIntent", "PreviousIntent", "RepeatIntent", "StartOverIntent", "ResumeIntent"):
        yield name.removesuffix("Intent").lower(), (says(f"AMAZON.{name}"), yes)
    yield "yes", (yes, _to_its_end, _to_its_end)
    yield "another", (says("GuideExerciseIntent", slot("exercise", "b", "breathing")), _to_its_end, _to_its_end)
    yield "stretch", (says("StretchNeckIntent"), yes)
    yield "one side", (says("ChooseSideIntent", slot("side", "right", "right")), yes)
    yield "relief", (says("TwitchReliefIntent"), yes, says("TryOtherIntent"), yes, says("TryOtherIntent"), yes)
    yield "two minutes", (says("HaveTimeIntent", slot("duration", "PT2M")), yes)
    yield "ten minutes", (says("HaveTimeIntent", slot("duration", "PT10M")), yes)
    yield "list", (says("ListExercisesIntent"), says("ChooseIntent", slot("choice", "second", "second")))
    yield "why", (says("WhyIntent"), yes)
    yield "how long", (says("HowLongHoldIntent"), yes)
    yield "how to", (says("HowToDoItIntent"), yes)
    yield "is it safe", (says("ExerciseSafetyIntent"), yes)
    yield "topics", (says("ExplainCausesIntent"), yes, says("ExplainTwitchingIntent"), yes)
