"""`ask deploy` finds its profile, at a desk and in continuous integration, and leaves the checkout as it was."""

import json
import re

import pytest

from tests.deploy.stack import ROOT
from workshop.package import PACKAGE

RESOURCES = ROOT / "ask-resources.json"
AT_A_DESK, IN_THE_ENVIRONMENT = "default", "__ENVIRONMENT_ASK_PROFILE__"
"""The profiles that ask-cli looks for: that of `ask configure`, and that of tokens in the environment."""
WRITTEN = (".ask/ask-states.json", f"{PACKAGE}/skill.json")


def test_both_profiles_deploy_the_same_package():
    profiles = json.loads(RESOURCES.read_text())["profiles"]
    assert profiles == {key: {"skillMetadata": {"src": f"./{PACKAGE}"}} for key in (AT_A_DESK, IN_THE_ENVIRONMENT)}


def test_the_cli_writes_its_resources_as_they_are():
    # It reads and writes them with each deployment, with two blanks and no line break at the end.
    assert RESOURCES.read_text() == json.dumps(json.loads(RESOURCES.read_text()), indent=2)


def test_the_states_that_the_document_writes_have_the_skill_of_a_profile():
    text = (ROOT / "docs" / "deploying.md").read_text()
    states = [json.loads(found.replace("'$SKILL_ID'", "id")) for found in re.findall(r"echo '(\{.*\})'", text)]
    assert [[*each["profiles"]] for each in states] == [[AT_A_DESK], [IN_THE_ENVIRONMENT]]
    assert all(profile.keys() == {"skillId"} for each in states for profile in each["profiles"].values())


@pytest.mark.parametrize("file", WRITTEN)
def test_what_the_cli_writes_is_ignored(file):
    assert f"/{file.partition('/')[0]}/" in (ROOT / ".gitignore").read_text().splitlines()
