"""Every screen there is, with the longest of our texts in each."""

from collections.abc import Callable
from itertools import count

from neck_coach.coaching.catalogue import Topic
from neck_coach.compiled_content import content_for
from simulator.skill import Json

from .stage import Device

CONTENT = content_for("en-US")
_EACH = count()


def cleared(name: str, locale: str = "en-US") -> Device:
    """Someone new who has answered the safety questions with no."""
    device = Device(f"sample {next(_EACH)} {name} {locale}", locale)
    return device.ask("GuideExerciseIntent", "exercise", "chin_tuck").answered()


def leads(exercise: str) -> Device:
    """The guided screen of an exercise."""
    device = cleared(exercise).ask("GuideExerciseIntent", "exercise", exercise)
    if not CONTENT.exercises[exercise].offered:
        routine = {"posture_check": "posture"}.get(exercise, "massage")
        device.ask("CareIntent", "care", routine)
        device.answered()
        if exercise == "circles":
            device.ask("AMAZON.NextIntent")
    return device


def _ice_timer() -> Device:
    device = cleared("timer").ask("StartTimerIntent", "care", "ice").answered().ask("AMAZON.YesIntent")
    device.decide("ACCEPTED")
    return device


def _paused() -> Device:
    device = leads("levator_scapulae")
    device.barge(20)
    return device.ask("AMAZON.PauseIntent")


def _welcome_back() -> Device:
    device = leads("shoulder_blade_squeeze")
    device.barge(20)
    device.ask("AMAZON.StopIntent").wait(1200)
    device.launch()
    return device


def longest_topics(locale: str = "en-US") -> list[Topic]:
    """The topics, those with most letters first."""
    return sorted(content_for(locale).topics.values(), key=lambda topic: -len("".join(topic.say) + topic.ask))


def _longest_sign(level: str) -> str:
    signs = [sign for sign in CONTENT.warning_signs.values() if sign.level == level]
    return max(signs, key=lambda sign: len(sign.say)).id


def _crisis(locale: str) -> Device:
    return Device(f"crisis {locale}", locale).ask("WarningSignIntent", "warning_sign", "wish_to_die")


def second_of_hold(screen: Json) -> float:
    """A second in the middle of the first counted hold."""
    spans = screen["datasources"]["screen"]["spans"]
    return next((span["at"] + span["ms"] / 2) / 1000 for span in spans if span["count"])


# Name -> the device after its last answer, and the second at which to look; None: in the first hold.
SAMPLES: dict[str, tuple[Callable[[], Device], float | None]] = {
    "menu": (lambda: Device("sample menu").ask("AMAZON.HelpIntent"), 0),
    "menu-welcome-back": (_welcome_back, 0),
    "safety-question": (lambda: Device("sample safety").ask("StretchNeckIntent"), 0),
    "guide-ready": (lambda: leads("shoulder_blade_squeeze"), 4),
    "guide-hold": (lambda: leads("levator_scapulae"), None),
    "guide-breathing": (lambda: leads("breathing"), None),
    "guide-posture": (lambda: leads("posture_check"), 40),
    "pause": (_paused, 0),
    "care-question": (lambda: cleared("ice").ask("CareIntent", "care", "ice"), 0),
    "care": (lambda: cleared("warm").ask("CareIntent", "care", "warm_compress").answered(), 0),
    "care-timer": (_ice_timer, 90),
    "information": (lambda: cleared("topic").ask(longest_topics()[0].intent), 0),
    "warning": (lambda: cleared("sign").ask("WarningSignIntent", "warning_sign", _longest_sign("emergency")), 0),
    "warning-today": (lambda: cleared("today").ask("WarningSignIntent", "warning_sign", _longest_sign("today")), 0),
    "warning-long-number": (lambda: _crisis("en-AU"), 0),
    "goodbye": (lambda: leads("side_tilt").ask("AMAZON.StopIntent"), 0),
}
