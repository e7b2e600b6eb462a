"""The skill as Lambda runs it: `app.handler(event, context)`, imported when it is first needed."""

import contextlib
import io
import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, TextIO

from .memory import Memory

Json = dict[str, Any]
# Takes Alexa's request, gives the skill's response.
Skill = Callable[[Json], Json]


class _Nowhere(io.StringIO):
    def write(self, text: str) -> int:
        return len(text)


class LambdaContext:
    """What Lambda tells a function about its invocation."""

    function_name = "neck-coach-simulator"
    function_version = "live"
    memory_limit_in_mb = 512
    aws_request_id = "00000000-0000-0000-0000-000000000000"
    invoked_function_arn = f"arn:aws:lambda:us-east-1:123456789012:function:{function_name}:{function_version}"

    def get_remaining_time_in_millis(self) -> int:
        """Milliseconds until Alexa gives up waiting."""
        return 7_500


def local_skill(memory: Memory, log: TextIO | None = None) -> Skill:
    """The skill of this repository with its memory; what it logs goes to `log`, or nowhere."""
    log = log or _Nowhere()

    def skill(request: Json) -> Json:
        memory.wait()
        with contextlib.redirect_stdout(log):
            response = _handler()(json.loads(json.dumps(request)), LambdaContext())
        return json.loads(json.dumps(response))

    return skill


@cache
def _handler() -> Callable[[Json, LambdaContext], Json]:
    return import_module("app").handler
