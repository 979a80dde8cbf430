"""The files of the front end: sent by WhiteNoise once, and then from memory."""

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseBase
from whitenoise.base import StaticFile
from whitenoise.middleware import WhiteNoiseMiddleware

from assets.common.instruments import FILE
from assets.web.messages import Application, Message, Receive, Send
from assets.web.ready import Headers, ReadyAnswers, codings, headers_of, mark, send_ready

RECORDS = ("tickets", "payments", "people", "transfers")
"""The pages of records. Each is one file, whatever the number in its address: the browser asks for that one."""

OF_RECORD = re.compile(rf"^(/(?:fa|en)/(?:{'|'.join(RECORDS)})/)[0-9]{{1,19}}/")


def file_address(path: str) -> str:
    """The address of the file that answers a path: that of a record has no number."""
    return OF_RECORD.sub(r"\1", path, count=1)


@dataclass(frozen=True)
class UntilRestart:
    """The terms of a file: WhiteNoise too reads what there is when the process starts."""


class FilesMiddleware(WhiteNoiseMiddleware):  # type: ignore[misc]
    """WhiteNoise, whose answers may be sent again."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        address = file_address(request.path_info)
        static_file = self.find_file(address) if self.autorefresh else self.files.get(address)
        if static_file is not None:
            return self.serve(static_file, request)
        response: HttpResponseBase = self.get_response(request)
        return response

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponseBase:
        """The response with a file."""
        response: HttpResponseBase = WhiteNoiseMiddleware.serve(static_file, request)
        mark(response, UntilRestart())
        return response


class ReadyFiles:
    """Sends a file of the front end from memory; passes all other requests on."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._answers = ReadyAnswers(UntilRestart)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        headers = headers_of(scope)
        if headers is None or _is_conditional(headers):
            return await self._application(scope, receive, send)
        allowed = codings(headers.get(b"accept-encoding", b""))
        key = (scope["scheme"], headers.get(b"host"), file_address(scope["path"]), allowed)
        ready = self._answers.get(key)
        if ready is not None:
            return await send_ready(ready, headers, FILE, send)
        return await self._application(self._answers.storing(scope, key), receive, send)


def _is_conditional(headers: Headers) -> bool:
    """Whether it asks for a part of a file, or for one that changed since a moment: WhiteNoise answers that."""
    return b"range" in headers or (b"if-modified-since" in headers and b"if-none-match" not in headers)
