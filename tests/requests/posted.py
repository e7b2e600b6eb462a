"""Requests that are put to the skill as Lambda would, and the rules that every answer keeps."""

import contextlib
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from neck_coach import skill
from neck_coach.speech.limits import LimitError, check
from simulator.memory import SKILL_ID
from tests.handlers.alexa import has, reprompt, text
from tests.memory.quick_table import QuickTable, quick_table

Json = dict[str, Any]

MAY_BE_SPOKEN_TO = (
    "LaunchRequest",
    "IntentRequest",
    "Connections.Response",
    "SessionResumedRequest",
    "Alexa.Presentation.APL.UserEvent",
)
_SPOKEN = ("outputSpeech", "reprompt", "card")
_STEADY = ("emergency", "told", "spared", "refused", "told_memory")
"""Attributes that no answer takes back: lists may grow."""


@dataclass(frozen=True, slots=True)
class Posted:
    """An answer, and what was logged of it."""

    answer: Json
    lines: list[Json]

    @property
    def body(self) -> Json:
        return dict(self.answer["response"])

    @property
    def said(self) -> str:
        return text(self.answer)

    @property
    def outcome(self) -> str:
        (line,) = [line for line in self.lines if line.get("message") == "turn"]
        return str(line["outcome"])

    @property
    def failures(self) -> list[str]:
        """The kinds of error, and the metric, if it was counted as a failure."""
        errors = [str(line.get("error")) for line in self.lines if line.get("message") == "failed"]
        return errors + ["Failures" for line in self.lines if "Failures" in line]


class Skill:
    """The skill with its id known and an empty table."""

    def __init__(self, table: QuickTable) -> None:
        self.table = table

    def post(self, event: Any) -> Posted:
        """The answer to `event`, which comes as JSON and goes as JSON: no value is shared."""
        written = io.StringIO()
        with contextlib.redirect_stdout(written):
            answer = skill.handler(json.loads(json.dumps(event)), None)
        lines = [json.loads(line) for line in written.getvalue().splitlines() if line.startswith("{")]
        return Posted(json.loads(json.dumps(answer, allow_nan=False)), lines)


@contextmanager
def our_skill() -> Iterator[Skill]:
    """The skill as it is deployed: requests of another are refused."""
    with quick_table() as table, pytest.MonkeyPatch.context() as patch:
        patch.setenv("NECK_COACH_SKILL_ID", SKILL_ID)
        yield Skill(table)


def signed(event: Json, attributes: Json | None = None) -> Json:
    """A copy of `event` that is ours; with `attributes` in its session, if it has one."""
    ours: Json = json.loads(json.dumps(event))
    application = {"applicationId": SKILL_ID}
    context = ours["context"] = ours.get("context") or {}
    context["System"] = (context.get("System") or {}) | {"application": application}
    if isinstance(ours.get("session"), dict):
        ours["session"] |= {"application": application}
        if attributes is not None:
            ours["session"] |= {"new": False, "attributes": attributes}
    return ours


def assert_refused(posted: Posted) -> None:
    """Another skill's request: nothing is said, and it is no failure of ours."""
    assert posted.answer == {"version": "1.0", "response": {}}
    assert (posted.outcome, posted.failures) == ("refused", [])


def broken_rules(event: Json, posted: Posted) -> list[str]:
    """What is wrong with the answer to a request of ours, whatever else the request has in it."""
    request = event.get("request")
    kind = request.get("type") if isinstance(request, Mapping) else None
    body = posted.body
    if posted.outcome == "refused":
        return ["something for another skill"] if body else []
    broken = ["failed"] if posted.outcome == "failed" else []
    try:
        check(posted.answer)
    except LimitError as error:
        broken.append(str(error))
    if kind not in MAY_BE_SPOKEN_TO:
        broken += [f"{name} for {kind}" for name in _SPOKEN if name in body]
    if has(posted.said, "trouble") or has(reprompt(posted.answer), "trouble"):
        broken.append("an apology")
    if kind != "SessionEndedRequest" and body.get("shouldEndSession") is not True:
        broken += _lost(event.get("session"), posted.answer.get("sessionAttributes") or {}, silent=not body)
    return broken


def _lost(session: Any, returned: Json, *, silent: bool) -> list[str]:
    """Attributes of the session that did not come back. To silence nothing has changed."""
    given = session.get("attributes") if isinstance(session, Mapping) else None
    if not isinstance(given, Mapping):
        return []
    if silent:
        return [] if returned == given else ["a silent answer changes the session's attributes"]
    return [f"{name} is lost" for name in _STEADY if name in given and not _holds(returned.get(name), given[name])]


def _holds(now: Any, before: Any) -> bool:
    return set(now or ()) >= set(before) if isinstance(before, list) else bool(now == before)
