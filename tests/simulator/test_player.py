from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.player import Interruption, planned, play
from simulator.ssml_parts import Part, Silence, Speech
from simulator.terminal import Terminal

PARTS: list[Part] = [Speech("Gently tip your ear."), Silence(0.2), Speech("One."), Silence(0.1), Speech("Two.")]


class Watch:
    """Stands in for the time module: time passes only while a key is waited for."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr("simulator.player.time", watch)
    return watch


class Screen(Terminal):
    """Keeps what is shown; presses `key` after so many looks."""

    def __init__(self, watch: Watch, presses_at: int | None = None) -> None:
        super().__init__()
        self._watch = watch
        self.shown: list[tuple[str, str, str]] = []
        self.paragraphs = 0
        self._presses_at = presses_at

    def key(self, seconds: float) -> str:
        self._watch.now += seconds
        return "p" if self._presses_at is not None and len(self.shown) >= self._presses_at else ""

    def show(self, text: str, tail: str, status: str) -> None:
        self.shown.append((text, tail, status))

    def end_paragraph(self) -> None:
        self.paragraphs += 1


def test_breaks_last_what_they_say_and_words_share_the_rest():
    answer = planned(PARTS, seconds=1.5)
    assert answer[-1].ends == pytest.approx(1.5)
    assert answer[1].ends - answer[1].begins == pytest.approx(0.2)
    assert answer[0].ends == pytest.approx(4 * (answer[2].ends - answer[2].begins))


@given(
    st.lists(
        st.one_of(st.builds(Speech, st.sampled_from(["One.", "Hold it there."])), st.builds(Silence, st.floats(0, 10)))
    ),
    st.floats(0, 240),
)
def test_moments_follow_each_other_without_a_gap(parts, seconds):
    answer = planned(parts, seconds)
    assert [moment.part for moment in answer] == parts
    assert all(later.begins == earlier.ends for earlier, later in pairwise(answer))


def test_an_answer_is_played_in_its_time_and_shown_as_it_is_spoken(watch):
    screen = Screen(watch)
    assert play(planned(PARTS, 0.6), screen) is None
    assert watch.now == pytest.approx(0.6)
    texts = [text for text, _, _ in screen.shown]
    assert next(filter(None, texts)) in ("Gently", "Gently tip")
    assert texts[-1] == "Gently tip your ear. One. Two."


def test_a_pause_is_counted_down_and_the_bar_tells_the_time(watch):
    screen = Screen(watch)
    play(planned((Speech("Hold."), Silence(1.1)), 1.2), screen)
    tails = [tail.strip() for _, tail, _ in screen.shown if tail]
    assert tails[0] == "2"
    assert tails[-1] == "1"
    assert "0:01 / 0:02" in screen.shown[-1][2]


def test_a_key_interrupts(watch):
    interruption = play(planned(PARTS, 10), Screen(watch, presses_at=3))
    assert isinstance(interruption, Interruption)
    assert interruption.key == "p"
    assert interruption.after == pytest.approx(0.1), "when the third picture was shown"


def test_nothing_is_played_at_once(watch):
    assert play([], Screen(watch)) is None
