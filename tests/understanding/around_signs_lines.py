"""What strangers say around warning signs, put around every wording of an emergency."""

from itertools import cycle, islice
from pathlib import Path

from neck_coach.compiled_content import content_for
from tests.understanding.built import wordings

_SIGNS = content_for("en-US").warning_signs
BEGINNINGS_EACH, ENDINGS_EACH = 3, 1


def lines(name: str) -> list[str]:
    """The lines of a list in around_signs/."""
    return (Path(__file__).parent / "around_signs" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def around(every: int = 1) -> list[tuple[str, str, str]]:
    """Emergencies, each with other beginnings and endings in turn: what is around, the sign's id, what is said."""
    before, after = cycle(lines("beginnings")), cycle(lines("endings"))
    named = [(id, said) for kind, id, said in wordings() if kind == "WarningSign"]
    found = []
    for id, said in [each for each in named if _SIGNS[each[0]].level == "emergency"][::every]:
        found += [(begins, id, f"{begins} {said}") for begins in islice(before, BEGINNINGS_EACH)]
        found += [(ends, id, f"{said} {ends}") for ends in islice(after, ENDINGS_EACH)]
    return found
