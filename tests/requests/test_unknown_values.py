"""What a request says beyond what we read changes nothing, whatever it is; what we read may be missing or odd."""

from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase
from itertools import zip_longest
from typing import Any
from zlib import crc32

import pytest

from workshop.bench.fuzzing.kinds import KINDS, NOW, USER, VOICE
from workshop.bench.fuzzing.unknown import Mutation, full, mutations

from .posted import Json, Posted, Skill, broken_rules, our_skill

ONE_OF = 6
"""So many changes, of which one is tried; the bench tries all."""
TODAY = NOW.date().isoformat()
KNOWN: Json = {
    "revision": 1,
    "born": "0a1b2c3d",
    "version": 1,
    "disclaimer_on": TODAY,
    "safety_of": {VOICE: TODAY},
    "days_used": [TODAY],
    "place": {"exercise": "chin_tuck", "rep": 2},
    "place_on": TODAY,
}
# "*" is any one name, "**" whatever is below. All else is not read.
_RESOLVED = "request/intent/slots/*/resolutions/resolutionsPerAuthority/*"
READ: dict[str, tuple[str, ...]] = {
    "every kind": (
        "request/type",
        "request/locale",
        "request/timestamp",
        "request/intent/name",
        "request/intent/slots/*/value",
        f"{_RESOLVED}/status/code",
        f"{_RESOLVED}/values/*/value/id",
        "context/System/application/applicationId",
        "context/System/user/userId",
        "context/System/person/personId",
        "context/System/device/supportedInterfaces/Alexa.Presentation.APL/runtime/maxVersion",
        "session/application/applicationId",
        "session/user/userId",
        "session/new",
        "session/attributes/**",
    ),
    "touch": ("request/arguments/*",),
    "permission": ("request/status/code", "request/payload/status", "request/token"),
}
MOST_GROUPS = 40


@pytest.fixture(scope="module")
def trial() -> Iterator[Skill]:
    with our_skill() as skill:
        yield skill


def is_read(mutation: Mutation) -> bool:
    """Does the change take away, or spoil, what the skill reads? What Alexa adds never does."""
    if mutation.how == "added":
        return mutation.path[:3] == ("session", "attributes", "asked")  # this is ours: any field there is an action
    patterns = READ["every kind"] + READ.get(mutation.kind, ())
    return any(_leads_to(mutation.path, pattern.split("/")) for pattern in patterns)


def _leads_to(path: tuple[str | int, ...], pattern: list[str]) -> bool:
    """Is the path that of the pattern, or one above it?"""
    if pattern[-1] == "**":
        pattern = pattern[:-1] + ["*"] * max(0, len(path) - len(pattern) + 1)
    return all(
        part is None or (name is not None and fnmatchcase(str(part), name)) for part, name in zip_longest(path, pattern)
    )


def noticed(trial: Skill, event: Json) -> tuple[Posted, Json]:
    """The answer to `event` by a user who is known, and what anybody notices of it, now or later."""
    trial.table.put(USER, **KNOWN)
    posted = trial.post(event)
    seen: Json = {name: posted.body.get(name) for name in ("outputSpeech", "reprompt", "shouldEndSession", "card")}
    seen["directives"] = [directive["type"] for directive in posted.body.get("directives", ())]
    return posted, seen | {"kept": trial.table.get_item({"id": {"S": USER}}).get("Item")}


def faults(trial: Skill, mutation: Mutation, usual: Json) -> list[str]:
    """What is wrong with the answer to a changed request; `usual`: what is noticed without the change."""
    try:
        posted, seen = noticed(trial, mutation.event)
    except Exception as error:
        return [f"raises {type(error).__name__}"]
    odd_attributes = mutation.path[:2] == ("session", "attributes")
    broken = [rule for rule in broken_rules(mutation.event, posted) if not (odd_attributes and rule.endswith("lost"))]
    if not is_read(mutation):
        broken += [f"another {name}" for name in usual if seen[name] != usual[name]]
    return broken


def grouped(found: list[tuple[Mutation, list[str]]]) -> str:
    """The faults of all that was changed at the same place, in one line."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    ways: defaultdict[str, set[str]] = defaultdict(set)
    for mutation, broken in found:
        groups[mutation.where].update(broken)
        ways[mutation.where].add(mutation.how)
    lines = [f"{where} ({', '.join(sorted(ways[where]))}): {', '.join(sorted(groups[where]))}" for where in groups]
    rest = [f"and {len(lines) - MOST_GROUPS} more places"] if len(lines) > MOST_GROUPS else []
    return "\n".join([f"{len(found)} changes at {len(lines)} places:", *sorted(lines)[:MOST_GROUPS], *rest])


def tried(kind: str) -> list[Mutation]:
    """The same ones in every run."""
    return [one for one in mutations(kind) if crc32(f"{kind} {one.where} {one.how}".encode()) % ONE_OF == 0]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_what_nobody_expects_changes_nothing(trial: Skill, kind: str) -> None:
    _, usual = noticed(trial, full(kind).event)
    found = [(mutation, broken) for mutation in tried(kind) if (broken := faults(trial, mutation, usual))]
    if found:
        raise pytest.fail.Exception(grouped(found), pytrace=False)


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_request_is_answered_as_a_short_one(trial: Skill, kind: str) -> None:
    posted, seen = noticed(trial, full(kind).event)
    assert broken_rules(full(kind).event, posted) == []
    assert seen == noticed(trial, KINDS[kind])[1]


def test_each_kind_has_its_own_answer(trial: Skill) -> None:
    """Else nothing would show that a request was read."""
    answers: dict[str, Any] = {kind: noticed(trial, KINDS[kind])[1] for kind in KINDS}
    assert len({str(answer) for answer in answers.values()}) == len(KINDS)
    assert answers["disabled"]["kept"] is None


def test_the_changes_are_the_same_in_every_run() -> None:
    one, again = ([(each.where, each.how) for each in mutations("launch")] for _ in range(2))
    assert one == again
    assert len(one) == len(set(one)) > 1_000


@pytest.mark.parametrize(
    ("path", "how", "read"),
    [
        (("request", "intent", "slots", "care", "value"), "null", True),
        (("request", "intent"), "removed", True),
        (("request", "intent"), "added", False),
        (("request", "intent", "slots", "care", "source"), "null", False),
        (("request", "arguments", 0), "null", False),
        (("session", "attributes", "asked", "yes"), "null", True),
        (("session", "attributes"), "null", True),
        (("session", "sessionId"), "null", False),
    ],
)
def test_what_is_read_is_what_leads_to_it(path: tuple[str | int, ...], how: str, read: bool) -> None:
    assert is_read(Mutation("launch", path, how, {})) is read
