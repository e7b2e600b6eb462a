"""What users say in a visit, some of it into an answer that is being given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from simulator.echo import Echo


@dataclass(frozen=True, slots=True)
class At:
    """Said `seconds` after the last answer began, into it."""

    seconds: float
    text: str


Visit = Sequence[str | At]

VISITS: tuple[Visit, ...] = (
    ("ask neck coach how do i stretch my neck", At(30, "pause"), "continue", At(70, "which side"), "stop"),
    ("open neck coach", "yes", At(25, "slower"), At(40, "hold it longer"), At(50, "how many left"), "thank you"),
    ("ask neck coach to do the daily routine", At(20, "next"), At(45, "go back"), "next", "stop"),
    ("open neck coach", "my neck is twitching what can i do", "no", "that did not work what else", "yes", "stop"),
    ("ask neck coach should i use heat or ice", "how do i use ice", "how often should i do this", "stop"),
    ("ask neck coach what causes twitching", "is it serious", "when should i see a doctor", "no", "stop"),
    ("ask neck coach lead me through the fist under the chin stretch", At(15, "it hurts"), "yes"),
    ("ask neck coach for shoulder rolls", At(12, "my face is drooping"), "continue", "yes", "stop"),
    ("open neck coach", "what time is it", "banana", "sing me a song", "stop"),
    ("ask neck coach i have two minutes", At(33, "next"), "what do you know about me", "stop"),
    ("open neck coach", "continue", "level two", "just the left side", At(40, "again"), "stop"),
    ("ask neck coach how do i use a warm compress", "what exercises do you have", "the second one", "exit"),
    ("open neck coach", "delete my data", "yes"),
)
"""The safety questions that come in between are answered with no."""
_MOST_QUESTIONS = 4
"""One after the other, if each is answered with no."""


def play(visit: Visit, echo: Echo, user: str, at: datetime) -> None:
    """One visit of `user` that begins at the UTC time `at`; what is still open at its end is closed by the user."""
    echo.become(user=user)
    echo.wait_until(at.isoformat())
    for said in visit:
        if isinstance(said, At):
            echo.barge(said.seconds)
            echo.say(said.text)
        else:
            echo.say(said)
        for _ in range(_MOST_QUESTIONS):
            if _is_asked_for_safety(echo):
                echo.say("no")
    echo.end("USER_INITIATED")


def _is_asked_for_safety(echo: Echo) -> bool:
    asked = echo.attributes.get("asked") if echo.is_open else None
    return isinstance(asked, dict) and str(asked.get("question", "")).startswith("check:")
