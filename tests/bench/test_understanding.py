"""The measuring of the understanding, measured itself."""

import pytest

from workshop.bench.filled_samples import filled_samples
from workshop.bench.groups.understanding import measured
from workshop.bench.heard_slots import HeardSlots
from workshop.bench.phrases import TODAY, Phrase, phrases
from workshop.bench.said_amounts import read_amount
from workshop.bench.statistical_matcher import StatisticalMatcher
from workshop.bench.understood import Result, Understood, confusions, misses, results

SIGN = Phrase("my face droops", "warning_signs", "WarningSignIntent", slots={"warning_sign": "stroke"})
WEEKS = Phrase("it twitches for weeks", "warning_signs", "WarningSignIntent", slots={"warning_sign": "two_weeks"})
STRETCH = Phrase("stretch", "stretching", "StretchNeckIntent", slots={"side": "left"})
TIME = Phrase("two weeks", "stretching", "HaveTimeIntent", slots={"duration": "P2W"})
HARMLESS = Phrase("face the wall", "look_alikes", never="WarningSignIntent")
DENIED = Phrase("no fever at all", "health", "DenyWarningSignIntent")
OUTSIDE = Phrase("order a pizza", "out_of_domain", "AMAZON.FallbackIntent")


def sign(id: str) -> Understood:
    return Understood("WarningSignIntent", {"warning_sign": id})


@pytest.mark.parametrize(
    ("phrase", "understood", "right"),
    [
        (SIGN, sign("stroke"), True),
        (SIGN, sign("heart"), False),
        (SIGN, Understood("SeeDoctorIntent"), False),
        (WEEKS, sign("two_weeks"), True),
        (WEEKS, Understood("SeeDoctorIntent", {"duration": "P3W"}), True),
        (WEEKS, Understood("SeeDoctorIntent", {"duration": "P3D"}), False),
        (STRETCH, Understood("StretchNeckIntent", {"side": "left"}), True),
        (STRETCH, Understood("StretchNeckIntent"), False),
        (TIME, Understood("HaveTimeIntent", {"duration": "P14D"}), True),
        (TIME, Understood("HaveTimeIntent", {"duration": "P13D"}), False),
        (HARMLESS, Understood("WhichSideIntent"), True),
        (HARMLESS, sign("stroke"), False),
        (OUTSIDE, Understood("AMAZON.FallbackIntent"), True),
    ],
)
def test_what_is_right(phrase, understood, right):
    assert Result(phrase, understood).is_right is right


def test_each_metric_counts_its_own():
    found = [
        Result(SIGN, sign("heart")),
        Result(SIGN, sign("stroke")),
        Result(HARMLESS, sign("stroke")),
        Result(STRETCH, Understood("StretchNeckIntent", {"side": "left"})),
        Result(OUTSIDE, Understood("AMAZON.FallbackIntent")),
        Result(OUTSIDE, Understood("AMAZON.HelpIntent")),
    ]
    values = {metric.name: metric.value for metric in measured(found, "some", "_held_out")}
    assert values == {
        "accuracy_held_out": 50.0,
        "warning_sign_recall_held_out": 50.0,
        "warning_sign_other_sign_held_out": 50.0,
        "warning_sign_asked_first_held_out": 0.0,
        "false_alarms_held_out": 25.0,
        "denials_lost_held_out": 0.0,
        "out_of_domain_rejection_held_out": 50.0,
    }
    assert ("AMAZON.FallbackIntent", "AMAZON.HelpIntent", 1) in confusions(found)
    assert misses(found)[0] == (
        "'my face droops': WarningSignIntent{'warning_sign': 'stroke'}, not WarningSignIntent{'warning_sign': 'heart'}"
    )


def test_a_sign_that_was_heard_but_is_denied_is_no_alarm():
    assert not Result(DENIED, sign("feverish")).is_false_alarm
    assert not Result(DENIED, sign("feverish")).is_right
    assert not Result(DENIED, sign("feverish")).is_denial_lost
    assert Result(HARMLESS, sign("stroke")).is_false_alarm


def test_a_sign_that_was_heard_as_a_denial_but_is_none_is_answered():
    heard = Understood("DenyWarningSignIntent", {"warning_sign": "heart"})
    told = Phrase("my chest hurts", "warning_signs", SIGN.intent, slots={"warning_sign": "heart"})
    assert Result(told, heard).is_right
    lost = Result(Phrase(told.say, "health", "DenyWarningSignIntent"), heard)
    assert lost.is_denial_lost
    assert {metric.name: metric.value for metric in measured([lost], "")}["denials_lost"] == 100.0


