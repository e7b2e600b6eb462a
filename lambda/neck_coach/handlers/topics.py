"""What is explained: twitching, causes, medicines, magnesium, when to see a doctor, where the advice comes from."""

from dataclasses import replace
from typing import Literal

from ..answer import Answer, Card, answer
from ..coaching.catalogue import Topic
from ..coaching.durations import seconds_of
from ..coaching.phrases import asked, line, told
from ..coaching.subject import Subject
from ..referring import referred, subject
from ..turn import Turn
from .about import lines_about
from .leading import on_from_here
from .questions import how_to_do_it
from .registry import can_do, does, handles, handles_when
from .warning import warn

_TWO_WEEKS = 14 * 86_400
"""Seconds: a twitch that lasts longer is for a doctor (NHS-TW)."""


@handles_when(lambda turn: turn.name == "SeeDoctorIntent" and (_said(turn) or 0) >= _TWO_WEEKS)
def too_long(turn: Turn) -> Answer:
    """Two weeks or more: the warning sign that says so."""
    return warn(turn, turn.content.warning_signs["two_weeks"])


def _said(turn: Turn) -> float | None:
    return seconds_of(turn.heard("duration").text)


@handles_when(lambda turn: _topic_of(turn) is not None)
def topic(turn: Turn) -> Answer:
    """The topic that this intent asks for."""
    found = _topic_of(turn)
    assert found is not None
    return _explain(turn, found, "topic")


def _topic_of(turn: Turn) -> Topic | None:
    return next((topic for topic in turn.content.topics.values() if topic.intent == turn.name), None)


@does("topic")
def explain(turn: Turn, id: str) -> Answer:
    """A topic by its id."""
    return _explain(turn, turn.content.topics[id], "topic")


@does("more")
def more(turn: Turn, id: str) -> Answer:
    """The rest of a topic."""
    return _explain(turn, turn.content.topics[id], "more")


@handles("TellMoreIntent")
def tell_more(turn: Turn) -> Answer:
    """More of what was just explained, as long as there is more."""
    if turn.running:
        return how_to_do_it(turn)
    meant = subject(turn)
    if meant is None:
        return answer("what_now")
    if more_of := _told_last(turn):
        return more(turn, more_of)
    if meant.kind == "exercise":
        return how_to_do_it(turn)
    return on_from_here(turn, *(lines_about(turn, meant, "why") or (line("no_more"),)))


def _told_last(turn: Turn) -> str:
    """The topic of which there is more; what was asked again after it does not hide it. Empty if there is none."""
    topics = (each for each in referred(turn)[:2] if each.kind == "topic" and each.id in turn.content.topics)
    return next((each.id for each in topics if not (each.told_all or each.offered)), "")


def _explain(turn: Turn, found: Topic, part: Literal["topic", "more"]) -> Answer:
    lines = tuple(map(told, found.say if part == "topic" else found.more))
    yes = found.yes if can_do(found.yes) else {}
    card = Card(line("card_topic", topic=found.name), (*found.say, *found.more))
    asking = Answer(lines=lines, ask=asked(found.ask), question=f"topic:{found.id}", yes=yes, card=card)
    if turn.place and "remind" not in yes:
        asking = replace(asking, ask=line("shall_we_go_on"), question="").offering({"resume": ""}, {"wait": ""})
    return replace(asking, about=Subject("topic", found.id, told_all=part == "more"))


@handles("LogTwitchIntent")
def log_twitch(turn: Turn) -> Answer:
    """No health notes are kept; what to write down for the doctor is said."""
    return answer("no_notes").offering({"topic": "doctor_visit"})
