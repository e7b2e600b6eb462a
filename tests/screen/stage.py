"""A stage for screens: the skill's answers on a device with a screen, and Amazon's view host in real Chromium."""

from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Route

from simulator.clock import Clock
from simulator.echo import Echo
from simulator.memory import shared_memory
from simulator.show.files import page_file
from simulator.skill import Json, local_skill

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "build/screens"
_TICK = 0.12
NOT_YET_TOUCHABLE = 550
"""Milliseconds for which the view host takes no touch after it has rendered a document."""
_ADDRESS = "http://stage.test/"
_SEEN = Path(__file__).with_name("stage.js")
_HTML = """<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="fonts.css">
<style>body { margin: 0 } </style><div id="view"></div><script src="viewhost.js"></script></html>"""


class Device(Echo):
    """An Echo with a screen that keeps what was sent. `answer` is the last response as the skill gave it."""

    def __init__(self, user: str, locale: str = "en-US") -> None:
        skill = local_skill(shared_memory())
        self.answer: Json = {}

        def kept(request: Json) -> Json:
            self.answer = skill(request)
            return self.answer

        super().__init__(skill=kept, user=user, device="show", locale=locale, clock=Clock("2026-11-23T09:00:00Z"))

    def ask(self, *words: str) -> "Device":
        """Ask with an intent, and a slot with an id in it, as a button does: the answer is that to the words."""
        if not self.is_open:
            self.launch()
        self.send({"token": "", "arguments": list(words), "source": {}, "components": {}})
        return self

    def answered(self) -> "Device":
        """With a no to each question that safety asks."""
        while self.answer["sessionAttributes"].get("asked", {}).get("question", "").startswith("check:"):
            self.ask("AMAZON.NoIntent")
        return self

    def screen(self) -> Json:
        """The RenderDocument directive of the last answer; empty if there was none."""
        found = (d for d in self.answer["response"].get("directives", ()) if d["type"].endswith("APL.RenderDocument"))
        return next(found, {})


class Stage:
    """A page with nothing but a screen, whose time stands still until it is told to pass."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._hear)
        page.route("**/*", self._answer)
        page.goto(_ADDRESS)
        page.evaluate(
            """async () => {
                const { Screen } = await import('./screen.js');
                const { VIEWPORTS } = await import('./viewports.js');
                window.seen = await import('./stage.js');
                window.touched = []; window.time = 0; window.viewports = VIEWPORTS; window.complaints = [];
                window.screenOf = new Screen(document.getElementById('view'), {
                    now: () => window.time,
                    onTouch: (event) => window.touched.push(event.arguments),
                    onError: (errors) => window.complaints.push(...errors),
                });
            }"""
        )

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" or "font" in message.text.lower():
            self.errors.append(message.text)

    def _answer(self, route: Route) -> None:
        name = route.request.url.removeprefix(_ADDRESS)
        if not name:
            route.fulfill(body=_HTML, content_type="text/html")
        elif name == _SEEN.name:
            route.fulfill(body=_SEEN.read_bytes(), content_type="text/javascript")
        elif found := page_file(name):
            route.fulfill(body=found[1], content_type=found[0])
        else:
            self.errors.append(f"asked for {route.request.url}")
            route.abort()

    def show(self, directive: Json, viewport: str, at: float = 0.0) -> None:
        """Render a directive, `at` so many seconds after it came."""
        size = self.page.evaluate("(name) => window.viewports[name]", viewport)
        self.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        self.page.evaluate(
            """async ([directive, name]) => {
                window.time = 0; window.touched = []; window.complaints = [];
                await window.screenOf.show(directive, window.viewports[name]);
            }""",
            [directive, viewport],
        )
        self._frames()
        self.pass_time(at)

    def pass_time(self, seconds: float) -> None:
        """Let time pass on the screen; in two steps, since what follows from a step is on the screen one tick later."""
        for step in (max(0.0, seconds - _TICK), min(seconds, _TICK)):
            self.page.evaluate("(ms) => { window.time += ms }", step * 1000)
            self._frames()

    def run(self, commands: Json) -> None:
        """Run an ExecuteCommands directive."""
        self.page.evaluate("(commands) => window.screenOf.execute(commands)", commands)
        self._frames()

    def touched(self) -> list[list[str]]:
        """What the buttons have sent."""
        return list(self.page.evaluate("window.touched"))

    def texts(self) -> list[str]:
        """The lines of text that can be seen."""
        return [line["text"] for line in self.lines()]

    def lines(self) -> list[Json]:
        """Each line of text that can be seen: its color, its size in pixels, and whether something cuts it off."""
        return list(self.page.evaluate("window.seen.lines()"))

    def targets(self) -> list[Json]:
        """What can be touched and seen: width and height in density-independent pixels."""
        return list(self.page.evaluate("window.seen.targets()"))

    def figure(self) -> str:
        """The drawing as it is now."""
        drawings = self.page.locator("#view svg").all()
        return max((drawing.inner_html() for drawing in drawings), key=len)

    def ring(self) -> float:
        """How much of the largest ring is left, from 0 to 1."""
        path = self.page.locator("#view svg path[pathLength]").first
        return 1 - float(path.get_attribute("stroke-dashoffset") or 0) / 100

    def complaints(self) -> list[str]:
        """What the view host, the page, or the browser has to complain about."""
        return [*self.errors, *map(str, self.page.evaluate("window.complaints"))]

    def tap(self, text: str) -> None:
        """Touch what shows this text."""
        before = len(self.touched())
        self.page.wait_for_timeout(NOT_YET_TOUCHABLE)
        self.page.locator("#view p:visible", has_text=text).last.click(delay=80, timeout=5_000)
        self.page.wait_for_function("(before) => window.touched.length > before", arg=before, timeout=5_000)

    def picture(self, name: str) -> bytes:
        """A picture of the screen, kept as build/screens/<name>.png."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        return self.page.screenshot(path=PICTURES / f"{name}.png")

    def _frames(self) -> None:
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
