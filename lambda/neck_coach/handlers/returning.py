"""The one way back to the open question: a safety question word by word, every other one as it was asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer
from ..coaching.asking import question_of
from ..coaching.phrases import Line, line
from ..coaching.question import STILL_WANTED, Question
from ..turn import Turn
from .registry import does

_NOT_OPEN = ("LaunchRequest", "SessionEndedRequest", "Connections.Response", "SessionResumedRequest")


def open_question(turn: Turn) -> Question | None:
    """The question that comes back after something in between; None in an exercise, whose question was not heard yet.

    What was meant is not asked twice: the question before it is the open one.
    """
    if turn.running or turn.new_session or turn.name in _NOT_OPEN:
        return None
    asked = turn.conversation.asked
    return asked.beneath if asked and asked.is_of_words else asked


def back_to(turn: Turn, question: Question, *said: Line) -> Answer:
    """Say something that came in between, and ask `question` again."""
    if question.is_check or not question.words:
        return _check_again(turn, question.id, question.yes, question.no, *said)
    lead = () if question.id == STILL_WANTED else (line(f"back_to_{question.about or 'question'}"),)
    back = Answer(lines=(*said, *lead), ask=line("asked_back", question=question.words), question=question.id)
    return replace(back, options=question.options).offering(question.yes, question.no)


@does("ask_again")
def ask_again(turn: Turn, question: object) -> Answer:
    """A question that something came in between."""
    return back_to(turn, Question.from_data(question) or Question("check:"))


def _check_again(turn: Turn, id: str, yes: Mapping[str, Any], no: Mapping[str, Any], *before: Line) -> Answer:
    """What is left of a safety question; an unknown one is the one that is asked in doubt."""
    check = turn.content.checks.get(id.removeprefix("check:"))
    sign = turn.content.warning_signs.get(id.removeprefix("check:sign:"))
    if check:
        text = question_of(check, no.get("check", {}).get("denied", ()), turn.phrases)
    else:
        text = (sign or turn.content.warning_signs["emergency_unclear"]).ask
    return Answer(lines=before, ask=line("asked_check", question=text), question=id, yes=yes, no=no)
