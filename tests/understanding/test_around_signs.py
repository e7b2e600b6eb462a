"""No emergency is lost for what is said around it, in whatever state; and a denial is no emergency."""

import pytest

from neck_coach.compiled_content import content_for, denials_for
from neck_coach.understanding.signs import Heard, hear
from tests.understanding.around_signs_lines import around, lines
from tests.understanding.built import wordings

SIGNS = content_for("en-US").warning_signs
DENIALS = denials_for("en-US")
EMERGENCIES = {id for id, sign in SIGNS.items() if sign.level == "emergency"}


def test_no_emergency_is_lost_whatever_is_said_around_it():
    every = around()
    assert len(every) > 15_000 and len(lines("beginnings")) > 400 and len(lines("endings")) > 200
    lost, milder = [], []
    for other, id, said in every:
        hearing = hear([Heard(DENIALS.read(said), (SIGNS[id],))], SIGNS)
        found = [sign.level for sign in (hearing.sign, hearing.doubtful) if sign]
        if not found:
            lost.append((other, said))
        elif "emergency" not in found:
            milder.append(said)
    assert milder == []
    # "No" before a mere name, or a denial that has just begun ("this isn't cramp", "trouble breathing"), denies it.
    assert [said for other, said in lost if not DENIALS.read(other).denies] == []
    assert [said for _, said in lost if not DENIALS.read(said).only_denies] == []
    assert len(lost) < len(every) / 1000, lost


def test_a_denial_is_no_sign():
    denials = lines("denials")
    assert len(denials) > 800
    heard = {said: hear([Heard(DENIALS.read(said))], SIGNS) for said in denials}
    taken_for_a_sign = [said for said, hearing in heard.items() if hearing.sign]
    assert len(taken_for_a_sign) < 0.03 * len(denials), taken_for_a_sign


def test_nearly_every_denial_denies():
    denials = lines("denials")
    unread = [said for said in denials if not DENIALS.read(said).denies]
    assert len(unread) < 0.16 * len(denials), unread


OF_SOMETHING_ELSE = (
    *("no fever and", "not dizzy and", "no rash plus", "no cough with", "no medicine for", "no pain when"),
    *("i haven't taken aspirin for my", "no doctor for", "i'm never free of", "i'm never without"),
)


@pytest.mark.parametrize("denial", OF_SOMETHING_ELSE)
def test_what_a_denial_of_something_else_carries_along_is_asked_about(denial):
    emergencies = [(sign, said) for kind, sign, said in wordings() if kind == "WarningSign" and sign in EMERGENCIES]
    lost = []
    for sign, said in emergencies:
        hearing = hear([Heard(DENIALS.read(f"{denial} {said}"), (SIGNS[sign],))], SIGNS)
        if not hearing.sign and not hearing.doubtful:
            lost.append(said)
    assert len(emergencies) > 4_000
    assert len(lost) < len(emergencies) / 1000, lost


@pytest.mark.parametrize("said", lines("denials")[::20])
def test_what_is_stated_beside_a_denial_is_heard(said):
    for sign, stated in (("heart", "my chest hurts"), ("sudden_weakness", "i can't move my legs")):
        for both in (f"{said} but {stated}", f"{stated} {said}", f"{said} wait {stated}"):
            hearing = hear([Heard(DENIALS.read(both), (SIGNS[sign],))], SIGNS)
            assert hearing.sign or hearing.doubtful, both
