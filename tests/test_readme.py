"""The conversation that the README begins with is the one that is had."""

import re
from pathlib import Path

from tests.conversation import Step, run

README = Path(__file__).parents[1] / "README.md"
_SPOKEN = re.compile(r"\*\*(You|Neck Coach):\*\* (.*)")
_LATER = "*Twenty minutes later:*"
_ON_THE_SECOND_SIDE = "@barge 35s"


def conversation() -> list[Step]:
    """The steps of the README's quotation; "…" is what it leaves out. An exercise is interrupted on its second side."""
    quoted = re.findall(r"^> ?(.*)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    paragraphs = [" ".join(part.split()) for part in "\n".join(quoted).split("\n\n")]
    steps: list[Step] = [("given", "a new user")]
    for paragraph in paragraphs:
        if paragraph == _LATER:
            steps += [("@silence", ""), ("@wait 20m", "")]
        elif spoken := _SPOKEN.fullmatch(paragraph):
            who, text = spoken.groups()
            said = text.removeprefix("Alexa, ").rstrip(".").lower()
            led = "And hold." in steps[-1][1]
            steps.append((_ON_THE_SECOND_SIDE if led else "U", said) if who == "You" else ("A", _heard(text)))
    return steps


def _heard(text: str) -> str:
    return text.replace("…", "...").replace("911", "9 1 1")


def test_the_conversation_of_the_readme_is_had() -> None:
    steps = conversation()
    assert [key for key, _ in steps].count("A") >= 6
    run(steps)
