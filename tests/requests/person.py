"""Someone who talks with our skill, turn by turn, as Alexa would carry it: time, session, place and permissions."""

from datetime import timedelta
from typing import Any

from simulator.clock import Clock
from simulator.services import REMINDERS, TIMERS, Services
from tests.handlers.alexa import START, envelope, intent, slot

from .posted import Json, Posted, Skill, signed

TODAY = START.date().isoformat()


class Person:
    """`context` and `system`: what every request has there besides the usual."""

    def __init__(self, skill: Skill, id: str = "someone", *, context: Json | None = None, system: Json | None = None):
        self.id = id
        self.now = START
        self.services: Services | None = None
        self.attributes: Json | None = None
        self._skill = skill
        self._context = context or {}
        self._system = system or {}

    def known(self, **fields: Any) -> "Person":
        """Heard the disclaimer and answered the safety questions today, in the session that is open too."""
        kept = {"revision": 1, "version": 1, "disclaimer_on": TODAY, "safety_on": TODAY, "days_used": [TODAY]}
        self._skill.table.put(self.id, **kept | fields)
        self.attributes = {"turns": 1, "cleared": ["recheck"]}
        return self

    def with_services(self, *granted: str) -> "Person":
        """At a device that Alexa's services answer; `granted`: permissions."""
        self.services = Services(Clock(START.isoformat()))
        for scope in granted:
            self.services.decide(self.id, scope, "ACCEPTED")
        return self

    def opens(self) -> Posted:
        """A new session."""
        self.attributes = None
        return self.sends({"type": "LaunchRequest"})

    def says(self, name: str, *slots: Json, after: float = 3) -> Posted:
        """An intent, so many seconds after the last request."""
        return self.sends(intent(name, *slots), after=after)

    def told_of_stroke(self) -> Posted:
        """The sign of an emergency."""
        return self.says("WarningSignIntent", slot("warning_sign", "half my face hangs", "stroke"))

    def sends(self, request: Json, after: float = 3) -> Posted:
        """Any request. What the answer has for the session is all that the next one gets."""
        self.now += timedelta(seconds=after)
        posted = self._skill.post(self.event(request))
        ends = posted.body.get("shouldEndSession") is True or request["type"] == "SessionEndedRequest"
        self.attributes = None if ends else posted.answer.get("sessionAttributes", {})
        return posted

    def event(self, request: Json) -> Json:
        """`request` as it would be sent now."""
        about = {"timestamp": self.now.strftime("%Y-%m-%dT%H:%M:%SZ")}
        event = signed(envelope(about | request, self.id, self.attributes))
        event["context"]["System"] |= self._system | self._reach()
        event["context"] |= self._context
        return event

    def item(self) -> Json | None:
        """What is kept of this person."""
        found = self._skill.table.get_item({"id": {"S": self.id}})
        return found.get("Item")

    def _reach(self) -> Json:
        if self.services is None:
            return {}
        self.services.clock.move_to(self.now)
        return {"apiEndpoint": self.services.address, "apiAccessToken": self.services.token(self.id)}


__all__ = ["REMINDERS", "TIMERS", "TODAY", "Person"]
