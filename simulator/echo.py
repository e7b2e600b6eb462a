"""A virtual Echo: hears what is said, asks the skill as Alexa does, and lets time pass as it would, delays included."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from .clock import Clock
from .envelope import Sender, Session, in_session, intent, request, skill_event
from .memory import shared_memory
from .permission import Consent, Status, asked_for, reply
from .screen import shown_by, touched
from .services import Services
from .skill import Json, Skill, local_skill
from .turn import Turn, turn
from .understanding.hearing import hear
from .understanding.match import Match
from .understanding.matcher import Matcher, matcher
from .understanding.words import to_words

# From the skill's answer to its first word, and from what is said to the request: coaching/place.py takes it off.
_UNTIL_HEARD = timedelta(seconds=1.5)
_UNTIL_SENT = timedelta(seconds=2.5)
# What it takes to begin a reply; how long the microphone listens; how long a screen stays without it.
_BEFORE_A_REPLY = timedelta(seconds=2)
_LISTENING = timedelta(seconds=8)
_SCREEN_STAYS = timedelta(seconds=30)
_NEVER = datetime.max.replace(tzinfo=UTC)
_LEAVING = {("exit",), ("quit",)}
_SECONDS_OF_A_REPROMPT = 4


@dataclass(slots=True)
class _Open:
    """A session that is open on a device, what is said into the silence, and when silence closes it."""

    session: Session = field(default_factory=Session)
    reprompt: str | None = None
    closes: datetime = _NEVER
    consent: Consent | None = None
    screen: Json = field(default_factory=dict)  # the directive that it was rendered by


class Echo:
    """A person at a device. Time is virtual: it passes with what is said, heard and waited for.

    `skill` takes a request and gives a response (by default the skill of this repository); `matcher_for` gives the
    matcher of a locale; `user` is a plain name; `device` is "echo" or "show".
    """

    def __init__(
        self,
        *,
        skill: Skill | None = None,
        matcher_for: Callable[[str], Matcher] = matcher,
        clock: Clock | None = None,
        user: str = "someone",
        device: str = "echo",
        locale: str = "en-US",
    ) -> None:
        self.clock = clock or Clock()
        self.services = Services(self.clock)
        self.announced: list[str] = []  # by timers and reminders, since the last turn
        self.sender = Sender(user, device, self.services)
        self.locale = locale
        self.attributes: Json = {}  # of the last answer
        self._skill = skill or local_skill(shared_memory())
        self._matcher_for = matcher_for
        self._sessions: dict[Sender, _Open] = {}
        self._interrupt_at: datetime | None = None
        self._answer_began = self._answer_ends = self.clock.now

    @property
    def is_open(self) -> bool:
        """Is a session open on this device."""
        return self.sender in self._sessions

    def say(self, text: str) -> Turn:
        """Say something: two seconds after the last answer ended, or when `barge` told."""
        self._pass_time_until(self._interrupt_at or max(self.clock.now, self._answer_ends + _BEFORE_A_REPLY))
        if self.is_open:
            self._sessions[self.sender].closes = _NEVER  # it was spoken to
        self._pass_time_until(self.clock.now + _UNTIL_SENT)
        if to_words(text) in _LEAVING:
            kind = "SessionEndedRequest" if self.is_open else None
            self.end("USER_INITIATED")
            return turn(text, Match(kind, {}) if kind else None, {}, via=None, is_open=False)
        understanding = self._matcher_for(self.locale)
        heard = hear(text, understanding, self.clock.today())
        if heard.by_name or not self.is_open:
            self._sessions[self.sender] = _Open()
        if heard.match is None:
            return self._ask(text, "LaunchRequest", Match("LaunchRequest", {}))
        slots = understanding.model.slots.get(heard.match.intent, {})
        return self._ask(text, "IntentRequest", heard.match, intent=intent(heard.match, slots))

    def launch(self) -> Turn:
        """Open the skill by its name."""
        return self.say("open " + " ".join(self._matcher_for(self.locale).model.invocation))

    def tap(self, text: str) -> Turn | None:
        """Touch what shows `text`, at once or when `barge` told; None if the screen has no such thing."""
        event = touched(self._sessions[self.sender].screen, text) if self.is_open else None
        return self.send(event, said=text) if event else None

    def send(self, event: Json, said: str = "") -> Turn | None:
        """Send a request of the screen: token, arguments, source and components. None without a session."""
        self._pass_time_until(self._interrupt_at or self.clock.now)
        if not self.is_open:
            return None
        kind = "Alexa.Presentation.APL.UserEvent"
        return self._ask(said, kind, Match(str(event["arguments"][0]), {}), **event)

    def decide(self, status: Status, *, resumed: bool = False, forgetting: bool = False) -> Turn | None:
        """Answer Alexa's question for a permission; None if she has not asked.

        What documentation leaves open: whether the session is `resumed`, or the skill's request answered; whether the
        session's attributes are forgotten.
        """
        open_here = self._sessions.get(self.sender)
        if open_here is None or open_here.consent is None:
            return None
        self._pass_time_until(max(self.clock.now, self._answer_ends + _BEFORE_A_REPLY))
        consent, open_here.consent = open_here.consent, None
        self.services.decide(self.sender.user, consent.scope, status)
        if forgetting:
            open_here.session.attributes = {}
        kind, about = reply(consent, status, resumed=resumed)
        return self._ask(status.lower(), kind, Match(kind, {}), **about)

    def barge(self, seconds: float) -> None:
        """The next thing is said so many seconds after the last answer began, into it or after it."""
        self._interrupt_at = self._answer_began + timedelta(seconds=seconds)

    def wait(self, seconds: float) -> None:
        """Say nothing for so long, once the last answer has ended."""
        self._pass_time_until(max(self.clock.now, self._answer_ends) + timedelta(seconds=seconds))

    def wait_until(self, at: str) -> None:
        """Say nothing until an ISO time. A time that is over sets the clock back, and closes the sessions."""
        moment = self.clock.read(at)
        if moment < self.clock.now:
            self._sessions.clear()
            self.clock.now = self._answer_began = self._answer_ends = moment
        self._pass_time_until(moment)

    def silence(self) -> str | None:
        """Say nothing until the session closes. Returns what the skill said into the silence."""
        open_here = self._sessions.get(self.sender)
        if open_here is None:
            return None
        self._pass_time_until(open_here.closes)
        return open_here.reprompt

    def end(self, reason: str) -> None:
        """Close the session of this device. `reason`: USER_INITIATED, ERROR or EXCEEDED_MAX_REPROMPTS."""
        if self.is_open:
            self._end(self.sender, reason)

    def switch_off(self) -> None:
        """The device is gone, when `barge` told or at once: the session with it, and nobody tells the skill."""
        self._pass_time_until(self._interrupt_at or self.clock.now)
        self._sessions.pop(self.sender, None)
        self._answer_ends = self.clock.now

    def become(self, *, user: str | None = None, device: str | None = None, locale: str | None = None) -> None:
        """Someone else speaks, or on another device, or in another locale.

        Raises FileNotFoundError if no model was built for the locale.
        """
        self.sender = replace(self.sender, user=user or self.sender.user, device=device or self.sender.device)
        if locale:
            self._matcher_for(locale)
            self.locale = locale

    def disable(self) -> None:
        """The user disables the skill: the skill event comes, the sessions of this user are gone."""
        self._sessions = {sender: kept for sender, kept in self._sessions.items() if sender.user != self.sender.user}
        now = self.clock.timestamp()
        event = request(
            "AlexaSkillEvent.SkillDisabled", now, self.locale, eventCreationTime=now, eventPublishingTime=now
        )
        self._skill(skill_event(self.sender, event))

    def _pass_time_until(self, moment: datetime) -> None:
        """Let time pass; on the way timers ring, and a session on any device that hears nothing for too long closes."""
        self._interrupt_at = None
        while True:
            first = min(self._sessions, key=lambda sender: self._sessions[sender].closes, default=None)
            closes = self._sessions[first].closes if first else None
            rings = self.services.next_due()
            if rings and rings <= min(moment, closes or moment):
                self.clock.move_to(rings)
                self.announced += self.services.ring()
            elif first and closes and closes <= moment:
                self.clock.move_to(closes)
                self._give_up(first)
            else:
                break
        self.clock.move_to(moment)

    def _give_up(self, sender: Sender) -> None:
        """Nobody speaks: the session is over, or else Alexa's question for a permission was not answered."""
        if self._sessions[sender].consent is None:
            return self._end(sender, "EXCEEDED_MAX_REPROMPTS")
        here, self.sender = self.sender, sender
        self._sessions[sender].closes = self.clock.now + _LISTENING
        unanswered = self.decide("NOT_ANSWERED")
        self.announced += [unanswered["text"]] if unanswered else []
        self.sender = here

    def _end(self, sender: Sender, reason: str) -> None:
        session = self._sessions.pop(sender).session
        ended = request("SessionEndedRequest", self.clock.timestamp(), self.locale, reason=reason)
        self._skill(in_session(sender, session, ended))

    def _ask(self, said: str, kind: str, match: Match, **about: Json) -> Turn:
        open_here = self._sessions[self.sender]
        session = open_here.session
        asked = request(kind, self.clock.timestamp(), self.locale, **about)
        answer = self._skill(in_session(self.sender, session, asked))
        response = answer.get("response", {})
        open_here.consent = asked_for(response)
        open_here.screen = shown_by(response) or open_here.screen
        self.attributes = session.attributes = answer.get("sessionAttributes") or {}
        session.is_new = False
        shows = self.sender.device == "show" and bool(response.get("directives"))
        listens = response.get("shouldEndSession") is False
        stays = listens or ((shows or open_here.consent is not None) and "shouldEndSession" not in response)
        answered = turn(said, match, answer, via=match.via(kind), is_open=stays)
        answered["consent"] = open_here.consent.scope if open_here.consent else None
        answered["timers"] = self.services.timers(self.sender.user)
        answered["reminders"] = self.services.reminders(self.sender.user)
        answered["announced"], self.announced = self.announced, []
        self._answer_began = self.clock.now + _UNTIL_HEARD
        self._answer_ends = self._answer_began + timedelta(seconds=answered["seconds"])
        open_here.reprompt = answered["reprompt"] if listens else None
        open_here.closes = self._answer_ends + self._patience(listens, open_here.reprompt)
        if not stays:
            del self._sessions[self.sender]
        return answered

    @staticmethod
    def _patience(listens: bool, reprompt: str | None) -> timedelta:
        if not listens:
            return _SCREEN_STAYS
        return _LISTENING + ((timedelta(seconds=_SECONDS_OF_A_REPROMPT) + _LISTENING) if reprompt else timedelta())
