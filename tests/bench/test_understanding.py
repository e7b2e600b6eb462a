"""The measuring of the understanding, measured itself."""

import pytest

from neck_coach.turn import DENYING
from workshop.bench.groups.understanding import careful, costs, measure, measured
from workshop.bench.phrases import SIGN as TOLD
from workshop.bench.phrases import TODAY, Phrase, phrases
from workshop.bench.skill import skill
from workshop.bench.understood import Result, Understood, confusions, misses

YES, NO, FALLBACK = "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.FallbackIntent"
SIGN = Phrase("my face droops", "sideways", TOLD, slots={"warning_sign": "stroke"})
WEEKS = Phrase("it twitches for weeks", "sideways", TOLD, slots={"warning_sign": "two_weeks"})
STRETCH = Phrase("stretch", "goals", "StretchNeckIntent", slots={"side": "left"})
TIME = Phrase("two weeks", "goals", "HaveTimeIntent", slots={"duration": "P2W"})
HARMLESS = Phrase("face the wall", "look_alikes", never=TOLD)
DENIED = Phrase("no fever at all", "goals", DENYING, state="check")
OUTSIDE = Phrase("order a pizza", "sideways", FALLBACK, kind="fine")
BODY = Phrase("my knee creaks", "sideways", FALLBACK, kind="body")
SORE = Phrase("ow and it clicks", "complaints", "DiscomfortIntent", slots={"discomfort": "clicking"})
ICED = Phrase("i iced it", "goals", "UsedCareIntent", slots={"care": "ice"})
ANSWERED, DECLINED = Phrase("a bit", "answers", YES, state="check"), Phrase("none", "answers", NO, state="check")


def sign(id: str) -> Understood:
    return Understood("EmergencySignIntent", sign=id)


def doubt(id: str, then: str = "") -> Understood:
    return Understood("EmergencySignIntent", sign=then, doubtful=id)


def asked(first: str, second: str = "") -> Understood:
    return Understood(first, is_asked=True, second=second)


@pytest.mark.parametrize(
    ("phrase", "understood", "right"),
    [
        (SIGN, sign("stroke"), True),
        (SIGN, doubt("stroke"), True),
        (SIGN, sign("heart"), False),
        (SIGN, Understood("SeeDoctorIntent"), False),
        (SIGN, Understood(FALLBACK, net="body"), False),
        (WEEKS, sign("two_weeks"), True),
        (WEEKS, Understood("SeeDoctorIntent", {"duration": ("P3W",)}), True),
        (WEEKS, Understood("SeeDoctorIntent", {"duration": ("P3D",)}), False),
        (STRETCH, Understood("StretchNeckIntent", {"side": ("left",)}), True),
        (STRETCH, Understood("StretchNeckIntent"), False),
        (STRETCH, Understood("StretchNeckIntent", {"side": ("left",)}, is_asked=True), False),
        (TIME, Understood("HaveTimeIntent", {"duration": ("P14D",)}), True),
        (TIME, Understood("HaveTimeIntent", {"duration": ("P13D",)}), False),
        # Of two kinds of care it is asked which; of two discomforts both are heeded.
        (ICED, Understood("UsedCareIntent", {"care": ("ice", "massage")}), False),
        (SORE, Understood("DiscomfortIntent", {"discomfort": ("pain", "clicking")}), True),
        (HARMLESS, Understood("WhichSideIntent"), True),
        (HARMLESS, sign("stroke"), False),
        (HARMLESS, doubt("stroke"), False),
        (OUTSIDE, Understood(FALLBACK), True),
        (OUTSIDE, Understood(FALLBACK, net="body"), False),
        (OUTSIDE, asked("AMAZON.HelpIntent"), False),
        (BODY, Understood(FALLBACK, net="body"), True),
        (BODY, Understood(FALLBACK), False),
        (ANSWERED, Understood(YES), True),
        (ANSWERED, sign("feverish"), True),
        (ANSWERED, Understood(FALLBACK), False),
        (DECLINED, Understood(DENYING), True),
        (DENIED, Understood(NO), True),
        (DENIED, sign("feverish"), False),
    ],
)
def test_what_is_right(phrase, understood, right):
    assert Result(phrase, understood).is_right is right


def test_each_metric_counts_its_own():
    found = [
        Result(SIGN, sign("heart")),
        Result(SIGN, sign("stroke")),
        Result(HARMLESS, sign("stroke")),
        Result(STRETCH, Understood("StretchNeckIntent", {"side": ("left",)})),
        Result(STRETCH, asked("CareIntent", "StretchNeckIntent")),
        Result(STRETCH, asked("CareIntent")),
        Result(OUTSIDE, Understood(FALLBACK)),
        Result(OUTSIDE, Understood("AMAZON.HelpIntent")),
    ]
    values = {metric.name: metric.value for metric in measured(found, "_held_out")}
    assert values == {
        "accuracy_held_out": 37.5,
        "accuracy_or_asked_held_out": 50.0,
        "asked_held_out": 25.0,
        "warning_sign_recall_held_out": 50.0,
        "warning_sign_other_sign_held_out": 50.0,
        "warning_sign_asked_first_held_out": 0.0,
        "false_alarms_held_out": 16.67,
        "denials_lost_held_out": 0.0,
        "out_of_domain_rejection_held_out": 50.0,
    }
    assert (FALLBACK, "AMAZON.HelpIntent", 1) in confusions(found)
    assert ("StretchNeckIntent", "asked: CareIntent StretchNeckIntent", 1) in confusions(found)
    assert misses(found)[0] == (
        "'my face droops': WarningSignIntent{'warning_sign': 'stroke'}, not EmergencySignIntent (sign heart)"
    )


