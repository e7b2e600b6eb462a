"""A turn: all that a handler may know when it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from .alerts.client import Alerts
from .alerts.consent import Reply
from .coaching.content import Content
from .coaching.conversation import Conversation
from .coaching.phrases import Phrases
from .coaching.place import WAKE_WORD, Place
from .coaching.profile import Profile
from .coaching.standing import Standing
from .coaching.when import zone_named
from .compiled_content import denials_for
from .slot_values import Heard
from .understanding.denial import Said
from .understanding.reading import Reading

DENYING = "DenyWarningSignIntent"
"""The intent whose slots hold what is not there."""
SIGN_INTENTS = ("EmergencySignIntent", "TodaySignIntent", "SoonSignIntent", "WarningSignIntent")
"""Intents that tell of a warning sign, by urgency; the last is that of models from before there was one for each."""
TELLING = (*SIGN_INTENTS, "DiscomfortIntent", "ConditionIntent", "InjuredIntent", DENYING)
"""Intents that tell how someone is; their words may deny it."""
LEAVING = ("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent")
"""Intents that end it all."""
_DENIED = "denied"
_EASTERNMOST = timezone(timedelta(hours=14))


@dataclass(frozen=True, slots=True)
class Turn:
    """One request, read. `now` is the request's own time, aware, in the device's zone."""

    name: str
    """The intent's name, or the type of a request that is no intent."""
    now: datetime
    content: Content
    profile: Profile
    conversation: Conversation
    slots: Mapping[str, Heard] = field(default_factory=dict)
    voice: str = ""
    """A hash of who speaks, if Alexa knows the voice."""
    is_touch: bool = False
    """Something on the screen was touched: no wake word was spoken."""
    new_session: bool = False
    has_screen: bool = False
    alerts: Alerts = field(default_factory=Alerts)
    """The user's timers and reminders; nothing is called before it is used."""
    reading: Reading | None = None
    """What the words were taken for, if words came; `name` and `slots` are its intent and slots where it is sure."""
    reply: Reply | None = None
    """What came of asking for a permission, if this request tells."""

    def heard(self, slot: str) -> Heard:
        """What was heard in `slot`; empty when it was not filled."""
        return self.slots.get(slot, Heard())

    def read(self, slot: str) -> Said:
        """What the words in `slot` deny and state. In an intent that denies, and in a slot for it, they are denied."""
        denials = denials_for(self.content.locale)
        text = self.heard(slot).text
        return denials.read_implied(text) if self.name == DENYING or slot == _DENIED else denials.read(text)

    @property
    def standing(self) -> Standing:
        """What has to be left out now."""
        return Standing(
            spared=frozenset(self.conversation.spared),
            told=frozenset(self.conversation.told),
            left_out=self.profile.left_out_on(self.today),
            cold_only=self.profile.cold_only_until is not None,
        )

    @property
    def today(self) -> date:
        """The user's own day."""
        return self.now.date()

    @property
    def latest_today(self) -> date:
        """The user's day; the latest that it can be before the device was asked for its zone, to be careful."""
        return self.today if self.conversation.zone else max(self.today, self.now.astimezone(_EASTERNMOST).date())

    @property
    def zone(self) -> ZoneInfo:
        """The device's time zone, as far as it is known."""
        return self.now.tzinfo if isinstance(self.now.tzinfo, ZoneInfo) else ZoneInfo("UTC")

    def at_home(self) -> "Turn":
        """This turn by the device's own clock, for all to which a day or an hour matters: its zone is asked for once a
        session. One that can't be had stays what it was: the one that was known last, or else the locale's.
        """
        if self.conversation.zone:
            return self
        found = zone_named(self.alerts.zone_name)
        now = self.now.astimezone(found or self.zone)
        profile = self.profile.in_zone(str(found), now.date()) if found else self.profile
        conversation = replace(self.conversation, zone=str(now.tzinfo))
        return replace(self, now=now, profile=profile.on(now.date()), conversation=conversation)

    @property
    def _heard_at(self) -> float:
        """The Unix time at which a spoken request would have come."""
        return self.now.timestamp() + (WAKE_WORD if self.is_touch else 0)

    @property
    def place(self) -> Place | None:
        """Where the user is now: in the exercise that is being led, or where it was left in this session."""
        guided = self.conversation.guided
        return guided.at(self._heard_at) if guided else self.conversation.place

    @property
    def running(self) -> Place | None:
        """The place in an exercise that was interrupted by this request; None if none is being led."""
        guided = self.conversation.guided
        return guided.at(self._heard_at) if guided and not guided.is_finished(self._heard_at) else None

    @property
    def just_done(self) -> Place | None:
        """The exercise whose last release was heard before this request; None otherwise, or if a part of it is left."""
        guided = self.conversation.guided
        done = guided and not guided.is_part and guided.is_finished(self._heard_at)
        return guided.last if guided and done else None

    @property
    def between(self) -> bool:
        """True between two exercises: the one at `place` is yet to come."""
        guided = self.conversation.guided
        return guided.is_between(self._heard_at) if guided else self.conversation.between

    @property
    def is_unbegun(self) -> bool:
        """True if the exercise at `place` was not introduced to its end."""
        guided = self.conversation.guided
        return not guided.has_begun(self._heard_at) if guided else self.conversation.between

    @property
    def led_before(self) -> Place | None:
        """Between two exercises of one answer, the one that was done; None anywhere else."""
        guided = self.conversation.guided
        return guided.places[guided.leg_at(self._heard_at) - 1] if guided and self.between else None

    @property
    def done(self) -> tuple[str, ...]:
        """The exercises that were heard to their end before this request, since the last one."""
        guided = self.conversation.guided
        return guided.done_by(self._heard_at) if guided else ()

    @property
    def introduced(self) -> tuple[str, ...]:
        """The exercises that were introduced to their end before this request, since the last one."""
        guided = self.conversation.guided
        return guided.introduced_by(self._heard_at) if guided else ()

    @property
    def here(self) -> Place | None:
        """The place that "again", "next" or "the other side" is about: what is led, was just done, or was left."""
        return self.running or self.just_done or self.place

    @property
    def told_doctor(self) -> bool:
        """True if it was heard in this session when to see a doctor: an interrupted exercise ends without it."""
        return self.conversation.told_doctor and not self.running

    @property
    def told_stop(self) -> bool:
        """True if it was heard in this session to say stop if it hurts, which opens what is not fit for everybody."""
        known = (self.content.exercises.get(id) for id in self.introduced)
        return self.conversation.told_stop or any(exercise and not exercise.gentle for exercise in known)

    def is_at(self, exercise: str) -> bool:
        """True if this exercise was introduced in this session and is not finished."""
        if self.is_unbegun or self.just_done:
            return False
        here = self.place
        return here is not None and here.exercise == exercise

    @property
    def phrases(self) -> Phrases:
        """The phrases, with the variant that is due: it changes with each turn and each day."""
        phrases = self.content.phrases
        return Phrases(phrases.data, phrases.numbers, self.conversation.turns + len(self.profile.days_used))
