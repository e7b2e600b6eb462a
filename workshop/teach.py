"""Teaches the skill to understand words: one table a language, from its utterances, and the samples that have no slot.

python -m workshop.teach         read the utterances, write lambda/neck_coach/compiled/taught/<language>.table
"""

import sys
from pathlib import Path

from neck_coach.understanding.denial import words_of

from .documents import read
from .errors import ContentFaults
from .sentences import Sentence, expanded
from .teaching.learning import learn
from .teaching.utterances import Utterance, read_utterances

ROOT = Path(__file__).resolve().parents[1]
TAUGHT = Path("lambda/neck_coach/compiled/taught")


def samples(root: Path, language: Path) -> list[Utterance]:
    """The sentences of the interaction model that are said as they stand: Alexa may hand them on as words, too."""
    documents = (read(root, path) for path in sorted((language / "sentences").glob("*.yaml")))
    found = (each for document in documents for each in expanded(document, document.data))
    return [
        Utterance(tuple(words_of(each.text)), each.intent)
        for each in found
        if isinstance(each, Sentence) and "{" not in each.text
    ]


def main(root: Path = ROOT) -> int:
    """Run the command; 1 if an utterance is at fault, with one line a fault on standard error."""
    models = root / "interaction_model"
    name = read(root, models / "model.yaml").data["invocation_name"]
    try:
        taught = {
            folder.parent.name: learn([*samples(root, folder.parent), *read_utterances(folder, name)])
            for folder in sorted(models.glob("*/utterances"))
        }
    except ContentFaults as faults:
        print(faults, file=sys.stderr)
        return 1
    (root / TAUGHT).mkdir(parents=True, exist_ok=True)
    for language, table in taught.items():
        path = root / TAUGHT / f"{language}.table"
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_bytes(table.to_bytes())
        unfinished.replace(path)
        print(f"{language}: {len(table.known)} utterances, {len(table.classes)} classes, {len(table.owners)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
