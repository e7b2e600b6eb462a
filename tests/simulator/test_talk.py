"""`python -m simulator.talk` as a program meets it, with a made-up skill in the place of the real one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.talk import main

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
APP = """
import json, os, boto3
def handler(event, context):
    print("a log line")
    assert context.get_remaining_time_in_millis() > 0
    table = boto3.client("dynamodb")
    user = {"id": {"S": event["context"]["System"]["user"]["userId"]}}
    known = "Item" in table.get_item(TableName=os.environ["NECK_COACH_TABLE"], Key=user)
    table.put_item(TableName=os.environ["NECK_COACH_TABLE"], Item=user)
    words = "Welcome back." if known else "Welcome."
    return {"version": "1.0", "sessionAttributes": {"spoken_seconds": 0.5}, "response": {
        "shouldEndSession": False, "outputSpeech": {"type": "SSML", "ssml": f"<speak>{words}</speak>"}}}
"""
KEYS = {
    "said", "request", "via", "slots", "ssml", "text", "reprompt", "seconds", "open", "card", "screen", "timers",
    "reminders", "consent",
}  # fmt: skip


@pytest.fixture
def talk(tmp_path):
    (tmp_path / "app.py").write_text(APP)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (tmp_path, ROOT, ROOT / "lambda")))}

    def run(*arguments, lines=(), **variables):
        command = [sys.executable, "-m", "simulator.talk", *arguments]
        spoken = "".join(f"{line}\n" for line in lines)
        return subprocess.run(
            command, input=spoken, capture_output=True, text=True, env=environment | variables, cwd=tmp_path, timeout=60
        )

    return run


def test_each_line_that_is_said_is_one_turn_of_json_and_nothing_else(talk):
    done = talk(
        "--json",
        "--fast",
        "--state",
        ":memory:",
        lines=["open neck coach", "", "@wait 1m", "@nonsense", "exit", "stop"],
    )
    turns = [json.loads(line) for line in done.stdout.splitlines()]
    assert [turn["said"] for turn in turns] == ["open neck coach", "exit", "stop"]
    assert [turn["text"] for turn in turns] == ["Welcome.", "", "Welcome back."]
    assert all(turn.keys() >= KEYS for turn in turns)
    assert "a log line" in done.stderr
    assert "@nonsense" in done.stderr
    assert done.returncode == 0


def test_the_memory_is_kept_between_runs(talk, tmp_path):
    state = str(tmp_path / "state")
    first, second = (talk("--json", "--fast", "--state", state, lines=["open neck coach"]) for _ in range(2))
    assert json.loads(first.stdout)["text"] == "Welcome."
    assert json.loads(second.stdout)["text"] == "Welcome back."


def test_it_has_nothing_to_do_with_the_account_of_whoever_runs_it(talk):
    others = {
        "AWS_PROFILE": "nobody",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true",
        "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
    }
    lines = ["open neck coach", "exit", "open neck coach"]
    done = talk("--json", "--fast", "--state", ":memory:", lines=lines, **others)
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == ["Welcome.", "", "Welcome back."]


def test_a_proxy_does_not_stand_between_the_skill_and_its_memory(talk):
    nobody = "http://127.0.0.1:9"
    lines = ["open neck coach", "exit", "open neck coach"]
    done = talk("--json", "--fast", "--state", ":memory:", lines=lines, http_proxy=nobody, HTTP_PROXY=nobody)
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == ["Welcome.", "", "Welcome back."]


def test_people_see_answers_and_no_logs(talk, tmp_path):
    done = talk("--state", str(tmp_path / "state"), lines=["open neck coach", "@wait 1m", "@nonsense"])
    assert "You: open neck coach\nNeck Coach:\nWelcome.\n" in done.stdout
    assert "(1m later)" in done.stdout
    assert "@nonsense is unknown" in done.stdout
    assert "a log line" not in done.stdout + done.stderr
    assert "a log line" in (tmp_path / "state" / "skill.log").read_text()


def test_a_locale_that_was_not_built_says_so(talk):
    done = talk("--json", "--locale", "xx-XX", "--state", ":memory:")
    assert done.returncode == 1
    assert "xx-XX" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_words_the_skill_gets_the_fallback(talk):
    lines = ["open neck coach", "the moon is made of cheese", "how do i stretch my neck"]
    with_words, without = (
        [
            json.loads(line)
            for line in talk("--json", "--fast", "--state", ":memory:", *more, lines=lines).stdout.splitlines()
        ]
        for more in ((), ("--nlu", "fallback"))
    )
    assert [turn["request"] for turn in with_words] == ["LaunchRequest", "SaidIntent", "StretchNeckIntent"]
    assert [turn["request"] for turn in without] == ["LaunchRequest", "AMAZON.FallbackIntent", "StretchNeckIntent"]
    assert [turn["slots"] for turn in with_words][1] == {"words": {"value": lines[1], "id": None}}
    assert [turn["slots"] for turn in without][1] == {}


def test_a_time_that_is_none_says_so(talk):
    done = talk("--at", "noon")
    assert done.returncode == 2
    assert "--at" in done.stderr


@pytest.mark.parametrize("spoken", [["--speak"], ["--wav", "spoken.wav"]])
def test_programs_are_told_that_nothing_is_spoken_for_them(spoken, capsys):
    with pytest.raises(SystemExit):
        main(["--json", *spoken])
    assert "--json" in capsys.readouterr().err
