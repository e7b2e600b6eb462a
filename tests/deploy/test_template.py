"""The AWS stack: valid, without lint, and its artifact runs with nothing but what Lambda brings."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
SAM = ROOT / ".venv-sam" / "bin"
ENVIRONMENT = os.environ | {"SAM_CLI_TELEMETRY": "0", "AWS_DEFAULT_REGION": "us-east-1", "PYTHON": sys.executable}
BROUGHT_BY_LAMBDA = ("boto3", "botocore", "s3transfer", "jmespath")

pytestmark = [
    pytest.mark.slow,
    # One process builds the artifact that several tests look at.
    pytest.mark.xdist_group("sam"),
]


def run(*command: str | Path) -> str:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def artifact(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sam")
    run(SAM / "sam", "build", "--build-dir", folder)
    return folder / "SkillFunction"


def test_sam_finds_nothing_wrong():
    assert "is a valid SAM Template" in run(SAM / "sam", "validate", "--lint")


def test_cfn_lint_has_nothing_to_say():
    assert run(SAM / "cfn-lint", "--include-checks", "I", "--", "template.yaml") == ""


def test_the_artifact_starts_with_only_what_lambda_brings(artifact, tmp_path):
    for package in BROUGHT_BY_LAMBDA:
        spec = find_spec(package)
        assert spec and spec.origin
        (tmp_path / package).symlink_to(Path(spec.origin).parent)
    program = (
        f"import sys; sys.path += [{str(artifact)!r}, {str(tmp_path)!r}]; import app; print(callable(app.handler))"
    )
    # -I and -S: no site-packages, no PYTHONPATH, no current folder.
    assert run(sys.executable, "-I", "-S", "-W", "error", "-c", program, artifact, tmp_path).strip() == "True"


def test_the_artifact_has_bytecode_that_is_never_compiled_again(artifact):
    flags = {path.read_bytes()[4:8] for path in artifact.rglob("*.pyc")}
    assert flags == {b"\x01\0\0\0"}, "1: checked by hash, and unchecked"
    assert len([*artifact.rglob("*.py")]) == len([*artifact.rglob("*.pyc")])


def test_the_artifact_has_the_content_of_every_locale(artifact):
    locales = {path.stem for path in (ROOT / "content").glob("*-*.yaml")}
    compiled = {path.stem: json.loads(path.read_text()) for path in (artifact / "neck_coach/compiled").glob("*.json")}
    assert compiled.keys() == locales
    assert all(content["locale"] == locale for locale, content in compiled.items())


def test_the_function_may_only_read_write_and_delete_one_item(artifact):
    template = YAML(typ="safe").load((ROOT / "template.yaml").read_text().replace("!", ""))
    (policy,) = template["Resources"]["SkillFunction"]["Properties"]["Policies"]
    (statement,) = policy["Statement"]
    assert set(statement["Action"]) == {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"}
    assert statement["Resource"] == "GetAtt ProfileTable.Arn"
