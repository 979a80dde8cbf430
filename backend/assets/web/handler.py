"""Django's part of a request, in the thread that calls it: middlewares, view, and the answer whole."""

import os
from dataclasses import dataclass
from io import BufferedReader

from django.core.handlers.asgi import ASGIRequest
from django.core.handlers.base import BaseHandler
from django.core.signals import request_started
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseBase
from django.urls import set_script_prefix

from assets.web.messages import BODY, READY, Message, Pairs

TERMS = "ready_terms"
"""The attribute of a response that may be sent again to every request alike: what it depends on."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent: `body`, or all of the file with the descriptor `file`, which is the receiver's to close."""

    status: int
    headers: Pairs
    body: bytes = b""
    file: int | None = None


class Handler(BaseHandler):
    """Answers requests that ASGI describes, without Django's own detours from thread to thread."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware()

    def answer(self, scope: Message) -> Answer:
        """The answer to a request whose body has arrived whole."""
        set_script_prefix("/")
        request_started.send(sender=type(self), scope=scope)
        try:
            request = ASGIRequest(scope, scope[BODY])
        except UnicodeDecodeError:
            return answer_of(HttpResponseBadRequest())
        response = self.respond(request)
        try:
            answer = answer_of(response)
            if READY in scope and hasattr(response, TERMS):
                scope[READY](answer, getattr(response, TERMS))
            return answer
        finally:
            response.close()

    def respond(self, request: HttpRequest) -> HttpResponseBase:
        """Django's response."""
        return self.get_response(request)


def answer_of(response: HttpResponseBase) -> Answer:
    """A response as bytes; a file on disk as its descriptor, so that no thread waits for who reads it."""
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in response.items()]
    headers += [
        (b"set-cookie", cookie.output(header="").strip().encode("latin-1"))
        for cookie in response.cookies.values()
    ]
    if isinstance(response, HttpResponse):
        return Answer(response.status_code, headers, response.content)
    file: object = response.file_to_stream if isinstance(response, FileResponse) else None
    if isinstance(file, BufferedReader) and not file.tell():
        return Answer(response.status_code, headers, file=os.dup(file.fileno()))
    return Answer(response.status_code, headers, b"".join(response))
