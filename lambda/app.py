"""The entry point that AWS Lambda calls."""

import gc

# Nothing that is imported is ever garbage: looking for it took a sixth of a cold start, and slows each later search.
gc.disable()

from neck_coach.skill import handler  # noqa: E402

gc.freeze()
gc.enable()

__all__ = ["handler"]
