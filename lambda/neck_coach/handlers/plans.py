"""Plans of short breaks: a few reminders on working days that are set, changed and cancelled as one."""

from dataclasses import replace

from ..answer import Answer, answer
from ..coaching.break_plan import offered
from ..coaching.phrases import line
from ..coaching.reminder_draft import Draft
from ..turn import Turn
from .leading import refusing
from .registry import does, handles_when
from .reminder_said import still_to_come, with_said
from .reminders import go_on
from .reminders_made import as_draft, change_made
from .reminders_there import Made, on_reminders, told

PLAN = "breaks"
"""The plan there is, an id of content/, which its reminders have in common."""


def _is_for_plan(turn: Turn) -> bool:
    """ "Every two hours" is a plan, whatever it is for."""
    return turn.name == "PlanBreaksIntent" or (turn.name == "RemindExerciseIntent" and bool(turn.heard("rhythm").text))


@handles_when(_is_for_plan)
def plan_breaks(turn: Turn) -> Answer:
    """Another plan, or a change of the one there is or is talked about."""
    turn = turn.at_home()
    if turn.standing.limited:
        return refusing(turn, line("not_now_limited"))
    draft = Draft.from_data(turn.conversation.draft)
    if draft.about == PLAN and not draft.made:
        changed, said = with_said(turn, draft)
        return go_on(turn, changed, *said)
    if any(alert.about == PLAN for alert in turn.profile.alerts):
        return on_reminders(turn, _where_one_is, _new)
    return _new(turn)


def _where_one_is(turn: Turn, made: list[Made]) -> Answer:
    plan = next((each for each in made if each.about == PLAN), None)
    if plan is None:
        return _new(turn)
    known = as_draft(plan)
    if with_said(turn, known)[0] != known:
        return change_made(turn, plan)
    kept = replace(answer("plan_kept"), lines=tuple(told(turn, [plan])))
    return kept.offering({"menu": ""}, {"how_to_change": ""}).remembering(draft={})


def _new(turn: Turn) -> Answer:
    """At the times that were said, else at those that content/ offers; on working days, if no others were said."""
    plan = turn.content.plans[PLAN]
    draft, said = with_said(turn, Draft(PLAN, days=plan.days))
    return go_on(turn, still_to_come(turn, replace(draft, times=draft.times or offered(plan))), *said)


@does("plan")
def plan_some(turn: Turn, _: str) -> Answer:
    """Yes to a plan."""
    return plan_breaks(replace(turn, name="PlanBreaksIntent", slots={}))
