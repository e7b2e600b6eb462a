"""What strangers say around warning signs, put around what is taught of each emergency."""

from functools import cache
from itertools import cycle, islice
from pathlib import Path

from neck_coach.compiled_content import content_for
from tests.understanding.built import ROOT

_SIGNS = content_for("en-US").warning_signs
_TAUGHT = ROOT / "interaction_model" / "en" / "utterances" / "signs"
BEGINNINGS_EACH, ENDINGS_EACH = 3, 1


def lines(name: str) -> list[str]:
    """The lines of a list in around_signs/."""
    return (Path(__file__).parent / "around_signs" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@cache
def emergencies() -> tuple[tuple[str, str], ...]:
    """All that is taught of each emergency, with the sign's id."""
    ids = [id for id, sign in _SIGNS.items() if sign.level == "emergency"]
    return tuple(
        (id, said) for id in ids for said in (_TAUGHT / f"{id}.txt").read_text(encoding="utf-8").splitlines() if said
    )


def around(every: int = 1) -> list[tuple[str, str, str]]:
    """Emergencies, each with other beginnings and endings in turn: what is around, the sign's id, what is said."""
    before, after = cycle(lines("beginnings")), cycle(lines("endings"))
    found = []
    for id, said in emergencies()[::every]:
        found += [(begins, id, f"{begins} {said}") for begins in islice(before, BEGINNINGS_EACH)]
        found += [(ends, id, f"{said} {ends}") for ends in islice(after, ENDINGS_EACH)]
    return found
