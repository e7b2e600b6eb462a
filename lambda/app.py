"""The entry point that AWS Lambda calls. What can be done before the first request is done here."""

import gc
from os import environ

# Nothing that is imported is ever garbage: looking for it took a sixth of a cold start, and slows each later search.
gc.disable()

from neck_coach.memory.store import client  # noqa: E402
from neck_coach.skill import handler  # noqa: E402

if "AWS_LAMBDA_FUNCTION_NAME" in environ:
    client()  # Lambda starts a function with a whole processor, and lets it answer with a third of one.

gc.freeze()
gc.enable()

__all__ = ["handler"]
