"""Safety questions: before the first exercise, before heat, cold and massage. Precise ones come only after a yes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..answer import Answer, answer
from ..coaching.asking import question_of
from ..coaching.cautions import Check
from ..coaching.phrases import Line, line
from ..coaching.question import Question
from ..turn import LEAVING, TELLING, Turn
from ..understanding.denial import words_of
from ..understanding.signs import told as told_in_words
from .registry import can_do, do, does, handles_when
from .returning import back_to
from .stop_signals import answers_taken_back, sparing
from .wanting import as_said, wishes
from .warning import denies

SAFETY, RECHECK = "now", "recheck"
"""The questions before the first exercise begin with SAFETY; in the days after, RECHECK takes their place."""
_SHORT_WORD = 3
"""Letters of words such as "is" and "any"."""
_ANSWERING = (
    *("AMAZON.YesIntent", "AMAZON.NoIntent", "UnsureIntent", "AMAZON.RepeatIntent", "AMAZON.HelpIntent"),
    *(*LEAVING, "AMAZON.FallbackIntent", "LaunchRequest", "SessionEndedRequest", "DeleteDataIntent"),
)
"""What answers the question whether a sign is there, repeats it, or leaves."""
_GOES_ON = {"ask_again", "placed", "menu", "resume", "meant"}
"""Verbs of what goes on when a sign is denied: a wish may take their place, and not that of what was told beside it."""
NO_ANSWER = {
    "AMAZON.NextIntent": "check_not_skipped",
    "AMAZON.PauseIntent": "check_waits",
    **dict.fromkeys(("AMAZON.ResumeIntent", "AMAZON.PreviousIntent", "AMAZON.StartOverIntent"), "check_first"),
    **dict.fromkeys(("HowManyLeftIntent", "WhichSideIntent", "HowLongHoldIntent", "HowToDoItIntent"), "check_first"),
    **dict.fromkeys(("HowOftenIntent", "ChooseIntent", "TryOtherIntent", "ThanksIntent"), "check_first"),
    **dict.fromkeys(("ChangePaceIntent", "ChangeHoldIntent", "ChangeLevelIntent", "LogTwitchIntent"), "check_first"),
    **dict.fromkeys(("ChangeCountIntent", "ChangeFlowIntent", "ChangeRepsIntent"), "check_first"),
    **dict.fromkeys(("SetItIntent", "IsItSetIntent"), "check_first"),
    **dict.fromkeys(("WhyIntent", "TellMoreIntent", "ExerciseSafetyIntent"), "help_check"),
}
"""Intents that ask for nothing new, and what is said to them at a safety question, which stays open."""


def ask_check(turn: Turn, id: str, then: Mapping[str, Any], *before: Line) -> Answer:
    """Ask the check `id`; when it and those that follow it turn out well, the action `then` is carried out."""
    return _asking(turn, turn.content.checks[id], {"root": id, "then": dict(then)}, *before)


def is_cleared(turn: Turn, id: str) -> bool:
    """True if who speaks answered the check `id`, and those that follow it, with no in this session."""
    return _cleared_as(turn, id) in turn.conversation.cleared


def cleared_today(turn: Turn) -> tuple[str, ...]:
    """What is cleared in this session for who goes on with what was stopped today: nothing is asked again in it."""
    return (*turn.conversation.cleared, _cleared_as(turn, RECHECK))


def safety_question(turn: Turn) -> str:
    """The check that has to come before an exercise: all, or whether anything is new; empty if it was answered."""
    if is_cleared(turn, SAFETY) or is_cleared(turn, RECHECK):
        return ""
    return RECHECK if turn.profile.is_cleared(turn.voice, turn.today) else SAFETY


def is_check_open(turn: Turn) -> bool:
    """True if the open question is one of the safety questions."""
    return bool(turn.conversation.asked and turn.conversation.asked.is_check)


def _asking(turn: Turn, check: Check, state: Mapping[str, Any], *before: Line) -> Answer:
    """Ask `check`, or what is left of it. `state`: what it began with, what comes then, and what was denied."""
    reply = {**state, "id": check.id}
    return Answer(
        lines=before,
        ask=line("asked_check", question=question_of(check, state.get("denied", ()), turn.phrases)),
        question=f"check:{check.id}",
        yes={"check": {**reply, "answer": "yes"}},
        no={"check": {**reply, "answer": "no"}},
    )


@does("check")
def check_answered(turn: Turn, reply: Mapping[str, Any]) -> Answer:
    """Go where the answer to a check leads: another check, a warning sign, something to spare, or on."""
    check = turn.content.checks.get(str(reply.get("id")))
    then = reply.get("then") or {}
    if check is None:  # it was asked by another version
        return ask_check(turn, SAFETY, then)
    root = str(reply.get("root") or check.id)
    [(kind, target)] = (check.yes if reply.get("answer") == "yes" else check.no).items()
    if kind == "check":
        return _asking(turn, turn.content.checks[target], {"root": root, "then": then})
    if kind == "sign":
        return do(turn, {"sign": target})
    if kind == "spare":
        spared = answer(target).offering({"guide": "breathing"})
        result = sparing(turn, spared, spares=check.spares)
        return answers_taken_back(result) if "neck" in check.spares else result  # of a yes nothing is kept
    return _all_clear(turn, root, then)


def _all_clear(turn: Turn, id: str, then: Mapping[str, Any]) -> Answer:
    cleared = (*turn.conversation.cleared, _cleared_as(turn, id))
    changes = turn.profile.clearing(turn.voice, turn.today) if id == SAFETY else {}
    profile = replace(turn.profile, **changes)
    after = replace(turn, profile=profile, conversation=replace(turn.conversation, cleared=cleared))
    result = do(after, then) if can_do(then) else answer("what_now")
    return replace(result, profile={**changes, **result.profile}).remembering(cleared=cleared)


def _cleared_as(turn: Turn, id: str) -> str:
    """It holds for the person who answered, where Alexa says who speaks."""
    return f"{id}:{turn.voice}" if turn.voice else id


@handles_when(lambda turn: is_check_open(turn) and (turn.name in NO_ANSWER or _passes_over_a_sign(turn)))
def kept_open(turn: Turn) -> Answer:
    """Pause, skip, thanks: nothing is being led yet, and nothing was answered, so the question stays.

    In doubt about a sign a wish is kept: it is done as soon as that sign, and those asked about before, are denied.
    """
    asked = turn.conversation.asked
    assert asked is not None
    if wishes(turn) and turn.name not in NO_ANSWER and not _GOES_ON.isdisjoint(asked.no):
        return back_to(turn, _leading_to(asked, as_said(turn)), line("wish_kept"))
    return back_to(turn, asked, line(NO_ANSWER.get(turn.name, "check_first")))


def _leading_to(asked: Question, wish: Mapping[str, Any]) -> Question:
    """The same question about a sign, with `wish` in the place of what comes when it is denied."""
    before = Question.from_data(asked.no.get("ask_again"))
    if before is None or not before.is_of_sign or _GOES_ON.isdisjoint(before.no):
        return replace(asked, no=wish)
    return replace(asked, no={"ask_again": _leading_to(before, wish).to_data()})


def _passes_over_a_sign(turn: Turn) -> bool:
    """True if a sign that was told of in doubt was asked about, and something else is wished for instead."""
    asked = turn.conversation.asked
    return asked is not None and asked.is_of_sign and turn.name not in (*_ANSWERING, *TELLING)


@handles_when(lambda turn: is_check_open(turn) and turn.name == "UnsureIntent")
def unsure(turn: Turn) -> Answer:
    """Not sure counts as yes: the careful reading."""
    assert turn.conversation.asked is not None
    return do(turn, turn.conversation.asked.yes)


@handles_when(lambda turn: is_check_open(turn) and turn.name in TELLING and denies(turn))
def denied(turn: Turn) -> Answer:
    """ "No fever" denies what it names: the rest is asked. Only when nothing is left of the question it is a no."""
    asked = turn.conversation.asked
    assert asked is not None
    check = turn.content.checks.get(asked.id.removeprefix("check:"))
    if any(turn.read(slot).flat_no for slot in turn.slots):
        return do(turn, asked.no)
    if check is None or not check.items:
        return do(turn, asked.no) if _denies_it(turn, asked.id, check) else back_to(turn, asked)
    reply: Mapping[str, Any] = asked.no.get("check", {})
    before = tuple(reply.get("denied", ()))
    now = tuple(dict.fromkeys((*before, *_denied_of(turn, check))))
    if len(now) == len(check.items):
        return do(turn, asked.no)
    heard = line("good_to_hear") if now != before else line("check_other_denied")
    return _asking(turn, check, {"root": reply.get("root"), "then": reply.get("then"), "denied": list(now)}, heard)


def _denies_it(turn: Turn, asked: str, check: Check | None) -> bool:
    """True if what was denied, or said to be well, is the one thing that was asked about: a sign, or by `check`."""
    said = [turn.read(slot) for slot in turn.slots]
    denied = [word for each in said for word in (*each.denied, *each.well)]
    sign = turn.content.warning_signs.get(asked.removeprefix("check:sign:"))
    if sign is None:
        return check is not None and not _long_words(question_of(check, (), turn.phrases)).isdisjoint(denied)
    is_named = any(sign.id in turn.heard(slot).ids for slot in turn.slots)
    is_told = told_in_words(denied, {sign.id: sign}) is not None
    return is_named or is_told or not _long_words(sign.ask).isdisjoint(denied)


def _long_words(text: str) -> set[str]:
    """The words that tell what a question is about."""
    return {word for word in words_of(text) if len(word) > _SHORT_WORD}


def _denied_of(turn: Turn, check: Check) -> Iterator[str]:
    """What of the question was denied, by its words: an id may stand for more than one thing that was asked."""
    said = [turn.read(slot) for slot in turn.slots]
    words = {word for each in said for word in (*each.denied, *each.well)}
    for item in check.items:
        if not words.isdisjoint(item.words):
            yield item.say
