"""The function's role: conversations run with it and nothing more, and without any one of its actions they do not."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import boto3
import pytest
from moto import mock_aws
from moto.core import set_initial_no_auth_action_count
from moto.dynamodb.responses import DynamoHandler
from moto.logs.responses import LogsResponse

from neck_coach.memory import store
from simulator.memory import SKILL_ID
from simulator.skill import LambdaContext
from tests.deploy.stack import filled, properties
from workshop.bench.events import event, seconds_later

TABLE, LOGS = "profiles", "skill-logs"
ACCOUNT = "arn:aws:{}:us-east-1:123456789012:{}"
ARNS = {
    "ProfileTable.Arn": ACCOUNT.format("dynamodb", f"table/{TABLE}"),
    "SkillLogs.Arn": ACCOUNT.format("logs", f"log-group:{LOGS}:*"),
}
STATEMENTS = [
    statement
    for policy in properties("SkillRole")["Policies"]
    for statement in filled(policy["PolicyDocument"], ARNS)["Statement"]
]
ACTIONS = [action for statement in STATEMENTS for action in statement["Action"]]


@dataclass
class Account:
    """An AWS account with the stack's table and log group."""

    patch: pytest.MonkeyPatch

    def take_on(self, statements: list[dict[str, Any]]) -> None:
        """From here on all calls are made by a role with this policy."""
        iam = boto3.client("iam")
        trust = json.dumps(properties("SkillRole")["AssumeRolePolicyDocument"])
        role = iam.create_role(RoleName="skill", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
        document = {"Version": "2012-10-17", "Statement": statements}
        iam.put_role_policy(RoleName="skill", PolicyName="all", PolicyDocument=json.dumps(document))
        keys = boto3.client("sts").assume_role(RoleArn=role, RoleSessionName="turn")["Credentials"]
        self.patch.setenv("AWS_ACCESS_KEY_ID", keys["AccessKeyId"])
        self.patch.setenv("AWS_SECRET_ACCESS_KEY", keys["SecretAccessKey"])
        self.patch.setenv("AWS_SESSION_TOKEN", keys["SessionToken"])
        boto3.setup_default_session()
        store.client.cache_clear()


@pytest.fixture
def account(monkeypatch) -> Iterator[Account]:
    monkeypatch.delenv("AWS_ENDPOINT_URL_DYNAMODB", raising=False)
    for name, value in {
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "setup",
        "AWS_SECRET_ACCESS_KEY": "setup",
        "NECK_COACH_TABLE": TABLE,
        "NECK_COACH_SKILL_ID": SKILL_ID,
    }.items():
        monkeypatch.setenv(name, value)
    # Without this moto looks at the actions only, and any resource is allowed.
    monkeypatch.setattr(DynamoHandler, "_determine_resource", _table_of, raising=False)
    monkeypatch.setattr(LogsResponse, "_determine_resource", _group_of, raising=False)
    with mock_aws():
        boto3.setup_default_session()
        table = properties("ProfileTable")
        boto3.client("dynamodb").create_table(
            TableName=TABLE, **{name: table[name] for name in ("AttributeDefinitions", "KeySchema", "BillingMode")}
        )
        boto3.client("logs").create_log_group(logGroupName=LOGS)
        yield Account(monkeypatch)
    store.client.cache_clear()
    boto3.setup_default_session()


def _table_of(call: Any) -> str:
    return ACCOUNT.format("dynamodb", f"table/{call.body['TableName']}")


def _group_of(call: Any) -> str:
    return ACCOUNT.format("logs", f"log-group:{json.loads(call.body)['logGroupName']}:*")


@set_initial_no_auth_action_count(0)
def conversation() -> None:
    """Come, choose a setting, come back, ask to be forgotten; disable the skill. Lambda writes down what happened."""
    from app import handler

    attributes: dict[str, Any] | None = None
    said = ("LaunchRequest", "AMAZON.HelpIntent", "StretchNeckIntent", "DeleteDataIntent", "AMAZON.YesIntent")
    for number, name in enumerate(said):
        response = handler(event(name, at=seconds_later(60 * number), attributes=attributes), LambdaContext())
        attributes = response["sessionAttributes"]
    handler(event("AlexaSkillEvent.SkillDisabled"), LambdaContext())
    logs = boto3.client("logs")
    logs.create_log_stream(logGroupName=LOGS, logStreamName="live")
    logs.put_log_events(logGroupName=LOGS, logStreamName="live", logEvents=[{"timestamp": 0, "message": "{}"}])


def faults(text: str) -> int:
    """How many calls of the table failed, as the lines on standard output tell."""
    return sum(json.loads(line).get("message") == "memory" for line in text.splitlines())


def test_conversations_need_nothing_but_the_role(account, capsys):
    account.take_on(STATEMENTS)
    conversation()
    assert faults(capsys.readouterr().out) == 0


@pytest.mark.parametrize("removed", ACTIONS)
def test_each_action_is_needed(account, capsys, removed):
    account.take_on(
        [{**statement, "Action": [a for a in statement["Action"] if a != removed]} for statement in STATEMENTS]
    )
    if removed.startswith("logs:"):
        with pytest.raises(Exception, match="not authorized"):
            conversation()
    else:
        conversation()
        assert faults(capsys.readouterr().out) > 0


def test_another_table_is_out_of_reach(account, capsys, monkeypatch):
    account.take_on(STATEMENTS)
    monkeypatch.setenv("NECK_COACH_TABLE", "somebody-elses")
    conversation()
    assert faults(capsys.readouterr().out) > 0


def test_no_action_and_no_resource_is_left_open():
    assert not [action for action in ACTIONS if "*" in action]
    assert {statement["Resource"] for statement in STATEMENTS} == set(ARNS.values())
    assert all(statement["Effect"] == "Allow" for statement in STATEMENTS)
