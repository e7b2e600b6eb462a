"""A client for Alexa's services that gives up. The SDK's own waits without end, and brings a second HTTP library."""

from collections.abc import Callable
from urllib.parse import urlsplit

import certifi
import urllib3
from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClient, ApiClientRequest, ApiClientResponse

_TO_CONNECT, _TO_READ = 0.5, 1.5
"""Seconds: two in all. Nothing is tried again while a user waits."""


class ImpatientApiClient(ApiClient):
    """One connection for all calls of a turn. `status` is the last answer's HTTP status; None if none came."""

    def __init__(self, left: Callable[[], float]) -> None:
        """No call is made. `left`: seconds that may still be waited for answers."""
        self.status: int | None = None
        self._left = left
        self._pool = urllib3.PoolManager(retries=False, ca_certs=certifi.where())

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """Send `request`. Only over HTTPS, or not off this machine. Raises ApiClientException if no answer comes."""
        url = urlsplit(request.url)
        if url.scheme != "https" and url.hostname != "127.0.0.1":
            raise ApiClientException("not HTTPS")
        body = {"json": request.body} if request.body else {}
        left = max(0.05, self._left())
        timeout = urllib3.Timeout(connect=min(_TO_CONNECT, left), read=min(_TO_READ, left))
        try:
            answer = self._pool.request(
                request.method, request.url, headers=dict(request.headers), redirect=False, timeout=timeout, **body
            )
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise ApiClientException(type(error).__name__) from error
        self.status = answer.status
        text = answer.data.decode(errors="replace")
        return ApiClientResponse(headers=list(answer.headers.items()), status_code=answer.status, body=text)
