"""What is started cold, side by side: each as it would lie in Lambda's /var/task."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_HERE = Path(__file__).parent


def built(folder: Path) -> Path:
    """The skill as `make build` makes it."""
    folder.mkdir(parents=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    variables = [f"ARTIFACTS_DIR={folder}", f"PYTHON={sys.executable}"]
    command = ["make", "-C", str(_ROOT / "lambda"), "build-SkillFunction", *variables]
    subprocess.run(command, check=True, env=environment, stdout=sys.stderr)
    return folder


def plain(folder: Path) -> Path:
    """The same code and the same packages as they are: no bytecode, all of botocore's data."""
    _install(_ROOT / "lambda" / "requirements.txt", folder)
    shutil.copy(_ROOT / "lambda" / "app.py", folder)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(_ROOT / "lambda" / "neck_coach", folder / "neck_coach", ignore=ignored)
    return folder


def ordinary(folder: Path) -> Path:
    """A skill with the SDK's standard builder and its DynamoDB adapter, plainly built."""
    _install(_HERE / "ordinary" / "requirements.txt", folder)
    shutil.copy(_HERE / "ordinary" / "app.py", folder)
    return folder


def bare(folder: Path) -> Path:
    """A handler without any package: the floor."""
    folder.mkdir(parents=True)
    shutil.copy(_HERE / "bare" / "app.py", folder)
    return folder


CONTENDERS: dict[str, Callable[[Path], Path]] = {"ours": built, "plain": plain, "ordinary": ordinary, "bare": bare}


def zipped_mb(folder: Path, archive: Path) -> float:
    """Megabytes (millions of bytes) of `folder` zipped into `archive`."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, path.relative_to(folder))
    return archive.stat().st_size / 1e6


def _install(requirements: Path, folder: Path) -> None:
    """Packages as pip and `sam build` lay them out."""
    uv = Path(sys.executable).with_name("uv")
    command = [str(uv), "pip", "install", "--quiet", "--require-hashes", "--no-compile-bytecode"]
    where = ["--python", sys.executable, "--target", str(folder), "-r", str(requirements)]
    subprocess.run([*command, *where], check=True)
