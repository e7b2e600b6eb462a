"""The browser Echo Show in real Chromium, with the skill behind it."""

import itertools
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .stage import NOT_YET_TOUCHABLE

expect.set_options(timeout=15_000)  # a busy machine takes its time
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser page")]

_NO_SPEECH = (
    "delete globalThis.speechSynthesis; delete globalThis.SpeechRecognition; delete globalThis.webkitSpeechRecognition;"
)


# A voice that speaks very fast, and keeps when it did.
_A_VOICE = """window.spoken = [];
Object.defineProperty(globalThis, "speechSynthesis", { value: {
  speak(words) {
    const said = { text: words.text, began: performance.now() / 1000 };
    setTimeout(() => words.onstart(), 0);
    setTimeout(() => {
      said.ended = performance.now() / 1000;
      window.spoken.push(said);
      words.onend();
    }, 100);
  },
  cancel() {},
} });"""

# Keeps each text that was on the screen, however short.
_KEEPS_WHAT_IS_SHOWN = """() => {
  const view = document.getElementById("view");
  window.shown = new Set();
  new MutationObserver(() => window.shown.add(view.innerText))
    .observe(view, { childList: true, characterData: true, subtree: true });
}"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page at four times the speed, without a voice."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(10_000)
    page.add_init_script(_NO_SPEECH)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    page.select_option("#speed", "4")
    yield page
    page.close()
    assert errors == []


def _say(page: Page, words: str) -> None:
    page.fill("#line", words)
    page.keyboard.press("Enter")


def _lead(page: Page) -> None:
    """The side stretch, from the start."""
    _say(page, "ask neck coach how do i stretch my neck")
    for question in ("First, right now", "And have you ever had"):
        expect(page.locator("#transcript .coach").last).to_contain_text(question)
        _say(page, "no")
    expect(page.locator("#view")).to_contain_text("Side stretch")


def _touch(page: Page, text: str) -> None:
    page.wait_for_timeout(NOT_YET_TOUCHABLE)
    page.locator("#view p:visible", has_text=text).last.click(delay=80)


def _seconds(page: Page) -> float:
    return float(page.inner_text("#clock").split()[0])


def _profile(page: Page) -> dict[str, Any]:
    return dict(json.loads(page.inner_text("#profile")))


def test_a_whole_exercise_is_played_and_ends_in_its_question(page: Page) -> None:
    page.evaluate(_KEEPS_WHAT_IS_SHOWN)
    page.select_option("#speed", "20")
    _lead(page)
    expect(page.locator("#status")).to_contain_text("Listening", timeout=60_000)
    heard, length = [float(number) for number in re.findall(r"[\d.]+", page.inner_text("#clock"))]
    assert length > 120
    assert heard == length, "who is asked something has heard all of it"
    steps = set(re.findall(r"To the (?:right|left), \d of 5", page.evaluate("[...window.shown].join()")))
    assert len(steps) == 10, "each repetition on each side"
    assert page.locator("#timeline .hold").count() > 50


def test_a_touch_on_pause_stops_voice_and_ring_and_keeps_the_place(page: Page) -> None:
    _lead(page)
    page.wait_for_function("document.getElementById('view').textContent.includes('To the left, 1 of 5')")
    _touch(page, "Pause")
    expect(page.locator("#view")).to_contain_text("Just say continue when you're ready")
    expect(page.locator("#transcript .coach").nth(1)).to_have_class(re.compile("cut"))
    assert "You touch “Pause”" in page.inner_text("#transcript")
    place = _profile(page)["place"]
    # How far a slow machine got, and whether the side had just changed, decides which of these it is.
    assert (place["rep"], place["side"]) in [(1, "right"), (1, "left"), (2, "right"), (2, "left")]
    _touch(page, "Continue")
    expect(page.locator("#view")).to_contain_text(f"To the {place['side']}, {place['rep']} of 5")


def test_a_spoken_pause_does_the_same_and_stops_at_once(page: Page) -> None:
    _lead(page)
    page.wait_for_function("document.getElementById('view').textContent.includes('Hold')")
    while_asked: list[float] = []

    def answer_late(route: Route) -> None:
        page.wait_for_timeout(100)
        while_asked.append(_seconds(page))
        page.wait_for_timeout(500)
        while_asked.append(_seconds(page))
        route.continue_()

    page.route("**/api/say", answer_late)
    _say(page, "pause")
    expect(page.locator("#view")).to_contain_text("Just say continue when you're ready")
    assert while_asked[0] == while_asked[1], "voice, ring and cursor stand still while the skill is asked"
    assert json.loads(page.text_content("#request") or "{}")["request"]["intent"]["name"] == "AMAZON.PauseIntent"


def test_what_the_browser_lacks_is_said(page: Page) -> None:
    expect(page.locator("#lacks")).to_contain_text("no speech synthesis")
    expect(page.locator("#lacks")).to_contain_text("type what you would say")
    assert page.locator("#listen").is_hidden()


def test_a_browser_that_stays_silent_is_noticed_and_the_answer_goes_on(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    _say(page, "ask neck coach how do i stretch my neck")
    expect(page.locator("#lacks")).to_contain_text("does not speak", timeout=8_000)
    page.wait_for_function("parseFloat(document.getElementById('clock').textContent) > 1")
    page.close()


def test_the_silences_between_spoken_words_are_exact(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script(_A_VOICE)
    page.clock.install()
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))  # from here on time passes when we say so

    def pass_until(condition: str) -> None:
        for _ in range(5 * 120):  # two minutes, and no answer here takes as long
            if page.evaluate(condition):
                return
            page.clock.run_for(200)
        pytest.fail(f"never: {condition}")

    _say(page, "ask neck coach how do i stretch my neck")
    for asked in (1, 2):
        expect(page.locator("#transcript .coach")).to_have_count(asked)
        pass_until("document.getElementById('status').textContent.includes('Listening')")
        _say(page, "no")
    expect(page.locator("#transcript .coach")).to_have_count(3)
    led = "window.spoken.findIndex((said) => said.text.includes('the side stretch'))"
    pass_until(f"{led} >= 0 && window.spoken.length > {led} + 6")
    spoken = page.evaluate("window.spoken")
    ssml = json.loads(page.text_content("#response") or "{}")["response"]["outputSpeech"]["ssml"]
    breaks = [int(ms) / 1000 for ms in re.findall(r'<break time="(\d+)ms"/>', ssml)]
    pauses = [after["began"] - before["ended"] for before, after in itertools.pairwise(spoken[page.evaluate(led) :])]
    assert pauses[:5] == pytest.approx(breaks[:5], abs=0.02)
    page.close()


def test_timers_are_asked_for_run_and_ring(page: Page) -> None:
    page.select_option("#speed", "20")
    for words in ("ask neck coach set a timer for the ice", "no", "no", "yes"):
        _say(page, words)
        page.wait_for_timeout(300)
        page.wait_for_function("!document.getElementById('status').textContent.includes('thinking')")
    page.get_by_role("button", name="Approve").click()
    expect(page.locator("#alerts")).to_contain_text("ice")
    expect(page.locator("#view")).to_contain_text("left", ignore_case=True)
    page.select_option("#jump", "@wait 20m")
    page.get_by_role("button", name="Jump").click()
    expect(page.locator("#transcript")).to_contain_text("Time's up")
    expect(page.locator("#alerts")).to_have_text("None.")


def test_device_locale_and_failures_can_be_switched(page: Page) -> None:
    page.select_option("#viewport", "echo")
    expect(page.locator("#speaker")).to_be_visible()
    page.select_option("#locale", "en-GB")
    page.select_option("#failure", "@fail dynamodb timeout")
    _say(page, "ask neck coach when should i see a doctor")
    expect(page.locator("#busy")).to_be_visible()
    expect(page.locator("#transcript .coach").last).to_contain_text("G P", timeout=20_000)
    expect(page.locator("#busy")).to_be_hidden()
    response = json.loads(page.text_content("#response") or "{}")
    assert "directives" not in response["response"]
    page.select_option("#failure", "@heal")
    page.select_option("#viewport", "round")
    _say(page, "ask neck coach when should i see a doctor")
    expect(page.locator("#view")).to_contain_text("999")


def test_it_can_be_used_on_a_phone_and_without_a_mouse(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _lead(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.activeElement.id") == "line"
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert {"viewport", "locale", "speed", "voice", "jump", "leap", "failure", "profile", "SUMMARY"} <= reached
    unnamed = "[...document.querySelectorAll('input, select')].filter((e) => !e.labels.length).length"
    assert page.evaluate(unnamed) == 0


def test_another_page_of_the_browser_may_not_speak(address: str, page: Page) -> None:
    refused = page.request.post(
        f"{address}api/say", data={"line": "open neck coach"}, headers={"Origin": "http://evil.test"}
    )
    assert refused.status == 404
