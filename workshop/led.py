"""Guided exercises as the skill itself composes them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from neck_coach.answer import Answer
from neck_coach.coaching.content import Content
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.phrases import line
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.speech.compose import Spoken, compose
from neck_coach.turn import Turn


def answers(content: Content, place: Place, level: int = 1) -> Iterator[tuple[Place, Spoken]]:
    """All that is led from `place` on, answer by answer: the parts of a long exercise, the exercises of a routine."""
    here: Place | None = place
    turn = Turn("", datetime(2026, 1, 1, tzinfo=UTC), content, Profile(Settings(level=level)), Conversation())
    while here:
        spoken = compose(Answer(guide=here, ask=line("after_routine")), turn)
        yield here, spoken
        turn = replace(turn, conversation=replace(turn.conversation, turns=turn.conversation.turns + 1))
        here = spoken.guided.then if spoken.guided else None
