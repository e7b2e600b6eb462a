"""The timers of a care at Alexa, and what is remembered of them: true after each call, whatever the next one does."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ..alerts.faults import AlertFault
from ..alerts.timers import Timer
from ..coaching.alert import Alert, Paused
from ..coaching.catalogue import Care
from ..coaching.phrases import Line, line
from ..turn import Turn


class CareTimers:
    """The timers of the user who speaks. `alerts`: what is to be remembered, whether or not a call fails.

    `said`: what was done of a thing that takes several calls. Every method that calls Alexa raises AlertFault.
    """

    def __init__(self, turn: Turn) -> None:
        """No call is made."""
        self._turn = turn
        self.alerts = turn.profile.alerts
        self.said: list[Line] = []

    def all(self) -> list[Timer]:
        """Those that Alexa has, the care's own first; others are not remembered any longer."""
        timers = self._turn.alerts.timers.all(self._turn.now)
        ids = {timer.id for timer in timers}
        self.alerts = tuple(alert for alert in self.alerts if alert.kind != "timer" or alert.id in ids)
        return timers

    def cancel(self, id: str) -> None:
        """Take it away."""
        self._turn.alerts.timers.cancel(id)
        self.alerts = tuple(alert for alert in self.alerts if alert.id != id)

    def pause(self, id: str, left: float | None) -> None:
        """Let its time stand still, with so many seconds `left`."""
        self._turn.alerts.timers.pause(id)
        self._now_due(id, Paused(round(left or 0)))

    def resume(self, timer: Timer) -> None:
        """Let its time go on."""
        self._turn.alerts.timers.resume(timer.id)
        if timer.left is not None:
            self._now_due(timer.id, self._in(timer.left))

    def start(self, care: Care, seconds: int, total: int) -> Alert:
        """The main timer. Its `total` in minutes goes with what it is for: it never grows beyond the care's longest."""
        turn = self._turn
        then = "" if turn.standing.cold_only else turn.phrases.say(line(f"after_{care.temperature}"))
        said = f"{care.when_done} {then}".rstrip()
        return self._made(turn.alerts.timers.start(seconds, label(turn, care), said), f"{care.id}:{total}", seconds)

    def start_check(self, care: Care, minutes: int) -> bool:
        """The look at the skin at half time, as a second timer that screens don't show. False if there is none."""
        if not 0 < care.check_at < minutes:
            return False
        turn, seconds = self._turn, care.check_at * 60
        said = turn.phrases.say(line("skin_check", check=care.check))
        try:
            id = turn.alerts.timers.start(seconds, label(turn, care, "check_label"), said, shown=False)
        except AlertFault:
            return False
        self._made(id, f"{care.id}:check", seconds)
        return True

    def _made(self, id: str, about: str, seconds: int) -> Alert:
        made = Alert(id, "timer", about, self._in(seconds))
        self.alerts = (*self.alerts, made)
        return made

    def _in(self, seconds: float) -> datetime:
        return (self._turn.now + timedelta(seconds=round(seconds))).astimezone(UTC)

    def _now_due(self, id: str, due: datetime | Paused) -> None:
        self.alerts = tuple(replace(alert, due=due) if alert.id == id else alert for alert in self.alerts)


def running_care(turn: Turn) -> Care | None:
    """The care whose timer runs or is paused, as far as is remembered; None if there is none."""
    own = (each for each in turn.profile.alerts if each.kind == "timer" and not each.is_over(turn.now))
    return next((care for each in own if (care := turn.content.care.get(each.is_for))), None)


def label(turn: Turn, care: Care, key: str = "timer_label") -> str:
    """What Alexa calls the timer of `care`."""
    return str(turn.phrases.data[key]["say"][0]).format(care=care.name)


def is_check(turn: Turn, timer: Timer) -> bool:
    """True for a look at the skin."""
    return timer.label in {label(turn, care, "check_label") for care in turn.content.care.values()}


def care_of(turn: Turn, timer: Timer) -> Care | None:
    """What the timer is for; None if it is not called like one of ours."""
    timed = [care for care in turn.content.care.values() if care.minutes]
    return next((care for care in timed if label(turn, care) == timer.label), None)


def total_of(turn: Turn, timer: Timer, care: Care) -> float:
    """How many seconds the timer has been set to in all, what was added included."""
    known = next((alert.about.partition(":")[2] for alert in turn.profile.alerts if alert.id == timer.id), "")
    return 60 * int(known) if known.isdigit() else max(60 * care.minutes, timer.left or 0)


def left_on(turn: Turn, timer: Timer) -> Line:
    """How much time is left, to the minute from a minute and a half on."""
    left = timer.left
    if left is None:
        key, n = "left_unknown", 0
    else:
        key = "left_minutes" if left >= 90 else "left_minute" if left >= 45 else "left_seconds"
        n = round(left / 60) if left >= 90 else max(1, round(left))
    return line(f"{key}_paused" if timer.paused else key, timer=called(turn, timer), n=n)


def called(turn: Turn, timer: Timer) -> str:
    """What a sentence calls it."""
    label = timer.label.strip()
    return turn.phrases.within(line("timer_called", label=label) if label else line("timer_without_label"))
