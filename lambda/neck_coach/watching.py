"""What operators see of a turn: one line of JSON and its metrics. Never who spoke, and nothing that was said."""

import logging
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from os import environ
from time import perf_counter
from typing import Any

from aws_lambda_powertools.logging import Logger
from aws_lambda_powertools.metrics import Metrics

from .coaching.cautions import Urgency
from .turn import Turn

Handler = Callable[[Any, Any], dict[str, Any]]
# These tell something of the user's health: a line about such a turn names no user, not even by a hash.
_ABOUT_HEALTH = frozenset(
    "EmergencySignIntent TodaySignIntent SoonSignIntent WarningSignIntent SaidIntent "
    "DenyWarningSignIntent DiscomfortIntent ConditionIntent InjuredIntent UsedCareIntent "
    "TwitchReliefIntent LogTwitchIntent ExplainMedicinesIntent IsItSeriousIntent SeeDoctorIntent "
    "PrepareDoctorVisitIntent RemindDoctorIntent".split()
)
_HEALTH_STATES = ("check", "emergency")
# What Alexa tells of, and the metric that counts it.
_REPORTED = {
    "SessionEndedRequest": "SessionErrors",
    "System.ExceptionEncountered": "AnswerErrors",
    "Alexa.Presentation.APL.RuntimeError": "ScreenErrors",
}
_NAME = re.compile(r"[A-Z][A-Za-z.]{3,63}")


class _Output(logging.StreamHandler[Any]):
    """Standard output as it is when something is logged, not as it was when this was imported."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        self.stream = sys.stdout
        super().emit(record)


# The loggers of all our modules are below this one, neck_coach: they write such lines too.
log = Logger(service="neck_coach", logger_handler=_Output(), location=None, utc=True, use_rfc3339=True)
_metrics = Metrics(namespace="NeckCoach", service=environ.get("POWERTOOLS_SERVICE_NAME", "neck-coach"))


class Watch:
    """What was seen of one turn."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.intent = "other"
        self.state = "unknown"
        self.outcome = "answered"
        self.user = ""
        self.warned = False
        self.counts: dict[str, int] = {}

    def read(self, turn: Turn, user: str) -> None:
        """A request was read; `user` is the user's id."""
        self._name(turn.name)
        self.state = _state(turn)
        self.user = _hashed(user)
        for _ in turn.done:
            self.count("CompletedExercises")
        if turn.name == "AMAZON.FallbackIntent":
            self.count("Fallbacks")

    def warning(self, level: Urgency) -> None:
        """A warning sign of this level was answered. Which one is not told."""
        self.warned = True
        self.count(f"{level.capitalize()}Signs")

    def refused(self) -> None:
        """Another skill's request, or none of Alexa's: nothing to answer, and no failure."""
        self.outcome = "refused"

    def ignored(self, kind: str) -> None:
        """A request of a type that is none of our business."""
        self._name(kind)
        self.outcome = "ignored"

    def reported(self, kind: str, error: str) -> None:
        """Alexa or a screen tells of an error: which kind, without its message, that may hold what was said."""
        self._name(kind)
        self.count(_REPORTED.get(kind, "OtherErrors"))
        log.error("reported", extra={"request": self.intent, "error": error})

    def _name(self, name: str) -> None:
        if _NAME.fullmatch(name):
            self.intent = name

    def failed(self, error: Exception) -> None:
        """The kind of error and where it was, without its message: that may hold what was said."""
        self.outcome = "failed"
        self.count("Failures")
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else ""
        log.error("failed", extra={"error": type(error).__name__, "where": where})

    def count(self, metric: str) -> None:
        """One more of this metric."""
        self.counts[metric] = self.counts.get(metric, 0) + 1

    def report(self, seconds: float, cold: bool) -> None:
        """Write the line and the metrics."""
        line: dict[str, Any] = {"intent": self.intent, "state": self.state, "outcome": self.outcome}
        line |= {"ms": round(seconds * 1000, 1), "cold_start": cold}
        if self.user and not (self.warned or self.intent in _ABOUT_HEALTH or self.state in _HEALTH_STATES):
            line["user"] = self.user
        log.info("turn", extra=line)
        if cold:
            self.count("ColdStarts")
        _metrics.add_dimensions(service=str(_metrics.service), intent=self.intent)
        for metric, times in {"Turns": 1, **self.counts}.items():
            _metrics.add_metric(metric, "Count", times)
        _metrics.flush_metrics()


_seen = Watch()
_cold = True


def seen() -> Watch:
    """What is seen of the turn that is being answered. Lambda answers one request at a time."""
    return _seen


def watched(answer: Handler) -> Handler:
    """`answer`, with a line and metrics for each turn."""

    def answering(event: Any, context: Any) -> dict[str, Any]:
        global _seen, _cold
        _seen = Watch()
        began = perf_counter()
        response = answer(event, context)
        with suppress(Exception):  # an answer is worth more than its line
            _seen.report(perf_counter() - began, _cold)
        _cold = False
        return response

    return answering


def _hashed(user: str) -> str:
    """A user's id as lines may show it: the same for all turns of one skill, and not to be turned back into the id."""
    salt = environ.get("NECK_COACH_SKILL_ID", "").encode()[: blake2b.MAX_KEY_SIZE]
    return blake2b(user.encode(errors="replace"), digest_size=8, key=salt).hexdigest() if user else ""


def _state(turn: Turn) -> str:
    conversation = turn.conversation
    if conversation.emergency:
        return "emergency"
    if turn.running:
        return "exercise"
    if conversation.asked and conversation.asked.is_check:
        return "check"
    if turn.place:
        return "paused"
    return "question" if conversation.asked else "idle"
