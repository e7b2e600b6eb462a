"""The AWS stack: valid, without lint, and with what it promises."""

import json
import re

import pytest

from tests.deploy.command import SAM, run
from tests.deploy.stack import properties, template
from tests.deploy.test_what_is_logged import COUNTED

RESOURCES = template()["Resources"]
ALARMS = {name: part["Properties"] for name, part in RESOURCES.items() if part["Type"] == "AWS::CloudWatch::Alarm"}


@pytest.mark.slow
@pytest.mark.xdist_group("sam")
def test_sam_finds_nothing_wrong():
    assert "is a valid SAM Template" in run(SAM / "sam", "validate", "--lint")


@pytest.mark.slow
@pytest.mark.xdist_group("sam")
def test_cfn_lint_has_nothing_to_say():
    assert run(SAM / "cfn-lint", "--include-checks", "I", "--", "template.yaml") == ""


def test_no_other_skill_may_call_the_function():
    skill_id = template()["Parameters"]["SkillId"]
    assert "Default" not in skill_id and skill_id["AllowedPattern"].startswith("^amzn1")
    (event,) = properties("SkillFunction")["Events"].values()
    assert event == {"Type": "AlexaSkill", "Properties": {"SkillId": {"Ref": "SkillId"}}}
    assert properties("SkillFunction")["Environment"]["Variables"]["NECK_COACH_SKILL_ID"] == {"Ref": "SkillId"}


def test_profiles_are_kept_safe_and_not_for_ever():
    table = properties("ProfileTable")
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"]
    assert table["SSESpecification"]["SSEEnabled"]
    assert table["DeletionProtectionEnabled"] == {"Ref": "DeletionProtection"}
    assert RESOURCES["ProfileTable"]["DeletionPolicy"] == RESOURCES["ProfileTable"]["UpdateReplacePolicy"] == "Retain"


def test_logs_are_json_and_end():
    assert properties("SkillLogs")["RetentionInDays"] == {"Ref": "LogRetentionDays"}
    logging = properties("SkillFunction")["LoggingConfig"]
    assert logging["LogFormat"] == "JSON" and logging["LogGroup"] == {"Ref": "SkillLogs"}


def test_the_function_gives_up_before_alexa_does():
    assert properties("SkillFunction")["Timeout"] < 8


def test_snapshots_and_reserved_concurrency_are_off_unless_asked_for():
    parameters = template()["Parameters"]
    assert parameters["SnapStart"]["Default"] == "None" and parameters["ReservedConcurrency"]["Default"] == -1


def test_a_new_version_takes_over_slowly_and_goes_back_on_an_alarm():
    preference = properties("SkillFunction")["DeploymentPreference"]
    assert preference["Type"] == {"Ref": "Deployment"}
    assert {alarm["Ref"] for alarm in preference["Alarms"]} <= ALARMS.keys()


@pytest.mark.parametrize("name", ALARMS)
def test_an_alarm_is_told_explained_and_silent_without_traffic(name):
    alarm = ALARMS[name]
    assert alarm["AlarmActions"] == [{"Ref": "AlarmTopic"}]
    assert alarm["AlarmDescription"].endswith(".")
    assert alarm["TreatMissingData"] == "notBreaching"


@pytest.mark.parametrize("watched", ["Errors", "Throttles", "Duration", "FailedWrites", "Fallbacks", "Failures"])
def test_there_is_an_alarm_for(watched):
    assert any(f'"{watched}"' in json.dumps(alarm) for alarm in ALARMS.values())


def test_alarms_and_dashboard_show_metrics_that_the_skill_writes():
    ours = re.findall(r'"Namespace": "NeckCoach", "MetricName": "(\w+)"', json.dumps(ALARMS))
    assert ours and set(ours) <= COUNTED
    text = re.sub(r"\$\{\w+(::\w+)?\}", "x", properties("Dashboard")["DashboardBody"]["Fn::Sub"])
    widgets = json.loads(text)["widgets"]
    assert len(widgets) == 6
    shown = set(re.findall(r'"(\w+)"', json.dumps([widget["properties"].get("metrics", []) for widget in widgets])))
    assert {"Turns", "Fallbacks", "Failures", "ColdStarts", "CompletedExercises", "EmergencySigns"} <= shown
    assert COUNTED - shown == set()


@pytest.mark.parametrize("name", [name for name, part in RESOURCES.items() if "Tags" in part["Properties"]])
def test_what_can_be_tagged_is_tagged(name):
    tags = properties(name)["Tags"]
    assert tags in ({"app": "neck-coach"}, [{"Key": "app", "Value": "neck-coach"}])
    assert {"SkillFunction", "SkillRole", "SkillLogs", "ProfileTable", "AlarmTopic"} <= {
        resource for resource, part in RESOURCES.items() if "Tags" in part["Properties"]
    }
