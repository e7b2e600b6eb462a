"""The SDK's client for Alexa's services, which waits without end, taught to give up."""

from urllib.parse import urlsplit

import requests
from ask_sdk_core.api_client import DefaultApiClient
from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClientRequest, ApiClientResponse

_PATIENCE = (0.5, 1.5)
"""Seconds to connect, and to wait for the answer: two in all. Nothing is tried again while a user waits."""


class ImpatientApiClient(DefaultApiClient):
    """One connection for all calls of a turn. `status` is the last answer's HTTP status; None if none came."""

    def __init__(self) -> None:
        """No call is made."""
        self.status: int | None = None
        self._session = requests.Session()

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """Send `request`. Only over HTTPS, or not off this machine. Raises ApiClientException if no answer comes."""
        url = urlsplit(request.url)
        if url.scheme != "https" and url.hostname != "127.0.0.1":
            raise ApiClientException("not HTTPS")
        try:
            answer = self._session.request(
                request.method,
                request.url,
                headers=dict(request.headers),
                json=request.body or None,
                timeout=_PATIENCE,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise ApiClientException(type(error).__name__) from error
        self.status = answer.status_code
        return ApiClientResponse(headers=list(answer.headers.items()), status_code=answer.status_code, body=answer.text)
