"""The documents name what there is, and nothing that there is not."""

import json
import re

import pytest

from tests.deploy.stack import ROOT, template
from tests.deploy.test_template import ALARMS
from tests.deploy.test_what_is_logged import COUNTED

DOCS = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}


def test_every_run_time_dependency_is_named():
    locked = re.findall(r"^([a-z0-9-]+)==", (ROOT / "lambda/requirements.txt").read_text(), re.MULTILINE)
    named = re.findall(r"^\| ([a-z0-9-]+) \|", DOCS["dependencies.md"], re.MULTILINE)
    assert sorted(named) == sorted(["package", *locked]), "the first row is the head"


def test_run_time_dependencies_are_locked_with_hashes():
    text = (ROOT / "lambda/requirements.txt").read_text()
    for package in re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in package, package.splitlines()[0]


def test_every_npm_package_is_named():
    asked = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    assert sorted(re.findall(r"^- `([@a-z0-9/-]+)`: ", DOCS["dependencies.md"], re.MULTILINE)) == sorted(asked)


def test_every_alarm_is_explained():
    assert set(re.findall(r"^### (\w+)$", DOCS["operating.md"], re.MULTILINE)) == ALARMS.keys()


def test_every_metric_is_explained():
    table = DOCS["operating.md"].partition("| metric |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`([A-Z]\w+)`", table)) == COUNTED


def test_every_parameter_is_explained_with_its_default():
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", DOCS["deploying.md"], re.MULTILINE)
    assert dict(rows).keys() == template()["Parameters"].keys()
    for name, told in rows:
        default = str(template()["Parameters"][name].get("Default", "none")) or "nobody"
        assert told.startswith(default), name


def test_every_output_that_is_named_exists():
    named = {name for text in DOCS.values() for name in re.findall(r"output\s+`(\w+)`", text)}
    assert named and named <= template()["Outputs"].keys()


def named_tests():
    return [
        (name, file, test)
        for name, text in DOCS.items()
        for file, test in re.findall(r"`(tests/[\w/.]+)(?:::(\w+))?`", text)
    ]


def test_certification_names_tests():
    assert len([name for name, _, _ in named_tests() if name == "certification.md"]) > 15


@pytest.mark.parametrize(("name", "file", "test"), named_tests())
def test_a_test_that_is_named_exists(name, file, test):
    path = ROOT / file
    assert path.exists(), f"{name} names {file}"
    assert not test or f"def {test}(" in path.read_text(), f"{name} names {test}"


@pytest.mark.parametrize(
    ("name", "target"),
    [(name, link) for name, text in DOCS.items() for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text)],
)
def test_links_lead_somewhere(name, target):
    assert (ROOT / "docs" / target).exists(), f"{name} links to {target}"
