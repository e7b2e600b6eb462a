"""From an answer to Alexa's response: the one place that knows the shape of what goes out."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from os import urandom
from typing import Any

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response
from ask_sdk_model.interfaces.alexa.presentation.apl import ExecuteCommandsDirective, RenderDocumentDirective
from ask_sdk_model.ui import SimpleCard

from .alerts.consent import question
from .answer import Answer, Card
from .coaching.conversation import Conversation
from .coaching.phrases import line
from .coaching.place import Place
from .coaching.profile import TAKEN_BACK, Profile
from .coaching.question import Question
from .memory.session import Memory
from .referring import subjects_after
from .screen.documents import document
from .screen.show import screen_of
from .speech.compose import Spoken, compose
from .speech.ssml import readable
from .turn import Turn

log = logging.getLogger(__name__)


def deliver(handler_input: HandlerInput, turn: Turn, answer: Answer, memory: Memory) -> Response:
    """Say, show and remember `answer`. It is remembered first: nothing is claimed to be kept that was not."""
    turn = turn.at_home() if turn.alerts.zone_is_asked else turn
    turn, answer, spoken = _remember(turn, answer, memory)
    if handler_input.request_envelope.session:
        handler_input.attributes_manager.session_attributes = {
            **_conversation_after(turn, answer, spoken).to_data(),
            **memory.unsaved(),
            **memory.known(turn.profile, turn.now),
            **_taken_for(turn),
            "spoken_seconds": round(spoken.timeline.seconds, 3),
        }
    builder = handler_input.response_builder
    builder.speak(spoken.ssml)
    if answer.ask:
        builder.ask(spoken.reprompt)
    elif answer.consent:
        builder.add_directive(_question(answer.consent))  # Alexa speaks on, the session stays
    else:
        builder.set_should_end_session(True)
    if answer.card:
        builder.set_card(_card(answer.card, turn))
    elif answer.permission_card:
        builder.set_card(_permission_card(answer.permission_card))
    for directive in _screen(turn, answer, spoken):
        builder.add_directive(directive)
    return builder.response


def _taken_for(turn: Turn) -> dict[str, Any]:
    """What words were taken for: for who tests the skill, and forgotten with the next turn."""
    if turn.reading is None:
        return {}
    slots = {name: {"value": heard.text, "id": heard.id or None} for name, heard in turn.reading.slots.items()}
    return {"understood": {"intent": turn.reading.intent, "slots": slots}}


def _screen(turn: Turn, answer: Answer, spoken: Spoken) -> Iterator[Any]:
    """The directives that show the answer; none without a screen, or where Alexa speaks on."""
    screen = screen_of(answer, turn, spoken) if turn.has_screen and not answer.consent else None
    if screen:
        yield RenderDocumentDirective(screen.token, document(screen.name), {"screen": screen.data})
        if screen.after:
            yield ExecuteCommandsDirective(list(screen.after), screen.token)


def end_silently(turn: Turn, memory: Memory) -> None:
    """The session is over and nothing may be said: keep the place, and that a number was given; who is gone is gone."""
    given = {"number_given_on": turn.today, **TAKEN_BACK} if turn.conversation.emergency else {}
    memory.keep(_profile_after(turn, Answer(profile=given)), turn.now, anew=False)


def _remember(turn: Turn, answer: Answer, memory: Memory) -> tuple[Turn, Answer, Spoken]:
    """The turn with what is remembered now, the answer that is true of it, and how it is said."""
    if answer.forget:
        if memory.forget():
            turn = replace(turn, profile=Profile(), conversation=Conversation(turns=turn.conversation.turns))
        else:
            answer = replace(answer, lines=(line("not_deleted"),), forget=False)
        return turn, answer, compose(answer, turn)
    turn = replace(turn, profile=_profile_after(turn, answer))
    spoken = compose(answer, turn)
    if spoken.guided:
        turn = replace(turn, profile=replace(turn.profile, led=spoken.guided))
    kept = memory.keep(turn.profile, turn.now)
    if answer.keeps and not kept and not turn.conversation.told_memory:
        answer = replace(answer, lines=(*answer.lines, line("not_kept"))).remembering(told_memory=True)
        spoken = compose(answer, turn)
    return turn, answer, spoken


def _profile_after(turn: Turn, answer: Answer) -> Profile:
    profile = replace(turn.profile, **answer.profile).used_on(turn.today)
    profile = profile if profile.born else replace(profile, born=urandom(4).hex())
    place = _place_after(turn, answer)
    here = turn.conversation.guided or turn.conversation.place
    if answer.guide or here or place != profile.place:  # only who was there keeps it from growing old
        profile = profile.at(place, turn.today)
    return _practised(turn, profile)


def _practised(turn: Turn, profile: Profile) -> Profile:
    """With what was introduced, and what was done: as the last, and among the days of practice if longer holds come."""
    new = [id for id in turn.introduced if id not in profile.introduced]
    if new:
        profile = replace(profile, introduced=(*profile.introduced, *dict.fromkeys(new)))
    for exercise in (turn.content.exercises.get(id) for id in turn.done):
        if exercise and exercise.has_longer_holds:
            profile = profile.practised_on(exercise.id, turn.today)
    return profile.done_on(_last_done(turn), turn.today) if turn.done else profile


def _last_done(turn: Turn) -> str:
    """The routine that is over, or else the exercise that was done last."""
    last = turn.just_done
    return (_routine_done(turn, last) if last else "") or turn.done[-1]


def _routine_done(turn: Turn, last: Place) -> str:
    """The routine that is over with `last`, if all of it was done; else empty."""
    routine = turn.content.routines.get(last.routine)
    items = {item.exercise for item in routine.exercises} if routine else set()
    return last.routine if items and items <= {*last.done, last.exercise} else ""


def _place_after(turn: Turn, answer: Answer) -> Any:
    """Where to come back to: where the answer leads, else what it says, else where the user is or was."""
    if answer.guide:
        return answer.guide
    if answer.place != "same":
        return answer.place
    if turn.conversation.guided or turn.conversation.place:
        return turn.place
    return turn.profile.place_to_offer(turn.today)


def _conversation_after(turn: Turn, answer: Answer, spoken: Spoken) -> Conversation:
    before = turn.conversation
    place = turn.place if answer.place == "same" else answer.place
    after = replace(
        before,
        turns=before.turns + 1,
        misses=0,
        asked=_asked(before.asked, spoken),
        subjects=subjects_after(turn, answer),
        guided=spoken.guided,
        place=answer.guide or place,
        told_doctor=turn.told_doctor,
        told_stop=turn.told_stop,
        between=not answer.guide and _is_yet_to_come(turn, answer),
        last={"ssml": spoken.ssml, "reprompt": spoken.reprompt, "seconds": round(spoken.timeline.seconds, 3)},
    )
    after = replace(after, **answer.conversation)
    if spoken.is_cut:
        return replace(after, told_doctor=turn.told_doctor)  # it comes after the last part
    return after


def _is_yet_to_come(turn: Turn, answer: Answer) -> bool:
    """True if the exercise at the place that `answer` leaves the user at was not introduced to its end."""
    if answer.place == "same":
        return turn.is_unbegun or turn.just_done is not None
    return answer.place is not None and answer.place == turn.place and turn.is_unbegun


def _asked(before: Question | None, spoken: Spoken) -> Question | None:
    """The open question in words: those in which it was asked first, if it was asked again in others."""
    asked = spoken.question
    if asked is None:
        return None
    is_same = before is not None and replace(before, words="") == replace(asked, words="")
    return replace(asked, words=before.words if is_same and before and before.words else spoken.asks)


def _question(token: str) -> Any:
    """The directive that makes Alexa ask for a permission; imported when it is needed, which is seldom."""
    from ask_sdk_model.interfaces.connections import SendRequestDirective

    return SendRequestDirective(**question(token))


def _permission_card(scope: str) -> Any:
    from ask_sdk_model.ui import AskForPermissionsConsentCard

    return AskForPermissionsConsentCard(permissions=[scope])


def _card(card: Card, turn: Turn) -> SimpleCard:
    title = readable(turn.phrases.say(card.title))
    return SimpleCard(title=title, content=readable("\n".join(card.body)))
