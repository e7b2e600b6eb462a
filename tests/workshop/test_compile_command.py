"""python -m workshop.compile: writes what the skill and Alexa read, or tells what is wrong."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from workshop.compile import MARK, main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path) -> Path:
    """The content and the interaction model as they are, in two locales."""
    for folder in ("content", "interaction_model"):
        copytree(ROOT / folder, tmp_path / folder)
    for locale in (tmp_path / "content").glob("en-*.yaml"):
        if locale.stem not in ("en-GB", "en-US"):
            locale.unlink()
    return tmp_path


def written(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*.json")}


def test_it_writes_content_and_model_of_each_locale_and_content_without_a_country(project, capsys):
    assert main([], project) == 0
    files = written(project)
    assert sorted(files) == [
        "build/interaction_model/en-GB.json",
        "build/interaction_model/en-US.json",
        "lambda/neck_coach/compiled/en-GB.json",
        "lambda/neck_coach/compiled/en-US.json",
        "lambda/neck_coach/compiled/en.json",
        "lambda/neck_coach/compiled/words/en-GB.json",
        "lambda/neck_coach/compiled/words/en-US.json",
        "lambda/neck_coach/compiled/words/en.json",
    ]
    assert json.loads(files["lambda/neck_coach/compiled/en-GB.json"])["locale"] == "en-GB"
    assert (project / MARK).read_text() == "en-GB\nen-US\nen\n"
    model = json.loads(files["build/interaction_model/en-US.json"])["interactionModel"]["languageModel"]
    assert model["invocationName"] == "neck coach"
    words = json.loads(files["lambda/neck_coach/compiled/words/en-US.json"])
    assert words.keys() == {"intents", "names"}
    assert words["intents"]["GuideExerciseIntent"][0] == ["exercise", "Exercise"]
    assert words["names"]["Care"]["ice"] == "ice"
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == ["en-GB", "en-US", "en"]


def test_the_same_content_gives_the_same_bytes(project):
    main([], project)
    first = written(project)
    main([], project)
    assert written(project) == first


def test_check_writes_nothing(project, capsys):
    assert main(["--check"], project) == 0
    assert written(project) == {}
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_fault_is_one_line_on_standard_error_and_nothing_is_written(project, capsys):
    ice = project / "content/en/care/ice.yaml"
    ice.write_text(ice.read_text() + "colour: blue\n")
    assert main([], project) == 1
    said = capsys.readouterr()
    line = len(ice.read_text().splitlines())
    assert said.err == f"content/en/care/ice.yaml:{line}: colour: is no field of this\n"
    assert said.out == ""
    assert written(project) == {}
