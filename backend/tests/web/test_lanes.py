"""Threads are for answering: no client keeps one by sending or reading slowly, nor all of them by asking much."""

import asyncio
import os
from collections.abc import Callable
from io import BufferedReader
from pathlib import Path
from threading import Event

import psutil
import pytest
from django.http import FileResponse

from assets.web.handler import Answer, answer_of
from assets.web.lanes import UNTAKEN, WAITING, Lane
from assets.web.messages import Message

Answering = Callable[[Message], Answer]


def scope(client: str = "a") -> Message:
    return {
        "type": "http",
        "method": "GET",
        "path": "/",
        "query_string": b"",
        "http_version": "1.1",
        "headers": [],
        "client": (client, 1),
    }


def lane(answer: Answering, *, threads: int = 1, each: int = 1) -> Lane:
    return Lane(answer, threads=threads, each=each, client_of=lambda asked: str(asked["client"][0]))


async def receive() -> Message:
    """Of a client that sent its request and stays."""
    await asyncio.Event().wait()
    return {"type": "http.disconnect"}


class Reader:
    """Takes an answer, or waits before its body until it may go on."""

    def __init__(self, *, stalled: bool = False) -> None:
        self.status = 0
        self.headers: dict[bytes, bytes] = {}
        self.body = b""
        self.ended = False
        self.may_go_on = asyncio.Event()
        if not stalled:
            self.may_go_on.set()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], dict(message["headers"])
            return
        await self.may_go_on.wait()
        self.body += message["body"]
        self.ended = not message.get("more_body", False)


def sends_file(path: Path, opened: list[BufferedReader] | None = None) -> Answering:
    def answer(_: Message) -> Answer:
        file = path.open("rb")
        if opened is not None:
            opened.append(file)
        response = FileResponse(file, content_type="text/plain")
        try:
            return answer_of(response)
        finally:
            response.close()

    return answer


def test_a_file_is_sent_whole_and_closed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(range(256)) * 5000)
    opened: list[BufferedReader] = []

    async def scenario() -> None:
        reader = Reader()
        await lane(sends_file(path, opened))(scope(), receive, reader.send)
        assert (reader.status, reader.ended) == (200, True)
        assert reader.body == path.read_bytes()

    asyncio.run(scenario())
    assert [file.closed for file in opened] == [True]


def test_a_file_is_closed_where_not_even_its_headers_are_sent(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")

    async def fails(_: Message) -> None:
        raise RuntimeError("the connection has gone")

    async def scenario() -> None:
        one = lane(sends_file(tmp_path / "file"))
        await one(scope(), receive, Reader().send)
        before = psutil.Process().num_fds()
        with pytest.raises(RuntimeError):
            await one(scope(), receive, fails)
        assert psutil.Process().num_fds() == before

    asyncio.run(scenario())


def test_an_empty_file_is_an_answer_too(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    async def scenario() -> None:
        reader = Reader()
        await lane(sends_file(tmp_path / "file"))(scope(), receive, reader.send)
        assert (reader.status, reader.body, reader.ended) == (200, b"", True)

    asyncio.run(scenario())


def test_who_reads_a_file_slowly_keeps_no_thread(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 1_000_000)

    async def scenario() -> None:
        one = lane(sends_file(path))
        slow = [Reader(stalled=True) for _ in range(5)]
        waiting = [asyncio.ensure_future(one(scope(), receive, reader.send)) for reader in slow]
        quick = Reader()
        await asyncio.wait_for(one(scope(), receive, quick.send), 10)
        assert len(quick.body) == 1_000_000
        for reader in slow:
            reader.may_go_on.set()
        await asyncio.gather(*waiting)
        assert [len(reader.body) for reader in slow] == [1_000_000] * 5

    asyncio.run(scenario())


def test_who_goes_away_is_sent_no_more_of_a_file_and_nobody_waits_for_that(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    os.truncate(path, 10**12)  # a week of it would be read

    async def scenario() -> None:
        has_gone = asyncio.Event()
        received = 0

        async def until_gone() -> Message:
            await has_gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            """As uvicorn does for a client that is not there: drops it, and waits for nothing."""
            nonlocal received
            received += len(message.get("body", b""))
            if received > 1_000_000:
                has_gone.set()

        await lane(sends_file(path))(scope(), until_gone, send)
        assert received < 10_000_000

    asyncio.run(scenario())


def test_what_one_client_takes_at_once_has_an_end_and_another_is_answered(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 1_000_000)

    async def scenario() -> None:
        one = lane(sends_file(path))
        slow = [Reader(stalled=True) for _ in range(UNTAKEN)]
        taking = [asyncio.ensure_future(one(scope("greedy"), receive, reader.send)) for reader in slow]
        while not all(reader.status for reader in slow):
            await asyncio.sleep(0)
        refused, other = Reader(), Reader()
        await one(scope("greedy"), receive, refused.send)
        assert refused.status == 429
        assert b'"too_many_requests"' in refused.body
        await one(scope("other"), receive, other.send)
        assert len(other.body) == 1_000_000
        for reader in slow:
            reader.may_go_on.set()
        await asyncio.gather(*taking)
        again = Reader()
        await one(scope("greedy"), receive, again.send)
        assert again.status == 200

    asyncio.run(scenario())


def test_a_client_with_too_many_requests_is_told_to_come_again_and_another_is_answered() -> None:
    go_on = Event()

    def waits(asked: Message) -> Answer:
        if asked["client"][0] == "greedy":
            go_on.wait(30)
        return Answer(200, [], b"answer")

    async def scenario() -> None:
        one = lane(waits, threads=2)
        greedy = [Reader() for _ in range(WAITING + 2)]
        asked = [asyncio.ensure_future(one(scope("greedy"), receive, reader.send)) for reader in greedy]
        other = Reader()
        await asyncio.wait_for(one(scope("other"), receive, other.send), 10)
        assert (other.status, other.body) == (200, b"answer")
        assert (greedy[-1].status, greedy[-1].headers[b"retry-after"]) == (429, b"2")
        assert b'"too_many_requests"' in greedy[-1].body
        go_on.set()
        await asyncio.gather(*asked)
        assert [reader.status for reader in greedy[:-1]] == [200] * (WAITING + 1)

    asyncio.run(scenario())


def test_an_application_that_fails_gives_its_thread_back() -> None:
    def fails(_: Message) -> Answer:
        raise RuntimeError("no answer")

    async def scenario() -> None:
        one = lane(fails)
        for _ in range(3):
            with pytest.raises(RuntimeError, match="no answer"):
                await asyncio.wait_for(one(scope(), receive, Reader().send), 10)

    asyncio.run(scenario())
