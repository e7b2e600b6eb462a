import json
import subprocess

import pytest

from neck_coach.screen.documents import document, drawing
from tests.needs import needs_npm

from .samples import CONTENT
from .stage import ROOT

_NAMES = sorted(path.stem for path in (ROOT / "lambda/neck_coach/screen/documents").glob("*.json"))
_VALIDATE = """
const { StaticAplTemplateValidator } = require("apl-suggester");
(async () => {
  for (const document of JSON.parse(require("fs").readFileSync(0))) {
    for (const fault of await new StaticAplTemplateValidator().validate(document)) console.log(JSON.stringify(fault));
  }
})();
"""


@pytest.mark.slow
@needs_npm
def test_amazons_validator_has_nothing_to_say() -> None:
    documents = json.dumps([document(name) for name in _NAMES])
    command = ["node", "-e", _VALIDATE]
    run = subprocess.run(command, input=documents, capture_output=True, text=True, cwd=ROOT, check=True)
    assert [line for line in run.stdout.splitlines() if line.startswith("{")] == []


@pytest.mark.parametrize("name", _NAMES)
def test_a_document_needs_nothing_that_is_not_in_it(name: str) -> None:
    found = document(name)
    assert found["version"] == "1.4"
    assert "import" not in found
    assert "http" not in json.dumps(found)


def test_every_exercise_has_its_drawing() -> None:
    figures = set(document("guide")["graphics"])
    for exercise in CONTENT.exercises.values():
        found = drawing(exercise.id)
        assert found["figure"] in figures
        assert len(found.get("beats", ())) in (0, len(exercise.beats)), exercise.id
        assert any(value for name, value in found.items() if name not in ("figure", "beats")) or exercise.beats


def test_an_exercise_without_a_drawing_still_has_a_figure() -> None:
    assert drawing("a_new_one")["figure"] == "front"
