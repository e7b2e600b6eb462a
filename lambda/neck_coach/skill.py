"""Wires the skill together with ask-sdk-core."""

import json
import logging
from collections.abc import Callable
from os import environ
from typing import Any, cast

from ask_sdk_core.dispatch_components import (
    AbstractExceptionHandler,
    AbstractRequestHandler,
    AbstractRequestInterceptor,
)
from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import IntentRequest, Response

from . import handlers  # noqa: F401  (importing them registers them)
from .handlers.limited import within_limits
from .handlers.registry import HANDLERS, Handler
from .handlers.unknown import not_understood
from .memory.session import Memory
from .memory.store import Store
from .safe_answer import SPOKEN_TO, safe_answer
from .speech.limits import check
from .turn import Turn
from .watching import seen, watched
from .way_in import read_turn, user_of
from .way_out import deliver, end_silently

log = logging.getLogger(__name__)
_TURN = "turn"
_MEMORY = "memory"


class ReadTurn(AbstractRequestInterceptor):
    """Reads the profile once, and the request into a turn."""

    def process(self, handler_input: HandlerInput) -> None:
        """Put the turn and the memory where handlers find them."""
        session = handler_input.request_envelope.session
        memory = Memory(Store.from_environment(), user_of(handler_input), session.attributes if session else None)
        attributes = handler_input.attributes_manager.request_attributes
        attributes[_MEMORY] = memory
        attributes[_TURN] = turn = read_turn(handler_input, memory.profile)
        seen().read(turn, user_of(handler_input))


class Answering(AbstractRequestHandler):
    """Lets one of our functions answer the requests for which `when` is true."""

    def __init__(self, when: Callable[[Turn], bool], function: Handler) -> None:
        """`function` answers every turn for which `when` is true."""
        self._when = when
        self._function = function

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Is it for this function? All of them speak, so it has to be a request that may be answered with speech."""
        kind = getattr(handler_input.request_envelope.request, "object_type", "")
        return kind in SPOKEN_TO and self._when(_turn(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer it."""
        turn = _turn(handler_input)
        answer = within_limits(turn, self._function(turn))
        if answer.warned:
            seen().warning(answer.warned)
        return deliver(handler_input, turn, answer, _memory(handler_input))


class Unanswered(AbstractRequestHandler):
    """Intents that are none of ours, and requests that may not be answered with speech: a session's end, events."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Asked last: whatever no function answers."""
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        """Keep the place, or forget a user who has left."""
        turn, memory = _turn(handler_input), _memory(handler_input)
        if turn.name == "AlexaSkillEvent.SkillDisabled":
            memory.forget()
        elif turn.name == "SessionEndedRequest":
            end_silently(turn, memory)
        elif isinstance(handler_input.request_envelope.request, IntentRequest):
            return deliver(handler_input, turn, within_limits(turn, not_understood(turn)), memory)
        else:
            log.warning("unanswered", extra={"request": seen().intent})
        return handler_input.response_builder.response


class Trouble(AbstractExceptionHandler):
    """Whatever went wrong in a function of ours: a short true sentence, the session and the place kept."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        """Every exception."""
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        """Log the kind of error, never what was said, and answer shortly."""
        seen().failed(exception)
        serializer = DefaultSerializer()
        safe = safe_answer(serializer.serialize(handler_input.request_envelope))
        if handler_input.request_envelope.session:
            handler_input.attributes_manager.session_attributes = safe.get("sessionAttributes", {})
        return cast(Response, serializer.deserialize(json.dumps(safe["response"]), Response))


def _build() -> Callable[[Any, Any], dict[str, Any]]:
    builder = CustomSkillBuilder()
    builder.skill_id = environ.get("NECK_COACH_SKILL_ID")
    builder.add_global_request_interceptor(ReadTurn())
    for when, function in HANDLERS:
        builder.add_request_handler(Answering(when, function))
    builder.add_request_handler(Unanswered())
    builder.add_exception_handler(Trouble())
    return cast(Callable[[Any, Any], dict[str, Any]], builder.lambda_handler())


_answer = _build()


@watched
def handler(event: Any, context: Any) -> dict[str, Any]:
    """Answer Alexa's request JSON. Never raises: what the SDK can't read, or Alexa would refuse, gets a safe answer."""
    try:
        response = _answer(event, context)
        check(response)
    except Exception as error:
        if type(error) is AskSdkException:  # its subclasses have other reasons, this has one: another skill's id
            seen().refused()
            return {"version": "1.0", "response": {}}
        seen().failed(error)
        return safe_answer(event)
    return response


def _turn(handler_input: HandlerInput) -> Turn:
    return cast(Turn, handler_input.attributes_manager.request_attributes[_TURN])


def _memory(handler_input: HandlerInput) -> Memory:
    return cast(Memory, handler_input.attributes_manager.request_attributes[_MEMORY])
