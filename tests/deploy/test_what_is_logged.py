"""One line and its metrics for each turn, and nothing in them that tells who spoke, what was said, or how they are."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from neck_coach import skill
from neck_coach.compiled_content import content_for
from neck_coach.memory import store
from workshop.bench.events import event, seconds_later, slot

CONTENT = content_for("en-US")
STATES = {"unknown", "idle", "question", "check", "exercise", "paused", "emergency"}
COUNTED = {
    "Turns", "ColdStarts", "Fallbacks", "Failures", "FailedReads", "FailedWrites", "CompletedExercises",
    "SessionErrors", "AnswerErrors", "ScreenErrors", "OtherErrors",
    "EmergencySigns", "TodaySigns", "SoonSigns", "PharmacistSigns",
}  # fmt: skip
# Every field a line may have, and what may stand in it.
FIELDS = {
    "level": r"INFO|WARNING|ERROR",
    "message": r"turn|failed|memory|reported|alerts",
    "timestamp": r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00",
    "service": r"neck_coach",
    "intent": r"(AMAZON\.)?[A-Za-z]+Intent|[A-Z][A-Za-z.]+|other",
    "state": "|".join(STATES),
    "ms": r"\d+\.\d",
    "outcome": r"answered|failed|refused|ignored",
    "cold_start": r"True|False",
    "user": r"[0-9a-f]{16}",
    "error": r"[A-Z][A-Za-z_]+",
    "where": r"\w+\.py:\d+",
    "operation": r"[a-z_]+",
    "fault": r"[A-Z]?[A-Za-z ]+",
    "when": r"read|write|delete",
    "request": r"[A-Z][A-Za-z.]+|other",
    "reason": r"[a-z_]+",
}


@pytest.fixture
def lines(answer, capsys, monkeypatch):
    """What is written while `answer` answers these events."""
    monkeypatch.setattr("neck_coach.watching._cold", False)

    def written(*events):
        capsys.readouterr()
        for one in events:
            answer(one)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return written


def turns(lines):
    return [line for line in lines if line.get("message") == "turn"]


def counted(lines):
    """Metric -> how often."""
    found: Counter[str] = Counter()
    for line in lines:
        found.update({name: sum(line[name]) for name in COUNTED & line.keys()})
    return dict(found)


def test_a_turn_is_one_line_and_one_set_of_metrics(lines):
    written = lines(event("AMAZON.HelpIntent", user="one-line", attributes={"turns": 1}))
    (turn,) = turns(written)
    assert turn["intent"] == "AMAZON.HelpIntent" and turn["state"] == "idle" and turn["outcome"] == "answered"
    assert turn["ms"] > 0 and "user" in turn and turn["cold_start"] in (True, False)
    (metrics,) = [line for line in written if "_aws" in line]
    (declared,) = metrics["_aws"]["CloudWatchMetrics"]
    assert declared["Namespace"] == "NeckCoach" and declared["Dimensions"] == [["service"], ["service", "intent"]]
    assert counted(written) == {"Turns": 1}


def test_a_cold_start_is_told_once(lines, monkeypatch):
    monkeypatch.setattr("neck_coach.watching._cold", True)
    written = turns(lines(event(), event()))
    assert [turn["cold_start"] for turn in written] == [True, False]


def test_the_same_user_is_the_same_hash_and_another_skill_has_another(lines, monkeypatch):
    one, again, other = (turn["user"] for turn in turns(lines(event(user="a"), event(user="a"), event(user="b"))))
    assert one == again != other
    monkeypatch.setenv("NECK_COACH_SKILL_ID", "amzn1.ask.skill.another")
    theirs = event(user="a")
    for part in (theirs["context"]["System"], theirs["session"]):
        part["application"] = {"applicationId": "amzn1.ask.skill.another"}
    (salted,) = (turn["user"] for turn in turns(lines(theirs)))
    assert salted != one


@pytest.mark.parametrize(
    ("kind", "about", "metric"),
    [
        ("SessionEndedRequest", {"reason": "ERROR", "error": {"type": "INVALID_RESPONSE"}}, "SessionErrors"),
        ("SessionEndedRequest", {"reason": "ERROR", "error": {"type": "NEVER_HEARD_OF"}}, "SessionErrors"),
        ("System.ExceptionEncountered", {"error": {"type": "INVALID_RESPONSE"}, "cause": {}}, "AnswerErrors"),
        ("Alexa.Presentation.APL.RuntimeError", {"errors": [{"type": "PACKAGE_ERROR"}]}, "ScreenErrors"),
        ("AudioPlayer.PlaybackFailed", {"error": {"type": "MEDIA_ERROR_UNKNOWN"}}, "OtherErrors"),
    ],
)
def test_what_alexa_reports_is_told_and_counted_without_its_message(lines, kind, about, metric):
    one = event(kind)
    one["request"] |= about
    for error in (one["request"].get("error"), *one["request"].get("errors", ())):
        if error:
            error["message"] = "private words"
    written = lines(one)
    assert counted(written) == {"Turns": 1, metric: 1}
    (told,) = [line for line in written if line.get("message") == "reported"]
    assert told["request"] == kind and told["error"].isupper()
    assert "private" not in json.dumps(written)


@pytest.mark.parametrize("level", ["emergency", "today", "soon", "pharmacist"])
def test_a_warning_sign_is_counted_by_its_level_and_without_its_user(lines, level):
    sign = next(sign for sign in CONTENT.warning_signs.values() if sign.level == level)
    written = lines(event("WarningSignIntent", slot("warning_sign", sign.said[0], sign.id), user="warned"))
    assert counted(written)[f"{level.capitalize()}Signs"] == 1
    assert "user" not in turns(written)[0]


def test_a_sign_in_the_words_of_any_other_intent_names_no_user_either(lines):
    free_speech = event("GuideExerciseIntent", slot("exercise", "my face is drooping", ""), user="warned")
    written = lines(free_speech)
    assert counted(written)["EmergencySigns"] == 1
    assert "user" not in turns(written)[0]


def stretching(answer, user):
    """The answer that leads the stretch, after both safety questions."""
    said = answer(event("StretchNeckIntent", user=user))
    for seconds in (5, 10):
        assert "guided" not in said["sessionAttributes"]
        attributes = said["sessionAttributes"]
        said = answer(event("AMAZON.NoIntent", user=user, at=seconds_later(seconds), attributes=attributes))
    assert said["sessionAttributes"]["guided"]
    return said


def test_fallbacks_and_completed_exercises_are_counted(lines, answer):
    led = stretching(answer, "done")
    later = seconds_later(led["sessionAttributes"]["spoken_seconds"] + 10)
    written = lines(event("AMAZON.FallbackIntent", user="done", at=later, attributes=led["sessionAttributes"]))
    assert counted(written) == {"Turns": 1, "Fallbacks": 1, "CompletedExercises": 1}


def test_an_interrupted_exercise_is_not_completed(lines, answer):
    led = stretching(answer, "interrupted")
    stop = event("AMAZON.StopIntent", user="interrupted", at=seconds_later(25), attributes=led["sessionAttributes"])
    written = lines(stop)
    assert counted(written) == {"Turns": 1}
    assert turns(written)[0]["state"] == "exercise"


def test_a_failure_is_counted_and_told_without_its_message(lines, monkeypatch):
    def fail(*_):
        raise ValueError("the user said secret words")

    monkeypatch.setattr(skill, "within_limits", fail)
    written = lines(event("AMAZON.HelpIntent"))
    assert counted(written) == {"Turns": 1, "Failures": 1}
    assert turns(written)[0]["outcome"] == "failed"
    assert "secret" not in json.dumps(written)


def test_failed_reads_and_writes_are_counted(lines, monkeypatch):
    monkeypatch.setattr(store.Store, "read", lambda *_: _fault())
    assert counted(lines(event(user="unread"))) == {"Turns": 1, "FailedReads": 1, "FailedWrites": 1}


def _fault():
    raise store.MemoryFault("ProvisionedThroughputExceededException")


def everything_that_can_be_heard():
    """Every health word in the slot it belongs to and, as free speech, where it does not."""
    kinds: dict[str, tuple[str, Mapping[str, Any]]] = {
        "WarningSignIntent": ("warning_sign", CONTENT.warning_signs),
        "DiscomfortIntent": ("discomfort", CONTENT.discomforts),
        "ConditionIntent": ("condition", CONTENT.conditions),
    }
    for intent, (name, things) in kinds.items():
        for thing in things.values():
            yield intent, slot(name, thing.said[0], thing.id)
            for said in thing.said[:4]:
                yield "GuideExerciseIntent", slot("exercise", said, "")


def secrets():
    """Nothing of this may be in any line."""
    kinds: tuple[Mapping[str, Any], ...] = (CONTENT.warning_signs, CONTENT.discomforts, CONTENT.conditions)
    for things in kinds:
        for thing in things.values():
            yield thing.id
            yield from thing.said
    yield from ("amzn1.ask", "token-of", "whose-secret", "private words")


def different(lines):
    """The lines as one text, those that differ only in numbers once."""
    return "\n".join({re.sub(r"\d+", "", json.dumps({**line, "user": ""})).lower() for line in lines})


def test_no_user_token_or_health_word_is_ever_written(lines):
    events = [event(intent, one, user="whose-secret") for intent, one in everything_that_can_be_heard()]
    events += [event("ChooseIntent", slot("choice", "private words", ""), user="whose-secret")]
    events += [event(name, user="whose-secret") for name in ("SessionEndedRequest", "AlexaSkillEvent.SkillDisabled")]
    events += [{"request": {"type": "private words"}}, {"private words": 1}]
    written = lines(*events)
    assert len(turns(written)) == len(events)
    for line in (one for one in written if "_aws" not in one):
        for name, value in line.items():
            assert re.fullmatch(FIELDS[name], str(value)), (name, value)
    for line in (one for one in written if "_aws" in one):
        assert line.keys() <= {"_aws", "service", "intent", *COUNTED}
        assert re.fullmatch(FIELDS["intent"], line["intent"])
    text = different(written)
    assert not {secret for secret in secrets() if re.search(rf"\b{re.escape(secret.lower())}\b", text)}


def test_an_answer_comes_even_when_nothing_can_be_written(answer, monkeypatch):
    monkeypatch.setattr("neck_coach.watching.Watch.report", lambda *_: _fault())
    assert "outputSpeech" in answer(event())["response"]
