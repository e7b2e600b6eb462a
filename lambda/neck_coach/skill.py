"""Wires the skill together with ask-sdk-core."""

from collections.abc import Callable
from dataclasses import dataclass
from os import environ
from typing import Any, cast

from ask_sdk_core.dispatch_components import (
    AbstractRequestHandler,
    AbstractRequestInterceptor,
)
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import Intent, IntentRequest, Request, RequestEnvelope, Response, Session

from . import handlers  # noqa: F401  (importing them registers them)
from .envelope import Envelope, read_envelope
from .handlers.care_ended import without_lost_care
from .handlers.limited import within_limits
from .handlers.registry import HANDLERS, Handler
from .handlers.thread import in_thread
from .handlers.unknown import not_understood
from .memory.session import Memory
from .memory.store import Store
from .safe_answer import NOTHING, safe_answer, silent_answer
from .speech.limits import check
from .time_left import TimeLeft
from .turn import Turn
from .watching import seen, watched
from .way_in import read_turn
from .way_out import deliver, end_silently

_HEEDED = ("SessionEndedRequest", "AlexaSkillEvent.SkillDisabled")
"""Types of request that are acted upon without a word."""
_TURN = "turn"
_MEMORY = "memory"


class ReadTurn(AbstractRequestInterceptor):
    """Reads the profile once, and the request into a turn."""

    def process(self, handler_input: HandlerInput) -> None:
        """Put the turn and the memory where handlers find them."""
        envelope, time = _envelope(handler_input), handler_input.context.time
        memory = Memory(Store.from_environment(time), envelope.user, envelope.attributes)
        attributes = handler_input.attributes_manager.request_attributes
        attributes[_MEMORY] = memory
        attributes[_TURN] = turn = read_turn(envelope, memory.profile, time)
        seen().read(turn, envelope.user)


class Answering(AbstractRequestHandler):
    """Lets one of our functions answer the requests for which `when` is true."""

    def __init__(self, when: Callable[[Turn], bool], function: Handler) -> None:
        """`function` answers every turn for which `when` is true."""
        self._when = when
        self._function = function

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Is it for this function? All of them speak, so it has to be a request that may be answered with speech."""
        return _envelope(handler_input).may_be_spoken_to and self._when(_turn(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer it."""
        turn = _turn(handler_input)
        answer = within_limits(turn, in_thread(turn, without_lost_care(turn, self._function(turn))))
        if answer.warned:
            seen().warning(answer.warned)
        return deliver(handler_input, turn, answer, _memory(handler_input))


class Unanswered(AbstractRequestHandler):
    """Intents and buttons that are none of ours, the session's end, and the end of it all."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Asked last: whatever no function answers."""
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        """Keep the place, or forget a user who has left."""
        turn, memory = _turn(handler_input), _memory(handler_input)
        match _envelope(handler_input).kind:
            case "AlexaSkillEvent.SkillDisabled":
                memory.forget()
            case "SessionEndedRequest":
                end_silently(turn, memory)
            case "IntentRequest":
                return deliver(handler_input, turn, within_limits(turn, not_understood(turn)), memory)
        return handler_input.response_builder.response


@dataclass(frozen=True, slots=True)
class Invocation:
    """What comes with a call, as the SDK hands it on in the place of Lambda's context."""

    envelope: Envelope
    time: TimeLeft


def _build() -> CustomSkill:
    """The SDK's skill. It has no exception handler: what goes wrong anywhere is answered in one place, below."""
    builder = CustomSkillBuilder()
    builder.add_global_request_interceptor(ReadTurn())
    for when, function in HANDLERS:
        builder.add_request_handler(Answering(when, function))
    builder.add_request_handler(Unanswered())
    return builder.create()


_skill = _build()
_serializer = DefaultSerializer()


@watched
def handler(event: Any, context: Any) -> dict[str, Any]:
    """Answer Alexa's request JSON. Never raises: what goes wrong, or Alexa would refuse, gets a safe answer."""
    envelope = read_envelope(event)
    own = environ.get("NECK_COACH_SKILL_ID")
    if not envelope.kind or (own and not envelope.is_for(own)):
        seen().refused()
        return NOTHING
    for error in envelope.errors:
        seen().reported(envelope.kind, error)
    try:
        response = _answer(envelope, TimeLeft.of(context))
        check(response)
    except Exception as error:
        seen().failed(error)
        return safe_answer(envelope)
    return response


def _answer(envelope: Envelope, time: TimeLeft) -> dict[str, Any]:
    if not (envelope.may_be_spoken_to or envelope.kind in _HEEDED):
        seen().ignored(envelope.kind)
        return silent_answer(envelope)
    response = _skill.invoke(_for_sdk(envelope), Invocation(envelope, time))
    return cast(dict[str, Any], _serializer.serialize(response))


def _for_sdk(envelope: Envelope) -> RequestEnvelope:
    """As much of the request as the SDK needs: made here, so there is nothing in it that the SDK does not know."""
    intent = IntentRequest(intent=Intent(name=envelope.intent)) if envelope.intent else None
    session = Session(new=envelope.new, attributes=dict(envelope.attributes)) if envelope.has_session else None
    return RequestEnvelope(session=session, request=intent or Request(object_type=envelope.kind))


def _envelope(handler_input: HandlerInput) -> Envelope:
    return cast(Envelope, handler_input.context.envelope)


def _turn(handler_input: HandlerInput) -> Turn:
    return cast(Turn, handler_input.attributes_manager.request_attributes[_TURN])


def _memory(handler_input: HandlerInput) -> Memory:
    return cast(Memory, handler_input.attributes_manager.request_attributes[_MEMORY])
