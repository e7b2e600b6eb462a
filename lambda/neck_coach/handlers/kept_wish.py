"""A wish that waits: behind a safety question, or for another one that came after it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..alerts.consent import Pending
from ..answer import Answer, answer
from ..coaching.phrases import line
from ..coaching.question import STILL_WANTED, Question
from ..referring import leads_to
from ..turn import Turn
from .registry import does
from .returning import back_to
from .wanting import ANSWERS


def still_wanted(turn: Turn, action: Mapping[str, Any]) -> Question | None:
    """The question whether an action is wished for still; None if it has no name to ask by."""
    what = name_of(turn, action)
    if not what:
        return None
    words = turn.phrases.ask(line(STILL_WANTED, what=what))
    return Question(STILL_WANTED, yes=action, no={"no_longer": ""}, words=words)


@does("no_longer")
def no_longer(turn: Turn, _: str) -> Answer:
    """It is not wished for any more: on to what else waits, or to anything else."""
    return answer("anything_else").offering({"menu": ""}, {"close": ""})


def name_of(turn: Turn, action: Mapping[str, Any]) -> str:
    """What a sentence calls that to which an action leads; empty if it has no name."""
    content = turn.content
    match dict(action):
        case {"routine": str(id)} if id in content.routines:
            return turn.phrases.within(line("still_exercise", name=content.routines[id].name))
        case {"set_or_menu": _} | {"sign": _}:
            return ""
    subject = leads_to(turn, action)
    if subject is None:
        return ""
    if subject.kind == "exercise" and subject.id in content.exercises:
        return turn.phrases.within(line("still_exercise", name=content.exercises[subject.id].name))
    if subject.kind == "reminder":
        return turn.phrases.within(line("still_reminder"))
    care = content.care.get(subject.care)
    key = "still_timer" if subject.kind == "timer" else "still_care"
    return turn.phrases.within(line(key, name=care.name)) if care else ""


def what_of(turn: Turn, waits: Question) -> str:
    """What a sentence calls that which waits."""
    names = (name_of(turn, action) for action in waits.actions())
    return next(filter(None, names), turn.phrases.within(line("still_other")))


def wish_behind(turn: Turn, asked: Question) -> Question | None:
    """What waits from now on, if something else comes in the place of `asked`; None if nothing was wished for.

    Whether a sign is there that was told of in doubt is asked again.
    """
    if asked.is_of_sign:
        return asked
    waits = still_wanted(turn, _then(asked)) if asked.is_check else asked if asked.is_wish else None
    return None if waits and _was_had(turn, waits) else waits


def _was_had(turn: Turn, waits: Question) -> bool:
    """True if what waits is about a care that was used, as is told now. Whatever else waits is wished for still."""
    used = turn.heard("care").ids if turn.name == "UsedCareIntent" else ()
    subjects = (leads_to(turn, action) for action in waits.actions())
    return any(subject.care in used for subject in subjects if subject)


def wish_at_permission(turn: Turn) -> Question | None:
    """What waits for a permission, if something else was said in the place of an answer; None if nothing does."""
    pending, before = Pending.from_token(turn.conversation.pending), turn.conversation
    is_open = before.turns and before.asked is None and not turn.new_session
    if pending is None or not is_open or turn.reply or turn.name in ANSWERS:
        return None
    [(verb, wish)] = pending.action.items()
    return still_wanted(turn, {verb: {name: value for name, value in wish.items() if name != "asked"}})


def _then(asked: Question) -> Mapping[str, Any]:
    """What comes when a safety question turns out well."""
    match dict(asked.no):
        case {"check": {"then": dict(then)}}:
            return then
        case {"meant": _}:
            return asked.no
        case {"ask_again": again}:
            before = Question.from_data(again)
            return _then(before) if before else {}
    return {}


def kept_at_check(turn: Turn, asked: Question, wished: Answer) -> Answer:
    """At a safety question a wish that needs the same one: what is left of it is asked again, and leads to the wish."""
    was, now = asked.no.get("check", {}), wished.no.get("check", {})
    if not (was and now and was.get("root") == now.get("root")):
        return wished
    then = {"then": now.get("then", {})}
    yes, no = ({"check": {**reply.get("check", {}), **then}} for reply in (asked.yes, asked.no))
    back = back_to(turn, replace(asked, yes=yes, no=no), line("wish_kept"))
    return replace(wished, lines=back.lines, ask=back.ask, question=back.question, yes=yes, no=no)