def test_goals_are_for_what_was_held_out():
    goals = {metric.name: metric.at_least for metric in measured([Result(SIGN, sign("stroke"))], "_held_out")}
    assert (goals["accuracy_held_out"], goals["warning_sign_recall_held_out"]) == (96, 99)
    assert all(metric.about["matcher"] == "skill" for metric in measured([]))


def test_a_danger_is_met_by_a_sign_by_a_question_or_by_the_net():
    met = [sign("stroke"), sign("heart"), doubt("heart"), Understood(FALLBACK, net="body")]
    lost = [Understood(FALLBACK), Understood("StretchNeckIntent"), asked("StretchNeckIntent")]
    values = {metric.name: metric.value for metric in careful([Result(SIGN, each) for each in [*met, *lost]])}
    assert values["net_met"] == pytest.approx(100 * 4 / 7, abs=0.01)


@pytest.mark.parametrize(
    ("phrase", "understood", "flipped"),
    [
        (ANSWERED, Understood(NO), True),
        (ANSWERED, Understood(DENYING), True),
        (ANSWERED, asked(NO), False),
        (ANSWERED, Understood(FALLBACK), False),
        (DECLINED, Understood(YES), True),
        (DECLINED, sign("heart"), True),
        (DECLINED, doubt("heart"), False),
        (DECLINED, Understood(NO), False),
        (Phrase("no", "goals", NO, state="asked"), Understood(YES), False),
    ],
)
def test_an_answer_to_a_safety_question_that_is_turned_round(phrase, understood, flipped):
    assert Result(phrase, understood).is_flipped is flipped


def test_a_denial_after_which_a_sign_is_answered_or_asked_about_is_lost():
    assert Result(DENIED, sign("feverish")).is_denial_lost
    assert Result(DENIED, doubt("feverish")).is_denial_lost
    assert not Result(DENIED, Understood(DENYING)).is_denial_lost


def test_a_sign_that_is_answered_after_a_no_to_another_is_right_and_counted_apart():
    result = Result(WEEKS, doubt("heart", then="two_weeks"))
    assert result.is_right and result.is_asked_first and not result.is_other_sign and not result.is_emergency
    named = Result(WEEKS, doubt("two_weeks"))
    assert named.is_right and not named.is_asked_first
    values = {metric.name: metric.value for metric in measured([result, named])}
    assert values["warning_sign_asked_first"] == 50.0
    assert values["warning_sign_recall"] == 100.0


def test_an_emergency_is_answered_only_without_a_question_first():
    assert Result(HARMLESS, sign("heart")).is_emergency
    assert not Result(HARMLESS, doubt("heart")).is_emergency
    assert not Result(HARMLESS, sign("two_weeks")).is_emergency


def test_a_sentence_is_a_sample_or_else_words_that_are_read():
    understands = skill()
    assert understands("stop", "") == Understood("AMAZON.StopIntent")
    sample = understands("i have five minutes", "")
    assert (sample.intent, sample.slots) == ("HaveTimeIntent", {"duration": ("PT5M",)})
    told = understands("ask neck coach my whole face is drooping on one side since i got up today", "")
    assert "stroke" in (told.sign, told.doubtful)
    assert understands("quux", "").intent == FALLBACK
    assert not understands("quux", "").is_asked


def test_an_answer_needs_a_question():
    understands = skill()
    assert understands("i would say that is about right", "asked").intent == YES
    assert understands("i would say that is about right", "").intent != YES


def test_phrases_are_said_in_the_state_in_which_they_make_sense():
    states = {(phrase.group, phrase.intent): phrase.state for phrase in phrases()}
    assert states["answers", YES] == "check"
    assert states["goals", YES] == "asked"
    assert states["goals", "WhenIntent"] == "when"
    assert states["goals", "WhichSideIntent"] == "led"
    assert states["goals", "StretchNeckIntent"] == ""


def test_a_date_is_the_day_it_names():
    assert any(phrase.slots.get("date") == TODAY.isoformat() for phrase in phrases())


def test_costs_are_measured():
    found = {metric.name: metric.value for metric in costs("en-US", phrases()[:20])}
    assert found.keys() == {"microseconds", "table_bytes", "load_ms"}
    assert all(value > 0 for value in found.values())


@pytest.mark.slow
def test_misses_of_what_was_held_out_are_not_shown(capsys, monkeypatch):
    few = [phrase for phrase in phrases() if phrase.group == "answers"][:10]
    kept = Phrase("zebra quark", "one", "StretchNeckIntent", held_out=True)
    monkeypatch.setattr("workshop.bench.groups.understanding.phrases", lambda: (*few, kept))
    names = [metric.name for metric in measure()]
    assert {"accuracy", "accuracy_held_out", "accuracy_answers", "net_met", "load_ms"} <= set(names)
    shown = capsys.readouterr().out
    assert "Not understood:" in shown and "zebra" not in shown
