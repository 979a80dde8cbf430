"""An upload is read before a thread is spent on it, and none is so slow, or so many, that others wait."""

import asyncio
import socket
from contextlib import ExitStack
from hashlib import sha256
from io import BytesIO

import pytest

from assets.web import uploads
from assets.web.messages import Message, RequestRefused
from assets.web.uploads import BYTES_IN_ALL, IN_ALL, OF_ONE_CLIENT, Uploads, read_upload
from tests.access.signing_in import join, tokens_of
from tests.serving import Served
from tests.waiting import HANG_SECONDS
from tests.web.test_limits import FILE, HEALTH, UPLOAD, request, told

LENGTH = 4 * uploads.MEGABYTE


def head(token: str, length: int = LENGTH) -> bytes:
    given = (FILE, f"Content-Length: {length}".encode(), f"Authorization: Bearer {token}".encode())
    return request(UPLOAD, *given, method=b"POST")


@pytest.mark.django_db(transaction=True)
def test_slow_uploads_of_one_user_keep_nobody_waiting_and_are_few(served: Served) -> None:
    greedy, other = tokens_of(join()).access_token, tokens_of(join()).access_token
    with ExitStack() as clients:
        slow = []
        for _ in range(OF_ONE_CLIENT):
            client = socket.create_connection(("127.0.0.1", served.port), timeout=HANG_SECONDS)
            clients.enter_context(client).sendall(head(greedy) + b"x")
            slow.append(client)
        assert told(served.sent(head(greedy))) == (429, "too_many_requests")
        for _ in range(12):
            assert served.sent(request(HEALTH)).startswith(b"HTTP/1.1 200")
        body = b"[" * LENGTH
        answer = served.sent(head(other) + body)
        assert answer.startswith(b"HTTP/1.1 200")
        assert sha256(body).hexdigest().encode() in answer
    assert served.sent(head(greedy) + body).startswith(b"HTTP/1.1 200")  # those that went away count no more


def test_there_is_room_for_few_at_once() -> None:
    under_way = Uploads()
    with ExitStack() as stack:
        for number in range(IN_ALL):
            stack.enter_context(under_way.room(str(number), 1))
        with pytest.raises(RequestRefused), under_way.room("one more", 1):
            pass
    with under_way.room("one more", 1):
        pass


def test_there_is_room_for_so_many_bytes_and_always_for_one_upload() -> None:
    under_way = Uploads()
    with under_way.room("a", BYTES_IN_ALL), pytest.raises(RequestRefused), under_way.room("b", 1):
        pass
    with under_way.room("a", BYTES_IN_ALL + 1):
        pass


def read(chunks: list[bytes], *, then_silent: bool = False) -> bytes:
    left = list(chunks)

    async def receive() -> Message:
        if not left and then_silent:
            await asyncio.sleep(HANG_SECONDS)
        if not left:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left) or then_silent}

    file = BytesIO()
    asyncio.run(read_upload(receive, file))
    return file.read()


def test_all_of_it_is_read_in_order() -> None:
    assert read([b"one ", b"", b"two ", b"three"]) == b"one two three"


def test_whoever_goes_away_is_not_waited_for() -> None:
    with pytest.raises(ConnectionError):
        read([])


def test_one_that_is_slower_than_the_least_rate_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "BEGINNING_SECONDS", 0.05)
    with pytest.raises(RequestRefused) as refused:
        read([b"x"], then_silent=True)
    assert refused.value.code == "too_slow"


def test_one_that_takes_longer_than_all_the_time_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "SECONDS", 0.05)
    with pytest.raises(RequestRefused) as refused:
        read([b"x" * 1_000_000], then_silent=True)
    assert refused.value.code == "too_slow"
