"""Files that are written together: all of them, or nothing says that they are there."""

from pathlib import Path

import pytest

from workshop.together import write_together

MARK = Path("lambda/mark")


def texts(word: str, *locales: str) -> dict[Path, str]:
    return {Path(folder, f"{locale}.json"): word for folder in ("lambda", "build/models") for locale in locales} | {
        MARK: word
    }


def written(root: Path) -> dict[Path, str]:
    return {path.relative_to(root): path.read_text() for path in root.rglob("*") if path.is_file()}


def test_all_are_written_and_nothing_else_stays(tmp_path: Path) -> None:
    write_together(tmp_path, texts("first", "en-GB", "en-IN", "en-US"))
    write_together(tmp_path, texts("second", "en-GB", "en-US"))
    assert written(tmp_path) == texts("second", "en-GB", "en-US")


@pytest.mark.parametrize("before", range(5))
def test_whatever_is_interrupted_has_no_mark_and_is_mended_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    write_together(tmp_path, texts("first", "en-GB", "en-US"))
    moves = iter([Path.replace] * before)

    def replace(path: Path, target: Path) -> Path:
        if move := next(moves, None):
            return move(path, target)
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted, pytest.raises(KeyboardInterrupt):
        interrupted.setattr(Path, "replace", replace)
        write_together(tmp_path, texts("second", "en-GB", "en-US"))
    found = written(tmp_path)
    assert MARK not in found
    assert sorted(found.values()) == ["first"] * (4 - before) + ["second"] * before, "each file is one or the other"
    write_together(tmp_path, texts("second", "en-GB", "en-US"))
    assert written(tmp_path) == texts("second", "en-GB", "en-US")


def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_together(tmp_path, texts("first", "en-GB", "en-US"))

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk, pytest.raises(OSError, match="No space"):
        disk.setattr(Path, "write_text", full)
        write_together(tmp_path, texts("second", "en-GB", "en-US"))
    assert written(tmp_path) == texts("first", "en-GB", "en-US")
