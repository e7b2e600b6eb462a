"""Alexa's services for timers, reminders and the time zone, reached with the SDK's client and little patience."""

import logging
from collections.abc import Callable, Mapping
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Any, Literal

from ..time_left import TimeLeft
from .consent import SCOPES, Kind
from .faults import AlertFault, fault_of

if TYPE_CHECKING:
    from .reminders import Reminders
    from .timers import Timers

log = logging.getLogger(__name__)

Service = Literal["timer_management", "reminder_management", "ups"]


class Alerts:
    """Timers and reminders of the user who speaks. Nothing is imported and nothing is called before it is used.

    `endpoint` and `token` come with the request; `scopes`: permission -> GRANTED or DENIED, as far as Alexa tells;
    `time`: what is left of the turn's.
    """

    def __init__(
        self,
        endpoint: str = "",
        token: str = "",
        device: str = "",
        locale: str = "en-US",
        scopes: Mapping[str, str] | None = None,
        time: TimeLeft | None = None,
    ) -> None:
        """No call is made."""
        self.locale = locale
        self._endpoint = endpoint
        self._token = token
        self._device = device
        self._scopes = scopes or {}
        self._time = time or TimeLeft(inf)
        self._silent = False
        self.zone_is_asked = False

    @cached_property
    def timers(self) -> "Timers":
        """The timers that this skill made."""
        from .timers import Timers

        return Timers(self)

    @cached_property
    def reminders(self) -> "Reminders":
        """The reminders that this skill made."""
        from .reminders import Reminders

        return Reminders(self)

    @cached_property
    def zone_name(self) -> str:
        """The IANA name of the device's time zone; empty if there is no answer. Asked for once."""
        self.zone_is_asked = True
        try:
            return self.call("ups", "get_system_time_zone", self._device, read=str)
        except AlertFault:
            return ""

    def require(self, kind: Kind) -> None:
        """Raise AlertFault if Alexa says that the permission is missing, so that it is asked for. She need not say."""
        if self._scopes.get(SCOPES[kind]) == "DENIED":
            raise AlertFault("not_allowed")

    def grant(self, kind: Kind) -> None:
        """The user has said yes: what the request still tells of the time before does not count."""
        self._scopes = {**self._scopes, SCOPES[kind]: "GRANTED"}

    def call[T](self, service: Service, operation: str, *arguments: Any, read: Callable[[Any], T]) -> T:
        """What `read` makes of the JSON that answers the SDK's `operation`.

        Raises AlertFault for whatever else comes, answers that make no sense too; after a time-out at once.
        """
        if self._silent or not (self._endpoint and self._token):
            raise AlertFault("silent")
        if self._time.for_alerts() <= 0:
            raise AlertFault("late")
        self._client.status = None
        try:
            return read(getattr(self._service(service), operation)(*arguments))
        except Exception as error:
            # A spoiled answer makes the SDK raise nearly anything; the status tells more.
            self._silent = self._client.status is None
            fault = fault_of(self._client.status, getattr(error, "body", None))
            log.warning("alerts", extra={"fault": fault.reason, "operation": operation, "error": type(error).__name__})
            raise fault from error

    @cached_property
    def _client(self) -> Any:
        from .impatient import ImpatientApiClient

        return ImpatientApiClient(self._time.for_alerts)

    def _service(self, name: Service) -> Any:
        from ask_sdk_model.services import ApiConfiguration, ServiceClientFactory

        from .raw import AsJson

        factory = ServiceClientFactory(
            ApiConfiguration(
                serializer=AsJson(),
                api_client=self._client,
                authorization_value=self._token,
                api_endpoint=self._endpoint,
            )
        )
        return getattr(factory, f"get_{name}_service")()
