"""Every wording of a warning sign reaches its sign, and every denial reaches none."""

import pytest

from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.profile import Profile
from neck_coach.compiled_content import content_for
from neck_coach.handlers.warning import heard_signs
from neck_coach.turn import Heard, Turn
from tests.handlers.alexa import START
from tests.understanding.built import wordings


def sign_in(intent: str, said: str, id: str) -> str:
    turn = Turn(intent, START, content_for("en-US"), Profile(), Conversation(), {"warning_sign": Heard(said, id)})
    hearing = heard_signs(turn)
    sign = hearing.sign or hearing.doubtful
    return sign.id if sign else ""


def test_a_wording_that_was_resolved_is_its_sign():
    named = [(id, said) for kind, id, said in wordings() if kind == "WarningSign"]
    assert len(named) > 3000
    # "No air is coming" and "I haven't stopped twitching" deny nothing.
    assert [(id, said) for id, said in named if sign_in("WarningSignIntent", said, id) != id] == []


def test_what_is_denied_is_no_sign():
    denied = [said for kind, _, said in wordings() if kind == "DeniedSign"]
    assert len(denied) > 200
    assert [said for said in denied if sign_in("DenyWarningSignIntent", said, "")] == []


@pytest.mark.parametrize("level", ["emergency", "today"])
def test_urgent_signs_have_many_wordings(level):
    signs = content_for("en-US").warning_signs
    for id in (id for id, sign in signs.items() if sign.level == level):
        assert len([said for kind, of, said in wordings() if (kind, of) == ("WarningSign", id)]) >= 60
