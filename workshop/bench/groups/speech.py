"""Does a sentence mean the same when it is spoken and heard? Two synthesizers speak, a recognizer hears.

What counts is what the virtual Echo acts upon: for the words that were heard, and for those that were written.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from rapidfuzz.distance import Levenshtein

from simulator.understanding.words import to_words

from ..meanings import Meaning, acted_upon
from ..metric import Metric
from ..phrases import ROOT
from ..recognizer import PACKAGE, Recognizer
from ..synthesizers import SYNTHESIZERS, Synthesizer
from ..understood import percent

FILE = ROOT / "tests" / "understanding" / "spoken.txt"
MOST_WORDS_OF_A_COMMAND = 5
_WRITTEN_BY = "a language model, without sight of the samples or the code"
_PACKAGES = ".venv/bin/uv pip install --python .venv/bin/python --require-hashes -r requirements/speech.txt"

Means = Callable[[str], Meaning]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was written, and what was heard of it when it was spoken."""

    written: str
    heard: str

    @property
    def kind(self) -> str:
        """A command is short."""
        return "commands" if len(self.written.split()) <= MOST_WORDS_OF_A_COMMAND else "sentences"

    @property
    def words(self) -> int:
        """How many were written."""
        return len(to_words(self.written))

    @property
    def words_wrong(self) -> int:
        """How many are other words, are missing, or are too many."""
        return Levenshtein.distance(to_words(self.written), to_words(self.heard))


def measure(
    file: Path = FILE,
    synthesizers: Sequence[Synthesizer] = SYNTHESIZERS,
    recognizer: type[Recognizer] = Recognizer,
    means: Means = acted_upon,
) -> Iterator[Metric]:
    """Each synthesizer speaks every line of `file`. If something is not installed it is named, and nothing measured."""
    if missing := _missing(synthesizers, recognizer):
        print(missing)
        return
    lines, ear = file.read_text(encoding="utf-8").splitlines(), recognizer()
    for synthesizer in synthesizers:
        began = perf_counter()
        heard = [Heard(line, ear.hear(synthesizer.speak(line))) for line in lines]
        seconds = perf_counter() - began
        for kind in ("commands", "sentences"):
            yield _meaning_kept(synthesizer.name, kind, [each for each in heard if each.kind == kind], means)
        words = sum(each.words for each in heard)
        wrong = 100 * sum(each.words_wrong for each in heard) / words
        about = {"synthesizer": synthesizer.name, "of": words, "written_by": _WRITTEN_BY}
        yield Metric("words_wrong", round(wrong, 2), "%", about=about)
        about = {"synthesizer": synthesizer.name, "of": len(lines)}
        yield Metric("speaking_and_hearing", round(seconds, 1), "s", about=about)


def _meaning_kept(synthesizer: str, kind: str, heard: Sequence[Heard], means: Means) -> Metric:
    """The share that is acted upon alike; what is not is printed."""
    pairs = [(means(each.written), means(each.heard)) for each in heard]
    lost = [(each, pair) for each, pair in zip(heard, pairs, strict=True) if pair[0] != pair[1]]
    for each, (meant, found) in lost:
        print(f"{synthesizer}: {each.written!r} was heard as {each.heard!r}: {meant}, not {found}")
    about = {
        "synthesizer": synthesizer,
        "kind": kind,
        "of": len(heard),
        "not_understood_in_writing": sum(not meant.is_known for meant, _ in pairs),
        "written_by": _WRITTEN_BY,
    }
    return Metric("meaning_kept", percent(meant == found for meant, found in pairs), "%", about=about)


def _missing(synthesizers: Sequence[Synthesizer], recognizer: type[Recognizer]) -> str:
    """What is not installed, and the command that installs it; empty if all is there."""
    names = [synthesizer.name for synthesizer in synthesizers if not synthesizer.is_here]
    commands = [f"apt install {' '.join(names)}"] if names else []
    if not recognizer.is_here():
        names.append(PACKAGE)
        commands.append(_PACKAGES)
    if not names:
        return ""
    return f"Nothing is measured without {' and '.join(names)}. To install: {' && '.join(commands)}"
