"""What is deployed: small, complete, quick to start, and the same skill as its source."""

import json
import re
import sys
from typing import Any

import pytest

from neck_coach.understanding.table import Table
from tests.deploy.command import run
from tests.deploy.stack import ROOT
from tests.deploy.test_role import ACTIONS
from tests.needs import needs_linux
from workshop.bench.cold_process import ColdProcess, lay_out_runtime
from workshop.bench.contenders import zipped_mb
from workshop.bench.empty_table import EmptyTable
from workshop.bench.events import event, seconds_later, slot
from workshop.bench.groups.cold import LARGEST_ZIP, MOST_MEMORY

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("sam")]

TALK = [
    ("LaunchRequest", ()),
    ("GuideExerciseIntent", (slot("exercise", "side stretch", "side_tilt"), slot("side", "left", "left"))),
    ("AMAZON.NoIntent", ()),
    ("AMAZON.PauseIntent", ()),
    ("CareIntent", (slot("care", "ice", "ice"),)),
    ("SaidIntent", (slot("words", "could you maybe talk me through that once more"),)),
    ("SaidIntent", (slot("words", "half of her face has slid down and she's talking funny"),)),
    ("EmergencySignIntent", (slot("warning_sign", "my face is drooping", "stroke"),)),
    ("SessionEndedRequest", ()),
]


def test_it_starts_with_nothing_but_itself(artifact):
    program = f"import sys; sys.path.append({str(artifact)!r}); import app; print(callable(app.handler))"
    # -I and -S: no site-packages, no PYTHONPATH, no current folder.
    assert run(sys.executable, "-I", "-S", "-W", "error", "-c", program).strip() == "True"


def test_its_bytecode_is_never_compiled_again(artifact):
    flags = {path.read_bytes()[4:8] for path in artifact.rglob("*.pyc")}
    assert flags == {b"\x01\0\0\0"}, "1: checked by hash, and unchecked"
    assert len([*artifact.rglob("*.py")]) == len([*artifact.rglob("*.pyc")])


def test_it_has_the_content_of_every_locale(artifact):
    locales = {path.stem for path in (ROOT / "content").glob("*-*.yaml")} | {"en"}
    compiled = {path.stem: json.loads(path.read_text()) for path in (artifact / "neck_coach/compiled").glob("*.json")}
    assert compiled.keys() == locales
    assert all(content["locale"] == locale for locale, content in compiled.items())
    assert {path.stem for path in (artifact / "neck_coach/compiled/words").iterdir()} == locales


def test_it_has_what_was_taught_of_every_language(artifact):
    tables = {path.name: path.read_bytes() for path in (artifact / "neck_coach/compiled/taught").iterdir()}
    assert tables.keys() == {"en.table"}
    assert Table.from_bytes(tables["en.table"]).taught(["yes"]) == "AMAZON.YesIntent"


def test_it_fits(artifact, tmp_path):
    assert zipped_mb(artifact, tmp_path / "artifact.zip") < LARGEST_ZIP


def test_botocore_knows_only_the_calls_that_the_role_allows(artifact):
    program = (
        f"import sys; sys.path.append({str(artifact)!r}); from botocore.session import Session; s = Session();"
        "print(s.get_available_services(), *s.get_service_model('dynamodb').operation_names)"
    )
    services, *operations = run(sys.executable, "-I", "-S", "-c", program).split()
    assert services == "['dynamodb']"
    assert {f"dynamodb:{operation}" for operation in operations} == {a for a in ACTIONS if a.startswith("dynamodb:")}


@pytest.mark.parametrize("region", ["us-east-1", "us-west-2", "eu-west-1", "ap-northeast-1"])
def test_it_finds_dynamodb_in_every_region_of_alexa(artifact, region):
    program = (
        f"import sys; sys.path.append({str(artifact)!r}); from botocore.session import Session;"
        f"print(Session().create_client('dynamodb', region_name={region!r}).meta.endpoint_url)"
    )
    assert run(sys.executable, "-I", "-S", "-c", program).strip() == f"https://dynamodb.{region}.amazonaws.com"


@needs_linux
def test_lambdas_runtime_runs_it_and_it_answers_as_its_source_does(artifact, tmp_path, answer):
    table = EmptyTable()
    process = ColdProcess(artifact, lay_out_runtime(tmp_path / "runtime"), table.address)
    deployed: list[dict[str, Any]] = []
    with process:
        talk(lambda one: process.ask(one).response, deployed)
    table.close()
    from_source: list[dict[str, Any]] = []
    talk(answer, from_source)
    assert _without_made_up(from_source) == _without_made_up(deployed)
    assert process.peak_mb < MOST_MEMORY


def _without_made_up(answers: list[dict[str, Any]]) -> Any:
    """The answers as JSON, without what differs each time a user is new."""
    return json.loads(re.sub(r'"born": "[0-9a-f]{8}"', '"born": ""', json.dumps(answers)))


def talk(answer: Any, answers: list[dict[str, Any]]) -> None:
    """One conversation, each turn as a user whom nobody knows: the table remembers nothing."""
    attributes: dict[str, Any] | None = None
    for number, (name, slots) in enumerate(TALK):
        one = event(name, *slots, at=seconds_later(30 * number), user=f"user-{number}", attributes=attributes)
        answers.append(answer(one))
        attributes = answers[-1].get("sessionAttributes", attributes)


WHOLE = {
    **{f"{folder}{locale}.json": "{}" for folder in ("", "words/") for locale in ("en-GB", "en-US", "en")},
    "locales": "en-GB\nen-US\nen\n",
    "taught/en.table": "table",
}
NOT_WHOLE = {
    "nothing": {},
    "no mark": WHOLE.keys() - {"locales"},
    "one is missing": WHOLE.keys() - {"en-GB.json"},
    "words of one are missing": WHOLE.keys() - {"words/en-GB.json"},
    "no words": {name for name in WHOLE if "words" not in name},
    "nothing was taught": WHOLE.keys() - {"taught/en.table"},
}


def built(tmp_path, compiled):
    folder = tmp_path / "neck_coach/compiled"
    for name, text in {**compiled, "../../Makefile": (ROOT / "lambda/Makefile").read_text()}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return run("make", "build-SkillFunction", f"ARTIFACTS_DIR={tmp_path / 'artifact'}", cwd=tmp_path)


@pytest.mark.parametrize(
    "compiled",
    [
        *({name: WHOLE[name] for name in names} for names in NOT_WHOLE.values()),
        {**WHOLE, "locales": ""},
        {**WHOLE, "en-IN.json": "{}"},
        {**WHOLE, "words/en-IN.json": "{}"},
        {**WHOLE, "taught/en.table": ""},
        {**WHOLE, "locales": f"{WHOLE['locales']}de-DE\nde\n", "de-DE.json": "{}", "de.json": "{}",
         "words/de-DE.json": "{}", "words/de.json": "{}"},
    ],
    ids=[*NOT_WHOLE, "an empty mark", "one too many", "words too many", "an empty table", "a language was not taught"],
)  # fmt: skip
def test_it_is_not_built_without_all_that_is_compiled_and_taught(tmp_path, compiled):
    with pytest.raises(AssertionError, match="is not whole: run make build"):
        built(tmp_path, compiled)


def test_what_is_whole_is_not_refused_for_that(tmp_path):
    with pytest.raises(AssertionError) as refused:  # the rest of the folder is not there
        built(tmp_path, WHOLE)
    assert "not whole" not in str(refused.value)
