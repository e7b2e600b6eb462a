"""Every conversation in tests/conversations, each a test named for its file; some on both kinds of device."""

from pathlib import Path

import pytest

from tests.conversation import NotAsExpected, Step, read_steps, run

CONVERSATIONS = Path(__file__).parent / "conversations"
FILES = sorted(CONVERSATIONS.rglob("*.yaml"))
ON_BOTH = ("timers", "reminders", "plans", "consent", "faults")
"""Folders of what is said and shown of things that outlive the session: they are had on an Echo Show, too."""


def _name(file: Path) -> str:
    return str(file.relative_to(CONVERSATIONS).with_suffix(""))


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_conversation(file: Path) -> None:
    _have(file)


@pytest.mark.parametrize("file", [file for file in FILES if file.parent.name in ON_BOTH], ids=_name)
def test_conversation_on_a_screen(file: Path) -> None:
    _have(file, ("@device show", ""))


def _have(file: Path, *first: Step) -> None:
    try:
        run([*first, *read_steps(file)])
    except NotAsExpected as fault:
        raise pytest.fail.Exception(f"{file.relative_to(CONVERSATIONS)}\n{fault}", pytrace=False) from None
