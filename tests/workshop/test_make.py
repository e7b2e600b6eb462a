"""make, on a machine where Python, pip and uv are made up: what is interrupted, or not whole, is made again."""

import os
import re
import signal
import subprocess
from pathlib import Path
from shutil import copytree

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = ROOT / "Makefile"
LOCALES = ("en-GB", "en-US")
UTTERANCES = ("interaction_model/en/utterances/YesIntent.txt", "interaction_model/en/utterances/signs/stroke.txt")
# Leaves a thing half done, and presses Ctrl-C for all of make, where the test says so.
MADE_UP = """#!/usr/bin/env bash
echo "$*" >>"$LOG"
interrupted() { if [ "$1" = "$AT" ]; then kill "-$SIGNAL" 0; sleep 9; fi; }
case "$(basename "$0") $*" in
  *" -m venv "*) rm -rf "${@: -1}"; mkdir -p "${@: -1}/bin"; cp "$0" "${@: -1}/bin/python" ;;
  *" -m pip install "*) echo half >.venv/bin/uv; interrupted pip; cp "$0" .venv/bin/uv; chmod +x .venv/bin/uv ;;
  "uv pip sync "*)
    packages="$(dirname "$6")/packages"
    if [ -e "$packages" ]; then exit; fi  # uv does not look into packages that are there
    echo half >"$packages"; interrupted "$6"; echo whole >"$packages" ;;
  "sam build"*) echo "with $PYTHON" >>"$LOG" ;;
  *" -m workshop.compile"*)
    mkdir -p lambda/neck_coach/compiled build/interaction_model
    for name in LOCALES; do touch {lambda/neck_coach/compiled,build/interaction_model}/"$name.json"; done
    touch lambda/neck_coach/compiled/{en.json,locales} ;;
  *" -m workshop.teach"*)
    mkdir -p lambda/neck_coach/compiled/taught
    touch lambda/neck_coach/compiled/taught/en.table ;;
esac
""".replace("LOCALES", " ".join(LOCALES))

SAMPLES = "interaction_model/en/sentences/timers.yaml"


def _heed_interruptions() -> None:
    """Who was started in the background ignores them, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Clone:
    """A folder with a Makefile and what it looks at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        copytree(ROOT / "requirements", folder / "requirements")
        sources = [line for line in MAKEFILE.read_text().replace("\\\n", "").splitlines() if "_SOURCES := " in line]
        named = {path for line in sources for path in re.findall(r"[\w/]+\.(?:py|yaml)", line)}
        for name in ("content", "interaction_model/en", "workshop/teaching"):
            (folder / name).mkdir(parents=True)
        for name in (*(f"content/{locale}.yaml" for locale in LOCALES), *named, *UTTERANCES, SAMPLES):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).touch()
        (folder / "Makefile").write_bytes(MAKEFILE.read_bytes())
        self.python = folder / "python"
        self.python.write_text(MADE_UP)
        self.python.chmod(0o755)

    def make(self, target: str, at: str = "", by: signal.Signals = signal.SIGINT) -> list[str]:
        """Make it, be interrupted where that is said, and give what Python was asked to do."""
        log = self.folder / "log"
        log.write_text("")
        about = {"LOG": str(log), "AT": at, "SIGNAL": str(by.value)}
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        command = ["make", target, f"PYTHON={self.python}"]
        made = subprocess.run(
            command, cwd=self.folder, env=inherited | about, start_new_session=True, preexec_fn=_heed_interruptions
        )
        assert bool(made.returncode) is bool(at)
        return log.read_text().splitlines()


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path / "a clöne")


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("at", ["pip", ".venv/bin/python", ".venv-sam/bin/python"])
def test_setting_up_goes_on_after_an_interruption(clone: Clone, at: str, by: signal.Signals) -> None:
    clone.make(".venv-sam/ready", at, by)
    clone.make(".venv-sam/ready")
    assert (clone.folder / ".venv/bin/uv").read_text() == MADE_UP
    for packages in (".venv/bin/packages", ".venv-sam/bin/packages"):
        assert (clone.folder / packages).read_text() == "whole\n"
    assert clone.make(".venv-sam/ready") == []


@pytest.mark.parametrize("folder", ["lambda/neck_coach/compiled", "build/interaction_model"])
def test_content_is_compiled_again_when_a_locale_is_missing_or_too_many(clone: Clone, folder: str) -> None:
    mark = "lambda/neck_coach/compiled/locales"
    assert "-m workshop.compile" in clone.make(mark)
    assert clone.make(mark) == []
    (clone.folder / folder / "en-GB.json").unlink()
    assert clone.make(mark) == ["-m workshop.compile"]
    assert clone.make(mark) == []
    (clone.folder / folder / "en-IN.json").touch()
    assert clone.make(mark) == ["-m workshop.compile"]


def test_content_is_compiled_again_when_the_mark_is_missing(clone: Clone) -> None:
    mark = "lambda/neck_coach/compiled/locales"
    clone.make(mark)
    (clone.folder / mark).unlink()
    assert clone.make(mark) == ["-m workshop.compile"]


def touched(path: Path) -> None:
    """Newer than all that was made, however coarse the clock of the file system is."""
    path.touch()
    later = path.stat().st_mtime + 2
    os.utime(path, (later, later))


@pytest.mark.parametrize("source", [*UTTERANCES, "lambda/neck_coach/understanding/features.py"])
def test_an_utterance_is_taught_again_and_compiles_nothing(clone: Clone, source: str) -> None:
    mark, table = "lambda/neck_coach/compiled/locales", "lambda/neck_coach/compiled/taught/en.table"
    clone.make(mark)
    assert clone.make(table) == ["-m workshop.teach"]
    assert clone.make(table) == []
    touched(clone.folder / source)
    assert clone.make(mark) == []
    assert clone.make(table) == ["-m workshop.teach"]


def test_a_sample_is_compiled_and_taught_again(clone: Clone) -> None:
    mark, table = "lambda/neck_coach/compiled/locales", "lambda/neck_coach/compiled/taught/en.table"
    clone.make(mark)
    clone.make(table)
    touched(clone.folder / SAMPLES)
    assert clone.make(mark) == ["-m workshop.compile"]
    assert clone.make(table) == ["-m workshop.teach"]


def test_a_phrase_is_compiled_again_and_teaches_nothing(clone: Clone) -> None:
    mark, table = "lambda/neck_coach/compiled/locales", "lambda/neck_coach/compiled/taught/en.table"
    clone.make(mark)
    clone.make(table)
    touched(clone.folder / "content/en-GB.yaml")
    assert clone.make(table) == []
    assert clone.make(mark) == ["-m workshop.compile"]


def test_the_artifact_is_built_with_the_python_that_was_set_up(clone: Clone) -> None:
    clone.make(".venv-sam/ready")
    sam = clone.folder / ".venv-sam/bin/sam"
    sam.symlink_to(clone.python)
    assert clone.make("build")[-1] == f"with {clone.folder}/.venv/bin/python"


def test_without_a_new_python_it_says_what_is_needed(clone: Clone) -> None:
    old = clone.folder / "old"
    old.mkdir()
    for name in ("python3.13", "python3.14", "python3"):
        (old / name).write_text("#!/bin/sh\nexit 1\n")
        (old / name).chmod(0o755)
    machine = os.environ | {"PATH": f"{old}{os.pathsep}{os.environ['PATH']}"}
    made = subprocess.run(["make", "test"], cwd=clone.folder, env=machine, capture_output=True, text=True)
    assert made.returncode == 2
    assert made.stderr.startswith("Neck Coach needs Python 3.13 or newer, and found none.")
