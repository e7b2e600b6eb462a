"""From an answer to what is on the screen while it is said: the one place that chooses the document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..answer import Answer
from ..coaching.dialled import first_number
from ..coaching.phrases import line
from ..speech.compose import Spoken
from ..speech.ssml import readable
from ..turn import Turn
from . import care_screen, guide_screen
from .buttons import buttons_of, menu_buttons, yes_and_no
from .letters import size_for

_MENU = ("menu", "help")


@dataclass(frozen=True, slots=True)
class Screen:
    """The document's name, its data, and the commands that run when the voice has ended."""

    name: str
    data: Mapping[str, Any]
    after: tuple[Mapping[str, Any], ...] = ()

    @property
    def token(self) -> str:
        """What Alexa calls this screen by."""
        return f"neck-coach.{self.name}"


def screen_of(answer: Answer, turn: Turn, spoken: Spoken) -> Screen | None:
    """What to show with `answer`, each text as it is read; None leaves what is there."""
    screen = _screen_of(answer, turn, spoken)
    return replace(screen, data=_as_read(screen.data)) if screen else None


def _as_read(data: Any) -> Any:
    match data:
        case str():
            return readable(data)
        case Mapping():
            return {name: _as_read(each) for name, each in data.items()}
        case list() | tuple():
            return [_as_read(each) for each in data]
    return data


def _screen_of(answer: Answer, turn: Turn, spoken: Spoken) -> Screen | None:
    if answer.again or answer.consent:
        return None
    sign = answer.sign or turn.conversation.emergency
    if sign in turn.content.warning_signs:
        return _warning(answer, turn, spoken, sign)
    if spoken.guided:
        return Screen("guide", guide_screen.data(turn, spoken, spoken.guided), guide_screen.after(spoken))
    care = care_screen.care_of(answer, turn)
    if care:
        return Screen("care", care_screen.data(care, turn, spoken))
    if not answer.ask:
        return _goodbye(answer, turn)
    if turn.name == "LaunchRequest" or answer.ask.key in _MENU:
        return _menu(answer, turn, spoken)
    return _information(answer, turn, spoken)


def _menu(answer: Answer, turn: Turn, spoken: Spoken) -> Screen:
    say = turn.phrases.say
    offer = [] if answer.options else _lines(answer, turn)
    question = " ".join([*offer, spoken.asks])
    data = {
        "title": say(line("screen_title")),
        "question": question,
        "size": size_for(question, part=0.35),
        "buttons": menu_buttons(turn, spoken.question),
        "note": say(line("screen_note")),
    }
    return Screen("menu", data)


def _information(answer: Answer, turn: Turn, spoken: Spoken) -> Screen:
    lines = _lines(answer, turn)
    data = {
        "title": _title(answer, turn),
        "lines": lines,
        "question": spoken.asks,
        "size": size_for(*lines, spoken.asks),
        "buttons": buttons_of(turn, spoken.question),
    }
    return Screen("information", data)


def _title(answer: Answer, turn: Turn) -> str:
    """The name of what is explained, else of the exercise that waits, else the coach's own."""
    content, place = turn.content, turn.place if answer.place == "same" else answer.place
    topic = content.topics.get(answer.about.id) if answer.about and answer.about.kind == "topic" else None
    exercise = content.exercises.get(place.exercise) if place and not topic else None
    named = topic or exercise
    return turn.phrases.fill(named.name, {}) if named else turn.phrases.say(line("screen_title"))


def _warning(answer: Answer, turn: Turn, spoken: Spoken, id: str) -> Screen:
    sign = turn.content.warning_signs[id]
    number = first_number(sign.say) if sign.level == "emergency" else ""
    say = " ".join(_lines(answer, turn))
    data = {
        "title": turn.phrases.say(line("screen_call")),
        "urgent": sign.level == "emergency",
        "number": number,
        "digits": len(number),
        "say": say,
        "size": size_for(say, spoken.asks, part=0.6),
        "question": spoken.asks,
        "buttons": yes_and_no(turn, spoken.question) if spoken.question else [],
    }
    return Screen("warning", data)


def _goodbye(answer: Answer, turn: Turn) -> Screen:
    say = " ".join(_lines(answer, turn))
    return Screen("goodbye", {"title": turn.phrases.say(line("screen_title")), "say": say, "size": size_for(say)})


def _lines(answer: Answer, turn: Turn) -> list[str]:
    say: Callable[..., str] = turn.phrases.say
    return [said for said in map(say, answer.lines) if said]
