"""Every conversation in tests/conversations, each a test named for its file."""

from pathlib import Path

import pytest

from tests.conversation import NotAsExpected, read_steps, run

CONVERSATIONS = Path(__file__).parent / "conversations"
FILES = sorted(CONVERSATIONS.rglob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CONVERSATIONS).with_suffix("")))
def test_conversation(file: Path) -> None:
    try:
        run(read_steps(file))
    except NotAsExpected as fault:
        raise pytest.fail.Exception(f"{file.relative_to(CONVERSATIONS)}\n{fault}", pytrace=False) from None
