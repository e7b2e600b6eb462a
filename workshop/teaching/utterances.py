"""The utterances of a language: sentences that teach, one a line, one file for each class."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from neck_coach.understanding.denial import words_of

from ..errors import ContentFault, ContentFaults
from ..hearable import problems


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence, and the class that it teaches: the path of its file, such as `ThanksIntent` or `signs/stroke`."""

    words: tuple[str, ...]
    teaches: str


def read_utterances(folder: Path, name: str) -> list[Utterance]:
    """Every utterance below `folder` (interaction_model/<language>/utterances). `name`: the invocation name.

    Raises ContentFaults for what nobody could say to us, and for a sentence that is there twice.
    """
    found: dict[tuple[str, ...], Utterance] = {}
    faults: list[ContentFault] = []
    for path in sorted(folder.rglob("*.txt")):
        file = path.relative_to(folder.parents[2]).as_posix()
        teaches = path.relative_to(folder).with_suffix("").as_posix()
        for number, text in _lines(path):
            words = tuple(words_of(text))
            said = found.get(words)
            wrong = [*problems(text, name), *([f"is there twice: also in {said.teaches}"] if said else [])]
            faults += [ContentFault(file, number, teaches, f"{text!r} {problem}") for problem in wrong]
            found[words] = Utterance(words, teaches)
    if faults:
        raise ContentFaults(faults)
    return list(found.values())


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if text := line.strip():
            yield number, text
