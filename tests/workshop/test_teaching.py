"""Utterances are read with their faults named, and teach a table that knows them again; always the same one."""

import random
from pathlib import Path

import pytest

from neck_coach.understanding.denial import words_of
from neck_coach.understanding.table import Table, shares
from workshop import teach
from workshop.errors import ContentFaults
from workshop.teaching.learning import learn
from workshop.teaching.utterances import Utterance, read_utterances

TAUGHT = {
    "CareIntent": ["how do i use ice", "ice please", "is a warm shower good", "put ice on it", "use the cold pack"],
    "StopIntent": ["stop", "stop it now", "that's enough", "let's stop here", "i want to stop"],
    "signs/stroke": ["my face droops", "her face is drooping", "half his face hangs", "i'm slurring my words"],
    "net/low": ["everything is too much", "what's the point"],
}
TABLE = "lambda/neck_coach/compiled/taught/en.table"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a few utterances."""
    models = tmp_path / "interaction_model"
    for name, said in TAUGHT.items():
        path = models / "en/utterances" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(said) + "\n", encoding="utf-8")
    (models / "model.yaml").write_text("invocation_name: neck coach\n")
    return tmp_path


@pytest.fixture(scope="module")
def utterances() -> list[Utterance]:
    return [Utterance(tuple(words_of(text)), name) for name, said in TAUGHT.items() for text in said]


@pytest.fixture(scope="module")
def table(utterances: list[Utterance]) -> Table:
    return learn(utterances)


def read(root: Path) -> list[Utterance]:
    return read_utterances(root / "interaction_model/en/utterances", "neck coach")


def test_every_line_is_a_sentence_that_teaches_what_its_file_is_called(root: Path, utterances: list[Utterance]) -> None:
    stop = root / "interaction_model/en/utterances/StopIntent.txt"
    stop.write_text(f"\n{stop.read_text()}\n\n")  # empty lines are nothing
    assert sorted(read(root), key=str) == sorted(utterances, key=str)


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("half his face hangs", "'half his face hangs' is there twice: also in signs/stroke"),
        ("i'm  slurring my words.", '"i\'m  slurring my words." is there twice: also in signs/stroke'),
        ("ice please", "'ice please' is there twice: also in CareIntent"),
        ("My face", "'My face' has 'M': only lower-case letters"),
        ("since 5 days", "'since 5 days' has '5': only lower-case letters"),
        ("is it bad?", "'is it bad?' has '?': only lower-case letters"),
        ("alexa my face droops", "\"alexa my face droops\" has 'alexa', which wakes a device".replace('"', "'", 2)),
        ("tell neck coach my face hurts", "'tell neck coach my face hurts' has 'neck coach', which calls the skill"),
    ],
)
def test_a_slip_is_named_with_its_file_and_line(root: Path, more: str, problem: str) -> None:
    path = root / "interaction_model/en/utterances/signs/stroke.txt"
    path.write_text(f"{path.read_text()}\n{more}\n")
    with pytest.raises(ContentFaults) as found:
        read(root)
    [fault] = map(str, found.value.faults)
    line = len(TAUGHT["signs/stroke"]) + 2
    assert fault.startswith(f"interaction_model/en/utterances/signs/stroke.txt:{line}: signs/stroke: {problem}")


def test_all_slips_are_named_at_once(root: Path) -> None:
    for name in TAUGHT:
        path = root / "interaction_model/en/utterances" / f"{name}.txt"
        path.write_text(f"NO\n{path.read_text()}")
    with pytest.raises(ContentFaults) as found:
        read(root)
    assert len(found.value.faults) == 2 * len(TAUGHT) - 1  # and it is there again in all but the first


def test_the_same_utterances_teach_the_same_table(utterances: list[Utterance], table: Table) -> None:
    assert learn(utterances).to_bytes() == table.to_bytes()


def test_a_sentence_that_was_taught_is_known_again_and_no_other(utterances: list[Utterance], table: Table) -> None:
    for each in utterances:
        assert table.taught(each.words) == each.teaches
        assert max(margins := table.margins(each.words), key=lambda name: margins[name]) == each.teaches, each
    assert table.taught(words_of("thats enough")) == "StopIntent"  # however its apostrophe was heard
    for text in ("", "stop stop", "my face", "droops face my", "what is the weather"):
        assert table.taught(words_of(text)) == ""


def test_what_is_like_a_sentence_that_was_taught_speaks_for_its_class(table: Table) -> None:
    for text, name in (("his face is drooping now", "signs/stroke"), ("please stop", "StopIntent")):
        found = shares(table.margins(words_of(text)))
        assert max(found, key=lambda each: found[each]) == name
        assert sum(found.values()) == pytest.approx(1)


def test_a_table_that_is_written_is_read_as_it_was(utterances: list[Utterance], table: Table) -> None:
    again = Table.from_bytes(table.to_bytes())
    assert again.to_bytes() == table.to_bytes()
    for each in utterances:
        assert again.taught(each.words) == each.teaches
        assert again.margins(each.words) == table.margins(each.words)
    assert again.margins([]) == dict(zip(again.classes, again.biases, strict=True))


@pytest.mark.parametrize("cut", [1, 2, 100])
def test_a_table_that_is_not_whole_is_refused(table: Table, cut: int) -> None:
    for data in (table.to_bytes()[:-cut], table.to_bytes() + b"x" * cut, b"", b"x\n"):
        with pytest.raises(ValueError):
            Table.from_bytes(data)


def test_teaching_writes_one_table_for_each_language(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert teach.main(root) == 0
    table = Table.from_bytes((root / TABLE).read_bytes())
    assert set(table.classes) == TAUGHT.keys()
    assert [path.name for path in (root / TABLE).parent.iterdir()] == ["en.table"]
    assert capsys.readouterr().out.startswith(f"en: {sum(map(len, TAUGHT.values()))} utterances, {len(TAUGHT)} classes")


def test_samples_that_are_said_as_they_stand_teach_too(root: Path) -> None:
    sentences = root / "interaction_model/en/sentences"
    sentences.mkdir()
    (sentences / "timers.yaml").write_text(
        'StopIntent:\n  - "that is (it|all)"\nTimerIntent:\n  - start a timer\n  - "a timer for {duration}"\n'
    )
    teach.main(root)
    table = Table.from_bytes((root / TABLE).read_bytes())
    said = ("that is it", "that is all", "start a timer", "a timer for", "a timer for duration")
    assert [table.taught(words_of(text)) for text in said] == ["StopIntent", "StopIntent", "TimerIntent", "", ""]


def test_the_order_in_which_files_are_found_changes_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    teach.main(root)
    first = (root / TABLE).read_bytes()
    found = Path.rglob

    def shuffled(path: Path, pattern: str) -> list[Path]:
        return random.Random(7).sample(paths := list(found(path, pattern)), len(paths))

    monkeypatch.setattr(Path, "rglob", shuffled)
    teach.main(root)
    assert (root / TABLE).read_bytes() == first


def test_a_fault_is_one_line_on_standard_error_and_the_table_stays(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    teach.main(root)
    before = (root / TABLE).read_bytes()
    capsys.readouterr()
    (root / "interaction_model/en/utterances/WhyIntent.txt").write_text("why\nWHY\n")
    assert teach.main(root) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0].startswith("interaction_model/en/utterances/WhyIntent.txt:2: WhyIntent: 'WHY' has")
    assert (root / TABLE).read_bytes() == before


def test_whoever_is_interrupted_leaves_the_table_that_was_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    teach.main(root)
    before = (root / TABLE).read_bytes()
    (root / "interaction_model/en/utterances/WhyIntent.txt").write_text("why\nwhat for\n")
    written = Path.write_bytes

    def half(path: Path, data: bytes) -> int:
        written(path, data[: len(data) // 2])
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted, pytest.raises(KeyboardInterrupt):
        interrupted.setattr(Path, "write_bytes", half)
        teach.main(root)
    assert (root / TABLE).read_bytes() == before
    assert teach.main(root) == 0
    assert "WhyIntent" in Table.from_bytes((root / TABLE).read_bytes()).classes


def test_what_teaches_is_not_needed_to_understand() -> None:
    """What is deployed has neither numpy nor scikit-learn."""
    folder = Path(__file__).parents[2] / "lambda"
    imported = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    assert "numpy" not in imported and "sklearn" not in imported
