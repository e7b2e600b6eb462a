"""Files of which one without the others would do harm, such as the content of some locales without that of the rest."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory


def write_together(root: Path, texts: Mapping[Path, str]) -> None:
    """Write files below `root`, and leave no other files in their folders.

    The last one is the mark that all are there: whatever interrupts this, there is no mark beside what is not whole.
    """
    *_, mark = texts
    folders = {root / path.parent for path in texts}
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=root, prefix=".written-") as name:
        aside = Path(name)
        for path, text in texts.items():
            (aside / path).parent.mkdir(parents=True, exist_ok=True)
            (aside / path).write_text(text, encoding="utf-8")
        (root / mark).unlink(missing_ok=True)
        for old in (old for folder in folders for old in folder.iterdir() if old.is_file()):
            if old.relative_to(root) not in texts:
                old.unlink(missing_ok=True)
        for path in texts:
            (aside / path).replace(root / path)
