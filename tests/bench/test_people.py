"""Measuring with sentences to other assistants, measured with a few of our own."""

import json

import pytest

from workshop.bench.groups import people
from workshop.bench.groups.people import is_rejected, is_right, measure, measured, read_people
from workshop.bench.phrases import Phrase
from workshop.bench.understood import Result, Understood

YES, NO, FALLBACK = "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.FallbackIntent"
ASKED = Understood("CareIntent", is_asked=True)
NET = Understood(FALLBACK, net="body")
SIGN = Understood("EmergencySignIntent", sign="heart")
DOUBT = Understood("EmergencySignIntent", doubtful="heart")


def said(kind: str, understood: Understood) -> Result:
    answer = {"yes": YES, "no": NO}.get(kind, "")
    return Result(Phrase("x", "people", answer, kind=kind, state="check" if answer else ""), understood)


@pytest.mark.parametrize(
    ("understood", "rejected"),
    [
        (Understood(FALLBACK), True),
        (Understood("AMAZON.HelpIntent"), True),
        (ASKED, True),
        (NET, True),
        (DOUBT, True),
        (SIGN, False),
        (Understood("CareIntent"), False),
        (Understood("SeeDoctorIntent"), False),
    ],
)
def test_what_is_rejected(understood, rejected):
    assert is_rejected(said("other", understood)) is rejected


@pytest.mark.parametrize(
    ("kind", "understood", "right"),
    [
        ("yes", Understood(YES), True),
        ("yes", Understood(FALLBACK), True),
        ("yes", Understood(NO), False),
        ("yes", Understood("ThanksIntent"), False),
        ("no", Understood("DenyWarningSignIntent"), True),
        ("no", SIGN, False),
        ("stop", Understood("AMAZON.CancelIntent"), True),
        ("stop", Understood(FALLBACK), False),
        ("goodbye", Understood("ThanksIntent"), True),
        ("cancel", Understood("ThanksIntent"), False),
        ("speed", Understood("ChangePaceIntent"), True),
        ("speed", ASKED, True),
        ("timer", Understood("TimeLeftIntent"), True),
        ("timer", Understood(FALLBACK), True),
        ("reminder", Understood("ListRemindersIntent"), True),
        ("reminder", Understood("StartTimerIntent"), False),
    ],
)
def test_what_is_right(kind, understood, right):
    assert is_right(said(kind, understood)) is right


def test_the_metrics_name_their_kind_and_count(capsys):
    found = [said("other", each) for each in (SIGN, DOUBT, NET, Understood(FALLBACK))]
    found += [said("yes", Understood(NO)), said("no", Understood(NO)), said("repeat", Understood("CareIntent"))]
    values = {(metric.name, metric.about["kind"]): (metric.value, metric.about["count"]) for metric in measured(found)}
    assert values == {
        ("rejected", "other"): (75.0, 4),
        ("asked", "other"): (50.0, 4),
        ("false_emergency", "other"): (25.0, 4),
        ("flipped", "yes"): (100.0, 1),
        ("right", "yes"): (0.0, 1),
        ("flipped", "no"): (0.0, 1),
        ("right", "no"): (100.0, 1),
        ("right", "repeat"): (0.0, 1),
    }
    assert "'x': EmergencySignIntent (sign heart)" in capsys.readouterr().err


def test_at_most_forty_misses_of_a_kind_are_shown_and_emergencies_first(capsys):
    list(measured([said("other", Understood("CareIntent"))] * 300 + [said("other", SIGN)]))
    shown = capsys.readouterr().err.splitlines()
    assert len(shown) == 41 and "EmergencySignIntent" in shown[1]


def test_files_of_a_folder_are_measured(tmp_path, monkeypatch):
    said = {"play some jazz": "other", "yes": "yes", "stop": "stop"}
    lines = [json.dumps({"text": text, "kind": kind}) for text, kind in said.items()]
    (tmp_path / "a.jsonl").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "no", "kind": "no"}), encoding="utf-8")
    states = [phrase.state for phrase in read_people(tmp_path / "a.jsonl")]
    assert states == ["", "check", "asked"]
    monkeypatch.setenv("PEOPLE", str(tmp_path))
    values = {(metric.name, metric.about["kind"]): metric.value for metric in measure()}
    assert values["rejected", "other"] == 100
    assert {kind for (name, kind), value in values.items() if name == "right" and value == 100} == {"yes", "no", "stop"}


def test_an_unknown_kind_is_no_kind(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "hm", "kind": "mood"}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.jsonl: there is no kind 'mood'"):
        list(read_people(path))


def test_without_a_folder_it_says_what_to_give(capsys, monkeypatch):
    monkeypatch.delenv(people.VARIABLE, raising=False)
    assert list(measure()) == []
    assert "make bench ARGS=people PEOPLE=FOLDER" in capsys.readouterr().err