def test_a_sign_that_is_answered_after_a_no_to_another_is_right_and_counted_apart():
    """Told of in one breath with a more urgent one that is denied in doubt."""
    say = "my neck twitches for weeks it isn't chest pain is it"
    result = Result(Phrase(say, "warning_signs", WEEKS.intent, slots=WEEKS.slots), sign("two_weeks"))
    assert result.signs == ("heart", "two_weeks")
    assert result.is_right and result.is_asked_first and not result.is_other_sign
    named = Result(Phrase(say, "warning_signs", WEEKS.intent, slots={"warning_sign": "heart"}), sign("two_weeks"))
    assert named.is_right and not named.is_asked_first
    values = {metric.name: metric.value for metric in measured([result, named], "")}
    assert values["warning_sign_asked_first"] == 50.0
    assert values["warning_sign_recall"] == 100.0


def test_a_date_is_the_day_it_names():
    assert any(phrase.slots.get("date") == TODAY.isoformat() for phrase in phrases())


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("AMAZON.NUMBER", "hold for twenty five seconds", "25"),
        ("AMAZON.NUMBER", "hold it", ""),
        ("AMAZON.DURATION", "i have fifteen minutes", "PT15M"),
        ("AMAZON.DURATION", "half an hour", "PT30M"),
        ("AMAZON.DURATION", "a couple of weeks", "P2W"),
        ("AMAZON.DURATION", "over a fortnight", "P2W"),
        ("AMAZON.DURATION", "a while", ""),
        ("AMAZON.DATE", "i used it yesterday", "2026-11-22"),
        ("AMAZON.DATE", "the other day", ""),
        ("AMAZON.TIME", "at nine", "09:00"),
        ("AMAZON.TIME", "tomorrow at half past nine in the morning", "09:30"),
        ("AMAZON.TIME", "mondays at quarter to five in the afternoon", "16:45"),
        ("AMAZON.TIME", "every day at seven thirty p m", "19:30"),
        ("AMAZON.TIME", "at noon", "12:00"),
        ("AMAZON.TIME", "half eight of an evening", "20:30"),
        ("AMAZON.TIME", "some time", ""),
    ],
)
def test_amounts_are_read(kind, text, value):
    assert read_amount(kind, text) == value


LANGUAGE = {
    "intents": [
        {
            "name": "GuideIntent",
            "slots": [{"name": "exercise", "type": "Exercise"}, {"name": "side", "type": "Side"}],
            "samples": ["{exercise}", "do the {exercise}", "lead me through the {exercise} on the {side}"],
        },
        {
            "name": "HaveTimeIntent",
            "slots": [{"name": "time", "type": "AMAZON.DURATION"}],
            "samples": ["i have {time}"],
        },
        {"name": "AMAZON.FallbackIntent", "slots": [], "samples": ["order a pizza", "what is the weather like"]},
    ],
    "types": [
        {
            "name": "Exercise",
            "values": [
                {"id": "tuck", "name": {"value": "chin tuck", "synonyms": ["chin tucks"]}},
                {"id": "tilt", "name": {"value": "side tilt", "synonyms": []}},
            ],
        },
        {"name": "Side", "values": [{"id": "left", "name": {"value": "left", "synonyms": []}}]},
    ],
}


def test_samples_are_filled_with_values():
    texts = [sample.text for sample in filled_samples(LANGUAGE)]
    assert {"chin tuck", "chin tucks", "side tilt", "order a pizza"} <= set(texts)
    assert len([text for text in texts if text.startswith("do the ")]) == 3
    assert not [text for text in texts if "{" in text]


def test_slots_are_heard_word_for_word_or_nearly():
    slots = HeardSlots(LANGUAGE)
    assert slots.of("GuideIntent", "the chin tuck on the left") == {"exercise": "tuck", "side": "left"}
    assert slots.of("GuideIntent", "the chintucks") == {"exercise": "tuck"}
    assert slots.of("GuideIntent", "banana") == {}


def test_the_statistical_matcher_learns_a_model_and_nothing_else():
    model = {"interactionModel": {"languageModel": LANGUAGE}}
    matcher = StatisticalMatcher(model)
    said = ["please do the chin tuck", "i have ten minutes", "zebra quark"]
    guide, time, unknown = (result.understood for result in results(matcher, [Phrase(text, "") for text in said]))
    assert (guide.intent, guide.slots["exercise"]) == ("GuideIntent", "tuck")
    assert (time.intent, time.slots) == ("HaveTimeIntent", {"time": "PT10M"})
    assert unknown.intent == "AMAZON.FallbackIntent"
