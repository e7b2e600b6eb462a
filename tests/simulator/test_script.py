import pytest

from simulator.memory import Memory
from simulator.script import Script, ScriptError


class Table:
    """Stands where the memory stands, and notes what befalls it."""

    def __init__(self):
        self.fate = []

    def fail(self, fault):
        self.fate.append(fault)

    def heal(self):
        self.fate.append("healed")


@pytest.fixture
def table():
    return Table()


@pytest.fixture
def script(echo, table: Memory):
    return Script(echo, table)


def test_a_line_is_said(script):
    assert script.run("open neck coach").turn["request"] == "LaunchRequest"


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("@wait 20m", "09:20:16"),
        ("@wait 1h30m", "10:30:16"),
        ("@wait 2d", "09:00:16"),
        ("@wait 1.5s", "09:00:17"),
        ("@wait 7", "09:00:23"),
        ("@at 2026-11-23T12:00", "12:00:00"),
        ("@at 2026-11-23T12:00+02:00", "10:00:00"),
    ],
)
def test_time_passes(script, line, time):
    script.run("open neck coach")  # at 09:00:02, sent 2.5 s later, answered from 09:00:06 on for ten seconds
    outcome = script.run(line)
    assert outcome.turn is None
    assert outcome.note
    assert script.echo.clock.timestamp()[11:19] == time


def test_the_line_after_a_barge_is_said_into_the_answer(script, skill):
    script.run("open neck coach")
    script.run("@barge 3s")
    script.run("next")
    assert skill.times == ["09:00:04", "09:00:11"]


def test_silence_tells_what_was_said_into_it(script):
    script.run("open neck coach")
    assert '"Well?"' in script.run("@silence").note
    assert "no session" in script.run("@silence").note


def test_who_speaks_where_and_in_which_locale(script, skill):
    for line in ("@user Ann", "@device show", "@locale en-GB", "open neck coach"):
        script.run(line)
    system = skill.asked[0]["context"]["System"]
    assert system["user"]["userId"].endswith("Ann")
    assert "Alexa.Presentation.APL" in system["device"]["supportedInterfaces"]
    assert skill.asked[0]["request"]["locale"] == "en-GB"


def test_the_memory_fails_and_is_healed(script, table):
    for line in ("@fail dynamodb", "@fail dynamodb garbage", "@heal"):
        script.run(line)
    assert table.fate == ["throttled", "garbage", "healed"]


def test_the_skill_is_disabled(script, skill):
    script.run("@disable")
    assert skill.requests == ["AlexaSkillEvent.SkillDisabled"]


@pytest.mark.parametrize(
    "line",
    [
        "@", "@dance", "@wait", "@wait long", "@wait -5s", "@barge soon", "@at", "@at noon", "@user", "@device toaster",
        "@fail", "@fail teapot", "@fail dynamodb tired", "@approve", "@deny", "@tap Start",
    ],
)  # fmt: skip
def test_a_control_line_that_makes_no_sense_says_so(script, line):
    with pytest.raises(ScriptError):
        script.run(line)


def test_an_unknown_locale_says_so(script):
    def nothing_built(locale):
        raise FileNotFoundError(locale)

    script.echo._matcher_for = nothing_built
    with pytest.raises(ScriptError):
        script.run("@locale xx-XX")
