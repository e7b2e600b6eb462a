"""The entry point that AWS Lambda calls."""

from neck_coach.skill import handler

__all__ = ["handler"]
