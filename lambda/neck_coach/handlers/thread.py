"""The thread: a question from in between is answered and the open one comes back, and no wish is lost by the next."""

from dataclasses import replace

from ..answer import Answer
from ..coaching.cautions import WarningSign
from ..coaching.phrases import line
from ..coaching.question import Question
from ..coaching.subject import Subject, latest
from ..referring import about, leads_to, subjects_after
from ..turn import LEAVING, TELLING, Turn
from .kept_wish import kept_at_check, what_of, wish_at_permission, wish_behind
from .returning import back_to, open_question
from .wanting import ANSWERS, only_asks
from .warning import denies

_MOST_WAITING = 2


def in_thread(turn: Turn, answer: Answer) -> Answer:
    """`answer`, with the open question after it if it came in between, or else with what waits for the end of it."""
    if "waiting" in answer.conversation or turn.conversation.emergency:
        return answer
    waiting = _waiting(turn)
    if doubt := _still_in_doubt(turn, waiting, answer):
        return _with(turn, answer, doubt).remembering(waiting=() if answer.warned else waiting)
    if answer.warned or answer.forget:
        return answer.remembering(waiting=())
    return _with_what_was_open(turn, answer, waiting)


def _with_what_was_open(turn: Turn, answer: Answer, waiting: tuple[Question, ...]) -> Answer:
    asked = open_question(turn)
    if asked is None or answer.again or turn.name in ANSWERS:
        return _then_what_waits(turn, answer, waiting)
    if _comes_back(turn, asked, answer):
        return _with(turn, answer, asked).remembering(waiting=waiting)
    if _is_other_wish(turn, asked, answer):
        put_off, answer = wish_behind(turn, asked), kept_at_check(turn, asked, answer)
        waiting = (*filter(None, (put_off,)), *waiting)
    return _then_what_waits(turn, answer, waiting)


def _still_in_doubt(turn: Turn, waiting: tuple[Question, ...], answer: Answer) -> Question | None:
    """The question whether an emergency is there, if something else was told of instead of an answer, or all was
    forgotten while it waited.
    """
    if answer.forget:
        return waiting[0] if waiting and waiting[0].is_of_sign else None
    asked = open_question(turn)
    if asked is None or turn.name not in TELLING or denies(turn):
        return None
    sign = turn.content.warning_signs.get(asked.id.removeprefix("check:sign:"))
    return asked if sign and _is_still_open(sign, answer) else None


def _is_still_open(sign: WarningSign, answer: Answer) -> bool:
    """True if `sign` is an emergency, and `answer` neither asks about another nor is that to any."""
    end = _question_of(answer)
    is_asked = end is not None and end.is_check
    return sign.level == "emergency" != answer.warned and answer.sign != sign.id and not is_asked


def _is_other_wish(turn: Turn, asked: Question, answer: Answer) -> bool:
    """True if something else was wished for than what was asked about."""
    return turn.name not in TELLING and (answer.question, answer.no) != (asked.id, asked.no)


def _with(turn: Turn, answer: Answer, question: Question) -> Answer:
    """`answer` and then `question`, which is spoken of again after another subject, unless it is a mere offer."""
    back, subject = back_to(turn, question), _subject_of(turn, question)
    spoken_of = subjects_after(turn, replace(answer, yes={}, no={}))
    if subject and subject.kind != "reminder" and answer.about and question.lasts:
        spoken_of = latest(replace(subject, offered=True), spoken_of)
    asking = replace(answer, ask=back.ask, question=back.question, yes=back.yes, no=back.no, options=back.options)
    asking = asking.remembering(subjects=spoken_of)
    if answer.guide:
        return replace(asking, after=(*answer.after, *back.lines))
    return replace(asking, lines=(*answer.lines, *back.lines))


def _waiting(turn: Turn) -> tuple[Question, ...]:
    """What waits, without what was asked for just now, and with what Alexa was to ask the permission for."""
    waiting, asked = turn.conversation.waiting, turn.conversation.asked
    was_asked = waiting and asked and not turn.running and (asked.id, asked.yes) == (waiting[0].id, waiting[0].yes)
    return (*filter(None, (wish_at_permission(turn),)), *waiting[1 if was_asked else 0 :])


def _comes_back(turn: Turn, asked: Question, answer: Answer) -> bool:
    """True if `answer` is to something in between: it ends without a question of its own, or with a mere offer."""
    end = _question_of(answer)
    if answer.guide or end is None or end.is_check:
        return False
    is_asked_so = bool(end.about and end.yes) and end.yes == asked.yes  # "Is it set?": "Not yet. Shall I?"
    return not is_asked_so and _outlasts(turn, asked, end)


def _outlasts(turn: Turn, asked: Question, end: Question) -> bool:
    if turn.name == "ThanksIntent" and asked.about != "reminder":
        return False  # what helped needs no further help
    if asked.lasts:
        return end.closes or only_asks(turn)
    return end.closes and only_asks(turn) and asked.may_come_back


def _question_of(answer: Answer) -> Question | None:
    if answer.ask is None:
        return None
    return Question(answer.question or answer.ask.key, answer.yes, answer.no, answer.options)


def _is_same(turn: Turn, waits: Question, answer: Answer) -> bool:
    """True if `answer` is about what waits: it was asked for once more, or in other words."""
    subject = _subject_of(turn, waits)
    return subject is not None and subject.is_like(about(turn, answer))


def _subject_of(turn: Turn, waits: Question) -> Subject | None:
    return next((found for action in waits.actions() if (found := leads_to(turn, action))), None)


def _then_what_waits(turn: Turn, answer: Answer, waiting: tuple[Question, ...]) -> Answer:
    """`answer`; if it leaves nothing open, what waits is asked for. What there is no room for is let go, and named."""
    waiting = tuple(each for each in waiting if not _is_same(turn, each, answer))
    gone = tuple(line("let_go", what=what_of(turn, each)) for each in waiting[_MOST_WAITING:])
    answer, waiting = answer.saying(*gone), waiting[:_MOST_WAITING]
    if waiting and _leaves_open(turn, answer):
        if answer.ask is None and (subject := _subject_of(turn, waiting[0])) and subject.kind == "exercise":
            # Nobody stretches with a cold pack on the neck.
            later = line("ask_me_later", what=what_of(turn, waiting[0]))
            return replace(answer, lines=(*answer.lines, later)).remembering(waiting=())
        answer = _with(turn, answer, waiting[0])
    return answer.remembering(waiting=waiting)


def _leaves_open(turn: Turn, answer: Answer) -> bool:
    """True if nothing follows from `answer` but what is asked now."""
    end = _question_of(answer)
    if end:
        return end.closes and not (answer.again or "resume" in end.yes)
    is_done = answer.about is not None or turn.name == "AMAZON.NoIntent"
    return is_done and turn.name not in LEAVING and not (answer.consent or turn.new_session)
