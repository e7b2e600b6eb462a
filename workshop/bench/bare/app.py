"""What any Python function costs before it does anything."""

from typing import Any


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Say hello."""
    speech = {"type": "SSML", "ssml": "<speak>Hello.</speak>"}
    return {"version": "1.0", "response": {"outputSpeech": speech, "shouldEndSession": True}}
