"""An open question: what each answer to it does, and whether it comes back after something in between."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

_OF_TIMERS = ("set_timer", "offer_timer", "cancel_timer")
_OF_REMINDERS = ("set_reminder", "change_draft", "drop_reminder", "cancel_reminders")
_WISHED = (*_OF_TIMERS, *_OF_REMINDERS, "set_wished")
"""Verbs of what somebody is about to have: that waits while another wish is seen to."""
_LASTING = (*_WISHED, "check", "sign", "ask_again", "delete", "injured", "help_came", "remind")
_CLOSING = ("menu", "close", "wait", "resume", "set_or_menu", "how_to_change")
_CLOSING_IDS = ("care_ready", "timer_declined", "another_exercise", "after_routine")
"""Questions that only keep the conversation going."""
STILL_WANTED = "still_wanted"
RELIEF = "relief"


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: its phrase, and what "yes", "no" and each of the things named in it would do.

    `words`: as it was asked; a session of the version before has none.
    """

    id: str
    yes: Mapping[str, Any] = field(default_factory=dict)
    no: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[Mapping[str, Any], ...] = ()
    words: str = ""

    @property
    def verbs(self) -> set[str]:
        """What any answer to it would do."""
        return {verb for action in (self.yes, self.no, *self.options) for verb in action}

    @property
    def is_check(self) -> bool:
        """True for a safety question."""
        return self.id.startswith("check:")

    @property
    def is_of_sign(self) -> bool:
        """True for the question whether a warning sign is there that was told of in doubt."""
        return self.id.startswith("check:sign:")

    @property
    def is_of_words(self) -> bool:
        """True for the question what was meant: it is none that comes back."""
        return self.id.startswith("meant_")

    @property
    def beneath(self) -> "Question | None":
        """What was open before it was asked, and comes back: kept in what its answers do."""
        kept = (self.no.get("ask_again"), *(action.get("meant", {}).get("back") for action in self.actions()))
        return next((found for each in kept if (found := Question.from_data(each))), None)

    @property
    def lasts(self) -> bool:
        """True if it comes back after whatever was asked in between."""
        is_wanted = self.id in (STILL_WANTED, RELIEF) or not self.verbs.isdisjoint(_LASTING)
        return self.is_check or (is_wanted and not self.is_offer_of_topic and bool(self.words))

    @property
    def may_come_back(self) -> bool:
        """True if it asks to go on or for more than what else there is, and how it was asked is known."""
        return bool(self.words) and (not self.closes or "resume" in self.yes)

    @property
    def is_wish(self) -> bool:
        """True if it is about something that was wished for and is not done."""
        return bool(self.words) and (self.id == STILL_WANTED or not self.verbs.isdisjoint(_WISHED))

    @property
    def is_offer_of_topic(self) -> bool:
        """True for what a topic offers at its end."""
        return self.id.startswith("topic:")

    @property
    def closes(self) -> bool:
        """True if it only asks what else there is."""
        return self.id in _CLOSING_IDS or self.verbs <= {*_CLOSING}

    @property
    def about(self) -> str:
        """timer, reminder or data; empty for anything else."""
        kinds = {"timer": _OF_TIMERS, "reminder": _OF_REMINDERS, "data": ("delete",)}
        return next((kind for kind, verbs in kinds.items() if not self.verbs.isdisjoint(verbs)), "")

    def actions(self) -> Iterator[Mapping[str, Any]]:
        """What yes, else each option, else no does, without what does nothing."""
        yield from filter(None, (self.yes, *self.options, self.no))

    def to_data(self) -> dict[str, Any]:
        """A JSON object."""
        data = {"question": self.id, "yes": dict(self.yes), "no": dict(self.no)}
        words = {"words": self.words} if self.words else {}
        return {**data, "options": [dict(option) for option in self.options], **words}

    @classmethod
    def from_data(cls, data: object) -> Self | None:
        """What `to_data` wrote, or the array of id, yes and no of the version before; None for anything else."""
        if isinstance(data, list) and len(data) >= 3:
            data = {"question": data[0], "yes": data[1], "no": data[2]}
        if not isinstance(data, Mapping) or not isinstance(data.get("question"), str):
            return None
        yes, no = (value if isinstance(value, Mapping) else {} for value in (data.get("yes"), data.get("no")))
        words = data.get("words")
        return cls(data["question"], yes, no, _listed(data.get("options")), words if isinstance(words, str) else "")


def _listed(options: object) -> tuple[Mapping[str, Any], ...]:
    return tuple(option for option in options if isinstance(option, Mapping)) if isinstance(options, list) else ()
