"""Conversation scripts must fail where an answer is not as expected, and show what was said."""

from typing import Any

import pytest

from neck_coach import words_in
from neck_coach.understanding.reading import Reading
from tests import conversation
from tests.conversation import NotAsExpected, read_steps

GUIDED = {
    "spoken_seconds": 100,
    "guided": {
        "place": {"exercise": "side_tilt", "rep": 2, "side": "left"},
        "marks": [[1, 2, "left"], [9, 3, "right"], [17, 3, "left"]],
    },
}
COUNTED = "<speak>Hold there. One. Two. Three.</speak>"


@pytest.fixture
def run(monkeypatch, echo, script_memory):
    monkeypatch.setattr(conversation, "Echo", lambda **_: echo)
    monkeypatch.setattr(conversation, "shared_memory", lambda: script_memory)
    return conversation.run


@pytest.fixture
def script_memory():
    class Nothing:
        def heal(self):
            """Nothing ever fails here."""

    return Nothing()


@pytest.mark.parametrize(
    "check",
    [
        ("A", "Well."),
        ("A", "..."),
        ("A", "We..."),
        ("A", "...ll."),
        ("never", "Bad"),
        ("never", "ell"),  # only part of a word
        ("session", "open"),
        ("request", "LaunchRequest"),
    ],
)
def test_what_is_so_passes(run, check):
    run([("U", "open neck coach"), check])


@pytest.mark.parametrize(
    "check",
    [
        ("A", "Well"),
        ("A", "well."),
        ("A", "... well ..."),
        ("A", "guides side_tilt"),
        ("never", "well"),
        ("session", "closed"),
        ("request", "AMAZON.NextIntent"),
    ],
)
def test_what_is_not_so_fails_and_shows_what_was_said(run, check):
    with pytest.raises(NotAsExpected) as fault:
        run([("U", "open neck coach"), check, ("U", "never reached")])
    assert "U: open neck coach" in str(fault.value)
    assert "A: Well." in str(fault.value)
    assert f"> {check[0]}: {check[1]}" in str(fault.value)
    assert "never reached" not in str(fault.value)


@pytest.mark.parametrize(
    "expected",
    [
        "guides side_tilt",
        "guides side_tilt, left then right",
        "guides side_tilt from left",
        "guides side_tilt from left rep 2",
        "guides side_tilt from rep 2",
    ],
)
def test_a_guided_exercise_is_recognized(run, skill, expected):
    skill.attributes, skill.say = GUIDED, COUNTED
    run([("U", "open neck coach"), ("A", expected)])


@pytest.mark.parametrize(
    "expected",
    [
        "guides chin_tuck",
        "guides side_tilt, right then left",
        "guides side_tilt from right",
        "guides side_tilt from left rep 1",
    ],
)
def test_another_exercise_or_place_is_not(run, skill, expected):
    skill.attributes, skill.say = GUIDED, COUNTED
    with pytest.raises(NotAsExpected):
        run([("U", "open neck coach"), ("A", expected)])


def test_a_hold_must_be_counted(run, skill):
    skill.attributes, skill.say = GUIDED, "<speak>Hold there. Let go.</speak>"
    with pytest.raises(NotAsExpected, match="not counted"):
        run([("U", "open neck coach"), ("A", "guides side_tilt")])


@pytest.mark.parametrize("step", [("A", "before anything was said"), ("B", "who is that"), ("given", "a dragon")])
def test_a_step_that_makes_no_sense_is_a_fault_of_the_script(run, step):
    with pytest.raises(ValueError):
        run([step])


def test_steps_are_read_with_their_words_folded_and_no_is_a_word(tmp_path):
    file = tmp_path / "steps.yaml"
    file.write_text('- U: no\n- A: one\n    two\n- "@wait 20m"\n- "@barge 5s": stop\n- "@silence": null\n')
    assert read_steps(file) == [
        ("U", "no"), ("A", "one two"), ("@wait 20m", ""), ("@barge 5s", "stop"), ("@silence", ""),
    ]  # fmt: skip


def test_how_words_are_read_can_be_made_up_for_one_thing_that_is_said(run, echo, monkeypatch):
    read: list[Any] = []
    say = echo.say

    def heard(text):
        read.append(words_in.understand)
        return say(text)

    monkeypatch.setattr(echo, "say", heard)
    run(
        [("U", "open neck coach"), ("likely", "WhyIntent, CareIntent"), ("U", "zebra"), ("via", "words"), ("U", "stop")]
    )
    before, made_up, after = read
    assert made_up() == Reading("WhyIntent", "likely", second="CareIntent")
    assert before is after is words_in.understand
