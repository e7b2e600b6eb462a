"""What clients and libraries have sent to skills over the years, with parts missing and values that nobody documents.

Each is put to the skill three times: as another skill's, which gets nothing, as ours, and within a session of ours.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from .posted import Skill, assert_refused, broken_rules, signed

Json = dict[str, Any]

_FILES = sorted((Path(__file__).parent / "sent").glob("*.json"))
SENT: dict[str, Json] = {
    f"{file.stem}: {name}": request
    for file in _FILES
    for name, request in json.loads(file.read_text(encoding="utf-8")).items()
}
IN_A_SESSION = {
    "an exercise": {
        "turns": 3,
        "cleared": ["safety"],
        "told": ["thin_bones"],
        "told_doctor": True,
        "place": {"exercise": "side_tilt", "rep": 3, "side": "left"},
    },
    "an emergency": {
        "turns": 2,
        "emergency": "stroke",
        "asked": {"question": "emergency", "yes": {}, "no": {}, "options": []},
    },
}
each_request = pytest.mark.parametrize("request_of", SENT)


@each_request
def test_it_is_refused_in_silence_if_it_is_another_skills(skill: Skill, request_of: str) -> None:
    assert_refused(skill.post(SENT[request_of]))


@each_request
def test_it_has_an_answer_if_it_is_ours(skill: Skill, request_of: str) -> None:
    event = signed(SENT[request_of])
    assert broken_rules(event, skill.post(event)) == []


@pytest.mark.parametrize("state", IN_A_SESSION)
@pytest.mark.parametrize("request_of", [name for name, event in SENT.items() if isinstance(event.get("session"), dict)])
def test_it_takes_nothing_from_a_session_of_ours(skill: Skill, request_of: str, state: str) -> None:
    event = signed(SENT[request_of], IN_A_SESSION[state])
    assert broken_rules(event, skill.post(event)) == []


def test_all_kinds_are_there() -> None:
    kinds = {event["request"]["type"] for event in SENT.values()}
    assert len(SENT) == 138
    assert len(kinds) == 33
