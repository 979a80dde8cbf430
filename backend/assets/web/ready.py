"""Answers that are the same for all requests alike, in this process's memory: sent before Django, without a thread.

Django answers the first of them, and marks the response with the terms under which it may be sent again. The layers
that send it name a request by everything that its answer depends on beside those terms, and judge whether they hold.
"""

import os
import re
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from threading import Lock
from time import perf_counter
from typing import Generic, TypeVar

from django.http import HttpResponseBase

from assets.common.instruments import REQUESTS
from assets.web.compression import wanted
from assets.web.handler import TERMS, Answer
from assets.web.messages import READY, Message, Send

MEMORY_BYTES = 64 * 1024 * 1024
LARGEST_BYTES = 1024 * 1024
"""A larger answer would push out many others."""

ONLY_OF_A_BODY = (b"content-length", b"content-type", b"content-encoding")
CODINGS = {"br": re.compile(r"\bbr\b"), "gzip": re.compile(r"\bgzip\b")}
"""Those that answers are sent in here, and where Django and WhiteNoise find that they are accepted."""

Headers = dict[bytes, bytes]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ready(Generic[T]):
    """An answer of status 200 whose body is in memory, and what it depends on."""

    answer: Answer
    terms: T
    etag: bytes
    size: int
    """About how much memory it takes with its key, in bytes."""


class ReadyAnswers(Generic[T]):
    """Those of one kind of terms that were sent last, up to a number of bytes. Threads write, the event loop reads."""

    def __init__(self, terms: type[T], most: int = MEMORY_BYTES) -> None:
        self._terms = terms
        self._most = most
        self._bytes = 0
        self._answers = OrderedDict[Hashable, Ready[T]]()
        self._lock = Lock()

    def get(self, key: Hashable) -> Ready[T] | None:
        """The answer of a key."""
        with self._lock:
            found = self._answers.get(key)
            if found is not None:
                self._answers.move_to_end(key)
            return found

    def put(self, key: Hashable, answer: Answer, terms: object) -> None:
        """Store an answer, if it is one that can be sent again, under terms that are judged here."""
        ready = _ready(key, answer, terms) if isinstance(terms, self._terms) else None
        if ready is None:
            return
        with self._lock:
            self._remove(key)
            self._answers[key] = ready
            self._bytes += ready.size
            while self._bytes > self._most:
                self._remove(next(iter(self._answers)))

    def storing(self, scope: Message, key: Hashable) -> Message:
        """The request, whose answer is stored under a key where Django marks it."""
        return {**scope, READY: partial(self.put, key)}

    def _remove(self, key: Hashable) -> None:
        found = self._answers.pop(key, None)
        if found is not None:
            self._bytes -= found.size


def mark(response: HttpResponseBase, terms: object) -> None:
    """Say that a response may be sent again to every request alike, as long as `terms` hold."""
    setattr(response, TERMS, terms)


def headers_of(scope: Message) -> Headers | None:
    """The headers of a request that may be answered from memory; None where one is there twice, or it is no GET."""
    headers = dict(scope["headers"])
    return headers if scope["method"] == "GET" and len(headers) == len(scope["headers"]) else None


@lru_cache(1024)
def codings(accept_encoding: bytes) -> frozenset[str]:
    """Which of the codings that are sent here an Accept-Encoding header allows."""
    allowed = wanted(accept_encoding.decode("latin-1"))
    return frozenset(coding for coding, accepted in CODINGS.items() if accepted.search(allowed))


async def send_ready(
    ready: Ready[T], headers: Headers, route: str, send: Send, *current: tuple[bytes, bytes]
) -> None:
    """Send a ready answer, or 304 where the client has it. Counted as a request of its route.

    `current` are headers that take the place of those that it was stored with.
    """
    began = perf_counter()
    answer = ready.answer
    if current:
        names = [name for name, _ in current]
        answer = replace(
            answer, headers=[pair for pair in answer.headers if pair[0] not in names] + [*current]
        )
    if ready.etag and _names(headers.get(b"if-none-match", b""), ready.etag):
        kept = [pair for pair in answer.headers if pair[0] not in ONLY_OF_A_BODY]
        answer = Answer(304, kept)
    REQUESTS.labels("GET", route, answer.status).observe(perf_counter() - began)
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    await send({"type": "http.response.body", "body": answer.body})


def _ready(key: Hashable, answer: Answer, terms: T) -> Ready[T] | None:
    names = dict(answer.headers)
    if answer.status != 200 or b"set-cookie" in names:
        return None
    size = len(answer.body) if answer.file is None else os.fstat(answer.file).st_size
    if size > LARGEST_BYTES:
        return None
    body = answer.body if answer.file is None else os.pread(answer.file, size, 0)
    takes = len(repr(key)) + size + sum(len(name) + len(value) for name, value in answer.headers)
    return Ready(replace(answer, body=body, file=None), terms, _strong(names.get(b"etag", b"")), takes)


def _names(if_none_match: bytes, etag: bytes) -> bool:
    """By the weak comparison, as RFC 9110 (13.1.2) has it for GET."""
    return any(_strong(one.strip()) in (etag, b"*") for one in if_none_match.split(b","))


def _strong(etag: bytes) -> bytes:
    return etag.removeprefix(b"W/")
